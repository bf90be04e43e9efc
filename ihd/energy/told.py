"""All that hubs have told besides energy, as it stands: a value that is made anew with each word."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from ihd.energy.command import Answer, Command, CommandState
from ihd.energy.fuel import Fuel
from ihd.energy.health import HubKnown, Meters
from ihd.energy.home import Thresholds
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import (
    Alert,
    Health,
    HubInfo,
    MessagesNow,
    News,
    Online,
    SupplierChange,
    SupplierMessage,
    TenancyChange,
)
from ihd.energy.prepay import Prepayment
from ihd.energy.reading import HubStatus, Reading

MOST_HUBS = 50  # a broker where everything speaks shall not fill the memory
MOST_METERS = 200
MOST_MESSAGES = 200
LONG_AGO = datetime.min.replace(tzinfo=UTC)
SUPPLIER_IS_NEW_FOR = timedelta(days=90)  # by then a bill has told what the new one charges

Key = TypeVar("Key")
Value = TypeVar("Value")


class Told(NamedTuple):
    """What is known of each hub, meter, message and command, by name. Times UTC."""

    hubs: Mapping[str, HubKnown] = MappingProxyType({})
    meters: Mapping[str, Reading] = MappingProxyType({})
    prepayments: Mapping[str, Prepayment] = MappingProxyType({})
    tariffs: Mapping[str, MeterTariff] = MappingProxyType({})
    suppliers: Mapping[str, SupplierChange] = MappingProxyType({})
    messages: Mapping[str, SupplierMessage] = MappingProxyType({})
    alerts: Mapping[str, Alert] = MappingProxyType({})
    seen: frozenset[str] = frozenset()  # the messages that were opened on this screen
    commands: Mapping[str, tuple[Command, Answer | None]] = MappingProxyType({})
    tenancies: Mapping[str, TenancyChange] = MappingProxyType({})  # by hub: one may not speak for another
    spoke: Mapping[str, datetime] = MappingProxyType({})  # when each meter last told anything new

    def levels(self, own: Thresholds) -> Thresholds:
        """Where medium and high begin: what the household has set, else what its supplier has (IHD-E-05)."""
        if own != Thresholds():
            return own
        infos = [known.info for known in self.hubs.values() if known.info is not None]
        meters = [one for info in infos for one in info.meters if one.fuel is Fuel.ELECTRICITY]
        told = [(one.medium_from, one.high_from) for one in meters]
        return next((Thresholds(low, high) for low, high in told if low and high and low < high), own)

    def read(self, reading: Reading, arrived: datetime | None = None) -> "Told":
        """After a reading: the newest of each meter stays.

        A meter spoke when a newer reading than the last one `arrived` (our own clock, which the hub's may differ
        from); of a first one, or without `arrived`, only its own time can be believed.
        """
        have = self.meters.get(reading.meter)
        if have is not None and have.at > reading.at:
            return self
        spoke = arrived if arrived and have is not None and have.at < reading.at else None
        before = self.spoke.get(reading.meter)
        spoke = spoke or (before if have is not None and before else min(reading.at, arrived or reading.at))
        return self._replace(
            meters=_with(self.meters, reading.meter, reading, MOST_METERS, lambda one: one.at),
            spoke=_with(self.spoke, reading.meter, spoke, MOST_METERS, lambda at: at),
        )

    def heard(self, hub: str, dialect: str | None, at: datetime, status: HubStatus | None = None) -> "Told":
        """After a sign of life of a hub at `at`, our own clock."""
        before = self.hubs.get(hub) or HubKnown(hub)
        known = before.heard_at(at, dialect, status)
        return self if known is before else self._hub(known)

    def after(self, news: News) -> "Told":
        """After a word that is not a reading. An older word than what is known changes nothing."""
        match news:
            case HubInfo() | Health() | Online():
                return self._of_a_hub(news)
            case SupplierMessage() | Alert() | MessagesNow():
                return self._of_the_supplier(news)
            case Answer():
                return self._answered(news)
            case TenancyChange():
                return self._tenancy(news)
            case Prepayment() | MeterTariff() | SupplierChange():
                return self._of_a_meter(news)
        return self

    def asked(self, command: Command, answer: Answer | None = None) -> "Told":
        """After something was asked of a meter."""
        return self._replace(commands={**self.commands, command.id: (command, answer)})

    def saw(self, messages: Iterable[str]) -> "Told":
        """After these messages, by name, were opened on this screen."""
        return self._replace(seen=self.seen.union(messages))

    @property
    def waiting(self) -> tuple[Command, ...]:
        """The commands of which it is not known how they end."""
        return tuple(
            command
            for command, answer in self.commands.values()
            if answer is None or answer.state is CommandState.WAITING
        )

    @property
    def when_heard(self) -> Meters:
        """When each meter spoke."""
        return Meters(self.meters, self.spoke)

    def prices_may_be_old(self, meter: str) -> SupplierChange | None:
        """The change of supplier of this meter since which no new tariff has come; None if there is none."""
        change, tariff = self.suppliers.get(meter), self.tariffs.get(meter)
        return change if change and (tariff is None or tariff.since < change.at) else None

    def new_supplier(self, now: datetime, priced: Mapping[str, datetime]) -> SupplierChange | None:
        """The last change of supplier, while prices may be old since then; None if there is none.

        `priced` is when the price beside a meter's readings last changed, UTC: it counts where no tariff is told.
        """
        changes = [
            change
            for meter in self.suppliers
            if (change := self.prices_may_be_old(meter))
            and timedelta(0) <= now - change.at < SUPPLIER_IS_NEW_FOR
            and (meter in self.tariffs or priced.get(meter, LONG_AGO) < change.at)
        ]
        return max(changes, key=lambda change: change.at, default=None)

    def since(self, at: datetime) -> "Told":
        """What of this is a new household's to know, that lives here since `at` (UTC): devices, tariffs, no person.

        What a meter holds of the account is told again by its hub once it is of the new household.
        """
        accounts = {meter: told for meter, told in self.prepayments.items() if told.at >= at}
        return self._replace(
            meters={meter: reading for meter, reading in self.meters.items() if reading.at >= at},
            prepayments={meter: account_since(told, at) for meter, told in accounts.items()},
            suppliers={meter: change for meter, change in self.suppliers.items() if change.at >= at},
            messages={name: message for name, message in self.messages.items() if message.at >= at},
            alerts={name: alert for name, alert in self.alerts.items() if alert.at >= at},
            commands={name: asked for name, asked in self.commands.items() if asked[0].made >= at},
        )

    def _of_the_supplier(self, news: SupplierMessage | Alert | MessagesNow) -> "Told":
        if isinstance(news, MessagesNow):
            return self._standing(news)
        key = f"{news.hub}/{news.id}"
        have = (self.alerts if isinstance(news, Alert) else self.messages).get(key)
        if have is not None and (have.at > news.at or have == news):
            return self
        if isinstance(news, Alert):
            return self._replace(alerts=_with(self.alerts, key, news, MOST_MESSAGES, lambda one: one.at))
        return self._replace(messages=_with(self.messages, key, news, MOST_MESSAGES, lambda one: one.at))

    def _standing(self, now: MessagesNow) -> "Told":
        gone = {
            key: replace(one, withdrawn=True)
            for key, one in self.messages.items()
            if one.hub == now.hub and one.id not in now.ids and not one.withdrawn
        }
        return self._replace(messages={**self.messages, **gone}) if gone else self

    def _tenancy(self, news: TenancyChange) -> "Told":
        have = self.tenancies.get(news.hub)
        if have is not None and have.at >= news.at:
            return self
        return self._replace(tenancies=_with(self.tenancies, news.hub, news, MOST_HUBS, lambda one: one.at))

    def _of_a_hub(self, news: HubInfo | Health | Online) -> "Told":
        have = self.hubs.get(news.hub, HubKnown(news.hub))
        if isinstance(news, HubInfo):
            return self if have.info == news else self._hub(have._replace(info=news))
        if isinstance(news, Online):
            return self if have.online is news.online else self._hub(have._replace(online=news.online))
        is_known = have.health is not None and (have.health.at > news.at or have.health == news)
        return self if is_known else self._hub(have._replace(health=news))

    def _of_a_meter(self, news: Prepayment | MeterTariff | SupplierChange) -> "Told":
        if isinstance(news, MeterTariff):
            held = self.tariffs.get(news.meter)
            if held is not None and (held.since > news.since or held == news):
                return self
            return self._replace(tariffs=_with(self.tariffs, news.meter, news, MOST_METERS, lambda one: one.since))
        known: Mapping[str, Prepayment] | Mapping[str, SupplierChange]
        known = self.prepayments if isinstance(news, Prepayment) else self.suppliers
        before = known.get(news.meter)
        if before is not None and (before.at > news.at or before == news):
            return self
        if isinstance(news, Prepayment):
            kept = _with(self.prepayments, news.meter, news, MOST_METERS, lambda one: one.at)
            return self._replace(prepayments=kept)
        return self._replace(suppliers=_with(self.suppliers, news.meter, news, MOST_METERS, lambda one: one.at))

    def _answered(self, answer: Answer) -> "Told":
        """Who asked knows the command; what has ended stays as it ended."""
        asked = self.commands.get(answer.id)
        if asked is None:
            return self
        command, before = asked
        if before and (before.state is not CommandState.WAITING or before.at > answer.at):
            return self
        return self.asked(command if answer.state is CommandState.WAITING else command.spent, answer)

    def _hub(self, hub: HubKnown) -> "Told":
        return self._replace(hubs=_with(self.hubs, hub.hub, hub, MOST_HUBS, lambda one: one.heard or LONG_AGO))


def account_since(told: Prepayment, at: datetime) -> Prepayment:
    """A meter's account without the payments of whoever lived there before `at` (UTC)."""
    top_ups = tuple(one for one in told.top_ups if one.at >= at)
    debt_payments = tuple(one for one in told.debt_payments if one.at >= at)
    return replace(told, top_ups=top_ups, debt_payments=debt_payments)


def _with(
    have: Mapping[Key, Value], key: Key, value: Value, most: int, age: Callable[[Value], datetime]
) -> Mapping[Key, Value]:
    """With one more; where that is too many the oldest goes, in whatever order they came."""
    new = {**have, key: value}
    if len(new) > most:
        del new[min(new, key=lambda each: age(new[each]))]
    return new

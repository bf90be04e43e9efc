"""What a pretend home hub and its meters must remember through a restart, and how it is written down."""

import dataclasses
from collections.abc import Iterable

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ihd.energy.calendar import DAY, unix, utc
from ihd.energy.command import CommandState
from ihd.energy.prepay import Supply
from ihd.pretend.held_tariffs import ELECTRICITY, GAS
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.source import Moment, Source
from ihd.pretend.story import Story
from ihd.profile.accounts import Alert
from ihd.profile.asking import Answer, Command

ALERTS_KEPT = 50


class Off(Struct, frozen=True, kw_only=True):
    """A time without supply, unix seconds; `wh` is what the home's own register would have read as it began and ended.

    `until` is None while it lasts.
    """

    since: int
    wh: int
    until: int | None = None
    until_wh: int = 0


class Account(Struct, frozen=True, kw_only=True):
    """A meter's money, and its register up to which all use has been paid for, in Wh.

    A home without supply uses nothing, so the register lags behind what the home would have used by all of `off`.
    `day_wh` is the register at the last midnight UTC.
    """

    meter: PrepayMeter
    wh: int
    day_wh: int
    off: tuple[Off, ...] = ()

    def register(self, second: int, would_be: int) -> int:
        """The meter's register at this second, where the home would have used up to `would_be`."""
        missed = 0
        for off in self.off:
            if off.until is not None and second >= off.until:
                missed += off.until_wh - off.wh
            elif second > off.since:
                missed += would_be - off.wh
        return would_be - missed

    def used(self, second: int, would_be: int, price: int, standing: int) -> "Account":
        """With everything paid for up to this second; with a new day begun, if it is one."""
        wh = self.register(second, would_be)
        day_wh = self.day_wh
        if second // DAY > self.meter.at // DAY:
            day_wh = wh if second % DAY == 0 else self.wh
        after = self.meter.after(second, max(0, wh - self.wh), price, standing)
        return replace(self, wh=max(wh, self.wh), day_wh=day_wh).holding(after, second, would_be)

    def holding(self, meter: PrepayMeter, second: int, would_be: int) -> "Account":
        """With the meter in this state; where the supply goes off or on by it, that is noted."""
        was_on, is_on = self.meter.supply is Supply.ON, meter.supply is Supply.ON
        off = self.off
        if was_on and not is_on:
            off = (*off, Off(since=second, wh=would_be))
        elif is_on and not was_on and off:
            off = (*off[:-1], replace(off[-1], until=second, until_wh=would_be))
        return replace(self, meter=meter, off=off)


class Asked(Struct, frozen=True, kw_only=True):
    """A command that was taken, and how it stands. `correlation` is MQTT 5's, given back with each answer.

    `told` says that the broker has the answer. A code is money, so it is kept only until it has been tried.
    """

    user: str
    command: Command
    answer: Answer
    correlation: bytes | None = None
    told: bool = False

    @property
    def waits(self) -> bool:
        """Whether the meter has yet to fetch it."""
        return self.answer.state is CommandState.WAITING

    def answered(self, answer: Answer) -> "Asked":
        """With a new answer, still to be told."""
        command = self.command if answer.state is CommandState.WAITING else replace(self.command, code=None)
        return replace(self, command=command, answer=answer, told=False)


class HubState(Struct, frozen=True, kw_only=True):
    """All of it, at the unix second `at`.

    `gas_at` is when the gas meter last spoke, `heard_until` when the hub itself last did and was heard.
    """

    at: int
    heard_until: int
    gas_at: int
    accounts: dict[str, Account]
    asked: tuple[Asked, ...] = ()
    alerts: tuple[Alert, ...] = ()
    acknowledged: tuple[str, ...] = ()

    def with_account(self, name: str, account: Account) -> "HubState":
        """With this meter's account changed."""
        return replace(self, accounts=self.accounts | {name: account})

    def with_alerts(self, codes: Iterable[int], second: int, meter: str | None) -> "HubState":
        """With these alerts of this second told first."""
        new = [
            Alert(id=f"{meter or 'hub'}-{second}-{code:04x}", at=utc(second), code=code, meter=meter) for code in codes
        ]
        known = {alert.id for alert in self.alerts}
        fresh = tuple(alert for alert in new if alert.id not in known)
        return replace(self, alerts=(*fresh, *self.alerts)[:ALERTS_KEPT]) if fresh else self

    def with_asked(self, changed: Asked) -> "HubState":
        """With this command as it stands now, among the others or after them."""
        name = changed.user, changed.command.id
        others = tuple(changed if (one.user, one.command.id) == name else one for one in self.asked)
        return replace(self, asked=others if changed in others else (*others, changed))

    def to_json(self) -> bytes:
        """As it is written down."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, written: bytes) -> "HubState":
        """Back from that. Raises ValueError where it is damaged."""
        return msgspec.json.decode(written, type=cls)


def begin(story: Story, home: Source, second: int) -> HubState:
    """The state in which a story begins, at this unix second."""
    now, midnight = home.at(second), home.at(second - second % DAY)
    accounts = {}
    for name, meter in story.meters.items():
        told = would_be(now, name)
        if told is not None:
            off = _off(story, home) if name == ELECTRICITY else ()
            account = Account(meter=meter, wh=told, day_wh=would_be(midnight, name) or told, off=off)
            held = story.switched(name, meter.at, second) or meter
            moved = dataclasses.replace(held, at=max(second, meter.at))  # a home that was kept goes on later
            accounts[name] = replace(account, wh=account.register(second, told), meter=moved)
    state = HubState(
        at=second,
        heard_until=unix(story.unheard_since) if story.unheard_since else second,
        gas_at=now.gas_at or 0,
        accounts=accounts,
    )
    for one in story.before:
        state = state.with_alerts([one.code], unix(one.at), one.meter)
    return state


def would_be(moment: Moment, meter: str) -> int | None:
    """The register that this meter would read had its supply always been on; None where there is no such meter."""
    return moment.gas_wh if meter == GAS else moment.import_wh


def _off(story: Story, home: Source) -> tuple[Off, ...]:
    if story.off_since is None:
        return ()
    since = unix(story.off_since)
    return (Off(since=since, wh=home.at(since).import_wh),)

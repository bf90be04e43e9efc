"""What the household can pay for from here, and how each thing that it asked of a meter stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ihd.energy.command import Answer, Command, CommandKind, CommandState
from ihd.energy.credit import accounts
from ihd.energy.fuel import Fuel
from ihd.energy.news import HubInfo
from ihd.energy.prepay import EmergencyCredit, PaymentMode, Prepayment, Supply
from ihd.energy.told import Told

LET_BE_FOR = timedelta(days=2)  # past its deadline a command is asked about for so long; then nobody will tell any more
NO_WORD_FOR = timedelta(minutes=1)  # from the hub, which answers at once
WAKE_GRACE = timedelta(minutes=5)  # after the time at which the meter should have fetched it
FETCHES_WITHIN = {Fuel.GAS: timedelta(minutes=30)}  # where the hub does not say when (gb-metering IHD-GA-04)
SMETS1 = "SMETS1"
PAYS = (CommandKind.ADD_CREDIT, CommandKind.ACTIVATE_EMERGENCY, CommandKind.ENABLE_SUPPLY)


class Stand(StrEnum):
    """How something that was asked stands, as the household has to know it."""

    SENDING = "sending"  # no word from the hub yet
    WAITING = "waiting"  # the hub has it, and the meter has yet to fetch it
    OVERDUE = "overdue"  # word should have come by now; it is asked for again and again
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNHEARD = "unheard"  # nobody will tell any more


ENDED = (Stand.ACCEPTED, Stand.REJECTED, Stand.UNHEARD)


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing asked of a meter, the hub's last word on it, and what that comes to."""

    command: Command
    answer: Answer | None
    stand: Stand


@dataclass(frozen=True, slots=True)
class Account:
    """A meter that is paid before it is used. `can` is what this display may ask of it; `asked`, newest first."""

    fuel: Fuel
    meter: Prepayment | None = None
    can: frozenset[CommandKind] = frozenset()
    smets1: bool = False
    asked: tuple[Asked, ...] = ()

    def waiting(self, kind: CommandKind) -> Asked | None:
        """The newest thing of this kind that has not ended."""
        return next((one for one in self.asked if one.command.kind is kind and one.stand not in ENDED), None)

    @property
    def can_top_up(self) -> bool:
        """Whether a code can be sent from here."""
        return CommandKind.ADD_CREDIT in self.can

    @property
    def can_activate(self) -> bool:
        """Whether emergency credit is on offer and can be asked for from here (PPM-02)."""
        offered = self.meter is not None and self.meter.emergency is EmergencyCredit.AVAILABLE
        return offered and self._may_ask(CommandKind.ACTIVATE_EMERGENCY)

    @property
    def can_enable(self) -> bool:
        """Whether the supply is armed and can be turned on from here: only electricity's can (PPM-03)."""
        armed = self.meter is not None and self.meter.supply is Supply.ARMED
        return armed and self.fuel is Fuel.ELECTRICITY and self._may_ask(CommandKind.ENABLE_SUPPLY)

    def _may_ask(self, kind: CommandKind) -> bool:
        return kind in self.can and self.waiting(kind) is None


@dataclass(frozen=True, slots=True)
class Till:
    """The accounts of the home. `paired` says whether there is a hub that takes what is asked of it."""

    accounts: tuple[Account, ...] = ()
    paired: bool = False

    def account(self, fuel: Fuel) -> Account | None:
        """The account of this fuel."""
        return next((one for one in self.accounts if one.fuel is fuel), None)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What was asked of all meters, newest first."""
        return tuple(sorted((one for own in self.accounts for one in own.asked), key=_made, reverse=True))


def stand(command: Command, answer: Answer | None, now: datetime) -> Stand:
    """How this stands at `now`, UTC."""
    if answer is not None and answer.state is not CommandState.WAITING:
        return Stand.ACCEPTED if answer.state is CommandState.ACCEPTED else Stand.REJECTED
    if now >= command.deadline + LET_BE_FOR:
        return Stand.UNHEARD
    if answer is None:
        return Stand.OVERDUE if now > command.made + NO_WORD_FOR else Stand.SENDING
    due = answer.next_wake or answer.at + FETCHES_WITHIN.get(command.fuel, NO_WORD_FOR)
    return Stand.OVERDUE if now > due + WAKE_GRACE else Stand.WAITING


def recalled(commands: Iterable[tuple[Command, Answer | None]], now: datetime) -> tuple[Asked, ...]:
    """What was asked that has to do with paying, newest first, as it stands at `now`, UTC."""
    pays = (Asked(one, answer, stand(one, answer, now)) for one, answer in commands if one.kind in PAYS)
    return tuple(sorted(pays, key=_made, reverse=True))


def till(told: Told, paired: str, now: datetime) -> Till:
    """The accounts at `now` (UTC). `paired` is the hub that takes what is asked; empty if none does.

    A meter that is paid by bill has none. One that has not told how it is paid has, where its hub takes codes for it.
    """
    info = told.hubs[paired].info if paired in told.hubs else None
    asked = recalled(told.commands.values(), now)
    meters = {one.fuel: one for one in accounts(told.prepayments.values(), told.meters.values(), paired)}
    found = [_account(fuel, meters.get(fuel), info, asked) for fuel in (Fuel.ELECTRICITY, Fuel.GAS)]
    return Till(tuple(one for one in found if one), bool(paired))


def _account(fuel: Fuel, meter: Prepayment | None, info: HubInfo | None, asked: tuple[Asked, ...]) -> Account | None:
    if meter is not None and meter.mode is not PaymentMode.PREPAYMENT:
        return None
    has_meter = info is not None and (
        any(one.fuel is fuel for one in info.meters) or (meter is not None and meter.hub == info.hub)
    )
    can = frozenset(kind for kind in PAYS if has_meter and info and kind.value in info.can)
    if meter is None and CommandKind.ADD_CREDIT not in can:
        return None
    mine = tuple(one for one in asked if one.command.fuel is fuel)
    return Account(fuel, meter, can, info is not None and info.smets == SMETS1, mine)


def _made(asked: Asked) -> tuple[datetime, str]:
    return asked.command.made, asked.command.id

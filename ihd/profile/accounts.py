"""What a hub of the profile publishes of money, and of the people it serves: tariff, prepayment, messages, changes."""

from typing import Annotated

from msgspec import Meta, Struct

from ihd.energy.meter_tariff import BlockReset
from ihd.energy.prepay import DebtPeriod, EmergencyCredit, PaymentMode, Supply
from ihd.profile.kinds import (
    ConsumerNumber,
    Day,
    Fuel,
    Id,
    LongText,
    MeterId,
    Minute,
    Money,
    Month,
    MonthDay,
    Number,
    PriceStep,
    Register,
    Scale,
    Seconds,
    Share,
    Text,
    Time,
    Watts,
    Weekday,
)

Code = Annotated[int, Meta(ge=0, le=0xFFFF, description="The GBCS alert code, such as 33037 (0x810D).")]


class Switch(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """From this minute on: a time-of-use rate, or a row of blocks; one of the two, counted from 1."""

    minute: Minute
    rate: Annotated[int, Meta(ge=1, le=48)] | None = None
    block: Annotated[int, Meta(ge=1, le=8)] | None = None


class DayProfile(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One kind of day."""

    id: Number
    switches: Annotated[list[Switch], Meta(min_length=1, max_length=48)]


class WeekProfile(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The day profile of Monday to Sunday."""

    id: Number
    days: Annotated[list[Number], Meta(min_length=7, max_length=7)]


class Season(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """From this day of each year on: a week profile."""

    month: Month
    day: MonthDay
    week: Number


class SpecialDay(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A day with a profile of its own, of one year or of every year."""

    month: Month
    day: MonthDay
    profile: Number
    year: Annotated[int, Meta(ge=2000, le=2200)] | None = None


class Tariff(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The tariff as the meter holds it, all times UTC. Retained."""

    fuel: Fuel
    since: Time
    currency: Annotated[str, Meta(pattern=r"^[A-Z]{3}$")] = "GBP"
    price_scale: Scale = -5
    standing: PriceStep | None = None
    standing_scale: Scale = -5
    rates: Annotated[list[PriceStep], Meta(max_length=48, description="Time-of-use prices.")] = []
    blocks: Annotated[list[Annotated[list[PriceStep], Meta(max_length=4)]], Meta(max_length=8)] = []
    thresholds: Annotated[
        list[Annotated[list[Register], Meta(max_length=3)]],
        Meta(max_length=8, description="Wh at which the next block begins, a row a row; 4294967295 is not in use."),
    ] = []
    block_reset: Annotated[BlockReset, Meta(description="When the count towards the blocks begins anew.")] | None = None
    days: Annotated[list[DayProfile], Meta(min_length=1, max_length=16)]
    weeks: Annotated[list[WeekProfile], Meta(min_length=1, max_length=4)]
    seasons: Annotated[list[Season], Meta(min_length=1, max_length=4)]
    special_days: Annotated[list[SpecialDay], Meta(max_length=50)] = []


class TimeDebt(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A debt taken by the hour or the day."""

    left: Money
    rate: Money
    period: DebtPeriod


class Friendly(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A weekly window in which the meter never cuts off; an end before the start lies in the next day."""

    weekday: Weekday
    start: Minute
    end: Minute
    first: Annotated[Day, Meta(description="The window counts from this day on; always, if left out.")] | None = None
    last: Annotated[Day, Meta(description="The last day on which it counts.")] | None = None


class DebtPayment(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One of the last ten payments taken from top-ups for a debt."""

    at: Time
    amount: Money


class LoadLimit(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The supplier's limit on power: above `watts` for `seconds`, the supply goes off for `restored_after`."""

    watts: Watts
    seconds: Seconds
    restored_after: Annotated[Seconds, Meta(description="Seconds after which it may come on again.")] | None = None
    limiting: Annotated[bool, Meta(description="Whether it holds the supply off right now.")] | None = None


class TopUp(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One of the meter's last five top-ups. The code is never published: only its last four digits."""

    at: Time
    amount: Money
    by_display: bool | None = None
    code_end: Annotated[str, Meta(pattern=r"^[0-9]{4}$")] | None = None


class Prepayment(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How the meter is paid, with every register, limit and state that it tells. Retained."""

    at: Time
    fuel: Fuel
    mode: PaymentMode
    balance: Money | None = None
    emergency: EmergencyCredit | None = None
    emergency_balance: Money | None = None
    accumulated_debt: Money | None = None
    payment_debt: Money | None = None
    payment_debt_share: Share | None = None
    time_debts: Annotated[list[TimeDebt], Meta(max_length=2)] = []
    emergency_limit: Money | None = None
    emergency_threshold: Money | None = None
    low_credit: Money | None = None
    disablement: Money | None = None
    max_balance: Money | None = None
    max_top_up: Money | None = None
    debt_cap_per_week: Money | None = None
    supply: Supply | None = None
    friendly: Annotated[list[Friendly], Meta(max_length=28)] = []
    friendly_days: Annotated[list[Day], Meta(max_length=60)] = []
    friendly_until: Time | None = None
    suspend_debt_disabled: Annotated[bool, Meta(description="No charges, no debts while off.")] | None = None
    suspend_debt_emergency: Annotated[bool, Meta(description="Nor while emergency credit is used.")] | None = None
    load_limit: LoadLimit | None = None
    top_ups: Annotated[list[TopUp], Meta(max_length=5, description="Newest first.")] = []
    debt_payments: Annotated[list[DebtPayment], Meta(max_length=10, description="Newest first.")] = []


class SupplierMessage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A message from the supplier, or the number that it asks the household to read out."""

    id: Id
    at: Time
    text: LongText = ""
    number: Annotated[ConsumerNumber, Meta(description="Shown large, until `until`.")] | None = None
    until: Annotated[Time, Meta(description="Shown no longer than this.")] | None = None
    wants_answer: Annotated[bool, Meta(description="Whether the supplier wants it acknowledged.")] = False


class Messages(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The messages that still stand. Retained."""

    messages: Annotated[list[SupplierMessage], Meta(max_length=50)]


class Alert(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One alert of a meter, or of the hub where no meter is named."""

    id: Id
    at: Time
    code: Code
    meter: MeterId | None = None


class Alerts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The last alerts, newest first. Retained: what was told before is known by its id."""

    alerts: Annotated[list[Alert], Meta(max_length=50)]


class SoftwareChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A device that runs another software since then."""

    device: Text
    at: Time
    version: Text


class Firmware(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """News of software, newest first. Retained."""

    changes: Annotated[list[SoftwareChange], Meta(max_length=20)]


class SupplierChange(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The meter's supplier since then, and how to reach it. Retained."""

    at: Time
    name: Text | None = None
    phone: Text | None = None


class Tenancy(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Since when the home has its present occupants, as the meter tells. Retained."""

    at: Time

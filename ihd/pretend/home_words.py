"""The messages of the hub profile, made from a pretend home hub's story and state."""

from datetime import datetime

from ihd.energy.calendar import utc
from ihd.energy.news import Band, Busy, Wan
from ihd.energy.prepay import EmergencyCredit, Friendly
from ihd.pretend.held_tariffs import ELECTRICITY, GAS
from ihd.pretend.home_state import Account, HubState
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.prepay_terms import Terms
from ihd.pretend.story import NUMBERS, Story
from ihd.pretend.topup import PAYMENTS_KEPT
from ihd.profile import accounts as wire
from ihd.profile import kinds, reports
from ihd.profile.reports import CAN

MODELS = {
    False: {ELECTRICITY: "Pretend E2", GAS: "Pretend G2"},
    True: {ELECTRICITY: "Pretend E1", GAS: "Pretend G1"},
}
MEDIUM_FROM, HIGH_FROM = 600, 2_400  # W, as its supplier has set them
SMETS1_CAN = ("add_credit",)
BUSY_TURNS = 600  # seconds for which a hub in trouble stays in one state of its 868 MHz duty cycle
BUSY = (Busy.NORMAL, Busy.LIMITED, Busy.CRITICAL, Busy.REGULATED)
KEY = {ELECTRICITY: kinds.Fuel.ELECTRICITY, GAS: kinds.Fuel.GAS}


def can(story: Story) -> tuple[str, ...]:
    """The commands that this hub takes."""
    return SMETS1_CAN if story.smets1 else CAN


def info(story: Story, hub: str, at: datetime) -> reports.Info:
    """What the hub is."""
    software = {one.device: one.version for one in story.software if one.at <= at}
    meters = [
        reports.Meter(
            meter=name,
            fuel=KEY[name],
            mpxn=NUMBERS[name],
            model=MODELS[story.smets1][name],
            software=software.get(name),
            medium_from=MEDIUM_FROM if name == ELECTRICITY and not story.smets1 else None,
            high_from=HIGH_FROM if name == ELECTRICITY and not story.smets1 else None,
        )
        for name in story.meters
    ]
    return reports.Info(
        hub=hub,
        profile=reports.VERSION,
        model="Pretend Home Hub",
        software=software.get("hub", "1.4.0"),
        smets="SMETS1" if story.smets1 else "SMETS2",
        meters=meters,
        can=list(can(story)),
    )


def health(story: Story, state: HubState, heard_at: dict[str, int]) -> reports.Health:
    """How the hub fares; `heard_at` is when each meter last spoke, unix seconds."""
    return reports.Health(
        at=utc(state.at), wan=Wan.UP, links=[_link(story, name, at, state.at) for name, at in heard_at.items()]
    )


def _link(story: Story, name: str, heard: int, now: int) -> reports.Link:
    if story.smets1:  # such a hub knows that its meters have joined, and no more
        return reports.Link(meter=name, fuel=KEY[name], joined=True, last_heard=utc(heard))
    swing = heard // 30 % 5
    is_far = story.band(name) is Band.MHZ_868
    return reports.Link(
        meter=name,
        fuel=KEY[name],
        joined=True,
        band=story.band(name),
        rssi=-94 - swing if is_far else -61 - swing,
        lqi=38 - 4 * swing if is_far else 184 - 4 * swing,
        last_heard=utc(heard),
        busy=BUSY[now // BUSY_TURNS % len(BUSY)] if is_far else None,
    )


def tariff(story: Story, name: str, at: datetime) -> wire.Tariff:
    """The tariff that a meter holds."""
    held = story.tariff(name, at)
    return wire.Tariff(
        fuel=KEY[name],
        since=held.since,
        price_scale=held.price_scale,
        standing=held.standing,
        standing_scale=held.standing_scale,
        rates=list(held.rates),
        blocks=[list(row) for row in held.blocks],
        thresholds=[list(row) for row in held.thresholds],
        days=[
            wire.DayProfile(
                id=day.id,
                switches=[wire.Switch(minute=one.minute, rate=one.rate, block=one.block) for one in day.switches],
            )
            for day in held.days
        ],
        weeks=[wire.WeekProfile(id=week.id, days=list(week.days)) for week in held.weeks],
        seasons=[wire.Season(month=one.month, day=one.day, week=one.week) for one in held.seasons],
        block_reset=held.block_reset,
        special_days=[
            wire.SpecialDay(month=one.month, day=one.day, profile=one.profile, year=one.year)
            for one in held.special_days
        ],
    )


def prepayment(account: Account, *, smets1: bool) -> wire.Prepayment:
    """How a meter is paid, as it was at its last word."""
    meter = account.meter
    fuel = kinds.Fuel(meter.fuel.value)
    if not meter.prepays:
        return wire.Prepayment(
            at=utc(meter.at), fuel=fuel, mode=meter.terms.mode, balance=meter.balance, supply=meter.supply
        )
    if smets1:  # a credit balance, debts in one sum, and what a display of that time showed besides
        return wire.Prepayment(
            at=utc(meter.at),
            fuel=fuel,
            mode=meter.terms.mode,
            balance=meter.balance,
            emergency=meter.emergency,
            accumulated_debt=meter.accumulated_debt + meter.payment_debt + sum(one.left for one in meter.time_debts),
        )
    return _full_prepayment(meter, fuel)


def _full_prepayment(meter: PrepayMeter, fuel: kinds.Fuel) -> wire.Prepayment:
    terms = meter.terms
    lent = meter.emergency not in (EmergencyCredit.UNAVAILABLE, EmergencyCredit.AVAILABLE)
    friendly_until = terms.friendly_until(meter.at)
    return wire.Prepayment(
        at=utc(meter.at),
        fuel=fuel,
        mode=terms.mode,
        balance=meter.balance,
        emergency=meter.emergency,
        emergency_balance=meter.emergency_left if lent else None,
        accumulated_debt=meter.accumulated_debt,
        payment_debt=meter.payment_debt,
        payment_debt_share=terms.payment_debt_share,
        time_debts=[wire.TimeDebt(left=one.left, rate=one.rate, period=one.period) for one in meter.time_debts],
        emergency_limit=terms.emergency_limit,
        emergency_threshold=terms.emergency_threshold,
        low_credit=terms.low_credit,
        disablement=terms.disablement,
        max_balance=terms.max_balance,
        max_top_up=terms.max_top_up,
        debt_cap_per_week=terms.debt_cap_per_week,
        supply=meter.supply,
        friendly=[_friendly(one) for one in terms.friendly],
        friendly_days=[day.isoformat() for day in terms.friendly_days],
        friendly_until=utc(friendly_until) if friendly_until is not None else None,
        suspend_debt_disabled=terms.suspends_while_off,
        suspend_debt_emergency=terms.suspends_in_emergency,
        load_limit=_load_limit(terms),
        top_ups=[
            wire.TopUp(at=one.at, amount=one.amount, by_display=one.by_display, code_end=one.code_end)
            for one in meter.top_ups
        ],
        debt_payments=[
            wire.DebtPayment(at=utc(at), amount=amount) for at, amount in reversed(meter.recovered[-PAYMENTS_KEPT:])
        ],
    )


def _friendly(window: Friendly) -> wire.Friendly:
    return wire.Friendly(
        weekday=window.weekday,
        start=window.start,
        end=window.end,
        first=window.first.isoformat() if window.first else None,
        last=window.last.isoformat() if window.last else None,
    )


def _load_limit(terms: Terms) -> wire.LoadLimit | None:
    limit = terms.load_limit
    if limit is None:
        return None
    return wire.LoadLimit(
        watts=limit.watts, seconds=limit.seconds, restored_after=limit.restored_after, limiting=limit.limiting
    )


def messages(story: Story, state: HubState) -> wire.Messages:
    """The supplier's messages that stand; one that was acknowledged wants no answer any more."""
    now = utc(state.at)
    standing = [one for one in story.notes if one.at <= now and (one.until is None or now < one.until)]
    return wire.Messages(
        messages=[
            wire.SupplierMessage(
                id=one.id,
                at=one.at,
                text=one.text,
                number=one.number,
                until=one.until,
                wants_answer=one.wants_answer and one.id not in state.acknowledged,
            )
            for one in standing
        ]
    )


def firmware(story: Story, at: datetime) -> wire.Firmware:
    """News of software, newest first."""
    known = sorted((one for one in story.software if one.at <= at), key=lambda one: one.at, reverse=True)
    return wire.Firmware(
        changes=[wire.SoftwareChange(device=one.device, at=one.at, version=one.version) for one in known]
    )


def supplier(story: Story, at: datetime) -> wire.SupplierChange:
    """Who supplies the home."""
    now = story.supplier(at)
    return wire.SupplierChange(at=now.since, name=now.name, phone=now.phone)


def tenancy(story: Story, at: datetime) -> wire.Tenancy:
    """Since when the home has its present occupants."""
    return wire.Tenancy(at=max((one for one in story.tenancies if one <= at), default=story.tenancies[0]))

"""An account that is paid before it is used, with the field names of the command line; what is not known is null."""

from ihd.app import output
from ihd.app.balance_known import Account
from ihd.energy import exact
from ihd.energy.money import pence
from ihd.energy.prepaid.breakdown import Breakdown
from ihd.energy.prepaid.by_hand import ByHand, Entry
from ihd.energy.prepaid.runway import Lasting, Runway
from ihd.energy.prepay import Prepayment

BY_HAND, BY_METER = "by_hand", "meter"


def account_fields(account: Account) -> dict[str, object]:
    """All of it."""
    meter, hand = account.meter, account.hand
    source = hand or meter
    return {
        "fuel": account.fuel.value,
        "source": BY_HAND if hand else BY_METER,
        "at": output.stamp(source.at) if source else None,
        "pence": pence(account.balance),
        "standing_pence_per_day": None if account.standing is None else exact.price_pence(account.standing),
        **_meter_fields(meter),
        "runway": _runway(account.runway) if account.runway else None,
        "by_hand": _hand(hand) if hand else None,
        "top_up": _parts(account.top_up) if account.top_up else None,
    }


def entry_fields(entry: Entry) -> dict[str, object]:
    """One thing that was written down."""
    return {
        "id": entry.id,
        "fuel": entry.fuel.value,
        "kind": entry.kind.value,
        "at": output.stamp(entry.at),
        "pence": pence(entry.e5),
        "made": output.stamp(entry.made),
        "undone": output.stamp(entry.undone),
    }


def _meter_fields(meter: Prepayment | None) -> dict[str, object]:
    limits = meter.limits if meter else None
    return {
        "mode": meter.mode.value if meter else None,
        "supply": meter.supply.value if meter and meter.supply else None,
        "emergency": meter.emergency.value if meter and meter.emergency else None,
        "emergency_pence": pence(meter.emergency_balance) if meter else None,
        "emergency_limit_pence": pence(limits.emergency_limit) if limits else None,
        "emergency_threshold_pence": pence(limits.emergency_threshold) if limits else None,
        "debt_pence": pence(meter.debt) if meter else None,
        "debts": _debts(meter) if meter else [],
        "low_credit_pence": pence(limits.low_credit) if limits else None,
        "disablement_pence": pence(limits.disablement) if limits else None,
        "max_balance_pence": pence(limits.max_balance) if limits else None,
        "max_top_up_pence": pence(limits.max_top_up) if limits else None,
        "friendly_until": output.stamp(meter.friendly_until) if meter else None,
    }


def _debts(meter: Prepayment) -> list[dict[str, object]]:
    """Each debt that was told: what is left, and how it is taken."""
    found: list[dict[str, object]] = [
        {"kind": "time", "pence": pence(one.left), "rate_pence": pence(one.rate), "per": one.period.value}
        for one in meter.time_debts
    ]
    if meter.payment_debt is not None:
        share = None if meter.payment_debt_share is None else meter.payment_debt_share / 10_000
        cap = pence(meter.limits.debt_cap_per_week)
        found.append({"kind": "payment", "pence": pence(meter.payment_debt), "share": share, "cap_pence_per_week": cap})
    if meter.accumulated_debt is not None:
        found.append({"kind": "accumulated", "pence": pence(meter.accumulated_debt)})
    return found


def _runway(told: Runway) -> dict[str, object]:
    return {
        **_lasting(Lasting(told.likely, told.early, told.late, told.cut_off)),
        "with_emergency": _lasting(told.with_emergency) if told.with_emergency else None,
        "notes": [note.value for note in told.notes],
        "days": told.days,
    }


def _lasting(told: Lasting) -> dict[str, object]:
    return {name: output.stamp(at) for name, at in told._asdict().items()}


def _hand(told: ByHand) -> dict[str, object]:
    """What a balance by hand rests on."""
    return {
        "statement_pence": pence(told.statement.e5),
        "statement_at": output.stamp(told.statement.at),
        "age_hours": told.age.total_seconds() / 3600,
        "top_ups_pence": pence(sum(one.e5 for one in told.top_ups)),
        "energy_pence": pence(told.energy),
        "standing_pence": pence(told.standing),
        "missing_hours": told.missing.total_seconds() / 3600,
    }


def _parts(told: Breakdown) -> dict[str, object]:
    return {
        "pence": pence(told.amount),
        **{f"{name.replace(' ', '_')}_pence": pence(part) for name, part in told.lines},
        "new_balance_pence": pence(told.new_balance),
        "refused": told.refused.value if told.refused else None,
    }

"""What a hub of our own profile tells of money and of people: prepayment, supplier, messages, answers to commands."""

from functools import partial

from ihd.energy.command import Answer, Receipt
from ihd.energy.fuel import Fuel
from ihd.energy.news import MessagesNow, SupplierChange, SupplierMessage, TenancyChange
from ihd.energy.prepay import DebtPayment, Friendly, Limits, LoadLimit, Prepayment, TimeDebt, TopUp
from ihd.hubs.dialects.home_hub_tariff import meter_tariff
from ihd.hubs.dialects.home_hub_terms import day, full_name, past, plain, utc_or_none
from ihd.hubs.message import Meaning, Message
from ihd.hubs.told import as_text
from ihd.profile import accounts, asking
from ihd.profile.topics import Place


def tariff(told: accounts.Tariff, dialect: str, where: Place, _message: Message) -> Meaning:
    """The tariff as the meter holds it."""
    return Meaning(dialect, news=(meter_tariff(told, where.hub, full_name(where.hub, where.name)),))


def prepayment(told: accounts.Prepayment, dialect: str, where: Place, message: Message) -> Meaning:
    """How the meter is paid."""
    happened = partial(past, arrived=message.arrived)
    news = Prepayment(
        meter=full_name(where.hub, where.name),
        fuel=Fuel(told.fuel),
        at=happened(told.at, field="at"),
        mode=told.mode,
        hub=where.hub,
        balance=told.balance,
        emergency=told.emergency,
        emergency_balance=told.emergency_balance,
        accumulated_debt=told.accumulated_debt,
        payment_debt=told.payment_debt,
        payment_debt_share=told.payment_debt_share,
        time_debts=tuple(TimeDebt(one.left, one.rate, one.period) for one in told.time_debts),
        limits=_limits(told),
        supply=told.supply,
        friendly=tuple(_friendly(one, f"friendly[{number}]") for number, one in enumerate(told.friendly)),
        friendly_days=tuple(day(one, f"friendly_days[{number}]") for number, one in enumerate(told.friendly_days)),
        friendly_until=utc_or_none(told.friendly_until, "friendly_until"),
        top_ups=tuple(
            TopUp(happened(one.at, field=f"top_ups[{number}].at"), one.amount, one.by_display, one.code_end)
            for number, one in enumerate(told.top_ups)
        ),
        debt_payments=tuple(
            DebtPayment(happened(one.at, field=f"debt_payments[{number}].at"), one.amount)
            for number, one in enumerate(told.debt_payments)
        ),
        suspend_debt_disabled=told.suspend_debt_disabled,
        suspend_debt_emergency=told.suspend_debt_emergency,
        load_limit=_load_limit(told.load_limit),
    )
    return Meaning(dialect, news=(news,))


def _limits(told: accounts.Prepayment) -> Limits:
    return Limits(
        told.emergency_limit,
        told.emergency_threshold,
        told.low_credit,
        told.disablement,
        told.max_balance,
        told.max_top_up,
        told.debt_cap_per_week,
    )


def _load_limit(told: accounts.LoadLimit | None) -> LoadLimit | None:
    return LoadLimit(told.watts, told.seconds, told.restored_after, told.limiting) if told else None


def _friendly(told: accounts.Friendly, field: str) -> Friendly:
    if told.start == told.end:
        raise ValueError(f"{field} ends as it starts")
    first = day(told.first, f"{field}.first") if told.first else None
    last = day(told.last, f"{field}.last") if told.last else None
    if first and last and last < first:
        raise ValueError(f"{field}.last is before its first day")
    return Friendly(told.weekday, told.start, told.end, first, last)


def supplier(told: accounts.SupplierChange, dialect: str, where: Place, message: Message) -> Meaning:
    """Who the supplier is, and since when."""
    at = past(told.at, message.arrived, "at")
    meter = full_name(where.hub, where.name)
    return Meaning(dialect, news=(SupplierChange(where.hub, meter, at, as_text(told.name), as_text(told.phone)),))


def messages(told: accounts.Messages, dialect: str, where: Place, message: Message) -> Meaning:
    """The supplier's messages that still stand; one told before and not named any more has been withdrawn."""
    news = tuple(
        SupplierMessage(
            one.id.strip(),
            where.hub,
            past(one.at, message.arrived, f"messages[{number}].at"),
            plain(one.text),
            utc_or_none(one.until, f"messages[{number}].until"),
            one.wants_answer,
            one.number and one.number.strip(),
        )
        for number, one in enumerate(told.messages)
        if plain(one.text) or one.number
    )
    standing = MessagesNow(where.hub, tuple(one.id.strip() for one in told.messages))
    return Meaning(dialect, news=(*news, standing))


def tenancy(told: accounts.Tenancy, dialect: str, where: Place, message: Message) -> Meaning:
    """Since when the home has its present occupants."""
    return Meaning(dialect, news=(TenancyChange(where.hub, past(told.at, message.arrived, "at")),))


def answer(told: asking.Answer, dialect: str, where: Place, message: Message) -> Meaning:
    """How a command stands."""
    news = Answer(
        id=told.id.strip(),
        state=told.state,
        at=past(told.at, message.arrived, "at"),
        hub=where.hub,
        reason=told.reason,
        credited=told.credited,
        balance=told.balance,
        receipt=_receipt(told.receipt),
        supply=told.supply,
        next_wake=utc_or_none(told.next_wake, "next_wake"),
    )
    return Meaning(dialect, news=(news,))


def _receipt(told: asking.Receipt | None) -> Receipt | None:
    if told is None:
        return None
    return Receipt(told.payment_debt, told.accumulated_debt, told.emergency_credit, told.balance)

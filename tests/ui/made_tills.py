"""Accounts made by hand for the tests of the Top up page and of its words."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from made_homes import NOW

from ihd.energy.command import Answer, Command, CommandKind, CommandState, Reason, Receipt
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import (
    DebtPeriod,
    EmergencyCredit,
    Limits,
    PaymentMode,
    Prepayment,
    Supply,
    TimeDebt,
    TopUp,
)
from ihd.energy.till import PAYS, Account, Asked, Till, stand

CODE = "73950067887105178605"  # the official vector: it claims £12.50
WRONG = "73950067887105178606"
POUND = 100_000
LIMITS = Limits(10 * POUND, POUND, 2 * POUND, 0, 250 * POUND, 100 * POUND, 5 * POUND)


def meter(fuel: Fuel = Fuel.ELECTRICITY, **other: Any) -> Prepayment:
    told = Prepayment(
        f"hub/{fuel.value}",
        fuel,
        NOW - timedelta(minutes=1),
        PaymentMode.PREPAYMENT,
        hub="hub",
        balance=420_000,
        emergency=EmergencyCredit.UNAVAILABLE,
        limits=LIMITS,
        supply=Supply.ON,
        top_ups=(TopUp(NOW - timedelta(days=3), 15 * POUND, True, "4071"),),
    )
    return replace(told, **other)


def account(fuel: Fuel = Fuel.ELECTRICITY, *asked: Asked, smets1: bool = False, **other: Any) -> Account:
    return Account(fuel, meter(fuel, **other), frozenset(PAYS), smets1, asked)


def till(*accounts: Account) -> Till:
    return Till(accounts or (account(), account(Fuel.GAS, balance=2_160_000)), paired=True)


def asked(
    kind: CommandKind = CommandKind.ADD_CREDIT, fuel: Fuel = Fuel.ELECTRICITY, *, ago: int = 5, **answer: Any
) -> Asked:
    """Something asked so many seconds ago, and the answer, if there is one."""
    made = NOW - timedelta(seconds=ago)
    code = CODE if kind is CommandKind.ADD_CREDIT else None
    command = Command("c" * 32, kind, "hub", f"hub/{fuel.value}", fuel, made, made + timedelta(hours=3), code)
    told = Answer(command.id, at=NOW, **answer) if answer else None
    return Asked(command, told, stand(command, told, NOW))


def crowded() -> Till:
    """Everything that can stand on two accounts at once, with what waits and what has ended."""
    electricity = account(
        Fuel.ELECTRICITY,
        asked(CommandKind.ACTIVATE_EMERGENCY, ago=120),
        asked(state=CommandState.REJECTED, reason=Reason.OTHER_METER),
        balance=-85_000,
        supply=Supply.ARMED,
        emergency=EmergencyCredit.AVAILABLE,
        payment_debt=45 * POUND,
        payment_debt_share=1_000,
        accumulated_debt=231_000,
        time_debts=(TimeDebt(60 * POUND, 300_000, DebtPeriod.DAILY),),
    )
    waits = asked(fuel=Fuel.GAS, state=CommandState.WAITING, next_wake=NOW + timedelta(minutes=18))
    gas = account(Fuel.GAS, waits, balance=0, friendly_until=NOW + timedelta(days=2))
    return till(electricity, gas)


def bring_to(window: Any, step: str) -> None:
    """Bring the Top up page to this step: its accounts, a code half typed, read back, or an answer to it."""
    window.show_till(crowded(), NOW)
    window.open_page("topup")
    page = window.page_widget("topup")
    if step in ("topup-code", "topup-question"):
        page.choose(Fuel.ELECTRICITY)
        page.typing.type(CODE if step == "topup-question" else WRONG)
        page.typing.finish()
    elif step == "topup-outcome":
        receipt = Receipt(250_000, 62_000, 370_000, 568_000)
        answer = {"state": CommandState.ACCEPTED, "credited": 1_250_000, "balance": 1_670_000, "receipt": receipt}
        one = asked(**answer, supply=Supply.ARMED)
        page.choose(Fuel.ELECTRICITY)
        page.show_till(till(account(Fuel.ELECTRICITY, one, supply=Supply.ARMED)), NOW)
        page.show_asked(one.command.id, again=True)

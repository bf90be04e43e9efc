"""Accounts made by hand for the tests of the Top up page and of its words."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from made_homes import NOW

from ihd.energy.command import Answer, Command, CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import EmergencyCredit, Limits, PaymentMode, Prepayment, Supply, TopUp
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

"""What a hub tells besides readings, as the command line answers it: plain fields, money in pence, numbers masked."""

import re
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from ihd.app import output
from ihd.energy.command import Answer, Receipt
from ihd.energy.money import pence
from ihd.energy.news import News
from ihd.energy.prepay import DebtPayment, Limits, Prepayment, TimeDebt, TopUp

MONEY: dict[type, tuple[str, ...]] = {
    Prepayment: ("balance", "emergency_balance", "accumulated_debt", "payment_debt"),
    Limits: tuple(one.name for one in fields(Limits)),
    TimeDebt: ("left", "rate"),
    TopUp: ("amount",),
    DebtPayment: ("amount",),
    Answer: ("credited", "balance"),
    Receipt: tuple(one.name for one in fields(Receipt)),
}
SUPPLY_NUMBERS = ("mpxn", "export_mpan")
READ_OUT = "number"  # the customer identification number, which lets whoever has it speak for the home
WRITTEN = "text"  # by the supplier, who may put a top-up code into it
LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){12,}", re.ASCII)  # MPANs have 13 digits, codes 20 or more, telephones fewer
WORDS_OF_A_NAME = re.compile(r"(?<!^)(?=[A-Z])")


def news_fields(news: News, *, unmasked: bool) -> dict[str, object]:
    """One piece of news: its kind ("half_hour_log") and its fields. Times are ISO 8601 with Z, money is `..._pence`."""
    return {"kind": WORDS_OF_A_NAME.sub("_", type(news).__name__).lower(), **_fields(news, unmasked)}


def hidden(number: str) -> str:
    """A number of which only the last four digits may be seen."""
    return "*" * (len(number) - 4) + number[-4:]


def without_codes(text: str) -> str:
    """What a supplier has written, with top-up codes and meter point numbers hidden but for their last four digits."""
    return LONG_NUMBER.sub(lambda found: hidden(found[0]), text)


def _fields(told: Any, unmasked: bool) -> dict[str, object]:
    answer: dict[str, object] = {}
    money = MONEY.get(type(told), ())
    for one in fields(told):
        value = getattr(told, one.name)
        if one.name in money:
            answer[f"{one.name}_pence"] = pence(value)
        elif value is not None and not unmasked and one.name in (*SUPPLY_NUMBERS, READ_OUT):
            answer[one.name] = hidden(value) if one.name in SUPPLY_NUMBERS else "*" * len(value)
        elif one.name == WRITTEN and not unmasked:
            answer[one.name] = without_codes(value)
        else:
            answer[one.name] = _plain(value, unmasked)
    return answer


def _plain(value: Any, unmasked: bool) -> object:
    if isinstance(value, datetime):
        return output.stamp(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one, unmasked) for one in value]
    return _fields(value, unmasked) if is_dataclass(value) else value

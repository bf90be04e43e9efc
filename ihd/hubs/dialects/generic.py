"""Any device that tells a number: read by the rules that the household set up for it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import jsonpath_rfc9535 as jsonpath

from ihd.energy.reading import Reading, TimeSource
from ihd.energy.trouble import HubTrouble
from ihd.hubs.message import MAX_PAYLOAD, Meaning, Message
from ihd.hubs.rules import ROLES, Means, Rule, checked
from ihd.hubs.told import read_json
from ihd.wording import tr

LONGEST_PATH = 200  # characters
ONE_PLACE = re.compile(r"""\$(\.\w+|\[-?\d+\]|\['[^'\\]*'\]|\["[^"\\]*"\])*""")  # it can find one value at most
SLOW = ("..", "(")  # in a path: what looks everywhere, or calls a function, can take its time over a wild message


class Preview(NamedTuple):
    """What a rule makes of a message, in words, and whether that is a value."""

    words: str
    is_value: bool


class Generic:
    """The messages that the household made rules for. Rules for one topic and one meter make one reading."""

    name = "generic"
    own_meters = True

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Raises HubTrouble where a rule cannot work."""
        self._rules: dict[str, list[tuple[Rule, jsonpath.JSONPathQuery | None]]] = {}
        for given in rules:
            rule = checked(given)
            self._rules.setdefault(rule.topic, []).append((rule, _path(rule.path)))

    def topics(self, prefix: str) -> list[str]:
        """The topics of the rules."""
        del prefix
        return list(self._rules)

    def claims(self, message: Message) -> bool:
        return message.topic in self._rules

    def parse(self, message: Message) -> Meaning:
        """A reading of each meter that the rules for this topic name. Raises ValueError where it is broken."""
        found: dict[tuple[str, str], Reading] = {}
        wrong: list[str] = []
        for rule, path in self._rules.get(message.topic, []):
            role, notes = ROLES[rule.meaning], list[str]()
            amount = _amount(rule, path, message.payload, notes)
            if amount is not None and role.field == "watts" and message.retained:
                notes.append("power: kept by the broker since an unknown time")
                amount = None
            wrong += notes
            if amount is not None:
                blank = Reading(rule.meter, role.fuel, message.arrived, TimeSource.ARRIVAL)
                told: dict[str, Any] = {role.field: amount}
                key = rule.meter, role.fuel.value
                found[key] = replace(found.get(key, blank), **told)
        if found:
            return Meaning(self.name, tuple(found.values()))
        why = (
            tr("Nothing usable in it ({faults})", faults="; ".join(wrong))
            if wrong
            else tr("It tells nothing where the rules look")
        )
        return Meaning(self.name, ignored=why)


def preview(rule: Rule, payload: bytes) -> Preview:
    """What a rule makes of a payload, for the screen: "2.41 kW taken from the grid", or what is wrong. Never raises."""
    notes: list[str] = []
    try:
        sound = checked(rule)
        amount = _amount(sound, _path(sound.path), payload, notes)
    except HubTrouble as trouble:
        return Preview(f"{trouble.headline}. {trouble.advice}", is_value=False)
    except ValueError as error:
        return Preview(f"{error}.", is_value=False)
    if amount is None:
        wrong = notes[0][:1].upper() + notes[0][1:] if notes else "The message holds nothing there"
        return Preview(f"{wrong}.", is_value=False)
    return Preview(_words(sound, amount), is_value=True)


def _path(text: str) -> jsonpath.JSONPathQuery | None:
    """The compiled path; None for a bare number. Raises HubTrouble where it is no path, or may take long."""
    if not text:
        return None
    whole = text if text.startswith("$") else f"${text}" if text.startswith("[") else f"$.{text}"
    advice = tr("Write it like $.ENERGY.Power or $.phases[0]['power'].")
    try:
        path = jsonpath.compile(whole) if len(whole) <= LONGEST_PATH else None
    except (jsonpath.JSONPathError, ValueError, ArithmeticError, RecursionError) as error:
        raise HubTrouble(tr("The path is not written as one"), advice) from error
    is_quick = ONE_PLACE.fullmatch(whole) or (whole.count("?") <= 1 and not any(one in whole for one in SLOW))
    if path is None or not is_quick:
        raise HubTrouble(tr("The path looks in too many places"), advice)
    return path


def _amount(rule: Rule, path: jsonpath.JSONPathQuery | None, payload: bytes, notes: list[str]) -> float | None:
    """The value in our unit, power with its sign; None where it was not told, with a note where it cannot be used.

    Raises ValueError where the message is not what the rule says, or holds more than one value.
    """
    role = ROLES[rule.meaning]
    told = _bare(payload) if path is None else _found(path, payload)
    amount = role.quantity.take(told, rule.unit, notes)
    return -amount if amount and rule.meaning is Means.POWER_GIVEN else amount


def _bare(payload: bytes) -> str:
    if len(payload) > MAX_PAYLOAD:
        raise ValueError(tr("The message is too long"))
    return payload.decode("utf-8", "replace").strip().strip('"')


def _found(path: jsonpath.JSONPathQuery, payload: bytes) -> Any:
    try:
        values = path.find(read_json(payload)).values()
    except (jsonpath.JSONPathError, RecursionError, TypeError) as error:
        raise ValueError(tr("The path does not fit the message")) from error
    if len(values) > 1:
        raise ValueError(tr("The path finds %n value(s), where it must find one", "", len(values)))
    return values[0] if values else None


def _words(rule: Rule, amount: float) -> str:
    """An amount as it is said at home. Power that goes the other way is said to."""
    role = ROLES[rule.meaning]
    if role.field == "watts":
        size = abs(amount)
        power = f"{size / 1000:.2f} kW" if size >= 1000 else f"{size:.0f} W"
        if amount < 0:
            return tr("{power} given to the grid", power=power)
        return tr("{power} taken from the grid", power=power)
    if role.field == "balance_pence":
        sign = "−" if amount < 0 else ""
        return tr(role.said, amount=f"{sign}£{abs(amount) / 100:,.2f}")
    return tr(role.said, amount=f"{amount:,.3f} {'m³' if role.field == 'imported_m3' else 'kWh'}")

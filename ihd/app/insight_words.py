"""What `ihd insight` says to people."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from ihd.app import output
from ihd.energy import calendar_names
from ihd.ui import words

WITH = {
    "day": ("This day so far", "the day before to the same time"),
    "week": ("This week so far", "last week to the same time"),
    "month": ("This month so far", "last month to the same day"),
    "year": ("This month so far", "the same month last year to the same day"),
}
NOT_YET = "not enough is known yet"
AVERAGE = "average kWh, 8 weeks"
HIGHEST = ("Highest", "Second highest", "Third highest")

Told = Mapping[str, Any]


def say(told: Told, zone: tzinfo) -> None:
    """All of it as aligned text; what is not known says so."""
    lines = [
        *_usual(told["usual"]),
        *([("Always on", _always_on(told["always_on"]))] if told["fuel"] == "electricity" else []),
        *(_compared(one) for one in told["compare"]),
        *_likely(told["likely_month"]),
        *_peaks(told["peaks"], zone),
    ]
    width = max(len(head) for head, _ in lines)
    for head, said in lines:
        output.text(f"{head.ljust(width)}  {said}")
    output.text("")
    output.rows(_hours(told["by_hour"]), as_json=False, empty="")
    output.text("")
    output.rows(_weekdays(told["by_weekday"]), as_json=False, empty="")


def _usual(told: Told) -> list[tuple[str, str]]:
    that = date.fromisoformat(told["day"])
    day, weekday = words.short_date(that), calendar_names.DAYS[that.weekday()]
    so_far = told["so_far"]
    beside = f", usually {_range(so_far)}" if so_far else ""
    whole = told["whole_day"]
    return [
        (day, f"{words.energy(told['kwh'])}{beside}"),
        (f"Usual for a {weekday}", f"{_range(whole)} (last {whole['weeks']} weeks)" if whole else NOT_YET),
    ]


def _range(told: Told) -> str:
    return f"{words.energy(told['kwh'])} ({words.kilowatt_hours(told['low'])} to {words.energy(told['high'])})"


def _always_on(told: Told | None) -> str:
    if told is None:
        return NOT_YET
    usual = "" if told["usual_watts"] is None else f", usually {words.power(told['usual_watts'])}"
    return f"about {words.power(told['watts'])}{usual}"


def _compared(told: Told) -> tuple[str, str]:
    head, beside = WITH[told["with"]]
    now, then = told["now"], told["then"]
    said = f"{_amount(now)}; {beside} {_amount(then)}"
    if told["fair"]:
        return head, said
    part = max(now["missing"], then["missing"])
    return head, f"{said} ({part:.0%} of the time was not recorded)"


def _amount(told: Told) -> str:
    if told["kwh"] is None:
        return "nothing recorded"
    return words.energy(told["kwh"]) + ("" if told["pence"] is None else f", {words.money(told['pence'])}")


def _likely(told: Told | None) -> list[tuple[str, str]]:
    if told is None:
        return [("Likely this month", NOT_YET)]
    low, high = told["low"], told["high"]
    said = [
        ("Likely this month", _amount(told["likely"])),
        ("Eight times in ten", f"between {_amount(low)} and {_amount(high)}"),
    ]
    if told["guessed_prices"]:
        said.append(("", "prices that are not told yet were taken to be those of the weeks before"))
    return said


def _peaks(told: Told, zone: tzinfo) -> list[tuple[str, str]]:
    half_hours = [
        (f"{place} half-hour in 4 weeks", f"{_when(one['start'], zone)}  {words.energy(one['kwh'])}")
        for place, one in zip(HIGHEST, told["half_hours"], strict=False)
    ]
    days = [
        (f"{place} day in 4 weeks", f"{words.short_date(date.fromisoformat(one['day']))}  {words.energy(one['kwh'])}")
        for place, one in zip(HIGHEST, told["days"], strict=False)
    ]
    return [*half_hours, *days]


def _when(stamp: str, zone: tzinfo) -> str:
    at = datetime.fromisoformat(stamp)
    return f"{words.short_date(at.astimezone(zone).date())} {words.half_hour(at, zone)}"


def _hours(told: list[Told]) -> list[dict[str, object]]:
    return [{"hour": f"{hour:02d}:00", AVERAGE: one["kwh"]} for hour, one in enumerate(told)]


def _weekdays(told: list[Told]) -> list[dict[str, object]]:
    return [{"weekday": day, AVERAGE: one["kwh"]} for day, one in zip(calendar_names.DAYS, told, strict=True)]

"""What `ihd insight` says to people."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from typing import Any

from ihd.app import output
from ihd.ui import words

WITH = {
    "day": ("This day so far", "the day before to the same time"),
    "week": ("This week so far", "last week to the same time"),
    "month": ("This month so far", "last month to the same day"),
    "year": ("This month so far", "the same month a year ago"),
}
NOT_YET = "not enough is known yet"

Told = Mapping[str, Any]


def say(told: Told, zone: tzinfo) -> None:
    """All of it as aligned text; what is not known says so."""
    lines = [
        *_usual(told["usual"]),
        ("Always on", _always_on(told["always_on"])),
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
    day = words.short_date(date.fromisoformat(told["day"]))
    so_far = told["so_far"]
    beside = f", usually {_range(so_far)}" if so_far else ""
    whole = told["whole_day"]
    return [
        (day, f"{words.energy(told['kwh'])}{beside}"),
        ("Usual for such a day", f"{_range(whole)}, by {whole['weeks']} weeks" if whole else NOT_YET),
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
    return head, f"{said} ({part:.0%} of the time is not known)"


def _amount(told: Told) -> str:
    if told["kwh"] is None:
        return "not known"
    return words.energy(told["kwh"]) + ("" if told["pence"] is None else f", {words.money(told['pence'])}")


def _likely(told: Told | None) -> list[tuple[str, str]]:
    if told is None:
        return [("Likely this month", NOT_YET)]
    low, high = told["low"], told["high"]
    said = [
        ("Likely this month", _amount(told["likely"])),
        ("In eight of ten cases", f"{_amount(low)} to {_amount(high)}"),
    ]
    if told["guessed_prices"]:
        said.append(("", "prices that are not told yet were taken to be those of the weeks before"))
    return said


def _peaks(told: Told, zone: tzinfo) -> list[tuple[str, str]]:
    half_hours = [
        (f"Highest half-hour {n}", f"{_when(one['start'], zone)}  {words.energy(one['kwh'])}")
        for n, one in enumerate(told["half_hours"], 1)
    ]
    days = [
        (f"Highest day {n}", f"{words.short_date(date.fromisoformat(one['day']))}  {words.energy(one['kwh'])}")
        for n, one in enumerate(told["days"], 1)
    ]
    return [*half_hours, *days]


def _when(stamp: str, zone: tzinfo) -> str:
    at = datetime.fromisoformat(stamp)
    return f"{words.short_date(at.astimezone(zone).date())} {words.half_hour(at, zone)}"


def _hours(told: list[Told]) -> list[dict[str, object]]:
    return [{"hour": f"{hour:02d}:00", "mean kWh": one["kwh"]} for hour, one in enumerate(told)]


def _weekdays(told: list[Told]) -> list[dict[str, object]]:
    return [{"weekday": day, "mean kWh": one["kwh"]} for day, one in zip(words.DAYS, told, strict=True)]

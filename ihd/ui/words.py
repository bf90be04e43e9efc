"""Quantities, times and states in the household's words: 1.24 kW, £2.86, Sat 21 Nov. No Qt here.

What is not known is a dash, never a nought. Times come in UTC and are told in the zone that is given. Numbers are
written alike in English and in Welsh: a point before decimals, a comma between thousands.
"""

from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.calendar_names import DAYS, MONTHS, SHORT_DAYS, SHORT_MONTHS
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, Hub, HubState, Level
from ihd.wording import later, tr

DASH = "–"
MINUS = "−"
LEVELS = {
    Level.LOW: later("Low", "how much is used"),
    Level.MEDIUM: later("Medium", "how much is used"),
    Level.HIGH: later("High", "how much is used"),
    Level.EXPORTING: later("Giving back", "how much is used"),
}
HUBS = {
    HubState.NONE: later("No hub yet"),
    HubState.CONNECTING: later("Connecting…"),
    HubState.REFUSED: later("Refused", "the broker refused us"),
    HubState.WAITING: later("Waiting for the hub"),
    HubState.LIVE: later("Hub live"),
    HubState.LOST: later("No connection"),
}
FUELS = {
    Fuel.ELECTRICITY: later("electricity"),
    Fuel.GAS: later("gas"),
    Fuel.WATER: later("water"),
    Fuel.HEAT: later("heat"),
}
SIGNALS = (
    later("no signal"),
    later("weak signal"),
    later("fair signal"),
    later("good signal"),
    later("strong signal"),
)


def kilowatts(watts: float | None) -> str:
    """The big numeral, in kW whichever way the power flows: two decimals below 10, one above."""
    if watts is None:
        return DASH
    kilo = abs(watts) / 1000
    return f"{kilo:.2f}" if round(kilo, 2) < 10 else f"{kilo:.1f}"


def power(watts: float | None) -> str:
    """A power within a sentence: "142 W", "1.24 kW"."""
    if watts is None:
        return DASH
    return f"{abs(watts):.0f} W" if round(abs(watts)) < 1000 else f"{kilowatts(watts)} kW"


def kilowatt_hours(kwh: float | None) -> str:
    """The number alone: two decimals below 1, one below 100, then whole."""
    if kwh is None:
        return DASH
    if round(kwh, 2) < 1:
        return f"{kwh:.2f}"
    return f"{kwh:.1f}" if round(kwh, 1) < 100 else f"{kwh:,.0f}"


def energy(kwh: float | None) -> str:
    """An amount of energy: "9.7 kWh"."""
    return DASH if kwh is None else f"{kilowatt_hours(kwh)} kWh"


def money(pence: float | None) -> str:
    """Money in pounds: "£2.86"; "−£1.20" where the household is owed."""
    if pence is None:
        return DASH
    pennies = round(abs(pence))
    sign = MINUS if pence < 0 and pennies else ""
    return f"{sign}£{pennies / 100:,.2f}"


def coins(pence: float | None) -> str:
    """Money that may be small: "39p", and from a pound on "£1.20"."""
    if pence is None or round(abs(pence)) >= 100:
        return money(pence)
    if 0 < abs(pence) < 0.5:
        return tr("under 1p", "less than one penny")
    sign = MINUS if pence < 0 else ""
    return tr("{pence}p", "an amount in pence").format(pence=f"{sign}{round(abs(pence))}")


def an_hour(pence: float | None) -> str:
    """What the power of this moment costs: "32p an hour"; empty where no price is known."""
    return "" if pence is None else tr("{money} an hour", money=coins(pence))


def clock(at: datetime, zone: tzinfo) -> str:
    """The local time: "18:42"."""
    return f"{at.astimezone(zone):%H:%M}"


def clock_to_the_second(at: datetime, zone: tzinfo) -> str:
    """The local time with its seconds: "18:41:20"."""
    return f"{at.astimezone(zone):%H:%M:%S}"


def weekday(day: date) -> str:
    """The name of its weekday: "Saturday"."""
    return tr(DAYS[day.weekday()])


def short_weekday(day: date) -> str:
    """The short name of its weekday: "Sat"."""
    return tr(SHORT_DAYS[day.weekday()], "short")


def month(day: date) -> str:
    """The name of its month: "November"."""
    return tr(MONTHS[day.month - 1])


def short_month(day: date) -> str:
    """The short name of its month: "Nov"."""
    return tr(SHORT_MONTHS[day.month - 1], "short")


def short_date(day: date) -> str:
    """A date for the status bar: "Sat 21 Nov"."""
    return tr("{weekday} {day} {month}", "short").format(
        weekday=short_weekday(day), day=day.day, month=short_month(day)
    )


def long_date(day: date) -> str:
    """A date in full: "Saturday 21 November"."""
    return tr("{weekday} {day} {month}", weekday=weekday(day), day=day.day, month=month(day))


def day_of_month(day: date, *, short: bool = False) -> str:
    """A date within the year: "21 November", or "21 Nov"."""
    if short:
        return tr("{day} {month}", "short").format(day=day.day, month=short_month(day))
    return tr("{day} {month}", day=day.day, month=month(day))


def day_of_year(day: date, *, short: bool = False) -> str:
    """A date of any year: "21 November 2026", or "21 Nov 2026"."""
    if short:
        return tr("{day} {month} {year}", "short").format(day=day.day, month=short_month(day), year=day.year)
    return tr("{day} {month} {year}", day=day.day, month=month(day), year=day.year)


def moment(at: datetime, now: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """A time that may lie days back: "18:30", "Fri 18:30" within the week, then "3 Nov 18:30"."""
    told = clock_to_the_second(at, zone) if seconds else clock(at, zone)
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return told
    if timedelta(0) < today - local.date() < timedelta(days=7):
        return tr("{weekday} {time}", "short").format(weekday=short_weekday(local), time=told)
    return tr("{date} {time}", "short").format(date=day_of_month(local, short=True), time=told)


def ago(span: timedelta) -> str:
    """How long ago: "just now", "40 seconds ago", "12 min ago", "3 hours ago", "2 days ago"."""
    seconds = int(span.total_seconds())
    if seconds < 10:
        return tr("just now")
    if seconds < 90:
        return tr("%n second(s) ago", "", seconds)
    if seconds < 90 * 60:
        return tr("%n min ago", "minutes", round(seconds / 60))
    hours = round(seconds / 3600)
    return tr("%n hour(s) ago", "", hours) if hours < 36 else tr("%n day(s) ago", "", round(seconds / 86_400))


def half_hour(start: datetime, zone: tzinfo) -> str:
    """A half-hour by its local ends: "17:00 – 17:30"."""
    return f"{clock(start, zone)} {DASH} {clock(start + timedelta(minutes=30), zone)}"


def level(of: Level | None) -> str:
    """The word on the ring; empty where the level is not known."""
    return tr(LEVELS[of], "how much is used") if of else ""


def listed(names: list[str]) -> str:
    """Several things in a row: "electricity and gas", "hub, broker and meter"."""
    if len(names) < 2:
        return "".join(names)
    return tr("{first} and {last}", "several things in a row").format(first=", ".join(names[:-1]), last=names[-1])


def fuel(of: Fuel) -> str:
    """The name of a fuel within a sentence: "gas"."""
    return tr(FUELS[of])


def fuel_first(of: Fuel) -> str:
    """The name of a fuel where a line begins: "Gas"."""
    return first_up(fuel(of))


def first_up(told: str) -> str:
    """With a capital letter first, the rest as it is."""
    return told[:1].upper() + told[1:]


def hub(of: Hub, now: datetime, zone: tzinfo) -> str:
    """How the hub stands, for the status bar."""
    if of.state is HubState.SILENT:
        if of.last_heard is None:
            return tr("Hub silent")
        return tr("Hub silent since {time}", time=moment(of.last_heard, now, zone))
    return tr(HUBS[of.state], "the broker refused us" if of.state is HubState.REFUSED else "")


def signal(strength: int | None) -> str:
    """The hub's radio signal, 0 to 4, in words; empty where it is not known."""
    if strength is None:
        return ""
    return tr(SIGNALS[max(0, min(4, strength))])


def spoken_money(pence: float | None) -> str:
    """Money as it is said: "2 pounds 86", "2 pounds 5 pence", "32 pence"."""
    if pence is None:
        return tr("not known")
    if 0 < pence < 0.5:
        return tr("less than a penny", "spoken")
    pounds, pennies = divmod(round(abs(pence)), 100)
    small = tr("%n (penny|pence)", "spoken", pennies)
    if not pounds:
        told = small
    elif pennies:  # a voice says 05 as "zero five"
        told = tr("%n pound(s) {pence}", "spoken", pounds, pence=small if pennies < 10 else pennies)
    else:
        told = tr("%n pound(s)", "spoken", pounds)
    return tr("minus {money}", "spoken").format(money=told) if pence < 0 and (pounds or pennies) else told


def spoken_energy(kwh: float | None) -> str:
    """Energy as it is said: "9.7 kilowatt-hours"."""
    return (
        tr("not known") if kwh is None else tr("{number} kilowatt-hours", "spoken").format(number=kilowatt_hours(kwh))
    )


def spoken_power(home: Home, zone: tzinfo) -> str:
    """The dial as it is said: "Using now 1.24 kilowatts, medium, 32 pence an hour"."""
    if home.watts is None:
        return tr("Using now: not known")
    told = tr("{number} kilowatts", "spoken").format(number=kilowatts(home.watts))
    if home.power_is_old and home.watts_at:
        when, age = moment(home.watts_at, home.at, zone, seconds=True), ago(home.at - home.watts_at)
        return tr("Last known {power}, as of {time}, {ago}", power=told, time=when, ago=age)
    if home.level is Level.EXPORTING:
        return tr("Giving back now {power}", power=told)
    parts = [tr("Using now {power}", power=told), level(home.level).lower()]
    if home.pence_per_hour is not None:
        parts.append(tr("{money} an hour", money=spoken_money(home.pence_per_hour)))
    return ", ".join(part for part in parts if part)

"""Quantities, times and states in the household's words: 1.24 kW, £2.86, Sat 21 Nov. No Qt here.

What is not known is a dash, never a nought. Times come in UTC and are told in the zone that is given. The names of
days and months stand here because Qt changes the process's locale, and with it what strftime writes.
"""

from datetime import date, datetime, timedelta, tzinfo

from ihd.energy.home import Home, Hub, HubState, Level

DASH = "–"
MINUS = "−"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
LEVELS = {Level.LOW: "Low", Level.MEDIUM: "Medium", Level.HIGH: "High", Level.EXPORTING: "Giving back"}


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
        return "under 1p"
    sign = MINUS if pence < 0 else ""
    return f"{sign}{round(abs(pence))}p"


def an_hour(pence: float | None) -> str:
    """What the power of this moment costs: "32p an hour"; empty where no price is known."""
    return "" if pence is None else f"{coins(pence)} an hour"


def clock(at: datetime, zone: tzinfo) -> str:
    """The local time: "18:42"."""
    return f"{at.astimezone(zone):%H:%M}"


def clock_to_the_second(at: datetime, zone: tzinfo) -> str:
    """The local time with its seconds: "18:41:20"."""
    return f"{at.astimezone(zone):%H:%M:%S}"


def short_date(day: date) -> str:
    """A date for the status bar: "Sat 21 Nov"."""
    return f"{DAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def long_date(day: date) -> str:
    """A date in full: "Saturday 21 November"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def moment(at: datetime, now: datetime, zone: tzinfo, *, seconds: bool = False) -> str:
    """A time that may lie days back: "18:30", "Fri 18:30" within the week, then "3 Nov 18:30"."""
    told = clock_to_the_second(at, zone) if seconds else clock(at, zone)
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    if local.date() == today:
        return told
    if timedelta(0) < today - local.date() < timedelta(days=7):
        return f"{DAYS[local.weekday()][:3]} {told}"
    return f"{local.day} {MONTHS[local.month - 1][:3]} {told}"


def ago(span: timedelta) -> str:
    """How long ago: "just now", "40 seconds ago", "12 min ago", "3 hours ago", "2 days ago"."""
    seconds = int(span.total_seconds())
    if seconds < 10:
        return "just now"
    if seconds < 90:
        return f"{seconds} seconds ago"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min ago"
    hours = round(seconds / 3600)
    return f"{hours} hours ago" if hours < 36 else f"{round(seconds / 86_400)} days ago"


def half_hour(start: datetime, zone: tzinfo) -> str:
    """A half-hour by its local ends: "17:00 – 17:30"."""
    return f"{clock(start, zone)} {DASH} {clock(start + timedelta(minutes=30), zone)}"


def level(of: Level | None) -> str:
    """The word on the ring; empty where the level is not known."""
    return LEVELS[of] if of else ""


def hub(of: Hub, now: datetime, zone: tzinfo) -> str:
    """How the hub stands, for the status bar."""
    if of.state is HubState.SILENT:
        return f"Hub silent since {moment(of.last_heard, now, zone)}" if of.last_heard else "Hub silent"
    return {
        HubState.NONE: "No hub yet",
        HubState.CONNECTING: "Connecting…",
        HubState.REFUSED: "Refused",
        HubState.WAITING: "Waiting for the hub",
        HubState.LIVE: "Hub live",
        HubState.LOST: "No connection",
    }[of.state]


def signal(strength: int | None) -> str:
    """The hub's radio signal, 0 to 4, in words; empty where it is not known."""
    if strength is None:
        return ""
    return ("no signal", "weak signal", "fair signal", "good signal", "strong signal")[max(0, min(4, strength))]


def spoken_money(pence: float | None) -> str:
    """Money as it is said: "2 pounds 86", "32 pence"."""
    if pence is None:
        return "not known"
    pounds, pennies = divmod(round(abs(pence)), 100)
    unit = "1 pound" if pounds == 1 else f"{pounds:,} pounds"
    told = f"{unit} {pennies:02d}" if pounds and pennies else unit if pounds else f"{pennies} pence"
    return f"minus {told}" if pence < 0 and (pounds or pennies) else told


def spoken_energy(kwh: float | None) -> str:
    """Energy as it is said: "9.7 kilowatt-hours"."""
    return "not known" if kwh is None else f"{kilowatt_hours(kwh)} kilowatt-hours"


def spoken_power(home: Home, zone: tzinfo) -> str:
    """The dial as it is said: "Using now 1.24 kilowatts, medium, 32 pence an hour"."""
    if home.watts is None:
        return "Using now: not known"
    told = f"{kilowatts(home.watts)} kilowatts"
    if home.power_is_old and home.watts_at:
        when = moment(home.watts_at, home.at, zone, seconds=True)
        return f"Last known {told}, as of {when}, {ago(home.at - home.watts_at)}"
    if home.level is Level.EXPORTING:
        return f"Giving back now {told}"
    parts = [f"Using now {told}", level(home.level).lower()]
    if home.pence_per_hour is not None:
        parts.append(f"{spoken_money(home.pence_per_hour)} an hour")
    return ", ".join(part for part in parts if part)

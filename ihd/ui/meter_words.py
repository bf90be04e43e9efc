"""Meters and their registers in the household's words. No Qt here."""

from datetime import datetime, tzinfo

from ihd.energy.fuel import Fuel
from ihd.energy.meter_face import Dial, MeterFace
from ihd.energy.prepay import PaymentMode
from ihd.ui import words
from ihd.ui.debt_words import amount
from ihd.wording import later, tr

DIGITS = 5  # whole places that a meter shows at least
MASK = "•"
MPAN = 13  # digits, printed as 2, 4, 4 and 3 (gb-metering MP-01)
PAID = {PaymentMode.PREPAYMENT: later("before it is used"), PaymentMode.CREDIT: later("by bill")}
KEPT = 4  # digits of a supply number that stay in sight


def figure(dial: Dial | None) -> tuple[str, str]:
    """The whole part of a register as a meter shows it, with its leading noughts, and its decimals with the point."""
    if dial is None:
        return words.DASH, ""
    whole, _, decimals = f"{abs(dial.amount):.3f}".partition(".")
    return whole.zfill(DIGITS), f".{decimals}"


def spoken_digits(digits: str) -> str:
    """Digits as they are read out, one by one, in pairs of breath: "1 2, 3 4, 5"."""
    pairs = [" ".join(digits[at : at + 2]) for at in range(0, len(digits), 2)]
    return ", ".join(pairs)


def number_name(fuel: Fuel) -> str:
    """How a bill calls the supply number."""
    return tr("MPRN", "the supply number of gas") if fuel is Fuel.GAS else tr("MPAN", "the supply number")


def number(digits: str | None, *, whole: bool) -> str:
    """A supply number in groups that can be read; all but its last four digits hidden unless it is asked for whole."""
    if not digits:
        return words.DASH
    if not whole:
        return f"{MASK * KEPT} {digits[-KEPT:]}"
    if len(digits) == MPAN:
        return " ".join((digits[:2], digits[2:6], digits[6:10], digits[10:]))
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def spoken_number(digits: str | None, *, whole: bool) -> str:
    """The supply number as it is said."""
    if not digits:
        return tr("not known")
    if whole:
        return spoken_digits(digits)
    return tr("hidden, ends in {digits}", "a supply number").format(digits=spoken_digits(digits[-KEPT:]))


def title(face: MeterFace) -> str:
    """The name of a meter where a card begins."""
    return tr("Gas meter") if face.fuel is Fuel.GAS else tr("Electricity meter")


def line(face: MeterFace) -> str:
    """Which one it is: the name that its hub gives it."""
    return tr("Called {name}", "a meter by the name of its hub").format(name=face.meter)


def as_of(face: MeterFace, now: datetime, zone: tzinfo) -> str:
    """When the register was told, and how old that is."""
    if face.taken is None:
        return tr("Nothing heard yet")
    when, age = words.moment(face.taken.at, now, zone), words.ago(now - face.taken.at)
    return tr("as of {time}, {ago}", time=when, ago=age)


def energy(face: MeterFace) -> str:
    """What a volume of gas has come to; empty where the meter counts energy itself."""
    if face.kwh is None:
        return ""
    told = f"{face.kwh:,.0f} kWh"
    return tr("about {energy}", energy=told) if face.is_reckoned else tr("which is {energy}", energy=told)


def facts(face: MeterFace, now: datetime, zone: tzinfo) -> list[tuple[str, str]]:
    """The rest that is known of a meter, each with its name."""
    told = [(number_name(face.fuel), number(face.number, whole=False))]
    if face.given is not None and face.given.amount:
        told.append((tr("Given back"), f"{face.given.amount:,.3f} kWh"))
    told.append((tr("Last heard"), words.moment(face.heard, now, zone) if face.heard else words.DASH))
    since = words.day_of_year(face.since.astimezone(zone).date(), short=True) if face.since else words.DASH
    told.append((tr("Record since"), since))
    if face.mode is not None:
        told.append((tr("Paid", "how a meter is paid"), tr(PAID[face.mode])))
    if face.billed is not None:
        told.append((tr("Cost so far, by the meter"), amount(face.billed)))
    if face.hub:
        told.append((tr("Hub"), face.hub))
    return told


def card_line(face: MeterFace, now: datetime, zone: tzinfo) -> str:
    """The moment that a reading is of, as it is read to a supplier."""
    if face.taken is None:
        return tr("Nothing heard yet")
    at = face.taken.at
    day = words.long_date(at.astimezone(zone).date())
    return tr("{date}, {time} ({ago})", date=day, time=words.clock(at, zone), ago=words.ago(now - at))


def warning(face: MeterFace, now: datetime, zone: tzinfo) -> str:
    """What to know before this is read out; empty where nothing is."""
    if face.taken is None:
        return tr("The meter has not told its register yet. Read the meter itself.")
    if face.is_old(now):
        when = words.moment(face.taken.at, now, zone)
        return tr("The meter has told nothing since {time}, and shows more by now. Read the meter itself.", time=when)
    return ""


def before(face: MeterFace, zone: tzinfo) -> list[tuple[str, str]]:
    """Earlier sights of the register: the day, and what it showed then."""
    return [_before(one, zone) for one in face.before]


def _before(one: Dial, zone: tzinfo) -> tuple[str, str]:
    local = one.at.astimezone(zone)
    when = tr("{date} {time}", "a reading").format(
        date=words.day_of_year(local.date(), short=True), time=words.clock(one.at, zone)
    )
    whole, decimals = figure(one)
    return when, f"{whole}{decimals} {one.unit}"


def spoken_card(face: MeterFace, now: datetime, zone: tzinfo) -> str:
    """The card as it is said: digit by digit, as it is read to a supplier."""
    if face.taken is None:
        return tr("{meter}: nothing heard yet", meter=title(face))
    whole, _ = figure(face.taken)
    unit = tr("cubic metres") if face.taken.unit == "m³" else tr("kilowatt-hours")
    when = card_line(face, now, zone)
    return tr("{meter}: {digits} {unit}, {when}", meter=title(face), digits=spoken_digits(whole), unit=unit, when=when)

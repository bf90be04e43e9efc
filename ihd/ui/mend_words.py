"""Mends in words: what each does, what it changed, and what may still be mended. No Qt here."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from fractions import Fraction

from ihd.energy.calendar import HALF_HOUR, day_of, unix, utc
from ihd.energy.exact import PLACES, pence, price_pence
from ihd.energy.fuel import Direction
from ihd.energy.mends.mend import Effect, Mend, MendKind, Put, Reprice, Scale
from ihd.energy.mends.preview import Figures, Preview, reach
from ihd.energy.mends.record import plain
from ihd.energy.mends.registers import likely
from ihd.energy.register import Event
from ihd.energy.series import Series
from ihd.ui.words import DASH, money

NAMES = {
    MendKind.EXCHANGE: "meter exchanged",
    MendKind.RESET: "register begun anew",
    MendKind.ROLLOVER: "register run over",
    MendKind.SPIKE: "spike replaced",
    MendKind.UNIT: "wrong unit",
    MendKind.DAY: "day put right",
    MendKind.PRICE: "another price",
}


def moment(seconds: int, zone: tzinfo) -> str:
    """A local time as the options of a command take it: 2026-03-04T10:30."""
    return f"{utc(seconds).astimezone(zone):%Y-%m-%dT%H:%M}"


def ends(effects: Sequence[Effect], zone: tzinfo) -> tuple[str, str | None]:
    """When what these effects change begins and ends, local: dates of prices, else times. None: from then on."""
    is_dated = isinstance(effects[0], Reprice)

    def told(at: datetime) -> str:
        return str(day_of(at, zone)) if is_dated else moment(unix(at), zone)

    first, last = reach(effects, zone)
    return told(first), None if last is None else told(last)


def does(mend: Mend) -> str:
    """What a mend does: "8.4 kWh", "times 1/1000", "31.2p a kWh, 60p a day"."""
    puts = [one for one in mend.effects if isinstance(one, Put)]
    if puts:
        return _amount(puts)
    scales = [one.times for one in mend.effects if isinstance(one, Scale)]
    if scales:
        return f"times {', then '.join(_factor(times) for times in dict.fromkeys(scales))}"
    told = [_price(one) for one in mend.effects if isinstance(one, Reprice)]
    return ", ".join(told)


def meters(mend: Mend) -> list[str]:
    """The meters that a mend is about, by name; none for a price, which is of a fuel."""
    return list(dict.fromkeys(one.series.meter for one in mend.effects if not isinstance(one, Reprice)))


def _amount(puts: Sequence[Put]) -> str:
    wh = [each for put in puts for each in put.wh]
    known = [each for each in wh if each is not None]
    if not known:
        return "not known"
    unit = "m³" if puts[0].series.direction is Direction.VOLUME else "kWh"
    rest = f", {len(wh) - len(known)} half-hours not known" if len(known) < len(wh) else ""
    return f"{plain(sum(known) / 1000)} {unit}{rest}"


def _factor(times: Fraction) -> str:
    is_plain = times.numerator == 1 or max(times.numerator, times.denominator) < 10_000 or times.denominator == 1
    return str(times) if is_plain else f"{float(times):.6g}"


def _price(effect: Reprice) -> str:
    told = [
        f"{plain(price_pence(one), PLACES)}p {per}"
        for one, per in ((effect.price, "a kWh"), (effect.standing, "a day"))
        if one is not None
    ]
    return ", ".join(told)


def changes(shown: Preview, zone: tzinfo) -> list[str]:
    """What changes, as the lines of a table: each day that does, and the whole span."""
    head = ("", "kWh before", "after", "cost before", "after")
    rows = [(str(day_of(one.start, zone)), *_figures(one.before, one.after)) for one in shown.days]
    if shown.more:
        rows.append((f"and {shown.more} more days", "", "", "", ""))
    rows.append(("In all", *_figures(shown.total.before, shown.total.after)))
    widths = [max(len(row[n]) for row in (head, *rows)) for n in range(len(head))]
    return ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in (head, *rows)]


def _figures(before: Figures, after: Figures) -> tuple[str, str, str, str]:
    return _kwh(before), _kwh(after), _money(before), _money(after)


def _kwh(figures: Figures) -> str:
    return DASH if figures.wh is None else f"{figures.wh / 1000:.3f}"


def _money(figures: Figures) -> str:
    return DASH if figures.cost is None else money(pence(figures.cost))


def command(series: Series, event: Event, zone: tzinfo) -> str:
    """What to type where the record noticed something that nothing was said about yet."""
    kind, detail = likely(event)
    export = " --fuel export" if series.direction is Direction.EXPORT else ""
    which = f"--meter {_quoted(series.meter)}{export}"
    unit = "m3" if series.direction is Direction.VOLUME else "kwh"
    at = moment(event.at, zone)
    if kind is MendKind.ROLLOVER:
        return f"ihd mend rollover {which} --at {at} --digits {detail}"
    if kind is MendKind.UNIT:
        half_hour = moment(event.at - event.at % HALF_HOUR, zone)
        return f"ihd mend unit {which} --from {half_hour} --times {detail}"
    return f"ihd mend exchange {which} --at {at} --closing-{unit} N --opening-{unit} N"


def noticed(series: Series, event: Event, zone: tzinfo) -> str:
    """What the record noticed: "2026-03-04T10:30 meter A went from 8123.4 to 0.2 kWh"."""
    unit = "m³" if series.direction is Direction.VOLUME else "kWh"
    stood = f"from {plain(event.before / 1000)} to {plain(event.after / 1000)} {unit}"
    return f"{moment(event.at, zone)} meter {series.meter} went {stood}"


def made(at: datetime, zone: tzinfo) -> str:
    """When something was done, local: 2026-03-04 10:30."""
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def _quoted(name: str) -> str:
    return name if all(one.isalnum() or one in "/_-.:" for one in name) else "'" + name.replace("'", "'\\''") + "'"

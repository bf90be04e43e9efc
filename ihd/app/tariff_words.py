"""A tariff in the household's words, and as JSON."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal

from ihd.app import output
from ihd.app.tariffs_known import KnownTariff, Source
from ihd.energy import exact
from ihd.energy.calendar import day_of, half_hour_of, half_hours, local_day, unix, utc
from ihd.energy.calendar_names import DAYS, MONTHS
from ihd.energy.tariffs.plan import Schedule, Stack, Tier
from ihd.energy.tariffs.tariff import Clock, PriceList, Rate, Tariff
from ihd.ui.words import MINUS, clock

LOOKED_AHEAD = 8  # days in which a next price is looked for: a week, and the hours that a change of clocks adds
SOURCES = {
    Source.YOURS: "yours",
    Source.FILE: "from a file, not kept here",
    Source.EXAMPLE: "an example that comes with the program, and nobody's own tariff",
}
CLOCKS = {
    Clock.UTC: "Its hours follow UTC all year: in summer they are an hour later by the clock on the wall.",
    Clock.LOCAL: "Its hours follow the clock on the wall.",
}
Change = tuple[datetime, Stack]


def said(found: KnownTariff, schedule: Schedule, now: datetime, zone: tzinfo) -> Iterator[str]:
    """The lines that tell of a tariff, and of its price now (UTC)."""
    tariff = found.tariff
    yield tariff.name
    yield f"{tariff.priced.value.capitalize()}; {SOURCES[found.source]}{', in use' if found.in_use else ''}."
    yield CLOCKS[tariff.clock]
    yield "Prices include VAT." if tariff.vat_included else "Prices include VAT: 5% was added to those in the file."
    for one in tariff.lists:
        yield from ("", *_list(one))
    yield ""
    yield from now_said(*prices_from(schedule, now, zone), now, zone)


def now_said(current: Stack, change: Change | None, now: datetime, zone: tzinfo) -> Iterator[str]:
    """What applies now (UTC), and what next."""
    yield f"Now: {_stack(current)}."
    if change is not None:
        yield f"From {_moment(change[0], now, zone)}: {_stack(change[1])}."


def told(found: KnownTariff, schedule: Schedule, now: datetime, zone: tzinfo) -> dict[str, object]:
    """The same as JSON. All prices in it include VAT; `vat` says whether the file does, or it was added here."""
    tariff = found.tariff
    current, change = prices_from(schedule, now, zone)
    return {
        "name": tariff.name,
        "fuel": tariff.priced.value,
        "source": found.source.value,
        "in_use": found.in_use,
        "clock": tariff.clock.value,
        "vat": "included" if tariff.vat_included else "added",
        "lists": [_list_told(one) for one in tariff.lists],
        **now_told(current, change),
    }


def now_told(current: Stack, change: Change | None) -> dict[str, object]:
    """What applies now, and what next, as JSON; a price that is not known is None."""
    return {
        "now": _stack_told(current),
        "next": None if change is None else {"at": output.stamp(change[0]), **_stack_told(change[1])},
    }


def begins(tariff: Tariff) -> date | None:
    """The first local day that the tariff prices."""
    return tariff.lists[0].first


def known_until(tariff: Tariff) -> date | None:
    """The UTC day on which the half-hourly prices end; None for prices that go on."""
    last = tariff.lists[-1]
    return utc(max(last.half_hours)).date() if last.half_hours and not last.rates else None


def prices_from(schedule: Schedule, now: datetime, zone: tzinfo) -> tuple[Stack, Change | None]:
    """What applies at `now` (UTC), and when within a week something else does."""
    at = utc(half_hour_of(unix(now)))
    today = day_of(at, zone)
    current: Stack | None = None
    for n in range(LOOKED_AHEAD):
        day = today + timedelta(days=n)
        for start, stack in zip(half_hours(*local_day(day, zone)), schedule.plan(day, zone).slots, strict=True):
            if start == at:
                current = stack
            elif current is not None and stack != current:
                return current, (start, stack)
    return current or (), None


def pence(price: int | None) -> str:
    """A price to its last decimal, and at least to the hundredth: "14.21p"."""
    if price is None:
        return "not known"
    number = Decimal(abs(price)).scaleb(-exact.PLACES)
    places = max(2, -int(number.normalize().as_tuple().exponent)) if price else 2
    return f"{MINUS if price < 0 else ''}{number:,.{places}f}p"


def _list(one: PriceList) -> Iterator[str]:
    yield f"From {_date(one.first)}" if one.first else "From the beginning"
    rest = "otherwise" if len(one.rates) > 1 or one.half_hours else "always"
    rows = [("Standing charge", pence(one.standing), "a day" if one.standing is not None else "")]
    rows += [(rate.name, pence(rate.price), f"per kWh, {when(rate) or rest}") for rate in one.rates]
    if one.half_hours:
        low, high = min(one.half_hours.values()), max(one.half_hours.values())
        first, last = (f"{utc(at):%Y-%m-%d %H:%M}" for at in (min(one.half_hours), max(one.half_hours)))
        rows.append(("Half-hourly", pence(low), f"to {pence(high)} per kWh, from {first} to {last} UTC"))
    widths = [max(len(row[n]) for row in rows) for n in range(2)]
    for name, price, applies in rows:
        yield f"  {name:<{widths[0]}}  {price:>{widths[1]}}  {applies}".rstrip()


def when(rate: Rate) -> str:
    """When a rate applies: "00:30 to 07:30, Saturday, Sunday"; empty where nothing limits it."""
    parts = []
    if rate.up_to is not None:
        parts.append(f"up to {_number(Decimal(rate.up_to) / 1000)} kWh a {rate.per.value if rate.per else 'day'}")
    if rate.start is not None and rate.end is not None:
        parts.append(f"{clock_word(rate.start)} to {clock_word(rate.end)}")
    if rate.days:
        parts.append(_named(rate.days, DAYS))
    if rate.months:
        parts.append(_named({month - 1 for month in rate.months}, MONTHS))
    return ", ".join(parts)


def _named(chosen: set[int] | frozenset[int], names: Sequence[str]) -> str:
    """Days or months: a run of three or more by its ends, also one that goes on from the last to the first."""
    firsts = [one for one in sorted(chosen) if (one - 1) % len(names) not in chosen]
    if len(firsts) == 1 and len(chosen) > 2:
        return f"{names[firsts[0]]} to {names[(firsts[0] + len(chosen) - 1) % len(names)]}"
    return ", ".join(names[one] for one in sorted(chosen)) if firsts else f"every {'day' if names is DAYS else 'month'}"


def clock_word(minutes: int) -> str:
    """Minutes since midnight as the file has them: "07:30"."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _stack(stack: Stack) -> str:
    if not stack or stack[0].price is None:
        return "no price is known"
    return " then ".join(f"{pence(tier.price)} per kWh{_called(tier)}" for tier in stack)


def _called(tier: Tier) -> str:
    """The name of a rate, unless it is only its price again."""
    return "" if tier.name == pence(tier.price) else f" ({tier.name})"


def _date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _list_told(one: PriceList) -> dict[str, object]:
    return {
        "from": one.first.isoformat() if one.first else None,
        **standing_told(one.standing),
        "rates": [_rate_told(rate) for rate in one.rates],
        "half_hours": _half_hours_told(one),
    }


def _rate_told(rate: Rate) -> dict[str, object]:
    return {
        "name": rate.name,
        "pence": _shown(rate.price),
        "from": None if rate.start is None else clock_word(rate.start),
        "to": None if rate.end is None else clock_word(rate.end),
        "days": [DAYS[day][:3].lower() for day in sorted(rate.days)] or None,
        "months": sorted(rate.months) or None,
        "up_to_kwh": None if rate.up_to is None else rate.up_to / 1000,
        "per": rate.per.value if rate.per else None,
    }


def _half_hours_told(one: PriceList) -> dict[str, object] | None:
    if not one.half_hours:
        return None
    prices = one.half_hours.values()
    first, last = (datetime.fromtimestamp(at, UTC) for at in (min(one.half_hours), max(one.half_hours)))
    return {
        "prices": len(prices),
        "first": output.stamp(first),
        "last": output.stamp(last),
        "lowest_pence": _shown(min(prices)),
        "highest_pence": _shown(max(prices)),
    }


def _stack_told(stack: Stack) -> dict[str, object]:
    """The rate that begins a half-hour; of blocks the first."""
    if not stack or stack[0].price is None:
        return {"rate": None, "pence": None}
    return {"rate": stack[0].name, "pence": _shown(stack[0].price)}


def standing_said(standing: int | None) -> str:
    """A standing charge: "53.35p a day"."""
    return "not known" if standing is None else f"{pence(standing)} a day"


def standing_told(standing: int | None) -> dict[str, object]:
    """The same as JSON."""
    return {"standing_pence_per_day": _shown(standing)}


def _moment(at: datetime, now: datetime, zone: tzinfo) -> str:
    """A time within the next week: "18:30", "00:30 tomorrow", "18:30 on Saturday"."""
    day, today = day_of(at, zone), day_of(now, zone)
    if day == today:
        return clock(at, zone)
    return f"{clock(at, zone)} {'tomorrow' if day == today + timedelta(days=1) else f'on {DAYS[day.weekday()]}'}"


def _shown(price: int | None) -> float | None:
    return None if price is None else exact.price_pence(price)

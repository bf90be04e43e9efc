"""What the pretend household switches on through one day, as pieces of power that add up to its electricity."""

from collections.abc import Iterator
from random import Random

from ihd.pretend.habits import DayKind, Traits, rng_of

TICK = 10  # seconds; nothing switches more often, and a hub tells no finer
TICKS_AN_HOUR = 3600 // TICK
Piece = tuple[float, float, int]  # from and until, in hours on the clock on the wall, and watts

MINUTE = 1 / 60  # of an hour


def pieces(seed: int, kind: DayKind, traits: Traits, heating: list[tuple[float, float]]) -> list[Piece]:
    """Everything beyond the base load on this day. `heating` tells when the boiler's pump runs."""
    rng = rng_of(seed, kind.date.toordinal(), 1)
    found = list(_fridge(rng, traits))
    found += [(start, end, 78) for start, end in heating]
    if kind.away:
        return [*found, *_lamp_on_a_timer(kind)]
    for habit in (_kettle, _cooking):
        found += habit(rng, kind, traits)
    for chore in (_mornings, _screens, _lights, _laundry, _dishes, _house_work):
        found += chore(rng, kind)
    found += [
        (start, end, round(watts * traits.television_watts / 100)) for start, end, watts in _television(rng, kind)
    ]
    return found


def _fridge(rng: Random, traits: Traits) -> Iterator[Piece]:
    at = rng.random() * 0.5
    while at < 24:
        on = 0.20 + rng.random() * 0.07
        yield at, min(24.0, at + on), traits.fridge_watts
        at += on + 0.40 + rng.random() * 0.17


def _kettle(rng: Random, kind: DayKind, traits: Traits) -> Iterator[Piece]:
    weekday = (6.9, 7.35, 10.4, 16.3, 19.0, 20.9)
    for usual in (8.4, 9.3, 10.8, 13.3, 15.6, 18.6, 20.9) if kind.weekend else weekday:
        if rng.random() < 0.8:
            at = usual + rng.gauss(0, 0.17)
            yield at, at + (1.8 + rng.random() * 2) * MINUTE, traits.kettle_watts


def _cooking(rng: Random, kind: DayKind, traits: Traits) -> Iterator[Piece]:
    if kind.weekend and kind.date.weekday() == 6 and rng.random() < 0.4:
        yield from _oven(rng, 15.2 + rng.random(), 85, traits.oven_watts)
    if kind.weekend and rng.random() < 0.5:
        yield from _ring(rng, 12.4 + rng.random() * 0.6, 12)
    dinner = (18.3 if kind.weekend else 17.9) + rng.gauss(0, 0.3)
    meal = rng.random()
    if meal < 0.42:
        yield from _ring(rng, dinner, 26 + rng.random() * 10)
        if rng.random() < 0.5:
            yield dinner + 0.1, dinner + 0.3, 900
    elif meal < 0.76:
        yield from _oven(rng, dinner, 38 + rng.random() * 20, traits.oven_watts)
        yield from _ring(rng, dinner + 0.35, 14)
    elif meal < 0.92:
        yield dinner, dinner + (5 + rng.random() * 4) * MINUTE, 1250


def _oven(rng: Random, at: float, minutes: float, watts: int) -> Iterator[Piece]:
    """Full until hot, then as the thermostat clicks."""
    hot = at + (9 + rng.random() * 3) * MINUTE
    yield at, hot, watts
    until = at + minutes * MINUTE
    at = hot + 1.5 * MINUTE
    while at < until:
        yield at, at + MINUTE, watts
        at += (2.6 + rng.random() * 0.8) * MINUTE


def _ring(rng: Random, at: float, minutes: float) -> Iterator[Piece]:
    """A hob ring: brought to the boil, then turned down twice."""
    boil = at + (3.5 + rng.random() * 2) * MINUTE
    yield at, boil, 1700
    half = boil + minutes * MINUTE * 0.4
    turned_down = 680 + int(rng.random() * 280)
    yield boil, half, turned_down
    yield half, at + minutes * MINUTE, turned_down * 55 // 100


def _mornings(rng: Random, kind: DayKind) -> Iterator[Piece]:
    up = (8.3 if kind.weekend else 6.9) + rng.gauss(0, 0.12)
    if rng.random() < 0.6:
        yield up + 0.35, up + 0.35 + 2.5 * MINUTE, 980  # toaster
    if rng.random() < 0.55:
        yield up + 0.4, up + 0.4 + 2 * MINUTE, 1250  # microwave
    if rng.random() < 0.6:
        yield up + 0.15, up + 0.15 + 5 * MINUTE, 1500  # hair dryer


def _television(rng: Random, kind: DayKind) -> Iterator[Piece]:
    """In per cent of the television's power."""
    if kind.weekend:
        for start, chance in ((9.0, 0.45), (14.0, 0.5), (16.6, 0.5)):
            if rng.random() < chance:
                yield start + rng.random() * 0.5, start + 1.6 + rng.random() * 0.5, 100
    elif rng.random() < 0.5:
        yield 16.4 + rng.random(), 18.0 + rng.random() * 0.5, 100
    yield 19.2 + rng.random() * 0.6, 22.2 + rng.random() * 0.9, 100


def _screens(rng: Random, kind: DayKind) -> Iterator[Piece]:
    if not kind.weekend and kind.date.weekday() in (1, 3) and rng.random() < 0.9:
        yield 8.8 + rng.random() * 0.2, 12.4, 62  # work at home
        yield 13.0 + rng.random() * 0.2, 17.2, 62
    if rng.random() < 0.5:
        yield 19.0 + rng.random(), 20.9 + rng.random() * 0.6, 85
    yield 22.4, 23.8, 18  # telephones on charge


def _lights(rng: Random, kind: DayKind) -> Iterator[Piece]:
    home = 9.0 if kind.weekend else 15.9
    dusk = max(home, kind.sunset - 0.4)
    bed = 22.7 + rng.random() * 0.6
    if dusk < 19.5:
        yield dusk, 19.5, 95 + int(rng.random() * 30)
    yield max(dusk, 19.5), max(dusk, 22.0), 125 + int(rng.random() * 40)
    yield 22.0, bed, 55
    up = 7.9 if kind.weekend else 6.6
    if kind.sunrise + 0.3 > up:
        yield up, min(kind.sunrise + 0.3, 8.6), 105


def _laundry(rng: Random, kind: DayKind) -> Iterator[Piece]:
    if rng.random() > (0.72 if kind.weekend else 0.34):
        return
    at = (9.6 if kind.weekend else 18.7) + rng.random() * 1.4
    heated = at + 0.05 + (12 + rng.random() * 7) * MINUTE
    yield at + 0.05, heated, 2050
    for turn in range(9):
        yield heated + turn * 0.07, heated + turn * 0.07 + 0.045, 165 + turn * 5
    spun = heated + 9 * 0.07 + 0.12
    yield spun - 0.12, spun, 420
    if rng.random() < 0.15 + 0.5 * kind.winter:  # dried in the machine when it cannot be outside
        for turn in range(11):
            yield spun + 0.2 + turn * 0.1, spun + 0.2 + turn * 0.1 + 0.08, 2250


def _dishes(rng: Random, kind: DayKind) -> Iterator[Piece]:
    if rng.random() > (0.8 if kind.weekend else 0.6):
        return
    at = 20.0 + rng.random() * 1.1
    yield at + 0.1, at + 0.33, 1850
    yield at + 0.33, at + 0.95, 75
    yield at + 0.95, at + 1.16, 1850
    yield at + 1.16, at + 1.5, 45


def _house_work(rng: Random, kind: DayKind) -> Iterator[Piece]:
    if kind.weekend and rng.random() < 0.5:
        at = 10.2 + rng.random() * 2
        yield at, at + 0.33, 720  # vacuum cleaner
    if kind.date.weekday() == 6 and rng.random() < 0.5:
        at = 19.0 + rng.random()
        for turn in range(8):
            yield at + turn * 0.08, at + turn * 0.08 + 0.03, 2300  # iron


def _lamp_on_a_timer(kind: DayKind) -> Iterator[Piece]:
    yield max(16.5, kind.sunset), 22.5, 24

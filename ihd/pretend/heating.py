"""The pretend household's gas, half-hour by half-hour: heating by season and hour, and hot water."""

from dataclasses import dataclass
from random import Random

from ihd.pretend.habits import DayKind, rng_of

WARM_ENOUGH = 15.5  # °C outside, from where a house needs no heating (the base of degree days)
WH_PER_DEGREE_DAY = 5_000
SUMMER = (152, 263)  # days of the year in which the heating is off: June to mid September
KEPT_FROM_FREEZING = 0.25  # the share of the heating while nobody is at home
MOST_WH = 12_500  # a boiler takes in 25 kW at most
WARM_HOME_WH = 500  # in half an hour; from here on the pump runs all through it
KWH_PER_M3 = 11.192  # 39.4 MJ/m³ x 1.02264 / 3.6

# How much of a day's heating falls on the half-hour that starts at this hour.
WEEKDAY = {6.0: 1.2, 6.5: 1.6, 7.0: 1.5, 7.5: 1.1, 8.0: 0.6, 15.5: 0.7} | {16 + n / 2: 1.0 for n in range(11)}
WEEKEND = (
    {7.0: 1.2, 7.5: 1.6, 8.0: 1.3, 8.5: 1.0}
    | {9 + n / 2: 0.5 for n in range(14)}
    | {16 + n / 2: 0.9 for n in range(12)}
)

Slots = dict[float, int]  # Wh by the hour on the clock on the wall at which the half-hour starts


@dataclass(frozen=True, slots=True)
class GasDay:
    """Wh of gas `used` in the half-hours of one day, and when the `pump` of the heating ran, in hours of the clock."""

    used: Slots
    pump: list[tuple[float, float]]


def gas_day(seed: int, kind: DayKind) -> GasDay:
    """The gas of this day."""
    rng = rng_of(seed, kind.date.toordinal(), 2)
    used = _heating(rng, kind)
    pump = [(hour, hour + min(0.5, 0.5 * wh / WARM_HOME_WH)) for hour, wh in used.items()]
    if not kind.away:
        for hour, wh in _hot_water(rng, kind):
            used[hour] = used.get(hour, 0) + wh
    return GasDay(used, pump)


def _heating(rng: Random, kind: DayKind) -> Slots:
    cold = WARM_ENOUGH - kind.warmth
    if cold <= 1 or SUMMER[0] <= kind.date.timetuple().tm_yday <= SUMMER[1]:
        return {}
    wanted = cold * WH_PER_DEGREE_DAY * (KEPT_FROM_FREEZING if kind.away else 1)
    shape = WEEKEND if kind.weekend else WEEKDAY
    share = wanted / sum(shape.values())
    return {hour: min(MOST_WH, int(share * part * (0.8 + 0.4 * rng.random()))) for hour, part in shape.items()}


def _hot_water(rng: Random, kind: DayKind) -> list[tuple[float, int]]:
    morning = 8.5 if kind.weekend else 6.5
    times = [morning, morning + 0.5, 18.5, 20.5] if rng.random() < 0.5 else [morning, morning, 19.0]
    found = [(hour, 900 + int(700 * rng.random())) for hour in times]
    return [*found, (12.5, int(350 * rng.random())), (17.5, 150 + int(300 * rng.random()))]

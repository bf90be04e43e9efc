"""Days of readings as a home's meter tells them every ten seconds, made from a seed."""

import random

from ihd.energy.calendar import DAY
from ihd.store.sealed import Readings

JITTER, LOST, NOISE = 0.1, 0.001, 0.012
APPLIANCES = ((90, 700, 95), (12, 28, 2600), (60, 400, 180), (4, 9, 1800), (90, 120, 2000))  # least, most x 10 s; W


def home_day(day: int, seed: int, wh: int = 12_345_678) -> Readings:
    """A UTC day (since 1970) heard every 10 s: 10 % a second early or late, 0.1 % lost, 1.2 % noise."""
    dice = random.Random(seed)
    power = [dice.uniform(120.0, 320.0)] * 8640
    for _ in range(30):
        least, most, watts = dice.choice(APPLIANCES)
        first = dice.randrange(8640)
        for place in range(first, min(8640, first + dice.randint(least, most))):
            power[place] += watts
    ts: list[int] = []
    watts_told: list[int] = []
    told: list[int] = []
    used = 0.0
    for place, each in enumerate(power):
        watts = each * dice.gauss(1.0, NOISE)
        used += watts / 360
        if dice.random() >= LOST:
            late = dice.choice((-1, 1)) if dice.random() < JITTER else 0
            ts.append(day * DAY + 10 * place + 5 + late)
            watts_told.append(round(watts))
            told.append(wh + int(used))
    nothing = (None,) * len(ts)
    return Readings(tuple(ts), tuple(watts_told), tuple(told), nothing, nothing)

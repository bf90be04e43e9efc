"""What a household runs that can wait: what it takes, and for how long."""

from typing import NamedTuple

from ihd.energy.best_time import LONGEST
from ihd.wording import later

LEAST_KWH, MOST_KWH = 0.1, 100.0
LEAST_MINUTES = 30
LONGEST_NAME = 40  # characters


class Appliance(NamedTuple):
    """Something that can wait: kWh for each use, and the minutes that it runs."""

    name: str
    kwh: float
    minutes: int

    def __str__(self) -> str:
        return f"{self.name} {self.kwh:g} {self.minutes}"


# kWh as the Energy Saving Trust and MacKay have them; a car takes 20 kWh at the 7 kW of a charger at home.
USUAL = (
    Appliance(later("Washing"), 1.0, 120),
    Appliance(later("Dishwasher"), 0.9, 120),
    Appliance(later("Tumble dryer"), 3.0, 90),
    Appliance(later("Car"), 20.0, 180),
    Appliance(later("Hot water"), 3.0, 60),
)
LISTED = (USUAL[0], USUAL[1], USUAL[3])  # where a household has not said what it has


def appliance(words: str) -> Appliance:
    """An appliance as it is written down: "Washing 1 120", with its kWh and minutes. Raises ValueError for others."""
    name, kwh, minutes = words.rsplit(maxsplit=2)
    told = Appliance(name.strip(), float(kwh), int(minutes))
    if not (LEAST_KWH <= told.kwh <= MOST_KWH and LEAST_MINUTES <= told.minutes <= LONGEST):
        raise ValueError(f"{words!r} is more, or less, than anything takes")
    if len(told.name) > LONGEST_NAME or not told.name.isprintable():
        raise ValueError(f"{told.name!r} is no name")
    return told


def appliances(words: tuple[str, ...]) -> tuple[Appliance, ...]:
    """Those that are written down and can be read; the usual ones where nothing is."""
    found = []
    for one in words:
        try:
            found.append(appliance(one))
        except ValueError:  # somebody edited the file of settings: that one alone is left out
            continue
    return tuple(found) if words else LISTED

"""A tariff file as a household writes it, and ways to change one line of it."""

from ihd.tariff_files import TariffTrouble, parse

SOUND = """\
name = "Night saver"
fuel = "electricity"
clock = "utc"
prices_include_vat = true

[[prices]]
from = 2025-04-01
standing_pence_per_day = 48.21
rates = [
  { name = "Night", pence = 12.34, from = "23:30", to = "06:30" },
  { name = "Weekend", pence = 20, days = ["sat", "sun"] },
  { name = "Winter", pence = 33.5, months = [11, 12, 1, 2] },
  { name = "Day", pence = 29.123456789 },
]

[[prices]]
from = 2025-10-01
standing_pence_per_day = 50
rates = [
  { name = "First", pence = 19.5, up_to_kwh = 2.5, per = "day" },
  { name = "Next", pence = 25.0, up_to_kwh = 8, per = "day" },
  { name = "Rest", pence = -1.5 },
]
"""

HOURLY = """\
name = "By the half-hour"
fuel = "electricity"
[[prices]]
from = 2025-03-01
standing_pence_per_day = 40
half_hours = "prices.csv"
"""


def with_line(number, line, text=SOUND):
    """The text with another line in place of the one of this number."""
    lines = text.split("\n")
    lines[number - 1] = line
    return "\n".join(lines)


def faults(text, files=None):
    """What is said to be wrong, as (line, reason)."""
    try:
        parse(text, files or {})
    except TariffTrouble as trouble:
        return [(one.line, one.says) for one in trouble.faults]
    return []


def csv_of(starts, prices=None):
    """A file of half-hourly prices."""
    rows = [f"{at},{price}" for at, price in zip(starts, prices or ["1.5"] * len(starts), strict=True)]
    return "\n".join(["start,pence", *rows, ""])

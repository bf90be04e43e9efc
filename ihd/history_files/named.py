"""The tables that say by their headings who wrote them, and what is known of each beyond what its headings say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ihd.energy.fuel import Fuel
from ihd.history_files.found import Measure, Stamps


@dataclass(frozen=True, slots=True)
class Named:
    """A table of a known make. `heads` fits its headings, each in small letters, with | between them.

    What is None is left to the headings. `value` is the heading of the only column that counts. `whole` says that the
    measure only holds where all numbers are whole.
    """

    name: str
    heads: str
    zone: str | None = None
    stamps: Stamps | None = None
    measure: Measure | None = None
    fuel: Fuel | None = None
    value: str | None = None
    absent_is_zero: bool = False
    whole: bool = False


GENERAL = "table"  # of any other make
START, END = Stamps.START, Stamps.END
ELECTRICITY = Fuel.ELECTRICITY

# The headings are those of data-sources 3.1 to 3.4. Of the last five nobody here has seen a real file.
NAMED = (
    Named(
        "octopus",
        r"^consumption (kwh|m3)\|(estimated cost|cost)[^|]*\|(standing[^|]*\|)?start\|end",
        absent_is_zero=True,
    ),
    Named("octopus", r"^consumption (kwh|m3)\|start\|end"),
    Named("n3rgy", r"^timestamp utc\|energyconsumption", "UTC", END),
    Named("glowmarkt-csv", r"^entity\|resource\|time\|value\|unit", "UTC", START),
    Named("powershaper", r"^half ?hour ending at\|usage", None, END, Measure.KWH),
    Named("edf-monthly", r"^timestamp\|electricity consumption kwh\|electricity cost"),
    Named("whole-wh", r"^timestamp\|value$", None, START, Measure.WH, whole=True),
    Named("low-carbon-london", r"^lclid\|.*kwh hh", "UTC", START, Measure.KWH, ELECTRICITY),
    Named("refit", r"^time\|unix\|aggregate", "UTC", START, Measure.WATTS, ELECTRICITY, "aggregate"),
    Named(
        "uci",
        r"^date\|time\|global active power",
        "Europe/Paris",
        START,
        Measure.KW,
        ELECTRICITY,
        "global active power",
    ),
    Named("enedis", r"^horodate\|valeur", "Europe/Paris", END, None, ELECTRICITY),
    Named("enedis", r"^date\|valeur( en k?wh)?$", "Europe/Paris", START, None, ELECTRICITY),
    Named("datadis", r"^cups\|fecha\|hora\|(consumo|ae) kwh", "Europe/Madrid", END, Measure.KWH, ELECTRICITY),
    Named("eloverblik", r"m(å|a|aa)lepunkts?id\|fra dato\|til dato", "Europe/Copenhagen", START, None, ELECTRICITY),
    Named(
        "esb", r"^mprn\|meter serial number\|read value\|read type\|read date", "Europe/Dublin", END, None, ELECTRICITY
    ),
    Named("fluvius", r"volume afname kwh", "Europe/Brussels"),
    Named("netz-noe", r"^messzeitpunkt\|verbrauch kwh", "Europe/Vienna", END, None, ELECTRICITY),
    Named("e3dc", r"^zeitstempel\|ladezustand", "Europe/Berlin", None, Measure.WATTS, ELECTRICITY),
    Named("british-gas", r"^start time\|end time\|consumption kwh$"),
    Named("edf", r"^start date time\|end date time\|energy kwh$"),
    Named("eon-next", r"^date time from\|date time to\|kwh$"),
    Named("ovo", r"^from\|to\|consumption kwh$"),
    Named("shell", r"^start\|end\|kwh$"),
)


def named(heads: Iterable[str]) -> Named | None:
    """The make of a table with these headings, each in small letters without signs."""
    joined = "|".join(heads).rstrip("|")
    return next((one for one in NAMED if re.search(one.heads, joined)), None)

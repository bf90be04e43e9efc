"""What the words over a column say that it holds."""

import re
import unicodedata
from enum import StrEnum

from ihd.energy.fuel import Direction, Fuel
from ihd.history_files.found import Measure


class Holds(StrEnum):
    """What a column of numbers holds, by its heading."""

    USE = "use"
    EXPORT = "export"
    PRICE = "price"  # or a cost
    ASIDE = "aside"  # something else that is measured, or a part of what another column holds
    UNKNOWN = "unknown"


# A run of letters of any alphabet; a digit, a sign or an underscore parts words.
UNITS = (
    (re.compile(r"k\W?wh|kilowatt.?h"), Measure.KWH),
    (re.compile(r"(?<![a-z])wh(?![a-z])|watt.?hours?|(?<![a-z])vattimer"), Measure.WH),
    (re.compile(r"(?<![a-z])m\^?3(?!\d)|cubic.met|kubikmeter"), Measure.M3),
    (re.compile(r"(?<![a-z])ft\^?3(?!\d)|cubic.f"), Measure.FT3),
    (re.compile(r"(?<![a-z])lit(?:re|er)s?(?![a-z])"), Measure.LITRES),
    (re.compile(r"(?<![a-z])kw(?![a-z])|kilowatts?(?![a-z])"), Measure.KW),
    (re.compile(r"(?<![a-z])w(?:atts?)?(?![a-z])"), Measure.WATTS),
)
OTHER_UNITS = re.compile(
    r"(?<![a-z])(?:[mg]wh|mw|kvarh?|varh?|k?vah?|therms?|mj|gj|btu|g?co2e?|grams?|ccf)(?![a-z])|g/kwh"
    r"|(?<![\d.,])(?:0[.,]0*1|10+) ?(?:k?wh|m\^?3|ft\^?3|cubic)"  # so many of a unit at a time
)
REGISTERED = {Measure.KWH: Measure.REGISTER_KWH, Measure.WH: Measure.REGISTER_WH, Measure.M3: Measure.REGISTER_M3}
REGISTER = re.compile(
    r"cumulative|register|meter.?read|z(?:ä|ae?)hlerstand|meterstand|running.total|index.value|"
    r"(?:total|import|export)_?.?reading"
)
PRICE = re.compile(
    r"[£€$]|price|cost|charge|tariff|unit.rate|(?<![a-z])rate(?![a-z])|(?<![a-z])(?:p|pence|gbp|eur|ct|cents?)"
    r"(?:\W|_)*(?:/|per|inc|ex|$)|\((?:p|pence)\)|(?<![a-z])vat(?![a-z])|balance|kosten|preis|precio|coste|importe|prix"
)
EXPORT = re.compile(
    r"export|inje[ck]ti|injection|einspeis|feed.?in|ruckspeis|rückspeis|surplus|excedent|vertid|teruglever|levering til"
)
ASIDE = re.compile(
    r"reactive|voltage|current|intensit|sub_?.?meter|temperature|humidity|battery|batterie|ladezustand|generat|generad|"
    r"solar|(?<![a-z])pv|produ[ck]|autocons|autokons|eigen|count|present|quality|status|forecast|index|actual|latitude|"
    r"longitude|gust|wind|estimat|vraisemblance|(?<![a-z])[eé]tat(?![a-z])|appliance|issues"
)
USE = re.compile(
    r"consum|usage|(?<![a-z])use[ds]?(?![a-z])|verbrauch|forbrug|mængde|maengde|afname|bezug|import|energ|power|load|demand|"
    r"whole.?house|aggregate|mains|consommation|lastg"
)
WHOLE = re.compile(r"whole.?house|aggregate|mains|global.active")
ELECTRICITY = re.compile(r"electric|(?<![a-z])elec(?![a-z])|strom|electricit|elektri|power|watt|(?<![a-z])k?w(?![a-z])")
GAS = re.compile(r"(?<![a-z])gas(?![a-z])")
WATER = re.compile(r"(?<![a-z])(?:water|wasser|eau)(?![a-z])")
UTC_TOLD = re.compile(r"(?<![a-z])(?:utc|gmt|zulu)(?![a-z])")
BST_TOLD = re.compile(r"(?<![a-z])bst(?![a-z])")
START = re.compile(
    r"(?<![a-z])(?:start|from|begin|beginning|since|von|van|fra|desde|inicio|debut|début)(?![a-z])|startuur"
)
END = re.compile(r"(?<![a-z])(?:end|ends|ending|to|until|bis|tot|til|hasta|fin|ended)(?![a-z])|einduur")
ZONES = (
    (re.compile(r"målepunkt|malepunkt|mængde|forbrug|fra_dato"), "Europe/Copenhagen"),
    (re.compile(r"fecha|cups|consumo"), "Europe/Madrid"),
    (re.compile(r"horodate|valeur|consommation|identifiant prm"), "Europe/Paris"),
    (re.compile(r"afname|injectie|datum_startuur|tijdstip"), "Europe/Brussels"),
    (re.compile(r"datum|zeit|verbrauch|uhrzeit|energiemenge"), "Europe/Vienna"),
)


def heading(word: str) -> str:
    """A heading in small letters, with ³ as 3 and one space for several."""
    return " ".join(unicodedata.normalize("NFKC", word).lower().replace("_", " _ ").split()).replace(" _ ", "_")


def plainest(word: str) -> str:
    """A heading as letters and digits alone, with one space between them."""
    return " ".join(re.findall(r"[^\W_]+", heading(word)))


def measure_of(head: str) -> Measure | None:
    """What unit a heading (or another word of the file) names; None where it names none that is known here."""
    if OTHER_UNITS.search(head):
        return None
    found = next((measure for shape, measure in UNITS if shape.search(head)), None)
    return REGISTERED.get(found, found) if found and REGISTER.search(head) else found


def holds(head: str) -> Holds:
    """What a column of numbers under this heading holds."""
    if PRICE.search(head):
        return Holds.PRICE
    if OTHER_UNITS.search(head) or (ASIDE.search(head) and not WHOLE.search(head)):
        return Holds.EXPORT if EXPORT.search(head) else Holds.ASIDE
    if EXPORT.search(head):
        return Holds.EXPORT
    return Holds.USE if USE.search(head) or measure_of(head) else Holds.UNKNOWN


def fuel_of(words: str) -> Fuel | None:
    """The fuel that these words name."""
    for shape, fuel in ((GAS, Fuel.GAS), (WATER, Fuel.WATER), (ELECTRICITY, Fuel.ELECTRICITY)):
        if shape.search(words):
            return fuel
    return None


def direction_of(head: str) -> Direction | None:
    """Which way the energy went, where the words say so."""
    return Direction.EXPORT if EXPORT.search(head) else Direction.IMPORT if USE.search(head) else None


def zone_of(heads: str) -> str | None:
    """The zone that the headings name, or that their language does; None where they leave it open."""
    if UTC_TOLD.search(heads) and not BST_TOLD.search(heads):
        return "UTC"
    return next((zone for shape, zone in ZONES if shape.search(heads)), None)

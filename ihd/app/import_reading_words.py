"""In sentences: how a file was read, and by which options that may be set right."""

from collections.abc import Sequence

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.history_files.amounts import POWERS
from ihd.history_files.found import DateOrder, Found, FoundSeries, Layout, Measure, Stamps
from ihd.history_files.moments import YEAR_LAST, Moment, moment

UNITS = {
    Measure.KWH: "kWh",
    Measure.WH: "Wh",
    Measure.M3: "m³",
    Measure.LITRES: "litres",
    Measure.FT3: "cubic feet",
    Measure.KW: "kW, the mean power over each row",
    Measure.WATTS: "W, the mean power over each row",
    Measure.REGISTER_KWH: "kWh, a running total as the meter shows it",
    Measure.REGISTER_WH: "Wh, a running total as the meter shows it",
    Measure.REGISTER_M3: "m³, a running total as the meter shows it",
}
REGISTERS = frozenset({Measure.REGISTER_KWH, Measure.REGISTER_WH, Measure.REGISTER_M3})
LENGTHS = {
    1: "a second",
    60: "a minute",
    900: "a quarter of an hour",
    HALF_HOUR: "half an hour",
    3600: "an hour",
    DAY: "a day",
    7 * DAY: "a week",
}
MONTH = 28 * DAY
ORDERS = {DateOrder.DAY_FIRST: "day", DateOrder.MONTH_FIRST: "month", DateOrder.YEAR_FIRST: "year"}


def read_so(found: Found, series: FoundSeries) -> tuple[str, ...]:
    """How this series of the file was read. The options are named only where the file leaves something to them."""
    layout = series.layout
    unit = UNITS[layout.measure] if layout.measure else "not known"
    if not found.sample:
        return (f'Read "{series.name}" in {unit}.',)
    column = _column(found.header, layout.value_column)
    times = _moments(found, layout)
    sentences = [f"Read {column} as {unit}.", f"{_when(found.header, layout)}{_clock(times, layout)}."]
    told = [word for row in found.sample for word in row[layout.time_column : layout.time_column + 1]]
    options = ["--unit", "--stamps"] if _has_side(layout) else ["--unit"]
    if any(at.offset is None for at in times):
        options.append("--zone")
    if any(YEAR_LAST.fullmatch(word) for word in told):
        sentences.append(f"Dates have the {ORDERS[layout.date_order]} first.")
        options.append("--date-order")
    if any("," in word for row in found.sample for word in row[layout.value_column : layout.value_column + 1]):
        mark = "A comma" if layout.decimal == "," else "A point"
        sentences.append(f"{mark} stands before the decimals.")
        options.append("--decimal")
    return (" ".join(sentences), f"If that is wrong, set it right with {_either(options)}.")


def _when(header: Sequence[str], layout: Layout) -> str:
    columns = [layout.time_column, *([layout.clock_column] if layout.clock_column is not None else [])]
    time = " with ".join(_column(header, at) for at in columns)
    length = _length(layout.seconds)
    if layout.across:
        return f"Each row is a day, by {time}, with a column for every {length.removeprefix('an ').removeprefix('a ')}"
    if layout.end_column is not None:
        return f"Each row is from {time} until {_column(header, layout.end_column)}"
    if layout.measure in REGISTERS:
        return f"Each row is what the meter showed at {time}, and what was used is how far that rose"
    if layout.seconds is None:
        return f"Each row lasts until the next one, by {time}"
    side = "start" if layout.stamps is Stamps.START else "end"
    return f"Each row is {length}, and {time} is its {side}"


def _has_side(layout: Layout) -> bool:
    """Whether it matters which end of its time a row tells."""
    if layout.end_column is not None or layout.measure in REGISTERS:
        return False
    return layout.seconds is not None or layout.measure not in POWERS


def _clock(times: Sequence[Moment], layout: Layout) -> str:
    """By which clock, where the times do not say it themselves."""
    if times and all(at.offset is not None for at in times):
        return ""
    return ", in UTC all year" if layout.zone == "UTC" else f", by the clocks of {_place(layout.zone)}"


def _place(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _moments(found: Found, layout: Layout) -> list[Moment]:
    """The times of the first rows that can be read."""
    times = []
    for row in found.sample:
        try:
            times.append(moment(row[layout.time_column], layout.date_order))
        except (ValueError, IndexError):
            continue
    return times


def _column(header: Sequence[str], at: int) -> str:
    """A column by its heading, or by its number from the left where it has none."""
    title = header[at].strip() if at < len(header) else ""
    return f'"{title}"' if title else f"column {at + 1}"


def _length(seconds: int | None) -> str:
    if seconds is None:
        return "as long as it says"
    if seconds >= MONTH:
        return "a month"
    return LENGTHS.get(seconds) or (f"{seconds // 60} minutes" if seconds % 60 == 0 else f"{seconds} seconds")


def _either(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"

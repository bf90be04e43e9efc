"""Small files of past readings for tests, and what they come to by the time of each half-hour."""

from dataclasses import replace

from ihd.energy.calendar import utc
from ihd.history_files.looking import half_hours, look


def kept(folder, text, name="past.csv"):
    """The path of a file with this text."""
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return str(file)


def by_time(file, which=0, **layout):
    """Wh or litres by the start of the half-hour, as ISO 8601 to the minute; `layout` changes how the file is read."""
    series = look(file).series[which]
    made = half_hours(file, replace(series, layout=replace(series.layout, **layout)))
    return {f"{utc(at):%Y-%m-%dT%H:%MZ}": wh for at, wh in zip(made.starts, made.counted, strict=True)}

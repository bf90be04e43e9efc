"""Looks at a file of past readings, and makes half-hours of one of its series."""

from collections.abc import Callable
from pathlib import Path

from ihd.energy.trouble import FileTrouble
from ihd.history_files import (
    dsmr,
    emoncms_json,
    glowmarkt_json,
    green_button,
    home_assistant_statistics,
    n3rgy_json,
    octopus_json,
    ukdale,
)
from ihd.history_files.adding import NOTHING_MADE, Adding
from ihd.history_files.finishing import finish
from ihd.history_files.found import Found, FoundSeries, Reader, Surveyor, Tally
from ihd.history_files.made import HalfHours
from ihd.history_files.table import Table
from ihd.history_files.unpacking import nobody, opened, plain
from ihd.wording import tr

HEAD = 256 * 1024  # bytes by which a reader tells whether a file is of its kind

# By the format that their layouts name, each is asked in turn. The one that reads any table, under several names, is
# the last.
READERS: tuple[tuple[str, Reader], ...] = (
    (green_button.FORMAT, green_button.GreenButton()),
    (dsmr.FORMAT, dsmr.Dsmr()),
    (n3rgy_json.FORMAT, n3rgy_json.N3rgyJson()),
    (glowmarkt_json.FORMAT, glowmarkt_json.GlowmarktJson()),
    (octopus_json.FORMAT, octopus_json.OctopusJson()),
    (emoncms_json.FORMAT, emoncms_json.EmoncmsJson()),
    (home_assistant_statistics.FORMAT, home_assistant_statistics.HomeAssistantStatistics()),
    (ukdale.FORMAT, ukdale.UkDale()),
    ("table", Table()),
)

NOT_KNOWN = (
    "It should be a table of times and amounts (CSV), Green Button XML, JSON of Octopus, n3rgy, Glowmarkt or emoncms,"
    " or telegrams of a P1 port; a spreadsheet has to be saved as CSV first."
)


class Cancelled(Exception):
    """Somebody asked to stop. Nothing was kept."""


def look(path: str) -> Found:
    """What is in a file, which may be gzipped. Raises FileTrouble where nobody can read it."""
    name = plain(Path(path).name)
    with opened(path) as file:
        head = file.read(HEAD)
    if not head.strip():
        raise FileTrouble(tr("{name} is empty", name=name), tr("There is nothing in it to bring in."))
    for _, reader in READERS:
        if found := reader.find(head, name):
            found = reader.survey(path) if isinstance(reader, Surveyor) else found
            if not found.series:
                why = (*(f"{note}." for note in found.notes), tr("Nothing can be brought in."))
                raise FileTrouble(tr("{name} tells of no use", name=name), " ".join(why))
            return found
    raise FileTrouble(tr("{name} is of no kind that is known here", name=name), NOT_KNOWN)


def half_hours(
    path: str,
    series: FoundSeries,
    progress: Callable[[float], None] = nobody,
    cancelled: Callable[[], bool] = lambda: False,
) -> HalfHours:
    """The half-hours of one series of a file, however large: memory grows with the half-hours and not with the rows.

    `progress` is told what part of the file is read, 0 to 1, and `cancelled` is asked as often: where it says so,
    raises Cancelled. Raises FileTrouble where the file cannot be read, or leaves open what its numbers count.
    """
    if series.layout.measure is None:
        raise FileTrouble(
            tr("{name} does not say what its numbers count", name=plain(Path(path).name)),
            tr("Say whether they are kWh, Wh, m³, kW or W; a bill of the same days helps to tell."),
        )

    def heed(part: float) -> None:
        if cancelled():
            raise Cancelled
        progress(part)

    heed(0.0)
    tally = Tally(heed=heed)
    adding = Adding()
    for interval in _reader_of(series.layout.format).intervals(path, series, tally):
        tally.rows_skipped += adding.add(interval) in NOTHING_MADE
    made = finish(adding, series, tally)
    heed(1.0)
    return made


def _reader_of(form: str) -> Reader:
    return dict(READERS).get(form, READERS[-1][1])

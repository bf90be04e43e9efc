"""What the pages of the diary show in pictures: ten years of a made-up home, its backups, and a file to bring in."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from ihd.backup_settings import BackupSettings
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.home import Home
from ihd.settings import Settings
from ihd.ui.diary_told import (
    BackupKept,
    Backups,
    ExportOffer,
    FileOffer,
    ImportKept,
    MeterKept,
    Option,
    Place,
    Preview,
    Query,
    Sample,
    Storage,
    Sum,
)
from ihd.ui.diary_words import short_day
from ihd.wording import tr

BEGAN = datetime(2023, 3, 3, 17, 20, tzinfo=UTC)
HUB = "02AA00000001"
STICK = Place("/media/home/KINGSTON/energy", "KINGSTON", "27.1 GB")
ROWS = (
    ("0.139", "2024-01-01T00:00:00Z", "2024-01-01T00:30:00Z"),
    ("0.121", "2024-01-01T00:30:00Z", "2024-01-01T01:00:00Z"),
    ("0.118", "2024-01-01T01:00:00Z", "2024-01-01T01:30:00Z"),
    ("0.204", "2024-01-01T01:30:00Z", "2024-01-01T02:00:00Z"),
)
HEADER = ("Consumption (kwh)", "Start", "End")


def _stick() -> Place:
    return STICK._replace(line=tr("{size} free", size=STICK.line))


def _files() -> tuple[FileOffer, ...]:
    stick, folder = tr("On {place}", place=STICK.name), tr("In {place}", place=tr("Downloads"))
    third, october = (
        short_day(datetime(2026, 11, 3, tzinfo=UTC), UTC),
        short_day(datetime(2026, 10, 17, tzinfo=UTC), UTC),
    )
    return (
        FileOffer("1", "octopus-2024.csv", f"{stick} · 1.4 MB · {third}"),
        FileOffer("2", "greenbutton-gas.xml", f"{stick} · 3.8 MB · {third}"),
        FileOffer("3", "consumption.csv", f"{folder} · 820 kB · {october}"),
    )


def set_out(window: Any, name: str, home: Home) -> None:
    """Show on this page, which has come into view, what it is for."""
    page = window.page_widget(name)
    if name == "storage":
        page.show_storage(storage(home.at))
    elif name == "backups":
        page.show_settings(Settings(backups=BackupSettings(folder=STICK.key, encrypt=True)))
        page.show_backups(backups(home.at))
    elif name == "import":
        page.show_files(_files())
        page.show_imports(imports(home.at), home.at)
    elif name == "preview":
        page.begin()
        page.show_preview(preview())
        page.show_going(None)
    elif name == "export":
        page.show_offer(offer(home.at))


def storage(at: datetime) -> Storage:
    """Nearly four years of two meters."""
    meters = (
        MeterKept(f"{HUB}/electricity", Fuel.ELECTRICITY, Direction.IMPORT, 11_742_318, BEGAN, at),
        MeterKept(f"{HUB}/gas", Fuel.GAS, Direction.IMPORT, 65_204, BEGAN, at - timedelta(minutes=12)),
    )
    where = "/home/energy/.local/share/ihd/diary.sqlite"
    return Storage(where, at, 14_912_000, 18_240_000_000, BEGAN, meters, is_here=True, faults=())


def backups(at: datetime) -> Backups:
    """A week of backups on the card, and on a stick."""
    night = at.replace(hour=3, minute=30, second=12)
    here = [
        BackupKept(f"h{n}", night - timedelta(days=n), 9_120_000 - 9_000 * n, tr("beside the diary")) for n in range(7)
    ]
    stick = BackupKept(
        "s0", night + timedelta(seconds=20), 9_121_000, tr("in {folder}", folder="KINGSTON"), is_encrypted=True
    )
    shelf = (stick, *here)
    return Backups(at, night, stick.made, at - timedelta(days=11), shelf, tr("the system keyring"), (_stick(),))


def imports(at: datetime) -> tuple[ImportKept, ...]:
    """One file that was brought in, and one that was taken out again."""
    first, last = datetime(2022, 1, 1, tzinfo=UTC), datetime(2023, 3, 3, tzinfo=UTC)
    made, gas = at - timedelta(days=4), (Fuel.GAS, Direction.VOLUME)
    return (
        ImportKept(2, made, "octopus-2022.csv", Fuel.ELECTRICITY, Direction.IMPORT, first, last, 20_448, 3_412_118),
        ImportKept(1, made - timedelta(minutes=9), "gas.csv", *gas, first, last, 20_448, 1_108_000, is_undone=True),
    )


def preview() -> Preview:
    """A year of half-hours, read and not kept."""
    first, last = datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC)
    queries = (
        Query(
            "counts",
            tr("What it counts"),
            tr("The file does not say."),
            (
                Option("electricity", tr("Electricity")),
                Option("gas", tr("Gas")),
                Option("export", tr("Given to the grid")),
            ),
            "electricity",
        ),
        Query(
            "unit",
            tr("Its numbers are"),
            tr("As the file says at the head of the column."),
            tuple(Option(one.lower(), one) for one in ("kWh", "Wh", "kW", "W")),
            "kwh",
        ),
        Query(
            "stamps", tr("Its times are"), "", (Option("start", tr("The start")), Option("end", tr("The end"))), "start"
        ),
    )
    return Preview(
        "octopus-2024.csv",
        tr("Half-hours from Octopus"),
        queries,
        Sample(HEADER, ROWS, (1,), (0,)),
        Sum(first, last, 17_568, 17_520, 3_412.1, rows_read=17_568),
        (
            tr("Taken for your meter: what it told itself stands first."),
            tr("48 of 17,568 half-hours were brought in before."),
        ),
    )


def offer(at: datetime) -> ExportOffer:
    """Two fuels, and a stick."""
    places = (
        _stick()._replace(key="/media/home/KINGSTON"),
        Place("/home/energy/Documents", tr("Documents"), tr("{size} free", size="18.2 GB")),
    )
    return ExportOffer(("electricity", "gas"), date(2023, 3, 3), at.date(), places)

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

BEGAN = datetime(2023, 3, 3, 17, 20, tzinfo=UTC)
HUB = "02AA00000001"
STICK = Place("/media/home/KINGSTON/energy", "KINGSTON", "USB stick, 27.1 GB free")
FILES = (
    FileOffer("1", "octopus-2024.csv", "On KINGSTON · 1.4 MB · 3 Nov 2026"),
    FileOffer("2", "greenbutton-gas.xml", "On KINGSTON · 3.8 MB · 3 Nov 2026"),
    FileOffer("3", "consumption.csv", "In Downloads · 820 kB · 17 Oct 2026"),
)
ROWS = (
    ("0.139", "2024-01-01T00:00:00Z", "2024-01-01T00:30:00Z"),
    ("0.121", "2024-01-01T00:30:00Z", "2024-01-01T01:00:00Z"),
    ("0.118", "2024-01-01T01:00:00Z", "2024-01-01T01:30:00Z"),
    ("0.204", "2024-01-01T01:30:00Z", "2024-01-01T02:00:00Z"),
)
HEADER = ("Consumption (kwh)", "Start", "End")


def set_out(window: Any, name: str, home: Home) -> None:
    """Show on this page, which has come into view, what it is for."""
    page = window.page_widget(name)
    if name == "storage":
        page.show_storage(storage(home.at))
    elif name == "backups":
        page.show_settings(Settings(backups=BackupSettings(folder=STICK.key, encrypt=True)))
        page.show_backups(backups(home.at))
    elif name == "import":
        page.show_files(FILES)
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
    here = [BackupKept(f"h{n}", night - timedelta(days=n), 9_120_000 - 9_000 * n, "beside the diary") for n in range(7)]
    stick = BackupKept("s0", night + timedelta(seconds=20), 9_121_000, "on KINGSTON", is_encrypted=True)
    shelf = (stick, *here)
    return Backups(at, night, stick.made, at - timedelta(days=11), shelf, "the system keyring", (STICK,))


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
            "What it counts",
            "The file does not say.",
            (Option("electricity", "Electricity"), Option("gas", "Gas"), Option("export", "Given to the grid")),
            "electricity",
        ),
        Query(
            "unit",
            "Its numbers are",
            "As the file says at the head of the column.",
            tuple(Option(one.lower(), one) for one in ("kWh", "Wh", "kW", "W")),
            "kwh",
        ),
        Query("stamps", "Its times are", "", (Option("start", "The start"), Option("end", "The end")), "start"),
    )
    return Preview(
        "octopus-2024.csv",
        "Half-hours from Octopus",
        queries,
        Sample(HEADER, ROWS, (1,), (0,)),
        Sum(first, last, 17_568, 17_520, 3_412.1, rows_read=17_568),
        ("Taken for your meter: what it told itself stands first.", "48 of 17,568 half-hours were brought in before."),
    )


def offer(at: datetime) -> ExportOffer:
    """Two fuels, and a stick."""
    places = (STICK._replace(key="/media/home/KINGSTON"), Place("/home/energy/Documents", "Documents", "18.2 GB free"))
    return ExportOffer(("electricity", "gas"), date(2023, 3, 3), at.date(), places)

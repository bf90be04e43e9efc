"""Reads a tariff file: from disk with the files beside it, or from texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ihd.energy.tariffs.check import check
from ihd.energy.tariffs.tariff import Clock, Priced, Tariff
from ihd.energy.trouble import FileTrouble
from ihd.tariff_files.faults import Complaints, Fault, TariffTrouble
from ihd.tariff_files.price_lists import Entry, ListReader, in_order, is_beside
from ihd.tariff_files.shapes import TariffShape, taken
from ihd.tariff_files.toml_text import Document, document
from ihd.wording import tr

MOST_BYTES = 2_000_000  # of the tariff file
MOST_PRICE_BYTES = 16_000_000  # of a file of half-hourly prices: thirty years

MARK = "\ufeff"  # that some editors begin a text with


@dataclass(frozen=True, slots=True)
class TariffFile:
    """A tariff as it was read. `prices_files` are the texts of the files of half-hourly prices, by their names."""

    tariff: Tariff
    text: str
    prices_files: Mapping[str, str]


def read(path: Path) -> TariffFile:
    """The tariff in this file, with the files of half-hourly prices beside it.

    Raises TariffTrouble with the line and the reason of what is wrong, FileTrouble where it cannot be read at all.
    """
    try:
        text = _text(path, MOST_BYTES)
        found = document(text)
        files = {name: _text(path.parent / name, MOST_PRICE_BYTES, name) for name in _beside(found, path.parent)}
        return TariffFile(_tariff(found, files), text, files)
    except TariffTrouble as trouble:
        raise TariffTrouble(trouble.faults, path.name) from trouble


def parse(text: str, files: Mapping[str, str]) -> Tariff:
    """The tariff in this text; `files` are the texts of the files beside it, by their names. Raises TariffTrouble."""
    return _tariff(document(text.removeprefix(MARK)), {name: one.removeprefix(MARK) for name, one in files.items()})


def _tariff(found: Document, files: Mapping[str, str]) -> Tariff:
    complaints = Complaints(found.lines)
    shape = taken(found.told, TariffShape, (), complaints)
    reader = ListReader(
        files,
        complaints,
        priced=Priced(shape.fuel) if shape else Priced.ELECTRICITY,
        includes_vat=shape.prices_include_vat if shape else True,
    )
    made = [reader.entry(told, ("prices", n)) for n, told in enumerate(_entries(found)) if not complaints.full]
    entries = in_order([one for one in made if one is not None], complaints)
    if shape is None or complaints.found:
        raise TariffTrouble(complaints.found)
    tariff = Tariff(
        name=shape.name.strip(),
        priced=Priced(shape.fuel),
        clock=Clock(shape.clock),
        lists=tuple(one.prices for one in entries),
        vat_included=shape.prices_include_vat,
    )
    _check(tariff, entries, complaints)
    return tariff


def _check(tariff: Tariff, entries: list[Entry], complaints: Complaints) -> None:
    """Refuse what each part may say and all of it together may not: gaps, overlaps, rates that never apply."""
    for fault in check(tariff):
        prices, path = entries[fault.list]
        if fault.rate is not None:
            complaints.say((*path, "rates", fault.rate), fault.says)
        else:
            complaints.say((*path, "half_hours" if prices.half_hours else "rates"), fault.says)
    if complaints.found:
        raise TariffTrouble(complaints.found)


def _entries(found: Document) -> list[object]:
    prices = found.told.get("prices")
    return prices if isinstance(prices, list) else []


def _beside(found: Document, folder: Path) -> set[str]:
    """The files of half-hourly prices that are named, as far as there are such files."""
    named = [entry.get("half_hours") for entry in _entries(found) if isinstance(entry, dict)]
    return {name for name in named if isinstance(name, str) and is_beside(name) and (folder / name).is_file()}


def _text(path: Path, most: int, name: str | None = None) -> str:
    """The text of a file, whose name is told where it is one of half-hourly prices."""
    try:
        if path.exists() and not path.is_file():
            raise FileTrouble(
                tr("{name} is not a file", name=path.name), tr("Name the file that the tariff is written in.")
            )
        with path.open("rb") as file:
            found = file.read(most + 1)
    except FileNotFoundError as error:
        raise FileTrouble(tr("There is no file {path}", path=path), tr("Check its name and the folder.")) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise FileTrouble(tr("{name} cannot be read", name=path.name), f"{reason}.") from error
    if len(found) > most:
        raise TariffTrouble([Fault(1, tr("the file is larger than {most} MB", most=most // 1_000_000), name)])
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = found.count(b"\n", 0, error.start) + 1
        says = tr("this is not text: a tariff file is kept in UTF-8")
        raise TariffTrouble([Fault(line, says, name)]) from error

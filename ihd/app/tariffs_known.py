"""The tariffs that are known here: the household's own, those in files, and the examples that come with the program."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ihd.app.context import Context
from ihd.energy.tariffs.tariff import Tariff
from ihd.energy.trouble import FileTrouble
from ihd.paths import resource
from ihd.store import own_tariffs
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.own_tariffs import OwnTariff
from ihd.tariff_files import TariffTrouble, parse, read


class Source(StrEnum):
    """Where a tariff comes from."""

    YOURS = "yours"
    FILE = "file"
    EXAMPLE = "example"
    METER = "meter"


@dataclass(frozen=True, slots=True)
class KnownTariff:
    """A tariff, and where it comes from."""

    tariff: Tariff
    source: Source
    in_use: bool = False


def known(context: Context, word: str) -> Tariff:
    """The tariff that this word means: one of the household's own by its name, else a file, else an example.

    Raises Trouble, which names what is known, where there is none; and TariffTrouble where its file is not sound.
    """
    return find(context, word).tariff


def find(context: Context, word: str) -> KnownTariff:
    """The same, with where it comes from."""
    mine = own(context)
    if (kept := named(word, mine)) is not None:
        return KnownTariff(parsed(kept), Source.YOURS, kept.in_use)
    if (file := _file(word)) is not None:
        return KnownTariff(read(file).tariff, Source.FILE)
    for example in examples():
        if example.name.casefold() == word.casefold():
            return KnownTariff(example, Source.EXAMPLE)
    names = [one.name for one in mine] + [one.name for one in examples()]
    told = ", ".join(f'"{name}"' for name in names)
    raise FileTrouble(f"There is no tariff {word}", f"Give a tariff file, or one of these names: {told}.")


def own(context: Context) -> tuple[OwnTariff, ...]:
    """The household's own tariffs, as they were given; none where there is no diary yet."""
    if not has_diary(context):
        return ()
    with Diary.open(context.places.diary, readonly=True) as diary:
        return diary.ask(own_tariffs.known) or ()


def has_diary(context: Context) -> bool:
    """Whether there is a diary. One that was never finished is an empty file."""
    return is_there(context.places.diary)


def parsed(kept: OwnTariff) -> Tariff:
    """A kept tariff. Raises TariffTrouble where it was taken by a program that understands more than this one."""
    try:
        return parse(kept.text, kept.files)
    except TariffTrouble as trouble:
        raise TariffTrouble(trouble.faults, kept.name) from trouble


def examples() -> Iterator[Tariff]:
    """The tariffs that come with the program: dated examples, nobody's own."""
    for file in sorted(resource("tariffs").glob("*.toml")):
        yield read(file).tariff


def named(word: str, mine: tuple[OwnTariff, ...]) -> OwnTariff | None:
    """The one of this name, in whatever capitals it is written."""
    exactly = [one for one in mine if one.name == word]
    roughly = [one for one in mine if one.name.casefold() == word.casefold()]
    return next(iter(exactly or roughly), None)


def _file(word: str) -> Path | None:
    """The file that this word means; one that ends as tariff files do is meant as a file even where there is none."""
    try:
        file = Path(word).expanduser()
        return file if file.suffix == ".toml" or file.is_file() else None
    except (OSError, ValueError, RuntimeError):  # a name that no file can have
        return None

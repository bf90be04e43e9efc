"""Files for other programs: rows go out one after another, however many there are, and arrive whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

from ihd.energy.trouble import FileTrouble
from ihd.export_files.fields import Field, Format, Row
from ihd.export_files.out_file import out_file
from ihd.wording import tr

ENDINGS = {
    ".csv": Format.CSV,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".parquet": Format.PARQUET,
}


def format_of(out: Path) -> Format:
    """The format that the ending of a file's name says. Raises FileTrouble where it says none."""
    ending = out.suffixes[-2:-1] if out.suffix.lower() == ".gz" else [out.suffix]
    found = ENDINGS.get(ending[0].lower()) if ending else None
    if found is None:
        formats = ", ".join(one.value for one in Format)
        raise FileTrouble(
            tr("The name {name} does not say what kind of file it is to be", name=out.name),
            tr("Give --format: {formats}.", formats=formats),
        )
    return found


def write(out: Path, kind: Format, fields: tuple[Field, ...], rows: Iterable[Row], *, replace: bool = False) -> None:
    """Write rows, each with a value for each field. A name that ends in .gz is packed.

    The file is there whole when this returns; where it raises, nothing is left of it, and a file that was there
    before is as it was. Raises FileTrouble for what the disk refuses, and whatever `rows` raises.
    """
    with out_file(out, replace=replace, packed=kind is not Format.PARQUET) as file:
        if kind is Format.PARQUET:
            from ihd.export_files import parquet  # its library is large

            parquet.write(file, fields, rows)
        elif kind is Format.CSV:
            from ihd.export_files import delimited

            delimited.write(file, fields, rows)
        else:
            from ihd.export_files import json_lines

            json_lines.write(file, fields, rows)

"""The household's own tariffs: files that it gave, kept as they were, and which of them is in use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from ihd.energy.calendar import unix, utc
from ihd.energy.tariffs.tariff import Priced
from ihd.store.household_tables import own_tariff, own_tariff_prices

have, beside = own_tariff.c, own_tariff_prices.c


@dataclass(frozen=True, slots=True)
class OwnTariff:
    """A tariff file as it was given. `files` are the texts of the half-hourly prices beside it, by their names."""

    name: str
    priced: Priced
    added: datetime
    text: str
    files: Mapping[str, str] = field(default_factory=dict)
    in_use: bool = False


def keep(connection: Connection, tariff: OwnTariff) -> bool:
    """Keep a tariff in place of the one of that name, if there is one; whether there was.

    It stays in use if the one before it was, for the same fuel. To be put, not asked.
    """
    before = connection.execute(select(have.fuel, have.in_use).where(have.name == tariff.name)).one_or_none()
    _delete(connection, tariff.name)
    row = {"name": tariff.name, "fuel": tariff.priced.value, "added": unix(tariff.added), "text": tariff.text}
    stays = before is not None and before.fuel == tariff.priced and before.in_use
    connection.execute(insert(own_tariff), {**row, "in_use": int(stays)})
    if tariff.files:
        rows = [{"tariff": tariff.name, "file": file, "text": text} for file, text in tariff.files.items()]
        connection.execute(insert(own_tariff_prices), rows)
    if tariff.in_use:
        use(connection, tariff.name)
    return before is not None


def known(connection: Connection) -> tuple[OwnTariff, ...]:
    """All of them, by fuel and name."""
    return tuple(
        _read(connection, row) for row in connection.execute(select(own_tariff).order_by(have.fuel, have.name))
    )


def find(connection: Connection, name: str) -> OwnTariff | None:
    """The one of this name."""
    row = connection.execute(select(own_tariff).where(have.name == name)).one_or_none()
    return None if row is None else _read(connection, row)


def in_use(connection: Connection) -> tuple[OwnTariff, ...]:
    """Those in use: at most one of each fuel."""
    question = select(own_tariff).where(have.in_use == 1).order_by(have.fuel)
    return tuple(_read(connection, row) for row in connection.execute(question))


def stamp(connection: Connection) -> tuple[tuple[str, int], ...]:
    """A value that differs whenever another tariff is in use, or another file of its name, and costs little."""
    question = select(have.name, have.added).where(have.in_use == 1).order_by(have.fuel)
    return tuple((row.name, row.added) for row in connection.execute(question))


def remove(connection: Connection, name: str) -> OwnTariff | None:
    """Remove the one of this name, and give it back; None where there is none. To be put, not asked."""
    found = find(connection, name)
    _delete(connection, name)
    return found


def use(connection: Connection, name: str) -> bool:
    """Take the one of this name into use, in place of another of its fuel; whether there is one. To be put."""
    fuel = connection.scalar(select(have.fuel).where(have.name == name))
    if fuel is None:
        return False
    stop(connection, Priced(fuel))
    connection.execute(update(own_tariff).where(have.name == name).values(in_use=1))
    return True


def stop(connection: Connection, priced: Priced) -> str | None:
    """Use none for this fuel any more; the name of the one that was in use. To be put, not asked."""
    this = (have.fuel == priced.value, have.in_use == 1)
    before = connection.scalar(select(have.name).where(*this))
    connection.execute(update(own_tariff).where(*this).values(in_use=0))
    return before


def clear_prices(connection: Connection) -> None:
    """Clear the half-hourly prices of tariffs that are there no more."""
    connection.execute(delete(own_tariff_prices).where(beside.tariff.not_in(select(have.name))))


def _delete(connection: Connection, name: str) -> None:
    connection.execute(delete(own_tariff_prices).where(beside.tariff == name))
    connection.execute(delete(own_tariff).where(have.name == name))


def _read(connection: Connection, row: Any) -> OwnTariff:
    files = connection.execute(select(beside.file, beside.text).where(beside.tariff == row.name).order_by(beside.file))
    texts = {one.file: one.text for one in files}
    return OwnTariff(row.name, Priced(row.fuel), utc(row.added), row.text, texts, bool(row.in_use))

"""What the diary can be asked of hubs: their newest words, messages, alerts, marks and the log."""

from datetime import datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, desc, func, select

from ihd.energy.calendar import unix, utc
from ihd.energy.fuel import Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.mark import Divides, Mark
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import Alert, SupplierMessage
from ihd.store import hub_tables as table
from ihd.store.hub_keeping import kind_of

Told = TypeVar("Told")


def newest(connection: Connection, shape: type[Told]) -> tuple[Told, ...]:
    """The newest word of this kind of each hub and meter. What cannot be read any more was never told."""
    have = table.told.c
    rows = connection.execute(select(have.value).where(have.kind == kind_of(shape)).order_by(have.hub, have.name))
    found = []
    for row in rows:
        try:
            found.append(msgspec.json.decode(row.value, type=shape))
        except msgspec.MsgspecError:
            continue
    return tuple(found)


def tariffs(connection: Connection, meter: str | None = None) -> tuple[MeterTariff, ...]:
    """Every tariff that a meter has held, oldest first. What cannot be read any more was never told."""
    question = select(table.tariff.c.value).order_by(table.tariff.c.meter, table.tariff.c.since)
    if meter is not None:
        question = question.where(table.tariff.c.meter == meter)
    found = []
    for row in connection.execute(question):
        try:
            found.append(msgspec.json.decode(row.value, type=MeterTariff))
        except msgspec.MsgspecError:
            continue
    return tuple(found)


def messages(connection: Connection, most: int = 200) -> tuple[SupplierMessage, ...]:
    """The supplier's last messages, newest first. A number to be read out is not kept: its hub tells it again."""
    rows = connection.execute(select(table.message).order_by(desc(table.message.c.at)).limit(most))
    return tuple(
        SupplierMessage(
            row.id,
            row.hub,
            utc(row.at),
            row.text,
            utc(row.until) if row.until else None,
            bool(row.wants_answer),
            withdrawn=bool(row.withdrawn),
        )
        for row in rows
    )


def seen(connection: Connection) -> tuple[str, ...]:
    """The names of the messages that were opened on this screen."""
    return tuple(f"{row.hub}/{row.message}" for row in connection.execute(select(table.seen)))


def alerts(connection: Connection, most: int = 100) -> tuple[Alert, ...]:
    """The last alerts, newest first."""
    rows = connection.execute(select(table.alert).order_by(desc(table.alert.c.at)).limit(most))
    return tuple(Alert(row.id, row.hub, utc(row.at), row.code, row.meter) for row in rows)


def lines(connection: Connection, most: int = 200) -> tuple[HubLine, ...]:
    """The last lines of the log, newest first."""
    rows = connection.execute(select(table.hub_line).order_by(desc(table.hub_line.c.id)).limit(most))
    return tuple(_line(row) for row in rows)


def last_lines(connection: Connection) -> tuple[HubLine, ...]:
    """The last line of each link and device, oldest first."""
    have = table.hub_line.c
    newest_of_each = select(func.max(have.id)).group_by(have.part, have.name)
    rows = connection.execute(select(table.hub_line).where(have.id.in_(newest_of_each)).order_by(have.id))
    return tuple(_line(row) for row in rows)


def _line(row: Any) -> HubLine:
    fuel = Fuel(row.fuel) if row.fuel else None
    return HubLine(utc(row.at), Part(row.part), row.name, Fault(row.fault), fuel, row.detail)


def marks(connection: Connection, kind: str | None = None) -> tuple[Mark, ...]:
    """What history has to show, oldest first."""
    question = select(table.mark).order_by(table.mark.c.at)
    if kind is not None:
        question = question.where(table.mark.c.kind == kind)
    return tuple(Mark(utc(row.at), row.kind, row.name, row.detail) for row in connection.execute(question))


def balances(connection: Connection, meter: str) -> tuple[tuple[datetime, int | None], ...]:
    """How the balance of a meter went, oldest first; in 10^-5 of a pound."""
    have = table.balance.c
    rows = connection.execute(select(have.ts, have.balance).where(have.meter == meter).order_by(have.ts))
    return tuple((utc(row.ts), row.balance) for row in rows)


def last_tenancy(connection: Connection) -> datetime | None:
    """Since when the home has its present occupants, as far as is known (UTC)."""
    at = connection.scalar(select(func.max(table.mark.c.at)).where(table.mark.c.kind == Divides.TENANCY.value))
    return None if at is None else utc(at)


def was_refused(connection: Connection, hub: str, at: datetime) -> bool:
    """Whether the household has said that what this hub says of new occupants since `at` (UTC) is not so."""
    have = table.mark.c
    this = (have.kind == Divides.REFUSED.value, have.name == hub, have.at == unix(at))
    return connection.scalar(select(have.at).where(*this)) is not None

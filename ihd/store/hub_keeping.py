"""How what hubs tell besides readings is written: telling it again changes nothing, and an older word never wins."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, desc, insert, select, update
from sqlalchemy.dialects.sqlite import Insert

from ihd.energy.calendar import unix
from ihd.energy.command import Answer
from ihd.energy.health import HubLine
from ihd.energy.mark import Divides
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import (
    Alert,
    Firmware,
    Health,
    HubInfo,
    MessagesNow,
    News,
    Online,
    SupplierChange,
    SupplierMessage,
    TenancyChange,
)
from ihd.energy.prepay import Prepayment
from ihd.store import hub_tables as table
from ihd.store import outbox
from ihd.store.database import insert_into

MOST_LINES = 5_000  # of the log; the oldest go first. A link that flickers once a minute fills them in some days


def keep_news(connection: Connection, news: Iterable[News], arrived: int) -> None:
    """Write what was told. `arrived` (unix seconds) stands in where it tells no time of its own."""
    for one in news:
        match one:
            case Answer():
                outbox.take(connection, one)
            case HubInfo() | Health():
                _newest(connection, one.hub, "", unix(one.at) if isinstance(one, Health) else arrived, one)
            case SupplierMessage():
                connection.execute(_newer(connection, table.message, "id", "hub"), _message(one))
            case Alert():
                row = {"id": one.id, "hub": one.hub, "at": unix(one.at), "code": one.code, "meter": one.meter}
                connection.execute(_newer(connection, table.alert, "id", "hub"), row)
            case Firmware():
                _mark(connection, unix(one.at), Divides.FIRMWARE, f"{one.hub}/{one.device}", one.version)
            case MessagesNow():
                gone = and_(table.message.c.hub == one.hub, table.message.c.id.not_in(one.ids))
                connection.execute(update(table.message).where(gone).values(withdrawn=1))
            case TenancyChange() | Online():
                pass  # the one is noted once it has been acted on; the other is true at this moment only
            case _:
                _of_a_meter(connection, one)


def _of_a_meter(connection: Connection, one: News) -> None:
    if isinstance(one, Prepayment):
        _newest(connection, one.hub or "", one.meter, unix(one.at), one)
        _keep_balance(connection, one)
    elif isinstance(one, MeterTariff):
        row = {"meter": one.meter, "since": unix(one.since), "value": _json(one)}
        connection.execute(_over(connection, table.tariff, "meter", "since"), row)
    elif isinstance(one, SupplierChange):
        _newest(connection, one.hub, one.meter, unix(one.at), one)
        _mark(connection, unix(one.at), Divides.SUPPLIER, one.meter, one.name)


def keep_lines(connection: Connection, lines: Iterable[HubLine]) -> None:
    """Write lines of the log, and let go of the oldest beyond what is kept."""
    rows = [
        {
            "at": unix(line.at),
            "part": line.part.value,
            "name": line.name,
            "fault": line.fault.value,
            "fuel": line.fuel.value if line.fuel else None,
            "detail": line.detail,
        }
        for line in lines
    ]
    if rows:
        connection.execute(insert(table.hub_line), rows)
        newest = select(table.hub_line.c.id).order_by(desc(table.hub_line.c.id)).offset(MOST_LINES).limit(1)
        last_to_go = connection.scalar(newest)
        if last_to_go is not None:
            connection.execute(table.hub_line.delete().where(table.hub_line.c.id <= last_to_go))


def see(connection: Connection, messages: Iterable[SupplierMessage], at: int) -> None:
    """Note that these messages were opened on this screen (unix seconds). The first time stays."""
    rows = [{"message": one.id, "hub": one.hub, "at": at} for one in messages]
    if rows:
        connection.execute(insert_into(connection, table.seen).on_conflict_do_nothing(), rows)


def kind_of(shape: type[Any]) -> str:
    """The name under which the newest word of this kind is kept."""
    return shape.__name__.lower()


def _newest(connection: Connection, hub: str, name: str, at: int, told: Any) -> None:
    new = insert_into(connection, table.told)
    have = table.told.c
    row = {"kind": kind_of(type(told)), "hub": hub, "name": name, "at": at, "value": _json(told)}
    connection.execute(
        new.on_conflict_do_update(
            index_elements=[have.kind, have.hub, have.name],
            set_={"at": new.excluded.at, "value": new.excluded.value},
            where=new.excluded.at >= have.at,
        ),
        row,
    )


def _keep_balance(connection: Connection, told: Prepayment) -> None:
    """A row only where something differs from the one before."""
    have = table.balance.c
    values = {
        "mode": told.mode.value,
        "balance": told.balance,
        "emergency": told.emergency_balance,
        "debt": told.debt,
    }
    before = connection.execute(
        select(table.balance).where(have.meter == told.meter).order_by(desc(have.ts)).limit(1)
    ).first()
    if before is None or {name: getattr(before, name) for name in values} != values:
        row = {"meter": told.meter, "ts": unix(told.at), **values}
        connection.execute(insert_into(connection, table.balance).on_conflict_do_nothing(), row)


def _message(one: SupplierMessage) -> dict[str, Any]:
    return {
        "id": one.id,
        "hub": one.hub,
        "at": unix(one.at),
        "until": unix(one.until) if one.until else None,
        "text": one.text,
        "wants_answer": int(one.wants_answer),
        "withdrawn": int(one.withdrawn),
    }


def _mark(connection: Connection, at: int, kind: Divides, name: str, detail: str | None) -> None:
    row = {"at": at, "kind": kind.value, "name": name, "detail": detail}
    connection.execute(insert_into(connection, table.mark).on_conflict_do_nothing(), row)


def _over(connection: Connection, where: Any, *key: str) -> Insert:
    new = insert_into(connection, where)
    return new.on_conflict_do_update(index_elements=[where.c[name] for name in key], set_=_rest(new, where, key))


def _newer(connection: Connection, where: Any, *key: str) -> Insert:
    """In the place of what is kept, unless that is newer."""
    new = insert_into(connection, where)
    columns = [where.c[name] for name in key]
    is_newer = new.excluded.at >= where.c.at
    return new.on_conflict_do_update(index_elements=columns, set_=_rest(new, where, key), where=is_newer)


def _rest(new: Insert, where: Any, key: tuple[str, ...]) -> dict[str, Any]:
    return {column.name: new.excluded[column.name] for column in where.c if column.name not in key}


def _json(told: Any) -> str:
    return msgspec.json.encode(told).decode()

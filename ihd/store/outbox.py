"""What was asked of meters, kept before it is sent, until it is known how each of it ended."""

from typing import Any

import msgspec
from sqlalchemy import Connection, desc, select, update

from ihd.energy.calendar import unix, utc
from ihd.energy.command import CODE_END, Answer, Command, CommandKind, CommandState
from ihd.energy.fuel import Fuel
from ihd.store.database import insert_into
from ihd.store.hub_tables import command as table


def add(connection: Connection, command: Command) -> None:
    """Keep a command. Keeping it again changes nothing, and neither does one that asks what another still asks."""
    if _is_asked(connection, command):
        return
    row = {
        "id": command.id,
        "kind": command.kind.value,
        "hub": command.hub,
        "meter": command.meter,
        "fuel": command.fuel.value,
        "made": unix(command.made),
        "deadline": unix(command.deadline),
        "code": command.code,
        "message": command.message,
        "state": CommandState.WAITING.value,
    }
    connection.execute(insert_into(connection, table).on_conflict_do_nothing(), row)


def _is_asked(connection: Connection, command: Command) -> bool:
    """Whether the same is asked already and may still be done: two programs, or two touches, may ask for it."""
    return any(one.deadline > command.made and same(one, command) for one, _ in waiting(connection))


def same(one: Command, other: Command) -> bool:
    """Whether both ask the same of the same meter."""
    return _what(one) == _what(other)


def _what(command: Command) -> tuple[object, ...]:
    return command.kind, command.hub, command.meter, command.code, command.message


def take(connection: Connection, answer: Answer) -> None:
    """Keep how a command stands. What has ended stays as it ended; what that hub was never asked is let go."""
    row = connection.execute(select(table).where(table.c.id == answer.id)).first()
    if row is None or row.state != CommandState.WAITING.value or answer.hub not in (None, row.hub):
        return
    if row.answer is not None and msgspec.json.decode(row.answer, type=Answer).at > answer.at:
        return
    ended = answer.state is not CommandState.WAITING
    values: dict[str, Any] = {"state": answer.state.value, "answer": msgspec.json.encode(answer).decode()}
    if ended and row.code:
        values["code"] = row.code[-CODE_END:]
    connection.execute(update(table).where(table.c.id == answer.id).values(values))


def waiting(connection: Connection) -> tuple[tuple[Command, Answer | None], ...]:
    """What has not ended yet, oldest first, each with the hub's last word: to be sent again whenever it is there."""
    rows = connection.execute(select(table).where(table.c.state == CommandState.WAITING.value).order_by(table.c.made))
    return tuple((_command(row), _answer(row)) for row in rows)


def recent(connection: Connection, most: int = 50) -> tuple[tuple[Command, Answer | None], ...]:
    """The last commands, newest first, each with how it stands; None where the hub has not said a word yet."""
    rows = connection.execute(select(table).order_by(desc(table.c.made)).limit(most))
    return tuple((_command(row), _answer(row)) for row in rows)


def find(connection: Connection, id_: str) -> tuple[Command, Answer | None] | None:
    """One command, and how it stands."""
    row = connection.execute(select(table).where(table.c.id == id_)).first()
    return None if row is None else (_command(row), _answer(row))


def _answer(row: Any) -> Answer | None:
    return None if row.answer is None else msgspec.json.decode(row.answer, type=Answer)


def _command(row: Any) -> Command:
    return Command(
        row.id,
        CommandKind(row.kind),
        row.hub,
        row.meter,
        Fuel(row.fuel),
        utc(row.made),
        utc(row.deadline),
        row.code,
        row.message,
    )

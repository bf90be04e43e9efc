"""The log of mends: each is kept with the day it was made, and if it was undone, with the day of that.

A mend is never changed and never leaves the log, except with a former household.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from fractions import Fraction
from typing import Annotated, Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from ihd.energy.calendar import HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.mends.mend import Effect, Mend, MendKind, Put, Reprice, Scale
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.store import schema
from ihd.store.household_tables import mend as table
from ihd.wording import tr

Wh = Annotated[int, msgspec.Meta(ge=0)]
Stamp = tuple[tuple[int, int, int | None], ...]


class _Put(msgspec.Struct, tag="put", tag_field="does", forbid_unknown_fields=True, frozen=True):
    meter: str
    direction: Direction
    start: int
    wh: tuple[Wh | None, ...]


class _Scale(msgspec.Struct, tag="scale", tag_field="does", forbid_unknown_fields=True, frozen=True):
    meter: str
    direction: Direction
    start: int
    end: int | None
    times: str  # a fraction, such as 1/1000: no float stands for it


class _Reprice(msgspec.Struct, tag="reprice", tag_field="does", forbid_unknown_fields=True, frozen=True):
    fuel: Fuel
    direction: Direction
    first: date
    until: date | None
    price: int | None
    standing: int | None


class _Mend(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What of a mend is not in columns of its own."""

    kind: MendKind
    effects: tuple[_Put | _Scale | _Reprice, ...]
    note: str


def put(connection: Connection, mend: Mend, seen: Stamp | None = None) -> int:
    """Keep a new mend; the number that it has from now on. That it had before, and `undone`, do not matter.

    It was made from the record as the mends of `seen` had it; if others stand there by now, StoreTrouble is raised.
    """
    if seen is not None and stamp(connection) != seen:
        advice = tr("Another program has just mended something: look at `ihd mend list`, then try again.")
        raise StoreTrouble(tr("Nothing was mended"), advice)
    row = {"made": unix(mend.made), "undone": None, "begins": _begins(mend.effects), "value": _value(mend)}
    return int(connection.execute(insert(table).values(row).returning(table.c.id)).scalar_one())


def undo(connection: Connection, number: int, at: datetime) -> bool:
    """Note that a mend is undone since `at` (UTC). Whether it was in force."""
    this = update(table).where(table.c.id == number, table.c.undone.is_(None))
    return connection.execute(this.values(undone=unix(at))).rowcount > 0


def redo(connection: Connection, number: int) -> bool:
    """Let a mend act again, in its old place among the others. Whether it was undone."""
    this = update(table).where(table.c.id == number, table.c.undone.is_not(None))
    return connection.execute(this.values(undone=None)).rowcount > 0


def all_mends(connection: Connection) -> tuple[Mend, ...]:
    """Every mend, undone ones too, in order of their numbers. Raises StoreTrouble where one cannot be read."""
    return tuple(_read(row) for row in connection.execute(select(table).order_by(table.c.id)))


def stamp(connection: Connection) -> Stamp:
    """A value that differs whenever what `all_mends` would say differs, and costs little to ask for."""
    have = table.c
    rows = connection.execute(select(have.id, have.made, have.undone).order_by(have.id))
    return tuple((row.id, row.made, row.undone) for row in rows)


def holds_before(connection: Connection, at: int) -> bool:
    """Whether any mend changes, or was made for, what lies before `at` (unix seconds)."""
    first = connection.scalar(select(func.min(table.c.begins)))
    return first is not None and first < at


def forget_before(connection: Connection, at: int) -> None:
    """Clear the mends of a former household, from before `at` (unix seconds), and of meters that were cleared with it.

    Of one that reaches beyond, such as a wrong unit of a meter that is still there, that part stays, without the
    note. Runs inside the caller's transaction, after the meters are cleared.
    """
    meters = set(connection.scalars(select(schema.meter.c.name)))
    for row in connection.execute(select(table)).all():
        this = table.c.id == row.id
        known = _read_or_none(row)
        effects = tuple(_left(known.effects, at, meters)) if known else ()
        if known is None or not effects or (effects != known.effects and known.undone):
            connection.execute(delete(table).where(this))
        elif effects != known.effects:
            left = Mend(known.id, known.kind, effects, max(known.made, utc(at)))
            values = {"made": unix(left.made), "begins": _begins(effects), "value": _value(left)}
            connection.execute(update(table).where(this).values(values))


def _left(effects: Iterable[Effect], at: int, meters: set[str]) -> Iterator[Effect]:
    """What is left of these from `at` (unix seconds) on; the half-hour in which that falls goes too."""
    first = -(-at // HALF_HOUR) * HALF_HOUR
    for effect in effects:
        if isinstance(effect, Reprice):
            if _begins((effect,)) >= at:
                yield effect
        elif effect.series.meter in meters:
            gone = max(0, (first - effect.start) // HALF_HOUR)
            if isinstance(effect, Put):
                if gone < len(effect.wh):
                    yield Put(effect.series, effect.start + gone * HALF_HOUR, effect.wh[gone:])
            elif effect.end is None or first < effect.end:
                yield Scale(effect.series, max(first, effect.start), effect.end, effect.times)


def _begins(effects: Iterable[Effect]) -> int:
    """The first second that any of them changes; a local day is taken to begin at midnight UTC."""
    return min(
        unix(datetime.combine(one.first, time(), UTC)) if isinstance(one, Reprice) else one.start for one in effects
    )


def _value(mend: Mend) -> str:
    return msgspec.json.encode(_Mend(mend.kind, tuple(map(_row, mend.effects)), mend.note)).decode()


def _row(effect: Effect) -> _Put | _Scale | _Reprice:
    match effect:
        case Put(series, start, wh):
            return _Put(series.meter, series.direction, start, wh)
        case Scale(series, start, end, times):
            return _Scale(series.meter, series.direction, start, end, str(times))
        case Reprice(fuel, direction, first, until, price, standing):
            return _Reprice(fuel, direction, first, until, price, standing)


def _read(row: Any) -> Mend:
    """The mend of a row. Raises StoreTrouble."""
    try:
        told = msgspec.json.decode(row.value, type=_Mend)
        effects = tuple(_effect(one) for one in told.effects)
        undone = None if row.undone is None else utc(row.undone)
        return Mend(row.id, told.kind, effects, utc(row.made), told.note, undone)
    except (msgspec.DecodeError, ValueError, TypeError, ArithmeticError, OSError) as error:
        advice = tr("The diary is damaged: restore a backup if you have one, and run `ihd doctor`.")
        raise StoreTrouble(tr("Mend {number} in the diary cannot be read", number=row.id), advice) from error


def _read_or_none(row: Any) -> Mend | None:
    try:
        return _read(row)
    except StoreTrouble:
        return None


def _effect(told: _Put | _Scale | _Reprice) -> Effect:
    match told:
        case _Put():
            return Put(Series(told.meter, told.direction), told.start, told.wh)
        case _Scale():
            return Scale(Series(told.meter, told.direction), told.start, told.end, Fraction(told.times))
        case _Reprice():
            return Reprice(told.fuel, told.direction, told.first, told.until, told.price, told.standing)

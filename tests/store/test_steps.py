"""A diary of version 1 goes on as it was, and holds hubs' words besides."""

import sqlite3
import struct
from datetime import UTC, datetime
from pathlib import Path

import pytest
from household_parts import METER, news

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.ledger import Ledger
from ihd.energy.register import EventKind
from ihd.energy.series import Series
from ihd.energy.trouble import StoreTrouble
from ihd.store import hub_asking, schema, steps, volumes
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
AT = int(NOON.timestamp())
DAY = AT // 86_400
VERSION_1 = """
CREATE TABLE meta ("key" TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE meter (id INTEGER NOT NULL, name TEXT NOT NULL, fuel TEXT, hub TEXT, PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE reading (meter INTEGER NOT NULL, ts BIGINT NOT NULL, watts BIGINT, import_wh BIGINT, export_wh BIGINT,
    litres BIGINT, PRIMARY KEY (meter, ts), FOREIGN KEY(meter) REFERENCES meter (id)) WITHOUT ROWID;
CREATE TABLE day (meter INTEGER NOT NULL, direction TEXT NOT NULL, day INTEGER NOT NULL, half_hours BLOB NOT NULL,
    PRIMARY KEY (meter, direction, day), FOREIGN KEY(meter) REFERENCES meter (id)) WITHOUT ROWID;
CREATE TABLE register (meter INTEGER NOT NULL, direction TEXT NOT NULL, at BIGINT NOT NULL, wh BIGINT NOT NULL,
    used_until BIGINT NOT NULL, held_first_at BIGINT, held_first_wh BIGINT, held_at BIGINT, held_wh BIGINT,
    held_times INTEGER, PRIMARY KEY (meter, direction), FOREIGN KEY(meter) REFERENCES meter (id)) WITHOUT ROWID;
CREATE TABLE event (meter INTEGER NOT NULL, direction TEXT NOT NULL, at BIGINT NOT NULL, kind TEXT NOT NULL,
    "before" BIGINT NOT NULL, "after" BIGINT NOT NULL, PRIMARY KEY (meter, direction, at, kind, "before", "after"),
    FOREIGN KEY(meter) REFERENCES meter (id)) WITHOUT ROWID;
CREATE TABLE price (meter INTEGER NOT NULL, since BIGINT NOT NULL, pence_per_kwh FLOAT, standing_pence_per_day FLOAT,
    PRIMARY KEY (meter, since), FOREIGN KEY(meter) REFERENCES meter (id)) WITHOUT ROWID;
"""
WH = [0] * 24 + [150, 90] + [0] * 22
MEASURED = [0] * 24 + [1800, 1800] + [0] * 22


def column(values: list[int]) -> bytes:
    return struct.pack("<BB48H", 2, 48, *values)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A diary as version 1 left it: a home with an hour of use."""
    file = tmp_path / "diary.sqlite"
    connection = sqlite3.connect(file)
    connection.executescript(VERSION_1)
    connection.execute(f"PRAGMA application_id = {int.from_bytes(b'ihd1', 'big')}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("INSERT INTO meta VALUES ('home', 'real')")
    connection.execute("INSERT INTO meter VALUES (1, 'H1/electricity', 'electricity', 'H1')")
    connection.execute("INSERT INTO reading VALUES (1, ?, 240, 1000240, NULL, NULL)", (AT + 3600,))
    connection.execute("INSERT INTO price VALUES (1, ?, 20.5, 50.0)", (AT,))
    connection.execute("INSERT INTO event VALUES (1, 'import', ?, 'replaced', 5, 1000000)", (AT - 60,))
    day = column(WH) + column(MEASURED) + struct.pack("<BB", 2, 0)
    connection.execute("INSERT INTO day VALUES (1, 'import', ?, ?)", (DAY, day))
    held = (AT + 3600, 1_000_240, AT + 3600)
    connection.execute("INSERT INTO register VALUES (1, 'import', ?, ?, ?, NULL, NULL, NULL, NULL, NULL)", held)
    connection.commit()
    connection.close()
    return file


def check(diary: Diary) -> None:
    """That all of it is there."""
    assert [(meter.name, meter.fuel, meter.readings) for meter in diary.meters()] == [
        ("H1/electricity", Fuel.ELECTRICITY, 1)
    ]
    (day,) = diary.days(0, 99_999).values()
    assert (list(day.wh), list(day.measured), day.logged, day.silences) == (WH, MEASURED, (0,) * 48, ())
    register = diary.registers()[Series("H1/electricity", Direction.IMPORT)]
    assert (register.at, register.wh) == (AT + 3600, 1_000_240)
    assert diary.prices(Fuel.ELECTRICITY).dated[0].pence_per_kwh == 20.5
    assert len(diary.events()) == 1
    assert diary.check() == ()


def version(file: Path) -> int:
    connection = sqlite3.connect(file)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def test_an_older_diary_keeps_all_it_had_and_takes_what_is_new(old):
    with Diary.open(old) as diary:
        check(diary)
        diary.keep(Batch(news=news(NOON), at=NOON))
        assert len(diary.ask(hub_asking.messages)) == 1
    assert version(old) == schema.VERSION
    with Diary.open(old) as diary:
        check(diary)
        assert diary.ask(hub_asking.tariffs, METER)


LITRES = [120, 0, 35, 700]  # of the half-hours before the gas meter spoke


@pytest.fixture
def with_gas(old: Path) -> Path:
    """The same home with a gas meter that told cubic metres, and was exchanged in the end; and one that told kWh."""
    connection = sqlite3.connect(old)
    connection.execute("INSERT INTO meter VALUES (2, 'H1/gas', 'gas', 'H1'), (3, 'H2/gas', 'gas', 'H2')")
    register, rows = 5_000_000, [(AT + 60, 5_000_000)]
    for at, litres in enumerate(LITRES, 1):
        register += litres
        rows.append((AT + at * 1800 + 60, register))
    rows += [(AT + at * 1800 + 60, 1000 + at) for at in (5, 6, 7)]
    connection.executemany("INSERT INTO reading VALUES (2, ?, NULL, NULL, NULL, ?)", rows)
    connection.execute("INSERT INTO reading VALUES (3, ?, NULL, 7000000, NULL, NULL)", (AT + 60,))
    connection.commit()
    connection.close()
    return old


def test_litres_that_were_kept_become_half_hours_once(with_gas):
    volume, energy = (Series("H1/gas", direction) for direction in (Direction.VOLUME, Direction.IMPORT))
    kept = []
    for _ in range(2):
        with Diary.open(with_gas) as diary:
            ledger = Ledger(diary.registers(), diary.days(0, 99_999))
            kept.append((diary.registers(), diary.days(0, 99_999), diary.events()))
    assert kept[0] == kept[1]
    litres = ledger.half_hours(volume, range(AT, AT + 5 * 1800, 1800))
    assert [(one.wh, one.quality()) for one in litres] == [
        *((one, Quality.MEASURED) for one in LITRES),
        (0, Quality.MISSING),
    ]
    assert ledger.half_hours(energy, [AT])[0].wh == 1346  # 120 litres of 11.2206 Wh
    register, (_, (series, event)) = kept[0][0][volume], kept[0][2]
    assert (register.at, register.wh) == (AT + 7 * 1800 + 60, 1007)
    assert (series, event.kind, event.before, event.after) == (volume, EventKind.REPLACED, 5_000_855, 1005)
    assert Series("H2/gas", Direction.VOLUME) not in ledger.series()


def test_a_step_over_litres_that_is_broken_off_leaves_no_half_hour_behind(with_gas, monkeypatch):
    def stops(*_: object) -> None:
        raise StoreTrouble("The disk is full", "")

    follow_kept = volumes.follow_kept
    with monkeypatch.context() as broken:
        broken.setattr(volumes, "follow_kept", lambda connection: (follow_kept(connection), stops()))
        with pytest.raises(StoreTrouble, match="full"):
            Diary.open(with_gas)
    with Diary.open(with_gas, readonly=True) as diary:
        assert {series.direction for series, _ in diary.days(0, 99_999)} == {Direction.IMPORT}
    assert version(with_gas) == 1


def test_who_only_looks_leaves_an_older_diary_as_it_is(old):
    with Diary.open(old, readonly=True) as diary:
        check(diary)
        assert diary.ask(hub_asking.messages) is None
        assert diary.ask(hub_asking.last_tenancy) is None
    assert version(old) == 1


def test_a_step_that_is_broken_off_leaves_it_as_it_was(old):
    with Diary.open(old, readonly=True) as diary:
        connection = diary._connection
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        connection.rollback()
        with connection.begin() as transaction:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            steps.bring_up(connection, 1)
            transaction.rollback()
    assert version(old) == 1
    with Diary.open(old) as diary:
        check(diary)


def test_a_new_diary_and_one_that_was_brought_up_have_the_same_tables(old, tmp_path):
    with Diary.open(old), Diary.open(tmp_path / "new" / "diary.sqlite"):
        pass
    shapes = []
    for file in (old, tmp_path / "new" / "diary.sqlite"):
        connection = sqlite3.connect(file)
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        shapes.append({name: connection.execute(f'PRAGMA table_info("{name}")').fetchall() for name in tables})
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(str(schema.VERSION),)]
        connection.close()
    assert shapes[0] == shapes[1]


def test_a_diary_from_the_future_is_left_alone(old):
    connection = sqlite3.connect(old)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    with pytest.raises(StoreTrouble, match="newer version"):
        Diary.open(old)

"""Whatever database keeps a diary, what it tells another takes in, and tells the same."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from household_parts import METER, START, live

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.reading import Reading
from ihd.paths import DiaryPlace
from ihd.store import imports, sealing, taking, telling
from ihd.store.diary import Diary
from ihd.store.imports import ToImport
from ihd.store.kept import Batch
from ihd.store.own_words import Record, Unfit


def told(diary: Diary) -> list[Record]:
    """Every record, as it comes out of a file."""
    found: list[Record] = []
    diary.ask(telling.tell, found.append, str)
    return json.loads(json.dumps(found))


def live_and_seal(diary: Diary) -> None:
    live(diary)
    while day := diary.ask(sealing.due, unix(START + timedelta(days=30))):
        diary.put(sealing.seal_day, day)


def test_one_takes_in_what_another_tells_and_tells_the_same(place: DiaryPlace, tmp_path: Path) -> None:
    with Diary.open(place) as one, Diary.open(tmp_path / "other.sqlite") as other, Diary.open(tmp_path / "3") as third:
        live_and_seal(one)
        records = told(one)
        assert other.put(taking.take, records) == len(records)
        assert told(other) == records
        third.put(taking.take, told(other))
        assert third.days(0, 99_999) == one.days(0, 99_999)


def test_a_server_or_a_file_takes_in_what_a_file_tells(place: DiaryPlace, tmp_path: Path) -> None:
    with Diary.open(place) as one, Diary.open(tmp_path / "other.sqlite") as other:
        live_and_seal(other)
        assert one.put(taking.take, told(other)) == len(told(other))
        assert told(one) == told(other)
        assert one.put(taking.take, told(other)) == 0
        end = START + timedelta(days=9)
        assert one.readings(METER, START, end) == other.readings(METER, START, end)
        assert one.check() == ()
        one.keep(Batch((Reading(METER, Fuel.ELECTRICITY, end, watts=1.0),)))  # and it goes on


def test_what_makes_no_sense_takes_all_with_it(place: DiaryPlace, tmp_path: Path) -> None:
    with Diary.open(place) as one, Diary.open(tmp_path / "other.sqlite") as other:
        live(other)
        records = told(other)
        for wrong in ({"is": "meter", "name": METER, "fuel": "gas", "hub": None}, {"is": "mend"}, {"is": 1}, {}):
            with pytest.raises(Unfit):
                one.put(taking.take, [*records, wrong])
        assert told(one) == []


def test_an_import_that_was_undone_here_stays_undone_when_it_is_told_again(tmp_path: Path) -> None:
    days = {20_000: (5,) * 48}
    with Diary.open(tmp_path / "one") as one, Diary.open(tmp_path / "other") as other:
        one.put(imports.bring_in, ToImport("a.csv", "table", METER, Fuel.ELECTRICITY, Direction.IMPORT, days), START)
        records = told(one)
        other.put(taking.take, records)
        other.put(imports.undo, 1, START)
        other.put(taking.take, records)
        assert not any(day.imports for day in other.days(0, 99_999).values())

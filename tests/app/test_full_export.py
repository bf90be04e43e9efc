"""`ihd export --full`: all that a diary says, which another home takes in as if it had lived it itself."""

import gzip
import io
import json
import os
from argparse import Namespace
from contextlib import redirect_stderr, redirect_stdout
from datetime import timedelta
from hashlib import sha256

import pytest
from household_parts import CODE, METER, START, command, live
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_parts import brought, octopus, refused
from mend_home import GAS, quick, said
from program import answers, ihd

from ihd.app.cli import run
from ihd.app.context import context
from ihd.app.export_full import PLAIN, write_full
from ihd.app.opening import glimpse
from ihd.energy.calendar import unix
from ihd.energy.carbon.intensity import Intensity
from ihd.energy.command import Answer, CommandState
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.log import HalfHourLog
from ihd.energy.news import SupplierMessage
from ihd.energy.reading import Reading
from ihd.paths import places
from ihd.store import hub_asking, intensities, outbox, own_words, receipts, schema, sealing
from ihd.store.diary import Diary
from ihd.store.kept import Batch

ALL_TIME = ("--from", "2026-10-01", "--to", "2026-12-01")
MPAN = "1900012345678"


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A demo home with every kind of thing in it, part of its readings sealed; it is only read."""
    home = tmp_path_factory.mktemp("lived")
    with Diary.open(places(str(home)).diary_file, pretend=True) as diary:
        live(diary)
        live_on(diary)
    file = octopus(home / "past.csv", START - timedelta(days=3), [0.3] * 200)
    quick("import", str(file), "--fuel", "electricity", home=home)
    quick("import", str(octopus(home / "x.csv", START, [0.1] * 9)), "--fuel", "export", home=home)
    quick("imports", "undo", "3", home=home)
    quick("mend", "day", "--date", "2026-11-03", "--kwh", "8.4", "--note", "the freezer", home=home)
    quick("mend", "unit", "--from", "2026-11-04", "--to", "2026-11-06", "--times", "3/2", home=home)
    quick("mend", "undo", "2", home=home)
    return home


def live_on(diary):
    """A meter's own log, gas by volume, a silence, an event, an ended command, the grid's carbon; days sealed."""
    ledger, told = diary.ledger(), []
    for n in range(400):
        if not 100 < n < 150:
            at = START + timedelta(minutes=30 * n)
            told.append(Reading(GAS, Fuel.GAS, at, hub="H1", imported_m3=(900_000 + 20 * n) / 1000))
    for wh in (1_020_000, 5, 6, 7, 8):
        at = START + timedelta(days=3, minutes=wh % 1000)
        told.append(Reading(METER, Fuel.ELECTRICITY, at, hub="H1", watts=-20.0, imported_kwh=wh / 1000, exported_kwh=1))
    for reading in told:
        ledger.take(reading)
    log = HalfHourLog(METER, Fuel.ELECTRICITY, Direction.IMPORT, START.replace(hour=0), (500, None, 700), 2, "H1")
    ledger.take_log(log)
    diary.keep(Batch(tuple(told), ledger.changes()))
    diary.put(outbox.add, command(START + timedelta(hours=1), "c2", "1" * 20))
    code = SupplierMessage("m9", "H1", START, f"Your code is {CODE}")
    diary.keep(Batch(news=(Answer("c2", CommandState.ACCEPTED, START + timedelta(hours=2), "H1"), code), at=START))
    rows = [Intensity(unix(START) + 1800 * n, 100.5 + n, None, 13, "a file", 0) for n in range(96)]
    diary.put(intensities.keep, rows, unix(START))
    while day := diary.ask(sealing.due, unix(START + timedelta(days=30))):
        diary.put(sealing.seal_day, day)


def told_by(home):
    """What every command says of a home, to the byte."""
    bys = ("half-hour", "all")
    energy = [
        said(home, what, "--fuel", fuel, "--by", by, *ALL_TIME)
        for what in ("usage", "cost")
        for fuel in ("electricity", "gas", "export")
        for by in bys
    ]
    rest = [("meters",), ("mend", "list"), ("imports",), ("tariff", "list"), ("carbon", "show", "--region", "13")]
    return energy + [said(home, *words) for words in rest]


def raw(home):
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        names = {meter.name for meter in diary.meters()}
        end = START + timedelta(days=99)
        return {name: diary.readings(name, START, end) for name in names}, diary.events(), diary.registers()


def lines(file):
    return file.read_text("utf-8").splitlines()


@pytest.fixture(scope="module")
def exported(lived, tmp_path_factory):
    file = tmp_path_factory.mktemp("exported") / "diary.jsonl"
    said(lived, "export", str(file), "--full")
    return file


def test_a_fresh_home_takes_it_all_in_and_says_the_same(lived, exported, tmp_path):
    home = tmp_path / "fresh"
    (told,) = answers("import", exported, home=home)
    assert (told["format"], told["rows_skipped"]) == ("ihd", 0)
    assert told["rows_kept"] == told["rows_read"] == len(lines(exported)) - 2
    assert told_by(home) == told_by(lived)
    assert raw(home) == raw(lived)
    with Diary.open(places(str(home)).diary_file, readonly=True) as new, old(lived) as before:
        assert new.is_pretend
        assert new.days(0, 99_999) == before.days(0, 99_999)
        for question in (hub_asking.tariffs, hub_asking.alerts, hub_asking.lines, hub_asking.marks, receipts.entries):
            assert new.ask(question) == before.ask(question)
        assert new.check() == ()
    ihd("export", tmp_path / "again.jsonl", "--full", home=home)
    assert lines(tmp_path / "again.jsonl") == lines(exported)


def old(home):
    return Diary.open(places(str(home)).diary_file, readonly=True)


def test_nothing_secret_is_in_it(exported):
    text = exported.read_text("utf-8")
    assert CODE not in text
    assert MPAN not in text
    assert "the freezer" in text
    commands = [json.loads(line) for line in lines(exported) if '"is":"command"' in line]
    assert [(one["id"], one["code"]) for one in commands] == [("c2", "1111")]  # the one that waits is this home's alone


def test_taken_in_twice_nothing_is_new(exported, tmp_path):
    brought(tmp_path, exported)
    before = told_by(tmp_path)
    told = brought(tmp_path, exported)
    assert (told["rows_kept"], told["rows_skipped"]) == (0, told["rows_read"])
    assert any("Nothing new" in note for note in told["notes"])
    assert told_by(tmp_path) == before


def test_packed_it_is_the_same_and_smaller(lived, exported, tmp_path):
    said(lived, "export", str(tmp_path / "diary.jsonl.gz"), "--full")
    assert gzip.decompress((tmp_path / "diary.jsonl.gz").read_bytes()) == exported.read_bytes()
    assert brought(tmp_path / "fresh", tmp_path / "diary.jsonl.gz")["rows_skipped"] == 0


def test_a_home_with_a_life_of_its_own_keeps_that_and_gains_the_other(exported, lived, tmp_path):
    home = tmp_path / "home"
    with Diary.open(places(str(home)).diary_file, pretend=True) as diary:
        ledger = diary.ledger()
        told = [
            Reading(METER, Fuel.ELECTRICITY, START + timedelta(days=9, minutes=n), hub="H1", imported_kwh=5 + n / 10)
            for n in range(90)
        ]
        for one in told:
            ledger.take(one)
        diary.keep(Batch(tuple(told), ledger.changes()))
    quick("mend", "day", "--date", "2026-11-11", "--kwh", "1", home=home)
    brought(home, octopus(tmp_path / "mine.csv", START - timedelta(days=30), [0.7] * 48), "--fuel", "electricity")
    before = quick("usage", "--from", "2026-11-11", "--to", "2026-11-12", home=home)
    brought(home, exported)
    assert quick("usage", "--from", "2026-11-11", "--to", "2026-11-12", home=home) == before
    numbers = [(one["number"], one["file"], one["undone"] is None) for one in quick("imports", home=home)]
    files = [(one["file"], one["undone"] is None) for one in quick("imports", home=lived)]
    assert numbers == [(1, "mine.csv", True), *((n, *one) for n, one in enumerate(files, 2))]
    assert [one["id"] for one in quick("mend", "list", home=home) if one["id"]] == [1, 2, 3, 4]
    # imports have other numbers here, and can be taken out by those
    mine, theirs = quick("usage", "--from", "2026-10-30", "--to", "2026-11-01", home=home), None
    theirs = quick("usage", "--from", "2026-10-30", "--to", "2026-11-01", home=lived)
    assert [row["kwh"] for row in mine] == [row["kwh"] for row in theirs]
    past = next(number for number, file, _ in numbers if file == "past.csv")
    said(home, "imports", "undo", str(past))
    assert {row["kwh"] for row in quick("usage", "--from", "2026-10-30", "--to", "2026-11-01", home=home)} == {None}


def test_a_demo_home_and_a_real_one_never_mix(exported, tmp_path):
    with Diary.open(places(str(tmp_path)).diary_file):
        pass
    assert "of a demo home" in refused(tmp_path, exported)
    first, *rest = lines(exported)
    changed = sealed(tmp_path / "real.jsonl", [first.replace("pretend", "real"), *rest])
    brought(tmp_path, changed)
    with Diary.open(places(str(tmp_path / "demo")).diary_file, pretend=True):
        pass
    assert "of a real home" in refused(tmp_path / "demo", changed)


def test_a_dry_run_says_what_it_has_and_touches_nothing(exported, tmp_path):
    told = brought(tmp_path / "home", exported, "--dry-run")
    assert told["rows_read"] == len(lines(exported)) - 2
    assert (told["first"], told["last"]) == ("2026-10-30T00:00:00Z", "2026-11-11T00:00:00Z")
    assert not (tmp_path / "home").exists()


def test_it_is_asked_for_alone(lived, exported, tmp_path):
    for words in (("--fuel", "gas"), ("--meter", GAS), ("--from", "2026-11-04"), ("--format", "csv")):
        assert "alone" in said(lived, "export", str(tmp_path / "x.jsonl"), "--full", *words, status=1)
    assert "no option" in refused(tmp_path / "home", exported, "--unit", "kwh")


def test_every_table_is_told_of():
    known = {table.name for table in (*own_words.ROWS.values(), *own_words.OTHERWISE)}
    assert {table.name for table in schema.tables.sorted_tables} == known


# --- what was changed, or is not whole --------------------------------------------------------------------------------


def test_one_that_was_cut_off_is_refused_and_nothing_is_kept(exported, tmp_path):
    whole = exported.read_bytes()
    for n in (1, 50, len(whole) // 2, len(whole) - 1, len(whole) - 30):
        (tmp_path / "cut.jsonl").write_bytes(whole[:n])
        assert refused(tmp_path / "home", tmp_path / "cut.jsonl")
    assert not (tmp_path / "home").exists()
    some = lines(exported)
    (tmp_path / "less.jsonl").write_text("\n".join([*some[:5], *some[6:]]) + "\n", "utf-8")
    assert "not whole" in refused(tmp_path / "home", tmp_path / "less.jsonl")
    newer = sealed(tmp_path / "newer.jsonl", ['{"ihd":"diary","version":99,"home":"real"}', ""])
    assert "newer version" in refused(tmp_path / "home", newer)


def test_a_digit_that_was_changed_is_noticed(exported, tmp_path):
    whole, file = exported.read_text("utf-8"), tmp_path / "changed.jsonl"
    for place in (whole.index('"wh":[') + 6, whole.rindex('"at":[') + 6, len(whole) - 20):
        digit = "1" if whole[place] != "1" else "2"
        file.write_text(whole[:place] + digit + whole[place + 1 :], "utf-8")
        assert "not whole" in refused(tmp_path / "home", file)


def sealed(file, some):
    """A file of these lines whose last says the right of those before it, as a hand that knows how could make it."""
    told = "".join(f"{line}\n" for line in some[:-1])
    end = {"is": "end", "lines": len(some), "sha256": sha256(told.encode()).hexdigest()}
    file.write_text(f"{told}{json.dumps(end)}\n", "utf-8")
    return file


EXAMPLES = int(os.environ.get("IHD_TEST_EXAMPLES", "15"))  # each brings a whole file into a home of its own
ODD = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.just([]) | st.just({"a": 1})


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_changed_in_it_is_refused_in_words_or_taken_whole(exported, tmp_path_factory, data):
    some = lines(exported)
    place = data.draw(st.integers(1, len(some) - 2))
    record = json.loads(some[place])
    name = data.draw(st.sampled_from(sorted(record)))
    value = record[name]
    if isinstance(value, list) and value and data.draw(st.booleans()):
        value[data.draw(st.integers(0, len(value) - 1))] = data.draw(ODD)
    elif data.draw(st.booleans()):
        record[name] = data.draw(ODD)
    else:
        del record[name]
    home = tmp_path_factory.mktemp("changed")
    file = sealed(home / "changed.jsonl", [*some[:place], json.dumps(record), *some[place + 1 :]])
    if run_import(home, file):
        assert not places(str(home / "home")).diary_file.exists()  # what was begun for it is gone again
    else:
        for fuel in ("electricity", "gas", "export"):
            assert run(["usage", "--fuel", fuel, "--by", "half-hour", "--home", str(home / "home")]) == 0
        glimpse(context(str(home / "home"))).home(START + timedelta(days=20))


def run_import(home, file) -> int:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return run(["import", str(file), "--home", str(home / "home")])


def test_it_tells_how_far_it_is(lived, tmp_path):
    told = []
    asked = Namespace(out=tmp_path / "x.jsonl", force=False, format=None, full=True, **dict.fromkeys(PLAIN))
    write_full(context(str(lived)), asked, told.append)
    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] > 0.9

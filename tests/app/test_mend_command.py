"""`ihd mend`: every kind as people type it, what follows at once, and that nothing beneath is ever touched."""

import io
import json
import shutil
import sqlite3
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from program import answers, ihd, until

from ihd.app.cli import run
from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.mends.mend import Mend, MendKind, Put
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.paths import places
from ihd.store import mending
from ihd.store.diary import Diary
from ihd.store.kept import Batch

START = datetime(2025, 3, 27, tzinfo=UTC)  # the clocks go forward on the 30th
METER, GAS = "H1/electricity", "H1/gas"
BYS = ("half-hour", "hour", "day", "week", "month", "year", "all")
FUELS = ("electricity", "gas", "export")


def live(home) -> None:
    """Six days: 240 W all the time at 25p and 50p a day; on the fifth another meter is fitted; gas is told in m³."""
    exchanged = START + timedelta(days=4, hours=10)
    with Diary.open(places(str(home)).diary_file) as diary:
        ledger, told = diary.ledger(), []
        for n in range(6 * 144):
            at = START + timedelta(minutes=10 * n)
            if exchanged < at < exchanged + timedelta(hours=1):
                continue
            new = at > exchanged
            wh = 300 + 40 * (n - 4 * 144 - 66) if new else 5_000_000 + 40 * n
            told.append(
                Reading(
                    METER,
                    Fuel.ELECTRICITY,
                    at,
                    hub="H1",
                    watts=240.0,
                    imported_kwh=wh / 1000,
                    exported_kwh=(10_000 + 3 * n) / 1000,
                    pence_per_kwh=25.0,
                    standing_pence_per_day=50.0,
                )
            )
            if n % 3 == 0:
                told.append(Reading(GAS, Fuel.GAS, at, hub="H1", imported_m3=(900_000 + 20 * n) / 1000))
        for reading in told:
            ledger.take(reading)
        diary.keep(Batch(tuple(told), ledger.changes()))


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """A home that is only copied."""
    home = tmp_path_factory.mktemp("lived")
    live(home)
    return home


@pytest.fixture
def home(lived, tmp_path):
    shutil.copytree(lived, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="module")
def once(lived, tmp_path_factory):
    """A home that several tests leave as it was."""
    home = tmp_path_factory.mktemp("once")
    shutil.copytree(lived, home, dirs_exist_ok=True)
    return home


def days(home, fuel="electricity"):
    """The kWh and pence of each local day, as `ihd usage` says them."""
    rows = quick("usage", "--fuel", fuel, home=home)
    return {row["start"]: (row["kwh"], row["pence"]) for row in rows}


def beneath(home):
    """All that is kept but the mends."""
    with sqlite3.connect(places(str(home)).diary_file) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names if name != "mend"}
    connection.close()
    return kept


def said(home, *words, status=0) -> str:
    """What ihd answers, without the cost of another process."""
    with redirect_stdout(io.StringIO()) as out:
        ended = run([*words, "--home", str(home), "--json"])
    assert ended == status, out.getvalue()
    return out.getvalue()


def quick(*words, home):
    """The rows of it."""
    return [json.loads(line) for line in said(home, *words).splitlines()]


def everything(home, fuels=FUELS, bys=("half-hour", "month", "all")) -> list[str]:
    """Usage and cost of every fuel, cut in several ways: each byte of it."""
    return [said(home, what, "--fuel", fuel, "--by", by) for what in ("usage", "cost") for fuel in fuels for by in bys]


# --- each kind, as it is typed ----------------------------------------------------------------------------------------


def test_a_day_is_set_right_and_all_that_is_derived_follows_at_once(home):
    before, kept = days(home), beneath(home)
    costs = answers("cost", "--fuel", "electricity", home=home)
    assert before["2025-03-28T00:00:00Z"] == (5.76, 194.0)
    (told,) = answers("mend", "day", "--date", "2025-03-28", "--kwh", "8.4", "--note", "the  freezer", home=home)
    day = {"start": "2025-03-28T00:00:00Z", "end": "2025-03-29T00:00:00Z"}
    assert told["days"] == [
        {
            **day,
            "before": {"kwh": 5.76, "pence": 194.0} | carbon(told["days"][0]["before"]),
            "after": {"kwh": 8.4, "pence": 260.0} | carbon(told["days"][0]["after"]),
        }
    ]
    assert (told["id"], told["kind"], told["state"], told["note"]) == (1, "day", "in force", "the freezer")
    assert told["notes"] == ["To take this back, type `ihd mend undo 1`."]
    after = days(home)
    assert after == before | {"2025-03-28T00:00:00Z": (8.4, 260.0)}
    changed = [row for row in answers("cost", "--fuel", "electricity", home=home) if row not in costs]
    assert [(row["start"], row["kwh"], row["pence"]) for row in changed] == [("2025-03-28T00:00:00Z", 8.4, 260.0)]
    (row,) = answers("usage", "--from", "2025-03-28", "--to", "2025-03-29", home=home)
    assert (row["corrected"], row["measured"]) == (48, 0)
    assert beneath(home) == kept
    assert told["days"][0]["after"]["grams"] == row["grams"]
    ihd("mend", "undo", "1", home=home)
    assert days(home) == before


def carbon(figures):
    return {name: figures[name] for name in ("grams", "carbon_basis")}


def test_a_preview_changes_nothing_and_says_so(home):
    before = everything(home)
    told = ihd("mend", "day", "--date", "2025-03-30", "--leave-out", "--preview", home=home)
    assert "2025-03-30" in told
    assert "preview" in told
    assert everything(home) == before
    assert "Nothing has been mended." in ihd("mend", "list", home=home)


def test_each_half_hour_of_a_short_day_may_be_given(home):
    given = ",".join(["0.1"] * 44 + ["-", " 2"])
    quick("mend", "day", "--date", "2025-03-30", "--half-hours", given, home=home)
    rows = quick("usage", "--from", "2025-03-30", "--to", "2025-03-31", "--by", "half-hour", home=home)
    assert [row["kwh"] for row in rows] == [0.1] * 44 + [None, 2.0]
    assert "has 46 half-hours" in trouble(home, "day", "--date", "2025-03-30", "--half-hours", "1,2")


def test_an_exchange_is_noticed_suggested_mended_and_then_no_more_suggested(home):
    noticed = answers("mend", "list", home=home)
    assert [(one["state"], one["kind"], one["meters"]) for one in noticed] == [("suggested", "exchange", [METER])]
    command = noticed[0]["command"].replace("closing-kwh N", "closing-kwh 5025.56").replace("kwh N", "kwh 0.1").split()
    assert command[:3] == ["ihd", "mend", "exchange"]
    assert "ihd mend exchange" in ihd("mend", "list", home=home)
    (before,) = answers("usage", "--by", "all", home=home)
    ihd(*command[1:], home=home)
    (after,) = answers("usage", "--by", "all", home=home)
    # the old meter's last word was 5025.44 kWh, the new one's first 0.3 kWh
    assert after["kwh"] - before["kwh"] == pytest.approx(0.12 + 0.2)
    assert [one["state"] for one in answers("mend", "list", home=home)] == ["in force"]
    ihd("mend", "undo", "1", home=home)
    assert [one["state"] for one in answers("mend", "list", home=home)] == ["undone", "suggested"]


def test_the_time_of_an_exchange_divides_what_was_used(home):
    at = "2025-03-31T11:30"  # local: half past ten, half-way
    words = ("mend", "exchange", "--at", at, "--opening-kwh", "0.1", "--meter", METER)
    (told,) = quick(*words, home=home)
    assert told["notes"][0].startswith("What was used up to the end of the old meter is not known")
    rows = quick("usage", "--from", "2025-03-31", "--to", "2025-04-01", "--by", "half-hour", home=home)
    corrected = {row["start"]: row["kwh"] for row in rows if row["corrected"]}
    assert corrected == {"2025-03-31T10:30:00Z": 0.2}


def test_a_reset_and_a_rollover_need_what_they_are_told_of(home):
    assert "more than any home" in trouble(home, "rollover", "--digits", "5")
    assert "did not run over" in trouble(home, "rollover", "--digits", "3")
    (told,) = quick("mend", "reset", "--at", "2025-03-31", "--closing-kwh", "5025.46", home=home)
    assert told["total"]["after"]["kwh"] - told["total"]["before"]["kwh"] == pytest.approx(0.02 + 0.3)


def test_a_spike_is_taken_out_by_the_days_beside_it(home):
    day = ("--date", "2025-03-29", "--half-hours", ",".join(["0.12"] * 20 + ["30", "30"] + ["0.12"] * 26))
    quick("mend", "day", *day, home=home)
    span = ("--from", "2025-03-29T10:00", "--to", "2025-03-29T11:00")
    (told,) = quick("mend", "spike", *span, home=home)
    assert told["does"] == "0.24 kWh"
    assert told["total"]["after"]["kwh"] == 5.76
    (told,) = quick("mend", "spike", *span, "--kwh", "0.3", "--preview", home=home)
    assert told["total"]["after"]["kwh"] == pytest.approx(5.82)
    (told,) = quick("mend", "spike", *span, "--leave-out", "--preview", home=home)
    assert told["does"] == "not known"


def test_a_wrong_unit_is_set_right_from_a_day_on(home):
    before = days(home)
    assert "more than any home" in trouble(home, "unit", "--from", "2025-03-29", "--told", "wh", "--is", "kwh")
    quick("mend", "unit", "--from", "2025-03-29", "--to", "2025-03-30", "--times", "3/2", home=home)
    after = days(home)
    assert after["2025-03-29T00:00:00Z"] == (8.64, 266.0)
    assert {**after, "2025-03-29T00:00:00Z": before["2025-03-29T00:00:00Z"]} == before


def test_gas_told_in_feet_is_set_right_and_its_energy_follows(home):
    before = days(home, "gas")
    span = ("--from", "2025-03-28", "--to", "2025-03-29")
    (told,) = quick("mend", "unit", "--fuel", "gas", *span, "--told", "m3", "--is", "ft3", home=home)
    assert told["does"] == "times 0.0283168"
    after = days(home, "gas")
    day = "2025-03-28T00:00:00Z"
    assert after[day][0] == pytest.approx(before[day][0] * 0.3048**3, abs=0.006)  # whole litres, whole Wh
    assert {name for name in after if after[name] != before[name]} == {day}


def test_gas_taken_for_energy_follows_the_calorific_values_of_the_household(home):
    said(home, "settings", "gas.calorific", "2025-03-28 38.9, 2025-03-29 40.1")
    before = days(home, "gas")
    (told,) = quick(
        "mend", "unit", "--fuel", "gas", "--from", "2025-03-27T12:00", "--told", "m3", "--is", "kwh", home=home
    )
    assert told["does"] == "times 0.0891215, then 0.0904962, then 0.087788"  # 3.6 / 1.02264 / 39.5, 38.9, 40.1
    after = days(home, "gas")
    assert before["2025-03-28T00:00:00Z"][0] == pytest.approx(2.88 * 1.02264 * 38.9 / 3.6, abs=0.001)
    assert after["2025-03-28T00:00:00Z"][0] == pytest.approx(2.88, abs=0.012)  # whole litres are 11 Wh


def test_a_wrong_price_is_set_right_from_a_day_to_another(home):
    before = days(home)
    words = ("mend", "price", "--from", "2025-03-28", "--to", "2025-03-30", "--pence", "30.125", "--standing", "60")
    (told,) = answers(*words, home=home)
    assert told["does"] == "30.125p a kWh, 60p a day"
    assert (told["start"], told["end"]) == ("2025-03-28T00:00:00Z", "2025-03-30T00:00:00Z")
    after = days(home)
    assert after == before | {f"2025-03-{day}T00:00:00Z": (5.76, 233.52) for day in (28, 29)}
    (row,) = quick("cost", "--fuel", "electricity", "--from", "2025-03-28", "--to", "2025-03-29", home=home)
    assert list(row["rates"]) == ["Corrected price"]
    quick("mend", "price", "--fuel", "gas", "--from", "2025-03-28", "--pence", "6", home=home)
    kwh, pence = days(home, "gas")["2025-03-29T00:00:00Z"]
    assert pence == pytest.approx(kwh * 6)


def test_what_the_grid_was_given_can_be_mended_too(home):
    quick("mend", "day", "--fuel", "export", "--date", "2025-03-28", "--kwh", "1.5", home=home)
    assert days(home, "export")["2025-03-28T00:00:00Z"][0] == 1.5
    assert days(home)["2025-03-28T00:00:00Z"][0] == 5.76


def test_days_after_the_last_reading_can_be_filled_in(home):
    quick("mend", "day", "--date", "2025-04-05", "--kwh", "4.1", home=home)
    assert days(home)["2025-04-04T23:00:00Z"][0] == 4.1
    assert days(home)["2025-04-03T23:00:00Z"][0] is None


# --- the log ----------------------------------------------------------------------------------------------------------


def test_the_log_tells_of_what_was_undone_and_it_can_be_done_again(home):
    ihd("mend", "day", "--date", "2025-03-28", "--kwh", "8.4", home=home)
    mended = days(home)
    told = ihd("mend", "undo", "1", home=home)
    assert "ihd mend redo 1" in told
    (row, _) = answers("mend", "list", home=home)
    assert (row["state"], row["does"], row["command"]) == ("undone", "8.4 kWh", None)
    assert row["undone"] >= row["made"]
    assert "undone already" in trouble(home, "undo", "1")
    ihd("mend", "redo", "1", home=home)
    assert "in force already" in trouble(home, "redo", "1")
    assert days(home) == mended


def test_what_does_not_go_together_is_refused_also_when_it_is_done_again(home):
    span = ("--from", "2025-03-28", "--to", "2025-03-30")
    quick("mend", "unit", *span, "--times", "2", home=home)
    assert "ihd mend undo 1" in trouble(home, "unit", "--from", "2025-03-29", "--times", "3")
    quick("mend", "undo", "1", home=home)
    quick("mend", "unit", *span, "--times", "3", home=home)
    assert "ihd mend undo 2" in trouble(home, "redo", "1")


def trouble(home, *words) -> str:
    """Headline and advice of a mend that is refused; nothing is changed by it."""
    before = beneath(home), everything_short(home)
    told = json.loads(said(home, "mend", *words, status=1))["trouble"]
    assert (beneath(home), everything_short(home)) == before
    return f"{told['headline']}. {told['advice']}"


def everything_short(home):
    return said(home, "usage", "--by", "all"), said(home, "mend", "list")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("day", "--date", "2025-03-28", "--kwh", "-3"), "less than nothing"),
        (("day", "--date", "2025-03-28", "--kwh", "5000"), "more than any home"),
        (("day", "--date", "2099-01-01", "--kwh", "5"), "not over yet"),
        (("day", "--date", "2024-03-28", "--kwh", "5"), "Nothing was recorded then"),
        (("day", "--date", "2025-03-28", "--kwh", "5", "--meter", "none"), "There is no meter none"),
        (("day", "--date", "2025-05-28", "--leave-out"), "Nothing is known"),
        (("exchange", "--closing-kwh", "5025.46", "--opening-m3", "0"), "of one unit"),
        (("exchange", "--at", "2025-03-28", "--closing-kwh", "5025.46"), "Nothing was noticed on this meter then"),
        (("exchange", "--fuel", "gas", "--closing-kwh", "5025.46"), "No exchange"),
        (("exchange", "--closing-kwh", "1"), "cannot have ended"),
        (("exchange",), "Nothing is known of either meter"),
        (("spike", "--from", "2025-03-28", "--to", "2025-03-27"), "ends before it begins"),
        (("spike", "--from", "2025-03-28T10:10", "--to", "2025-03-29"), "half past"),
        (("unit", "--from", "2025-03-28"), "either a factor or two units"),
        (("unit", "--from", "2025-03-28", "--times", "2", "--told", "wh", "--is", "kwh"), "either a factor"),
        (("unit", "--from", "2025-03-28", "--told", "wh"), "either a factor or two units"),
        (("unit", "--from", "2025-03-28", "--told", "m3", "--is", "kwh"), "Electricity has no volume"),
        (("unit", "--from", "2025-03-28", "--told", "wh", "--is", "wh"), "Times 1"),
        (("price", "--from", "2025-03-28"), "No price was given"),
        (("price", "--from", "2025-03-28", "--pence", "0.12345678901"), "9 decimal places"),
        (("undo", "7"), "There is no mend 7"),
        (("redo", "7"), "There is no mend 7"),
    ],
)
def test_nonsense_is_refused_with_what_to_do(once, words, says):
    assert says in trouble(once, *words)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("day", "--kwh", "3"),
        ("day", "--date", "2025-13-01", "--kwh", "3"),
        ("day", "--date", "2025-03-28", "--kwh", "3", "--leave-out"),
        ("day", "--date", "2025-03-28", "--kwh", "3e99999999"),
        ("day", "--date", "2025-03-28", "--kwh", "nan"),
        ("day", "--date", "2025-03-28", "--kwh", "three"),
        ("day", "--date", "2025-03-28", "--half-hours", "1,,2"),
        ("day", "--date", "2025-03-28", "--kwh", "1", "--note", "x" * 501),
        ("spike", "--from", "2025-03-28T10:00Z", "--to", "2025-03-29"),
        ("spike", "--from", "1999-03-28T10:00", "--to", "2025-03-29"),
        ("unit", "--from", "2025-03-28", "--times", "1/0"),
        ("unit", "--from", "2025-03-28", "--times", "1e9999999"),
        ("undo",),
        ("undo", "0"),
        ("undo", "first"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(once, words, capsys):
    with pytest.raises(SystemExit) as ended:
        run(["mend", *words, "--home", str(once)])
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_where_nothing_has_been_recorded_there_is_nothing_to_mend(tmp_path):
    for words in (("list",), ("undo", "1"), ("day", "--date", "2025-03-28", "--kwh", "3")):
        (told,) = answers("mend", *words, home=tmp_path, status=1)
        assert told["trouble"]["headline"] == "Nothing has been recorded yet"


def test_a_note_is_plain_text_on_one_line(home):
    quick("mend", "day", "--date", "2025-03-28", "--kwh", "8", "--note", "one\n\x1b[31mtwo", home=home)
    assert quick("mend", "list", home=home)[0]["note"] == "one [31mtwo"


def test_two_programs_that_mend_at_once_do_not_count_a_thing_twice(home):
    with Diary.open(places(str(home)).diary_file) as diary:
        seen = diary.ask(mending.stamp)
        put = Put(Series(METER, Direction.IMPORT), unix(START), (1,))
        diary.put(mending.put, Mend(0, MendKind.DAY, (put,), START), seen)
        with pytest.raises(Exception, match="Nothing was mended"):
            diary.put(mending.put, Mend(0, MendKind.DAY, (put,), START), seen)


# --- undone, nothing is left of it ------------------------------------------------------------------------------------

DATES = st.integers(27, 31).map(lambda day: f"2025-03-{day}")
AMOUNTS = st.integers(0, 20_000).map(lambda wh: str(wh / 1000))
FUEL = st.sampled_from(FUELS).map(lambda fuel: ("--fuel", fuel))
KINDS = st.one_of(
    st.tuples(FUEL, DATES, AMOUNTS).map(lambda told: ("day", *told[0], "--date", told[1], "--kwh", told[2])),
    st.tuples(FUEL, DATES).map(lambda told: ("day", *told[0], "--date", told[1], "--leave-out")),
    st.tuples(FUEL, DATES, st.sampled_from(["2", "1/1000", "7/3"])).map(
        lambda told: ("unit", *told[0], "--from", told[1], "--times", told[2])
    ),
    st.tuples(FUEL, DATES, AMOUNTS).map(lambda told: ("price", *told[0], "--from", told[1], "--pence", told[2])),
    st.tuples(FUEL, DATES).map(
        lambda told: ("spike", *told[0], "--from", f"{told[1]}T03:30", "--to", f"{told[1]}T05:00")
    ),
    st.just(("exchange", "--closing-kwh", "5025.56", "--opening-kwh", "0.1")),
)
MORE = st.lists(st.one_of(KINDS, st.integers(1, 6).map(lambda n: ("undo", str(n)))), min_size=1, max_size=6)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=MORE, mixed=st.randoms(use_true_random=False))
def test_whatever_was_mended_once_all_is_undone_every_answer_is_as_it_was_to_the_byte(once, words, mixed):
    before, kept = everything(once), beneath(once)
    for each in words:
        with redirect_stdout(io.StringIO()):
            run(["mend", *each, "--home", str(once)])
    listed = [json.loads(line) for line in said(once, "mend", "list").splitlines()]
    numbers = [one["id"] for one in listed if one["state"] == "in force"]
    mixed.shuffle(numbers)
    for number in numbers:
        said(once, "mend", "undo", str(number))
    assert everything(once) == before
    assert beneath(once) == kept


@pytest.mark.parametrize(
    "words",
    [
        ("day", "--date", "2025-03-28", "--kwh", "8.4"),
        ("unit", "--from", "2025-03-28", "--times", "2"),
        ("price", "--from", "2025-03-28", "--pence", "9", "--standing", "8"),
        ("exchange", "--closing-kwh", "5025.56", "--opening-kwh", "0.1"),
    ],
)
def test_a_mend_and_its_undo_are_one_step_there_and_one_back(once, words):
    before = everything(once, FUELS[:1], BYS)
    (made,) = [json.loads(said(once, "mend", *words))]
    after = everything(once, FUELS[:1], BYS)
    assert after != before
    said(once, "mend", "undo", str(made["id"]))
    assert everything(once, FUELS[:1], BYS) == before
    said(once, "mend", "redo", str(made["id"]))
    assert everything(once, FUELS[:1], BYS) == after
    said(once, "mend", "undo", str(made["id"]))


def test_undoing_in_any_order_ends_alike(home):
    for words in (
        ("unit", "--from", "2025-03-28", "--times", "2"),
        ("day", "--date", "2025-03-28", "--kwh", "8.4"),
        ("day", "--date", "2025-03-28", "--leave-out"),
    ):
        said(home, "mend", *words)
    seen = []
    for order in (("1", "2"), ("2", "1")):
        for number in order:
            said(home, "mend", "undo", number)
        seen.append(everything(home))
        for number in order:
            said(home, "mend", "redo", number)
    assert seen[0] == seen[1]


def test_a_mend_can_be_made_while_another_program_records(home):
    file = places(str(home)).diary_file
    with Diary.open(file) as recorder:
        stamp = recorder.ask(mending.stamp)
        ihd("mend", "day", "--date", "2025-03-28", "--kwh", "8.4", home=home)
        until(lambda: recorder.ask(mending.stamp) != stamp)
        at = START + timedelta(days=6)
        ledger = recorder.ledger().with_mends(recorder.ask(mending.all_mends))
        reading = Reading(METER, Fuel.ELECTRICITY, at, hub="H1", watts=240.0, imported_kwh=9.0)
        ledger.take(reading)
        recorder.keep(Batch((reading,), ledger.changes()))
    assert days(home)["2025-03-28T00:00:00Z"][0] == 8.4

"""`ihd mend`: every kind as people type it, and what follows at once."""

import shutil
from datetime import timedelta

import pytest
from mend_home import METER, START, beneath, days, everything, live, quick, said, trouble
from program import answers, ihd, until

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.mends.mend import Mend, MendKind, Put
from ihd.energy.reading import Reading
from ihd.energy.series import Series
from ihd.paths import places
from ihd.store import mending
from ihd.store.diary import Diary
from ihd.store.kept import Batch


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

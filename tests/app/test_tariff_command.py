"""`ihd tariff` as people and scripts use it: files are checked and kept, one is in use, and nothing is presumed."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from program import DEVICE, answers, heard, ihd, running

from ihd.app import tariff_words
from ihd.app.context import context
from ihd.app.tariffs_known import known
from ihd.energy.fuel import Fuel
from ihd.energy.meter_tariff import DayProfile, MeterTariff, Season, Switch, WeekProfile
from ihd.energy.reading import Reading
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Rate
from ihd.energy.trouble import Trouble
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

FIELDS = {"name", "fuel", "in_use", "from", "until", "source"}
NIGHT = """\
name = "Night saver"
fuel = "electricity"
clock = "utc"

[[prices]]
from = 2025-04-01
standing_pence_per_day = 48.21
rates = [
  { name = "Night", pence = 12.345, from = "23:30", to = "06:30" },
  { name = "Weekend", pence = 20, days = ["fri", "sat", "sun"], months = [11, 12, 1, 2] },
  { name = "Day", pence = 29 },
]
[[prices]]
from = 2025-06-01
rates = [{ name = "First", pence = 10, up_to_kwh = 2.5, per = "day" }, { name = "Rest", pence = 30 }]
[[prices]]
from = 2025-07-01
rates = [{ name = "Night", pence = 5, from = "00:00", to = "12:00" }, { name = "Day", pence = 25 }]
"""
HOURLY = 'name = "Hourly"\nfuel = "electricity"\n[[prices]]\nfrom = 2025-04-01\nhalf_hours = "p.csv"\n'
PRICES = "start,pence\n2025-04-01T00:00Z,-3.5\n2025-04-01T00:30Z,21\n"


@pytest.fixture
def night(tmp_path):
    file = tmp_path / "night.toml"
    file.write_text(NIGHT)
    return file


@pytest.fixture
def own_home(tmp_path):
    return tmp_path / "home"


def listed(home):
    rows = answers("tariff", "list", home=home)
    assert all(set(row) == FIELDS for row in rows)
    return {row["name"]: row for row in rows}


def trouble(*words, home):
    (told,) = answers(*words, home=home, status=1)
    return told["trouble"]


def test_before_anything_was_recorded_only_dated_examples_are_known(own_home):
    rows = listed(own_home)
    assert {row["source"] for row in rows.values()} == {"example"}
    assert not any(row["in_use"] for row in rows.values())
    assert rows["Price cap, gas"]["from"] == "2023-10-01"
    assert not places(str(own_home)).diary_file.exists()
    assert "nobody's own" in ihd("tariff", "show", "price cap, gas", home=own_home)


def test_a_tariff_is_added_used_and_removed(own_home, night):
    assert answers("tariff", "add", night, home=own_home) == [
        {"name": "Night saver", "fuel": "electricity", "in_use": False, "replaced": False}
    ]
    assert listed(own_home)["Night saver"] == {
        "name": "Night saver",
        "fuel": "electricity",
        "in_use": False,
        "from": "2025-04-01",
        "until": None,
        "source": "yours",
    }
    ihd("tariff", "use", "Night saver", home=own_home)
    assert listed(own_home)["Night saver"]["in_use"]
    assert "takes the place" in ihd("tariff", "add", night, home=own_home)
    assert listed(own_home)["Night saver"]["in_use"]  # the same name, for the same fuel
    assert "still kept" in ihd("tariff", "use", "--fuel", "electricity", "none", home=own_home)
    assert not listed(own_home)["Night saver"]["in_use"]
    (gone,) = answers("tariff", "remove", "night SAVER", home=own_home)
    assert (gone["name"], gone["text"], gone["files"]) == ("Night saver", NIGHT, {})
    assert "Night saver" not in listed(own_home)


def test_only_one_of_a_fuel_is_in_use(own_home, night, tmp_path):
    (tmp_path / "h.toml").write_text(HOURLY)
    (tmp_path / "p.csv").write_text(PRICES)
    ihd("tariff", "add", "--use", night, home=own_home)
    ihd("tariff", "add", "--use", tmp_path / "h.toml", home=own_home)
    rows = listed(own_home)
    assert (rows["Night saver"]["in_use"], rows["Hourly"]["in_use"]) == (False, True)
    assert (rows["Hourly"]["from"], rows["Hourly"]["until"]) == ("2025-04-01", "2025-04-01")
    (tmp_path / "p.csv").unlink()  # it was kept with the tariff
    (told,) = answers("tariff", "show", "Hourly", home=own_home)
    assert told["lists"][0]["half_hours"] == {
        "prices": 2,
        "first": "2025-04-01T00:00:00Z",
        "last": "2025-04-01T00:30:00Z",
        "lowest_pence": -3.5,
        "highest_pence": 21,
    }


def test_what_is_not_there_is_trouble_that_names_what_is(own_home, night):
    ihd("tariff", "add", night, home=own_home)
    assert '"Night saver"' in trouble("tariff", "use", "Other", home=own_home)["advice"]
    assert '"Price cap, gas"' in trouble("tariff", "show", "Other", home=own_home)["advice"]
    assert '"Night saver"' in trouble("tariff", "remove", "Price cap, gas", home=own_home)["advice"]
    assert (
        "tariff for electricity" in trouble("tariff", "use", "--fuel", "gas", "Night saver", home=own_home)["headline"]
    )
    assert "There is no file" in trouble("tariff", "check", "absent.toml", home=own_home)["headline"]
    ihd("tariff", home=own_home, status=2)


def test_a_file_that_is_not_sound_is_refused_with_lines_and_changes_nothing(own_home, night, tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text(NIGHT.replace("pence = 29 ", 'pence = "29" ').replace("clock", "clok"))
    (told,) = answers("tariff", "check", bad, home=own_home, status=1)
    assert (told["ok"], [one["line"] for one in told["faults"]]) == (False, [3, 11])
    assert told["trouble"]["headline"] == "bad.toml is not a sound tariff"
    assert "Line 3: clok is not known here" in trouble("tariff", "add", bad, home=own_home)["advice"]
    assert not places(str(own_home)).diary_file.exists()
    assert answers("tariff", "check", night, home=own_home) == [{"ok": True, "name": "Night saver", "faults": []}]


def test_a_tariff_is_shown_as_its_file_says(own_home, night):
    (told,) = answers("tariff", "show", night, home=own_home)
    first = told["lists"][0]
    assert (told["source"], told["clock"], told["vat"], told["fuel"]) == ("file", "utc", "included", "electricity")
    assert (first["from"], first["standing_pence_per_day"]) == ("2025-04-01", 48.21)
    assert first["rates"][1] == {
        "name": "Weekend",
        "pence": 20.0,
        "from": None,
        "to": None,
        "days": ["fri", "sat", "sun"],
        "months": [1, 2, 11, 12],
        "up_to_kwh": None,
        "per": None,
    }
    assert (first["rates"][0]["from"], first["rates"][0]["to"]) == ("23:30", "06:30")
    assert told["lists"][1]["standing_pence_per_day"] is None
    said = ihd("tariff", "show", night, home=own_home)
    for words in (
        "From 1 April 2025",
        "  Night            12.345p  per kWh, 23:30 to 06:30",
        "per kWh, Friday to Sunday, November to February",
        "10.00p  per kWh, up to 2.5 kWh a day",
        "Standing charge  not known",
        "follow UTC all year",
        "Prices include VAT.",
    ):
        assert words in said


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2025-07-05T08:00Z", ["Now: 5.00p per kWh (Night).", "From 13:00: 25.00p per kWh (Day)."]),
        ("2025-07-05T13:10Z", ["Now: 25.00p per kWh (Day).", "From 01:00 tomorrow: 5.00p per kWh (Night)."]),
        (
            "2025-05-31T12:00Z",
            ["Now: 29.00p per kWh (Day).", "From 00:00 tomorrow: 10.00p per kWh (First) then 30.00p per kWh (Rest)."],
        ),
        ("2025-03-30T12:00Z", ["Now: no price is known.", "From 00:00 on Tuesday: 29.00p per kWh (Day)."]),
    ],
)
def test_the_price_of_now_and_the_next_one_are_told(own_home, night, now, said):
    given = context(str(own_home))
    tariff = known(given, str(night))
    schedule = TariffSchedule(tariff)
    at = datetime.fromisoformat(now)
    assert list(tariff_words.now_said(*tariff_words.prices_from(schedule, at, given.zone), at, given.zone)) == said


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (Rate("a", 1), ""),
        (Rate("a", 1, 0, 30), "00:00 to 00:30"),
        (Rate("a", 1, days=frozenset({5, 6})), "Saturday, Sunday"),
        (Rate("a", 1, days=frozenset({6, 0, 5})), "Saturday to Monday"),
        (Rate("a", 1, days=frozenset({0, 2, 4})), "Monday, Wednesday, Friday"),
        (Rate("a", 1, days=frozenset(range(7))), "every day"),
        (Rate("a", 1, months=frozenset({12, 1, 2, 11})), "November to February"),
    ],
)
def test_when_a_rate_applies_is_told_as_one_would_say_it(rate, words):
    assert tariff_words.when(rate) == words


@pytest.mark.parametrize(
    ("price", "words"),
    [(5_000_000_000, "5.00p"), (-10_783_500_000, "−10.7835p"), (0, "0.00p"), (1, "0.000000001p"), (None, "not known")],
)
def test_a_price_is_told_to_its_last_decimal(price, words):
    assert tariff_words.pence(price) == words


def test_vat_that_was_added_is_told(own_home, night, tmp_path):
    without = tmp_path / "without.toml"
    without.write_text(NIGHT.replace('clock = "utc"', "prices_include_vat = false"))
    (told,) = answers("tariff", "show", without, home=own_home)
    assert told["vat"] == "added"
    assert Decimal(str(told["lists"][0]["rates"][0]["pence"])) == Decimal("12.96225")
    assert "5% was added" in ihd("tariff", "show", without, home=own_home)


def test_own_tariffs_go_before_files_and_files_before_examples(own_home, night, tmp_path, monkeypatch):
    ihd("tariff", "add", night, home=own_home)
    monkeypatch.chdir(tmp_path)
    for name, called in (("Night saver", "not this"), ("Price cap, gas", "a file")):
        (tmp_path / name).write_text(NIGHT.replace("Night saver", called))
    given = context(str(own_home))
    assert known(given, "Night saver").name == "Night saver"
    assert known(given, "Price cap, gas").name == "a file"
    assert known(given, "Price cap, electricity").name == "Price cap, electricity"
    for word in ("", "x" * 5000, "a\0b", "~nobody/x.toml", str(tmp_path)):
        with pytest.raises(Trouble):
            known(given, word)


def test_what_the_meter_tells_is_listed_and_shown(own_home, night):
    now = datetime.now(UTC).replace(microsecond=0)
    since = now - timedelta(days=40)
    switches = (Switch(0, rate=1), Switch(720, rate=2))
    held = MeterTariff(
        f"{DEVICE}/electricity", Fuel.ELECTRICITY, since, -5, (11_000, 22_000), (), (), 50_000, -5,
        (DayProfile(1, switches),), (WeekProfile(1, (1,) * 7),), (Season(1, 1, 1),),
    )  # fmt: skip
    gas = Reading(
        f"{DEVICE}/gas", Fuel.GAS, now, imported_kwh=1.0, pence_per_kwh=6.5, standing_pence_per_day=30.0, hub=DEVICE
    )
    with Diary.open(places(str(own_home)).diary_file) as diary:
        diary.keep(Batch((gas,), news=(held,), at=now))
    rows = [row for row in answers("tariff", "list", home=own_home) if row["source"] == "meter"]
    assert [(row["fuel"], row["in_use"]) for row in rows] == [("electricity", True), ("gas", True)]
    electricity, told_gas = answers("tariff", "show", "what the meter tells", home=own_home)
    assert electricity["standing_pence_per_day"] == 50
    assert {electricity["now"]["pence"], electricity["next"]["pence"]} == {11, 22}
    assert (told_gas["now"]["pence"], told_gas["standing_pence_per_day"]) == (6.5, 30)
    ihd("tariff", "add", "--use", night, home=own_home)
    rows = [row for row in answers("tariff", "list", home=own_home) if row["source"] == "meter"]
    assert [row["in_use"] for row in rows] == [False, True]
    assert "Standing charge: 30.00p a day." in ihd("tariff", "show", "What the meter tells", home=own_home)


def test_a_tariff_is_added_while_another_program_records(home, broker, night):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        ihd("tariff", "add", "--use", night, home=home)
        assert listed(home)["Night saver"]["in_use"]
        assert process.poll() is None


def test_a_demo_home_stays_one(own_home, night):
    with Diary.open(places(str(own_home)).diary_file, pretend=True):
        pass
    ihd("tariff", "add", night, home=own_home)
    with Diary.open(places(str(own_home)).diary_file, readonly=True) as diary:
        assert diary.is_pretend


def test_a_diary_that_was_never_finished_is_no_hindrance(own_home, night):
    own_home.mkdir()
    places(str(own_home)).diary_file.touch()
    assert set(listed(own_home)) == {"Price cap, electricity", "Price cap, gas"}
    ihd("tariff", "add", night, home=own_home)
    assert json.loads(ihd("tariff", "show", "Night saver", "--json", home=own_home))["source"] == "yours"

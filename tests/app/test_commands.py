"""Commands as scripts and support use them."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from program import SHARED, TOPIC, answers, electricity, environment, heard, ihd, register, running, until

from ihd.app.cli import parser
from ihd.paths import places
from ihd.price_settings import PriceSettings
from ihd.settings import load, save

CONTRACT_READING_FREE = {"electricity", "gas", "export"}


def test_before_anything_is_recorded_the_trouble_says_what_to_do(tmp_path):
    for command in ("now", "meters", "usage"):
        (told,) = answers(command, home=tmp_path, status=1)
        assert told["trouble"]["headline"] == "Nothing has been recorded yet"
        assert told["trouble"]["advice"]


@pytest.mark.parametrize(
    "words",
    [
        ["usage", "--by", "fortnight"],
        ["usage", "--from", "0001-01-01"],
        ["usage", "--to", "9999-12-31", "--by", "year"],
        ["bench", "start", "--runs", "0"],
        ["nonsense"],
        ["--size", "tiny"],
        ["screenshot"],
    ],
)
def test_wrong_usage_ends_with_2(tmp_path, words):
    ihd(*words, home=tmp_path, status=2)


def test_a_home_of_nobody_is_trouble(tmp_path):
    (told,) = answers("meters", "--home", "~nobody-of-this-name/ihd", home=tmp_path, status=1)
    assert "There is no folder" in told["trouble"]["headline"]


def test_recording_without_a_hub_is_trouble_with_advice(tmp_path):
    (told,) = answers("record", home=tmp_path, status=1)
    assert "hub.host" in told["trouble"]["advice"]


def test_home_and_json_may_stand_before_or_after_the_command(tmp_path):
    before = ihd("--home", tmp_path, "--json", "settings", "hub.port")
    after = ihd("settings", "hub.port", "--json", f"--home={tmp_path}")
    assert json.loads(before) == json.loads(after)
    assert json.loads(before)["value"] == 1883


@pytest.mark.parametrize("command", [["demo"], ["screenshot", "now", "now.png"]])
def test_how_the_screen_is_wanted_may_stand_before_or_after_the_command(command):
    wanted = ["--size", "1280x800", "--theme", "light", "--language", "cy"]
    before, after = (parser(words).parse_args(words) for words in ([*wanted, *command], [*command, *wanted]))
    assert before == after
    assert (before.size, before.theme, before.language) == ((1280, 800), "light", "cy")
    both = ["--theme", "light", *command, "--theme", "dark"]
    assert parser(both).parse_args(both).theme == "dark"
    report = ["--language", "cy", "report", "october.pdf"]
    assert parser(report).parse_args(report).language == "cy"


def test_a_setting_is_kept_and_an_impossible_one_refused(tmp_path):
    ihd("settings", "prices.electricity_pence", "24.5", home=tmp_path)
    assert answers("settings", "prices.electricity_pence", home=tmp_path)[0]["value"] == 24.5
    (told,) = answers("settings", "hub.port", "70000", home=tmp_path, status=1)
    assert "between 1 and 65535" in told["trouble"]["advice"]
    (told,) = answers("settings", "hub.colour", "red", home=tmp_path, status=1)
    assert "no setting" in told["trouble"]["headline"]


@pytest.mark.parametrize("port", ["inf", "nan", "1883.5", "true", "[1883]", '"18 83"'])
def test_settings_that_cannot_be_are_trouble_that_names_them(tmp_path, port):
    (tmp_path / "settings.toml").write_text(f"[hub]\nport = {port}\n")
    (told,) = answers("settings", home=tmp_path, status=1)
    assert told["trouble"]["headline"].startswith("hub.port cannot be")


def test_settings_that_cannot_be_kept_are_trouble(tmp_path):
    (tmp_path / "settings.new").mkdir()
    (told,) = answers("settings", "hub.host", "broker.home", home=tmp_path, status=1)
    assert told["trouble"]["headline"] == "The settings cannot be kept"


@pytest.mark.parametrize(("shell", "status"), [("> /dev/full", 1), (">&-", 0), ("| head -0", 0), ("2>&-", 0)])
def test_an_answer_that_nobody_can_take_is_no_crash(tmp_path, shell, status):
    line = f'"{sys.executable}" -m ihd settings {shell}'
    words = ["bash", "-o", "pipefail", "-c", line]
    done = subprocess.run(words, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert "Error" not in done.stderr
    assert "Traceback" not in done.stderr


def test_a_password_is_kept_apart_from_the_settings(tmp_path):
    ihd("settings", "hub.password", given="s3cret-word\n", home=tmp_path)
    assert "s3cret-word" not in ihd("settings", home=tmp_path)
    kept = places(str(tmp_path)).secrets_file
    assert kept.stat().st_mode & 0o077 == 0
    assert not any("s3cret-word" in file.read_text() for file in tmp_path.iterdir() if file != kept)


def test_no_password_is_kept_where_none_was_given(tmp_path):
    (told,) = answers("settings", "hub.password", given="", home=tmp_path, status=1)
    assert told["trouble"]["headline"] == "No password was given"
    assert not places(str(tmp_path)).secrets_file.exists()


def test_the_doctor_sees_that_the_file_of_secrets_is_open_to_others(tmp_path):
    ihd("settings", "hub.password", given="s3cret-word\n", home=tmp_path)
    places(str(tmp_path)).secrets_file.chmod(0o644)
    told = {row["part"]: row for row in answers("doctor", home=tmp_path, status=1)}
    assert told["keyring"]["state"] == "bad"
    assert "chmod 600" in told["keyring"]["advice"]


@pytest.mark.parametrize("page", ["now", "history", "settings", "welcome", "connect"])
def test_a_picture_of_each_page(tmp_path, page):
    out = tmp_path / "page.png"
    (told,) = answers("screenshot", page, out, "--size", "1280x800", "--theme", "light", home=tmp_path)
    assert told == {"page": page, "file": str(out), "size": [1280, 800]}
    data = out.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (1280, 800)


def test_a_picture_that_cannot_be_saved_is_trouble(tmp_path):
    (told,) = answers("screenshot", "now", tmp_path / "absent" / "now.png", home=tmp_path, status=1)
    assert "cannot be written" in told["trouble"]["headline"]


def test_the_demo_tells_the_now_page_and_keeps_what_it_hears(tmp_path):
    picture = tmp_path / "now.png"
    said = answers("demo", "--no-screen", "--for", "4", "--speed", "30", "--picture", picture, home=tmp_path)
    assert 1200 < said[0]["watts"] < 1300
    assert said[0]["level"] == "medium"
    assert set(said[0]["today"]) == CONTRACT_READING_FREE
    assert said[0]["balance"] is None
    assert said[-1]["hub"]["state"] == "live"
    assert picture.exists()
    meters = answers("meters", home=tmp_path)
    assert {row["fuel"] for row in meters} == {"electricity", "gas"}
    weeks = answers("usage", "--by", "day", "--from", "2026-11-10", "--to", "2026-11-12", home=tmp_path)
    assert [row["measured"] for row in weeks] == [48, 48]


def test_the_demo_says_from_its_first_line_that_it_connects_and_nothing_against_its_clock(tmp_path):
    said = ihd("demo", "--no-screen", "--for", "2", home=tmp_path).splitlines()
    assert said[0].startswith("18:42 · Connecting… · Using now: 1.24 kW")
    assert "· Hub live ·" in said[-1]
    assert not [line for line in said if "clock" in line or "No hub" in line]


def test_now_beside_a_recorder_says_what_it_heard_and_that_the_hub_lives(home, broker, publisher):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        publisher.publish(TOPIC, electricity(datetime.now(UTC), 5_000, watts=640), qos=1)
        until(lambda: register(home) == 5_000)
        (told,) = answers("now", home=home, password=broker.password)
    assert told["watts"] == 640
    assert told["hub"]["state"] == "live"
    assert told["hub"]["last_heard"] is not None


def test_a_demo_and_a_real_home_never_share_a_folder(home, broker):
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        process.terminate()
        process.wait(20)
    (told,) = answers("demo", "--no-screen", "--for", "2", home=home, status=1)
    assert "real home" in told["trouble"]["headline"]


def test_a_real_day_of_measurements_is_replayed_to_the_watt_hour(tmp_path):
    file = SHARED / "data" / "ukdale_house1_6s_2013-04-14.csv"
    if not file.exists():
        pytest.skip("the real measurements are not here")
    ihd("demo", "--no-screen", "--replay", file, "--speed", "6000", home=tmp_path)
    (told,) = answers("usage", "--by", "all", home=tmp_path)
    assert told["kwh"] == pytest.approx(8.724, rel=0.005)
    assert told["estimated"] + told["missing"] <= 1


def test_a_file_that_cannot_be_replayed_is_trouble(tmp_path):
    file = tmp_path / "bad.csv"
    file.write_text("a,b\n1,2\n")
    (told,) = answers("demo", "--no-screen", "--replay", file, home=tmp_path, status=1)
    assert told["trouble"]["advice"]
    (told,) = answers("demo", "--no-screen", "--scenario", "party", home=tmp_path, status=1)
    assert "evening" in told["trouble"]["advice"]


def test_usage_counts_what_is_measured_estimated_and_missing_and_prices_it(home, broker, publisher):
    file = places(str(home)).settings_file
    save(replace(load(file), prices=PriceSettings(20.0, 48.0)), file)  # as they stood when it was used
    start = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        steps = [*range(0, 1801, 60), 3600 * 3, 3600 * 3 + 1800]  # two and a half hours of silence
        for second in steps:
            publisher.publish(TOPIC, electricity(start + timedelta(seconds=second), 1_000_000 + second), qos=1)
        until(lambda: register(home) == 1_000_000 + steps[-1])
    (told,) = answers("usage", "--by", "all", home=home)
    assert told["kwh"] == pytest.approx(12.6)
    assert (told["measured"], told["estimated"], told["missing"]) == (2, 5, 0)
    # 12.6 kWh at 20p, and 7 of the day's 48 half-hours of a 48p standing charge.
    assert told["pence"] == pytest.approx(12.6 * 20 + 7)
    # Nothing is known of the grid: 177.00 g as generated in the newest factors, and 18.53 g lost on the way, a kWh.
    assert told["grams"] == pytest.approx(12.6 * 195.53)
    assert told["carbon_basis"] == "CO2e, national, average 2025"
    halves = answers("usage", "--by", "half-hour", "--fuel", "electricity", home=home)
    assert sum(row["kwh"] for row in halves) == pytest.approx(12.6)
    assert answers("usage", "--fuel", "gas", home=home) == []


PARTS = ["screen", "network", "broker", "hub", "own broker", "clock", "disk", "keyring", "database", "backup", "voice"]


def test_the_doctor_looks_at_every_part_and_advises(tmp_path):
    told = answers("doctor", home=tmp_path)
    parts = {row["part"]: row for row in told}
    assert list(parts) == PARTS
    assert parts["broker"]["state"] == "absent"
    assert all(row["advice"] for row in told if row["state"] in ("warning", "bad"))


def test_the_doctor_hears_the_hub_or_says_why_not(home, broker, publisher):
    told = {row["part"]: row for row in answers("doctor", home=home, password="wrong", status=1)}
    assert told["broker"]["state"] == "bad"
    process = subprocess.Popen(
        [sys.executable, "-m", "ihd", "doctor", "--json"],
        env=environment(home, broker.password),
        stdout=subprocess.PIPE,
        text=True,
    )
    at = datetime.now(UTC)
    while process.poll() is None:
        at += timedelta(seconds=1)
        publisher.publish(TOPIC, electricity(at, 5_000_000), qos=1).wait_for_publish(5)
    with process.stdout as said:
        parts = {row["part"]: row for row in map(json.loads, said)}
    assert parts["broker"]["state"] == "good"
    assert parts["hub"]["state"] == "good"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells by the environment whether there is a screen")
def test_without_a_screen_the_display_says_so(tmp_path):
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "ihd", "--home", str(tmp_path)], env=bare, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "no screen" in done.stderr


def test_the_benchmark_of_the_start_has_its_rival_beside_it(tmp_path):
    told = answers("bench", "start", "--runs", "1", home=tmp_path)
    assert [row["name"] for row in told] == ["start", "start.bare", "start.ratio"]
    assert all(set(row) == {"name", "value", "unit", "n", "note"} for row in told)

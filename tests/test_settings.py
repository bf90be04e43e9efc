"""Settings: what may be answered, alone and beside the other answers, and what a file that is not sound may hold."""

from pathlib import Path

import pytest

from ihd.energy.trouble import FileTrouble
from ihd.settings import Settings, changed, load, save


@pytest.mark.parametrize("zone", ["Europe/Londres", "../../etc/passwd", "Europe", "", "/etc/localtime", "a\0b"])
def test_a_time_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(FileTrouble, match="There is no time zone") as told:
        changed(Settings(), "diary.timezone", zone)
    assert told.value.advice == "Try Europe/London."


def test_a_time_zone_that_exists_is_taken() -> None:
    assert changed(Settings(), "diary.timezone", "Europe/Dublin").diary.timezone == "Europe/Dublin"


@pytest.mark.parametrize(
    ("name", "watts"), [("high_watts", 500), ("high_watts", 499), ("medium_watts", 2300), ("medium_watts", 2301)]
)
def test_high_must_begin_above_medium(name: str, watts: int) -> None:
    with pytest.raises(FileTrouble) as told:
        changed(Settings(), f"display.{name}", watts)
    assert told.value.advice == "High must begin above medium."


def test_any_medium_below_high_is_kept_and_read_again_whatever_the_order(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    settings = changed(changed(Settings(), "display.high_watts", "9000"), "display.medium_watts", "8999")
    save(settings, file)
    assert load(file) == settings


def test_a_file_with_a_wrong_time_zone_can_be_mended_by_the_setting_itself(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[diary]\ntimezone = "Europe/Londres"\n[display]\nmedium_watts = 5000\n')
    mended = changed(load(file), "diary.timezone", "Europe/London")
    assert mended.diary.timezone == "Europe/London"
    assert mended.thresholds.high > mended.thresholds.medium


def test_calorific_values_are_taken_with_their_days_and_kept(tmp_path: Path) -> None:
    settings = changed(Settings(), "gas.calorific", "2024-04-01 39.4, 2025-04-01 39.2")
    assert settings.gas.calorific == ("2024-04-01 39.4", "2025-04-01 39.2")
    save(settings, tmp_path / "settings.toml")
    assert load(tmp_path / "settings.toml") == settings
    assert changed(settings, "gas.calorific", "").gas.calorific == ()


@pytest.mark.parametrize("words", ["39.4", "2024-04-01 11.2", "1 April 2024 39.4", "2024-04-01 39.4, 2024-04-01 39.5"])
def test_a_calorific_value_without_its_day_or_of_no_gas_is_refused(words: str) -> None:
    with pytest.raises(FileTrouble, match="calorific value cannot be read") as told:
        changed(Settings(), "gas.calorific", words)
    assert told.value.advice.endswith("2024-04-01 39.4")

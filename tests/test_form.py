"""Groups of settings: values that are equal where they say the same, and that nobody changes."""

from dataclasses import FrozenInstanceError, asdict, fields, replace
from pathlib import Path

import pytest

from ihd.energy.trouble import FileTrouble
from ihd.settings import HubSettings, RuleSettings, Settings, load, save


def test_answers_are_equal_where_they_say_the_same() -> None:
    here = HubSettings("attic", 8883, tls=True)
    assert here == HubSettings(host="attic", port=8883, tls=True)
    assert hash(here) == hash(HubSettings(host="attic", port=8883, tls=True))
    assert here != HubSettings("attic", 8883)
    assert here != ("attic", 8883, "", True, "", "glow")


def test_what_is_not_answered_is_as_usual() -> None:
    assert asdict(HubSettings("attic")) == {
        "host": "attic",
        "port": 1883,
        "user": "",
        "tls": False,
        "ca_file": "",
        "prefix": "glow",
    }
    assert repr(replace(HubSettings(), user="ann")).startswith("HubSettings(host='', port=1883, user='ann', ")


@pytest.mark.parametrize("wrong", [{"colour": "red"}, {"host": "attic"}])
def test_an_answer_to_nothing_and_a_second_to_one_question_are_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="HubSettings has host, port, user"):
        HubSettings("attic", **wrong)  # type: ignore[arg-type]


def test_too_many_answers_are_refused() -> None:
    with pytest.raises(TypeError, match="each once"):
        HubSettings(*range(len(fields(HubSettings)) + 1))  # type: ignore[arg-type, call-arg]


def test_nobody_changes_an_answer() -> None:
    here = HubSettings("attic")
    with pytest.raises(FrozenInstanceError):
        here.host = "cellar"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del here.host
    assert here.host == "attic"


def test_a_file_keeps_the_answers_that_are_the_usual_ones_as_well_as_the_others(tmp_path: Path) -> None:
    told = Settings(hub=HubSettings("attic", tls=True), rules=(RuleSettings("a/b", "$.w", "W", "power taken", "Main"),))
    save(told, tmp_path / "settings.toml")
    assert load(tmp_path / "settings.toml") == told


@pytest.mark.parametrize(
    ("answer", "port"), [("1883", 1883), ("1883.0", 1883), ("8883", 8883), ("'8883'", 8883), ("true", None)]
)
def test_a_number_in_a_file_is_taken_however_it_is_written(tmp_path: Path, answer: str, port: int | None) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f"[hub]\nport = {answer}\n")
    if port is not None:
        assert load(file).hub.port == port
        return
    with pytest.raises(FileTrouble, match=r"hub\.port cannot be True"):
        load(file)

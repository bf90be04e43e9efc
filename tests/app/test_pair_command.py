"""`ihd pair` and `ihd unpair` against a real Mosquitto and a hub on it, and what becomes of the keys."""

import json
import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from link_parts import needs_mosquitto
from pairing_house import HUB, House
from program import answers, environment, heard, ihd, register, running, until

from ihd.hubs.credentials import Paired, entry
from ihd.paths import places
from ihd.settings import load

LIVE = f"ihd-hub/1/{HUB}/meter/electricity/live"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    needs_mosquitto()
    house = House(tmp_path / "house")
    house.start()
    yield house
    house.stop()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a display that knows no hub yet."""
    ihd("settings", "diary.save_every", "1", home=tmp_path / "own")
    return tmp_path / "own"


def at(house: House) -> tuple[str, ...]:
    return ("--broker", f"127.0.0.1:{house.doors.secure_port}")


def tried(house: House, own: Path, code: str) -> tuple[int, str, dict]:
    """Pair with this code: the exit status, what was said on stderr, and the answer."""
    done = subprocess.run(
        [sys.executable, "-m", "ihd", "pair", HUB, *at(house), "--name", "Kitchen", "--json"],
        input=f"{code}\n",
        capture_output=True,
        text=True,
        timeout=60,
        env=environment(own),
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr, json.loads(done.stdout)


def paired(house: House, own: Path) -> dict:
    status, _, answer = tried(house, own, house.show_code())
    assert status == 0, answer
    return answer


def kept(own: Path) -> Paired | None:
    file = places(str(own)).secrets_file
    text = json.loads(file.read_text()).get(entry(HUB)) if file.exists() else None
    return Paired.from_json(text) if text else None


def wrong(code: str, by: int = 1) -> str:
    return f"{(int(code) + by) % 10**8:08d}"


def say(house: House, moment: datetime, wh: int, watts: int = 480) -> None:
    told = {"at": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), "fuel": "electricity", "imported": wh, "watts": watts}
    house.speaker().say(json.dumps(told).encode(), LIVE)


def test_hubs_that_wait_are_listed_and_one_is_paired_by_its_code(house: House, own: Path) -> None:
    assert "choose “Pair a display”" in ihd("pair", *at(house), home=own)
    code = house.show_code()
    (row,) = until(lambda: answers("pair", *at(house), home=own))
    assert (row["hub"], row["name"]) == (HUB, "Hall cupboard")
    assert row["broker"] == f"127.0.0.1:{house.doors.secure_port}"
    status, said, answer = tried(house, own, f"{code[:4]} {code[4:]}")
    assert (status, answer["hub"], answer["port"]) == (0, HUB, house.doors.secure_port)
    assert "memory card" in said  # there is no keyring where tests run
    assert [one.name for one in house.keeper.displays] == ["Kitchen"]
    settings = load(places(str(own)).settings_file)
    assert (settings.meters.paired, settings.hub.tls) == (HUB, True)
    assert stat.S_IMODE(places(str(own)).secrets_file.stat().st_mode) == 0o600


def test_a_wrong_code_says_how_many_tries_are_left_and_the_third_until_when_it_is_locked(
    house: House, own: Path
) -> None:
    code = house.show_code()
    told = [tried(house, own, wrong(code, n)) for n in (1, 2, 3)]
    assert [status for status, _, _ in told] == [1, 1, 1]
    words = [answer["trouble"]["advice"] for _, _, answer in told]
    assert "Tries left: 2." in words[0]
    assert "Tries left: 1." in words[1]
    assert "It takes codes again from" in words[2]
    assert kept(own) is None
    locked = tried(house, own, code)[2]["trouble"]
    assert "After three wrong codes it takes none for a while" in locked["advice"]
    assert load(places(str(own)).settings_file).meters.paired == ""


def test_a_hub_that_is_not_there_and_a_broker_that_is_not_there_are_told(house: House, own: Path) -> None:
    house.show_code()
    assert tried(house, own, "1234")[2]["trouble"]["headline"] == "That is not a hub's code"
    (told,) = answers("pair", "hub-OTHER", *at(house), home=own, given="12345678\n", status=1)
    assert HUB in told["trouble"]["advice"]
    (told,) = answers("pair", HUB, "--broker", "127.0.0.1:9", home=own, given="12345678\n", status=1)
    assert told["trouble"]["headline"] == "The broker did not answer"
    ihd("pair", HUB, "--broker", "no address", home=own, status=1)


def test_a_paired_hub_is_recorded_through_a_change_of_keys_and_a_restart(house: House, own: Path) -> None:
    paired(house, own)
    before = kept(own)
    start = datetime.now(UTC) - timedelta(minutes=5)
    with running("record", home=own, password=None) as process:
        heard(process)
        say(house, start, 1_000_000)
        until(lambda: register(own) == 1_000_000)
        house.do(lambda keeper: keeper.rotate(house.time()))
        until(lambda: (one := kept(own)) and one.counter == 1 and len(one.passwords) == 1)
        say(house, start + timedelta(minutes=1), 1_000_050)
        until(lambda: register(own) == 1_000_050)
        process.kill()
        process.wait()
    after = kept(own)
    assert before is not None
    assert after is not None
    assert after.passwords != before.passwords
    with running("record", home=own, password=None) as process:
        heard(process)
        say(house, start + timedelta(minutes=2), 1_000_070)
        until(lambda: register(own) == 1_000_070)


def test_two_programs_of_one_home_both_follow_a_change_of_keys(house: House, own: Path) -> None:
    paired(house, own)
    told: list[str] = []
    with running("record", home=own, password=None) as one, running("now", "--watch", home=own, password=None) as other:
        threading.Thread(target=lambda: told.extend(other.stdout), daemon=True).start()
        heard(one)

        def shows(watts: int) -> None:
            def shown() -> bool:
                say(house, datetime.now(UTC), 1_000_000, watts)
                time.sleep(0.2)  # as often as a hub may speak; what is waited for is the words
                return any(f"{watts / 1000:.2f} kW" in line for line in told)

            until(shown)

        shows(1110)
        until(house.met)
        house.do(lambda keeper: keeper.rotate(house.time()))
        until(lambda: (now := kept(own)) and now.counter == 1 and len(now.passwords) == 1)
        heard(one)  # the broker cuts off who came with the former password
        shows(2220)
        other.kill()
        other.wait()


def test_a_changed_certificate_is_not_spoken_to_and_the_words_say_why(house: House, own: Path) -> None:
    paired(house, own)
    house.show(house.next_papers())
    with running("record", home=own, password=None) as process:
        line = next(line for line in process.stderr if "hub you paired with" in line)
        assert "it was told nothing" in line


def test_a_display_that_the_hub_unpairs_erases_its_keys_and_says_so(house: House, own: Path) -> None:
    paired(house, own)
    with running("record", home=own, password=None) as process:
        heard(process)
        until(house.met)
        user = house.keeper.displays[0].user
        house.do(lambda keeper: keeper.unpair(user, house.time()))
        assert next(line for line in process.stderr if "has unpaired this display" in line)
    assert kept(own) is None
    (told,) = answers("record", home=own, status=1)
    assert told["trouble"]["headline"] == "This display is not paired with your hub any more"
    assert answers("unpair", HUB, home=own) == [{"hub": HUB, "told": False}]
    (told,) = answers("record", home=own, status=1)
    assert told["trouble"]["headline"] == "No hub has been set up"


def test_unpairing_tells_the_hub_erases_the_keys_and_keeps_the_history(house: House, own: Path) -> None:
    paired(house, own)
    with running("record", home=own, password=None) as process:
        heard(process)
        say(house, datetime.now(UTC), 5_000)
        until(lambda: register(own) == 5_000)
        assert answers("unpair", HUB, home=own) == [{"hub": HUB, "told": True}]
        assert next(line for line in process.stderr if "not paired with your hub any more" in line)
    assert (kept(own), house.keeper.displays) == (None, ())
    settings = load(places(str(own)).settings_file)
    assert (settings.meters.paired, settings.hub.host) == ("", "")
    assert register(own) == 5_000
    (told,) = answers("unpair", HUB, home=own, status=1)
    assert HUB in told["trouble"]["headline"]


def test_a_hub_that_does_not_answer_is_left_all_the_same_and_that_is_said(house: House, own: Path) -> None:
    paired(house, own)
    house.mosquitto.stop()
    assert "The hub did not answer" in ihd("unpair", HUB, home=own)
    assert kept(own) is None


def test_a_second_hub_is_not_paired_beside_the_first(house: House, own: Path, tmp_path: Path) -> None:
    paired(house, own)
    text = places(str(own)).settings_file.read_text().replace(HUB, "hub-FIRST")
    places(str(own)).settings_file.write_text(text)
    status, _, answer = tried(house, own, house.show_code())
    assert (status, answer["trouble"]["headline"]) == (1, "This display is paired with another hub")
    assert "hub-FIRST" in answer["trouble"]["advice"]


def test_no_secret_is_in_any_file_but_that_of_secrets_nor_said_anywhere(house: House, own: Path) -> None:
    said = []
    code = house.show_code()
    said.append(str(tried(house, own, wrong(code))))
    said.append(str(tried(house, own, code)))
    secrets = [code]
    with running("record", home=own, password=None) as process:
        heard(process)
        secrets += [*kept(own).passwords, kept(own).key.hex()]
        house.do(lambda keeper: keeper.rotate(house.time()))
        until(lambda: (one := kept(own)) and one.counter == 1 and len(one.passwords) == 1)
        secrets += [*kept(own).passwords, kept(own).key.hex()]
        process.terminate()
        said += [process.stderr.read(), process.stdout.read()]
    said.append(ihd("settings", home=own) + ihd("settings", "--json", home=own))
    said.append(ihd("screenshot", "settings", str(own / "page.png"), home=own))
    found = {}
    for file in own.rglob("*"):
        if file.is_file() and file.name != "secrets.json":
            found[file.name] = file.read_bytes()
    assert {"settings.toml", "diary.sqlite", "page.png"} <= set(found)
    ihd("unpair", HUB, home=own)
    found["secrets.json, after"] = places(str(own)).secrets_file.read_bytes()
    for secret in secrets:
        assert not [words for words in said if secret in words]
        assert not [name for name, text in found.items() if secret.encode() in text]


@pytest.mark.skipif(os.name != "posix", reason="A terminal of its own is POSIX's")
def test_on_a_terminal_a_wrong_code_may_be_typed_again(house: House, own: Path) -> None:
    code = house.show_code()
    ours, its = os.openpty()
    words = [sys.executable, "-m", "ihd", "pair", HUB, *at(house)]
    with subprocess.Popen(
        words, stdin=its, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(own)
    ) as process:
        assert next(line for line in process.stderr if "screen of Hall cupboard" in line)
        os.write(ours, f"{wrong(code)}\n".encode())
        assert next(line for line in process.stderr if "Tries left: 2." in line)
        os.write(ours, f"{code}\n".encode())
        assert process.wait(30) == 0
        assert process.stdout.read().startswith(f"Paired with Hall cupboard ({HUB}).")
    os.close(ours)
    os.close(its)

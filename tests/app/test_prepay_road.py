"""A top-up from the command line to the meter and back, over a real Mosquitto with rights and TLS, through kills."""

import json
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from paying_parts import ISSUER, PayingHome, code
from program import answers, heard, ihd, running, until

sys.path.append(str(Path(__file__).parents[1] / "hubs"))

from link_parts import needs_mosquitto

from ihd.app.context import context
from ihd.app.topup import topup
from ihd.energy.command import CommandKind
from ihd.paths import places
from ihd.pretend.glow import MPAN
from ihd.pretend.stories import SUPPLIED_SINCE, USED_COUNTER
from ihd.pretend.story import Supplier
from ihd.pretend.topup_codes import POUNDS


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PayingHome]:
    needs_mosquitto()
    one = PayingHome(tmp_path_factory.mktemp("paying"))
    one.start()
    yield one
    one.stop()


@pytest.fixture
def own_home(tmp_path: Path) -> Iterator[PayingHome]:
    """One whose meter is locked, or whose time runs fast, without harm to other tests."""
    needs_mosquitto()
    one = PayingHome(tmp_path)
    one.start()
    yield one
    one.stop()


Say = Callable[..., tuple[object, object, object]]


@pytest.fixture
def say(own_home: PayingHome, capsys: pytest.CaptureFixture[str]) -> Say:
    """Send a code in this process, as so many begin slowly: how it stands, why, and in which words."""

    def send(digits: str, status: int = 1, fuel: str = "electricity") -> tuple[object, object, object]:
        asked = Namespace(what="send", code=[digits], fuel=fuel, wait=20.0)
        assert topup(context(str(own_home.own), as_json=True), asked) == status
        out, err = capsys.readouterr()
        assert digits not in out + err
        told = json.loads(out)
        return told["state"], told["reason"], told["says"]

    return send


NOT_RECOGNISED = "The meter did not recognise this code. Check the digits."
UNSAID = (
    "The meter could not say what became of the code. Do not buy another code. "
    "If the balance does not rise, send this one again: it counts only once."
)
STRANGER = Supplier("Another Supplier", SUPPLIED_SINCE).issuer.code(MPAN, 10, 5, POUNDS)


def test_each_result_of_the_meter_reaches_the_user_in_its_own_words(own_home: PayingHome, say: Say) -> None:
    home = own_home
    state, _, words = say(code(100, 10), status=0)
    assert state == "accepted"
    assert str(words).startswith("£10.00 added. New balance £")
    assert say(code(101, 150))[1:] == (
        "too_large",
        "Larger than this meter allows in one go (£100.00). Ask your supplier for smaller codes.",
    )
    assert say(code(USED_COUNTER))[1:] == ("duplicate", "Already used. Your credit may be on the meter already.")
    assert say(ISSUER.code(MPAN, 10, 102, 3))[1:] == ("error", UNSAID)
    for counter in (103, 104):
        assert say(code(counter, 100), status=0)[0] == "accepted"
    assert say(code(105, 100))[1:] == (
        "over_balance",
        "The meter is near its limit of £250.00. Use some credit first, then send the code again.",
    )
    assert say(code(106, fuel="gas"))[1:] == (
        "other_meter",
        "This code is for another meter. Gas and electricity codes differ.",
    )
    for _ in range(4):
        assert say(STRANGER)[1:] == ("not_recognised", NOT_RECOGNISED)
    assert say(code(107))[1:] == ("locked", "Too many wrong codes. Wait, then try again.")
    assert [home.times_applied(one) for one in (100, 101, 103, 104, 105, 106, 107)] == [1, 0, 1, 1, 0, 0, 0]
    home.kill_hub()
    home.start_hub(rights=(CommandKind.ACKNOWLEDGE,))
    assert say(code(108))[1:] == (
        "not_allowed",
        "The hub takes no codes from this display. Type the code into the meter itself.",
    )


def test_what_a_code_added_is_told_and_is_the_balance_that_now_says(home: PayingHome) -> None:
    told = home.send(110)
    assert (told["state"], told["reason"], told["credited_pence"]) == ("accepted", None, 1000.0)
    (row, *_) = home.listed()
    assert (row["state"], row["code"], row["fuel"]) == ("accepted", f"•••• {code(110)[-4:]}", "electricity")

    def now() -> dict[str, object]:
        (said,) = answers("now", "--wait", "2", home=home.own)
        balance = said["balance"]
        return balance["electricity"] if balance else {}

    shown = now()
    assert (shown["mode"], shown["supply"], shown["emergency"]) == ("prepayment", "on", "unavailable")
    assert abs(float(str(shown["pence"])) - float(str(told["balance_pence"]))) < 100


def test_a_code_that_cannot_be_right_is_not_sent_and_counts_as_no_wrong_one(home: PayingHome) -> None:
    known = len(home.asked())
    (told,) = answers("topup", "send", "--fuel", "gas", "73950067887105178606", home=home.own, status=1)
    assert (told["state"], told["reason"], told["balance_pence"]) == ("rejected", "not_sent", None)
    assert told["trouble"]["headline"] == "The code was not sent"
    assert "One of the digits is wrong" in told["trouble"]["advice"]
    assert len(home.asked()) == known


MOMENTS = ("kept", "a moment later", "taken by the hub")


def wait_for(moment: str, home: PayingHome, known: int) -> str:
    id_ = home.next_asked(known)
    if moment == "a moment later":
        time.sleep(0.15)  # not waited for: the kill is to come anywhere
    elif moment == "taken by the hub":
        until(lambda: home.has_taken(id_))
    return id_


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_command_is_done_once_and_told_though_the_broker_is_killed(home: PayingHome, moment: str) -> None:
    counter, before, known = 120 + MOMENTS.index(moment), home.meter(), len(home.asked())
    with home.sending(counter) as sending:
        wait_for(moment, home, known)
        home.kill_broker()
        home.start_broker()
        told = json.loads(sending.communicate(timeout=60)[0])
    assert (told["state"], told["credited_pence"]) == ("accepted", 1000.0)
    assert (home.times_applied(counter), home.credited(before)) == (1, 1)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_command_is_done_once_and_told_though_the_hub_is_killed(home: PayingHome, moment: str) -> None:
    counter, before, known = 130 + MOMENTS.index(moment), home.meter(), len(home.asked())
    with home.sending(counter) as sending:
        wait_for(moment, home, known)
        home.kill_hub()
        home.start_hub()
        told = json.loads(sending.communicate(timeout=60)[0])
    assert (told["state"], told["credited_pence"]) == ("accepted", 1000.0)
    assert (home.times_applied(counter), home.credited(before)) == (1, 1)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_command_is_done_once_and_told_though_the_program_is_killed(home: PayingHome, moment: str) -> None:
    counter, before, known = 140 + MOMENTS.index(moment), home.meter(), len(home.asked())
    with home.sending(counter) as sending:
        id_ = wait_for(moment, home, known)
        sending.kill()
        sending.wait()
    (row, *_) = home.listed()
    assert home.asked()[0] == id_
    assert (row["state"], row["credited_pence"]) == ("accepted", 1000.0)
    assert (home.times_applied(counter), home.credited(before)) == (1, 1)


def test_while_another_program_records_it_goes_the_same_way(home: PayingHome) -> None:
    with running("record", home=home.own, password=None) as recorder:
        heard(recorder)
        assert home.send(150)["state"] == "accepted"
        known = len(home.asked())
        with home.sending(151) as sending:
            id_ = wait_for("kept", home, known)
            sending.kill()
            sending.wait()

        def state() -> object:
            return {row["code"]: row["state"] for row in home.listed("--wait", "0.1")}.get(f"•••• {code(151)[-4:]}")

        until(lambda: id_ in home.asked() and state() == "accepted")
    assert [home.times_applied(one) for one in (150, 151)] == [1, 1]


def test_gas_waits_for_its_meter_through_a_restart_of_both_sides_and_is_asked_once(own_home: PayingHome) -> None:
    home = own_home
    before = home.meter("gas")
    told = home.send(160, "gas")
    assert (told["state"], told["balance_pence"]) == ("pending", None)
    assert str(told["next_wake"]).endswith("Z")
    assert "The gas meter fetches it when it wakes, by " in str(told["says"])
    assert str(told["says"]).endswith("Nothing more to do.")
    (id_,) = home.asked()
    again = ihd("topup", "send", "--fuel", "gas", code(160, fuel="gas"), home=home.own)
    assert "The gas meter fetches it when it wakes" in again
    assert home.asked() == [id_]
    home.kill_hub()
    home.kill_broker()
    (row,) = home.listed("--wait", "0.5")
    assert row["state"] == "pending"
    home.start_broker()
    home.start_hub(speed=900)
    until(lambda: home.times_applied(160, "gas") == 1)
    (row,) = home.listed("--wait", "20")
    assert (row["state"], row["credited_pence"]) == ("accepted", 1000.0)
    assert row["code"] == f"•••• {code(160, fuel='gas')[-4:]}"
    assert home.credited(before, "gas") == 1


def test_a_code_is_nowhere_but_in_the_diary_while_it_waits(home: PayingHome) -> None:
    secret = code(170)
    out = ihd("topup", "send", "--fuel", "electricity", secret, home=home.own)
    out += ihd("topup", "list", home=home.own) + ihd("topup", "list", "--json", home=home.own)
    assert secret not in out.replace(" ", "")
    for file in (*home.own.rglob("*"), home.state_file):
        if file.is_file():
            assert secret.encode() not in file.read_bytes(), file
    assert places(str(home.own)).diary_file.exists()

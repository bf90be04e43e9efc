"""`ihd balance`: what a meter tells of its credit, how long that lasts, and an account kept by hand beside it."""

import argparse
import json
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from program import answers, ihd

from ihd.app.balance import balance
from ihd.app.balance_options import moment, money, options, paid
from ihd.app.context import context
from ihd.energy.fuel import Fuel
from ihd.energy.prepay import (
    DebtPeriod,
    EmergencyCredit,
    Friendly,
    Limits,
    PaymentMode,
    Prepayment,
    Supply,
    TimeDebt,
)
from ihd.energy.reading import Reading
from ihd.energy.trouble import FileTrouble
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOW = datetime(2026, 11, 21, 18, 0, tzinfo=UTC)
POUND = 100_000
DAYS = 30
LIMITS = Limits(10 * POUND, POUND, 2 * POUND, 0, 250 * POUND, 100 * POUND, 5 * POUND)
Say = Callable[..., str]


def live(folder: Path, *accounts: Prepayment, standing: float | None = 24.0) -> None:
    """A home that used 0.2 kWh an hour for a month, at 50 p a kWh and 24 p a day."""
    with Diary.open(places(str(folder)).diary_file) as diary:
        ledger = diary.ledger()
        readings = [
            Reading(
                "E",
                Fuel.ELECTRICITY,
                NOW - timedelta(minutes=30 * n),
                imported_kwh=500 - n / 10,
                pence_per_kwh=50.0,
                standing_pence_per_day=standing,
            )
            for n in range(DAYS * 48, -1, -1)
        ]
        for reading in readings:
            ledger.take(reading)
        diary.keep(Batch(tuple(readings), ledger.changes(), accounts, (), NOW))


@pytest.fixture
def say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """What the command says to these words, at 18:00 or so many hours later."""

    def said(*words: str, as_json: bool = False, hours: float = 0) -> str:
        parser = argparse.ArgumentParser()
        options(parser)
        asked: Namespace = parser.parse_args(words)
        there = context(str(tmp_path), as_json=as_json)._replace(clock=lambda: NOW + timedelta(hours=hours))
        assert balance(there, asked) == 0
        return capsys.readouterr().out

    return said


def account(balance_: int | None = 420_000, mode: PaymentMode = PaymentMode.PREPAYMENT, **told: object) -> Prepayment:
    return Prepayment("E", Fuel.ELECTRICITY, NOW, mode, balance=balance_, **told)


def test_all_that_a_meter_tells_is_said(tmp_path, say):
    owing = account(
        emergency=EmergencyCredit.UNAVAILABLE,
        accumulated_debt=0,
        payment_debt=30 * POUND,
        payment_debt_share=1_000,
        time_debts=(TimeDebt(2 * POUND, 5_000, DebtPeriod.DAILY),),
        limits=LIMITS,
        supply=Supply.ON,
        friendly=(Friendly(6, 18 * 60, 10 * 60),),
        friendly_until=NOW + timedelta(hours=16),
    )
    live(tmp_path, owing)
    (told,) = [json.loads(line) for line in say("--top-up", "£20", as_json=True).splitlines()]
    lasts = told.pop("runway")
    assert told == {
        "fuel": "electricity",
        "source": "meter",
        "at": "2026-11-21T18:00:00Z",
        "pence": 420.0,
        "standing_pence_per_day": 24.0,
        "mode": "prepayment",
        "supply": "on",
        "emergency": "unavailable",
        "emergency_pence": None,
        "emergency_limit_pence": 1000.0,
        "emergency_threshold_pence": 100.0,
        "debt_pence": 3200.0,
        "debts": [
            {"kind": "time", "pence": 200.0, "rate_pence": 5.0, "per": "daily"},
            {"kind": "payment", "pence": 3000.0, "share": 0.1, "cap_pence_per_week": 500.0},
            {"kind": "accumulated", "pence": 0.0},
        ],
        "low_credit_pence": 200.0,
        "disablement_pence": 0.0,
        "max_balance_pence": 25000.0,
        "max_top_up_pence": 10000.0,
        "friendly_until": "2026-11-22T10:00:00Z",
        "by_hand": None,
        "top_up": {
            "pence": 2000.0,
            "payment_debt_pence": 200.0,
            "accumulated_debt_pence": 0.0,
            "emergency_credit_pence": 0.0,
            "balance_pence": 1800.0,
            "new_balance_pence": 2220.0,
            "refused": None,
        },
    }
    # 10 p an hour and 29 p at each of two midnights: 36.2 hours, where the meter is not friendly
    assert lasts["likely"] == lasts["cut_off"] == "2026-11-23T06:30:00Z"
    assert "2026-11-22T12:00:00Z" < lasts["early"] < lasts["likely"] <= lasts["late"] < "2026-11-24T18:00:00Z"
    assert lasts["with_emergency"]["likely"] > "2026-11-26"
    assert lasts["notes"] == []
    assert lasts["days"] == pytest.approx(DAYS, abs=0.1)


def test_people_are_told_the_same_in_words(tmp_path, say):
    live(tmp_path, account(limits=LIMITS, emergency=EmergencyCredit.AVAILABLE, accumulated_debt=0, payment_debt=0))
    told = say("--top-up", "20000")
    assert told.startswith("Electricity: £4.20 left, as at 18:00\n")
    for line in (
        "Emergency credit of £10.00 is ready",
        "Low credit is told below £2.00",
        "It takes £100.00 in one go, up to £250.00 in all",
        "Standing charge 24p a day",
        "Lasts to about Monday morning",
        "with emergency credit",
        "The meter would refuse £200.00: it takes £100.00 in one go",
    ):
        assert line in told
    assert "£20.00 goes on your balance" in say("--top-up", "2000")


def test_a_hub_that_does_not_tell_the_balance_gives_none(tmp_path, say):
    live(tmp_path, account(None))
    (told,) = [json.loads(line) for line in say(as_json=True).splitlines()]
    assert (told["pence"], told["runway"], told["debts"]) == (None, None, [])
    assert say().startswith("Electricity: Not known yet")
    assert "£0.00" not in say()


def test_a_meter_that_is_paid_by_bill_has_no_balance(tmp_path, say):
    live(tmp_path, account(123, PaymentMode.CREDIT))
    (told,) = [json.loads(line) for line in say(as_json=True).splitlines()]
    assert (told["pence"], told["mode"], told["runway"]) == (None, "credit", None)
    assert say().startswith("Electricity: paid by bill")
    # nor what was written down before, nor a place where a top-up would go
    say("set", "--fuel", "electricity", "£4.20")
    (told,) = [json.loads(line) for line in say("--top-up", "£20", as_json=True).splitlines()]
    assert (told["pence"], told["source"], told["by_hand"], told["top_up"]) == (None, "meter", None, None)
    assert "£" not in say("--top-up", "£20")


def test_a_standing_charge_is_told_to_the_hundredth_of_a_penny(tmp_path, say):
    live(tmp_path, account(), standing=53.35)
    assert "Standing charge 53.35p a day" in say()


def test_of_a_balance_by_hand_it_is_said_which_price_is_not_known(tmp_path, say):
    live(tmp_path, standing=None)
    say("set", "--fuel", "electricity", "£4.20", "--at", "2026-11-20T15:00")
    words = say()
    assert words.startswith("Electricity: Not known yet, kept by hand")
    assert "energy since £2.70" in words  # 27 hours at 10 p
    assert "No standing charge is known" in words
    assert "has no price" not in words


def test_an_account_is_kept_by_hand_where_the_hub_tells_none(tmp_path, say):
    live(tmp_path)
    assert "keep it by hand" in say()
    assert say("set", "--fuel", "electricity", "£4.20", "--at", "2026-11-21T15:00") == (
        "Noted: Electricity, 15:00: the meter showed £4.20.\n"
    )
    say("topup", "--fuel", "electricity", "1000", "--at", "2026-11-21T16:30Z")
    told = json.loads(say(as_json=True))
    assert (told["source"], told["pence"], told["mode"]) == ("by_hand", 420 + 1000 - 30, None)
    assert told["by_hand"] == {
        "statement_pence": 420.0,
        "statement_at": "2026-11-21T15:00:00Z",
        "age_hours": 3.0,
        "top_ups_pence": 1000.0,
        "energy_pence": 30.0,
        "standing_pence": 0.0,
        "missing_hours": 0.0,
    }
    assert told["runway"]["likely"] is not None
    words = say()
    assert words.startswith("Electricity: £13.90 left, kept by hand\n")
    assert "The meter showed £4.20 15:00, topped up by £10.00 since; energy since £0.30" in words


def test_what_was_written_down_is_taken_back(tmp_path, say):
    live(tmp_path)
    say("set", "--fuel", "electricity", "420")
    say("set", "--fuel", "gas", "£9")
    assert say("undo") == "Taken back: Gas, 18:00: the meter showed £9.00.\n"
    assert say("list").splitlines() == [
        "Electricity, 18:00: the meter showed £4.20",
        "Gas, 18:00: the meter showed £9.00, taken back",
    ]
    say("undo", "--fuel", "electricity")
    assert "keep it by hand" in say()
    with pytest.raises(FileTrouble, match="nothing to take back"):
        say("undo")


def test_a_meters_own_word_goes_before_what_is_kept_by_hand(tmp_path, say):
    live(tmp_path, account(350_000))
    say("set", "--fuel", "electricity", "420")
    told = json.loads(say(as_json=True))
    assert (told["source"], told["pence"], told["by_hand"]) == ("meter", 350.0, None)


def test_use_that_is_not_known_is_told_beside_the_balance(tmp_path, say):
    live(tmp_path)
    say("set", "--fuel", "electricity", "420")
    told = json.loads(say(as_json=True, hours=5))
    assert told["by_hand"]["missing_hours"] == 5
    assert "Of 5 hours since then no use is known, so less may be left" in say(hours=5)


def test_gas_of_which_nothing_is_kept_can_be_written_down_all_the_same(tmp_path, say):
    live(tmp_path)
    say("set", "--fuel", "gas", "£9", "--at", "2026-11-20T12:00")
    told = json.loads(say(as_json=True))
    assert (told["fuel"], told["runway"]) == ("gas", None)
    assert told["by_hand"]["missing_hours"] == 30
    assert told["pence"] is None  # a standing charge has been taken that nobody knows
    assert "has no price that is known" in say()
    assert "energy since" not in say()  # of which nothing is known


def test_nothing_is_written_down_of_times_to_come(tmp_path, say):
    with pytest.raises(FileTrouble, match="still to come"):
        say("set", "--fuel", "electricity", "420", "--at", "2026-11-21T18:01")


def test_before_anything_is_recorded_the_account_begins_with_what_is_written_down(tmp_path, say):
    assert say("list") == "Nothing has been written down.\n"
    with pytest.raises(FileTrouble, match="nothing to take back"):
        say("undo")
    say("set", "--fuel", "electricity", "420")
    assert json.loads(say("list", as_json=True))["pence"] == 420


@pytest.mark.parametrize(
    ("word", "e5"),
    [("420", 420_000), ("£4.20", 420_000), ("£-1.50", -150_000), ("-85", -85_000), ("0", 0), ("£0.12345", 12_345)],
)
def test_a_sum_is_pence_or_pounds_behind_their_sign(word, e5):
    assert money(word) == e5


@pytest.mark.parametrize("word", ["", "£", "four", "nan", "inf", "1e9", "£1000.01", "0.0001", "£1.000001", "5.50"])
def test_what_is_no_sum_is_refused(word):
    with pytest.raises(argparse.ArgumentTypeError):
        money(word)


@pytest.mark.parametrize("word", ["0", "-5", "£-5"])
def test_a_top_up_is_more_than_nothing(word):
    with pytest.raises(argparse.ArgumentTypeError):
        paid(word)


def test_a_time_is_a_day_and_a_clock():
    assert moment("2026-11-21T18:05").tzinfo is None  # the clock on the wall is the home's
    assert moment("2026-11-21T18:05Z") == datetime(2026, 11, 21, 18, 5, tzinfo=UTC)
    with pytest.raises(argparse.ArgumentTypeError):
        moment("1888-11-21")
    with pytest.raises(ValueError, match="Invalid"):
        moment("yesterday")


def test_the_program_answers_scripts_and_people(tmp_path):
    live(tmp_path)
    (kept,) = answers("balance", "set", "--fuel", "electricity", "£4.20", home=tmp_path)
    assert (kept["fuel"], kept["kind"], kept["pence"], kept["undone"]) == ("electricity", "statement", 420, None)
    assert answers("balance", home=tmp_path)[0]["source"] == "by_hand"
    assert ihd("balance", "undo", home=tmp_path).startswith("Taken back: Electricity, ")
    ihd("balance", "undo", home=tmp_path, status=1)

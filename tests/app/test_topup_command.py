"""`ihd topup` as scripts use it, and `ihd decode` on a hub that tells more than readings."""

import json

import pytest
from program import answers, ihd

RIGHT = "73950067887105178605"
ROOT = "ihd-hub/1/hall-hub"
ARRIVED = "2026-11-21T18:30:02Z"


@pytest.mark.parametrize("words", [[RIGHT], ["7395", "0067", "8871", "0517", "8605"], ["7395-0067-8871-0517-8605"]])
def test_a_code_that_can_be_right_claims_its_worth(words):
    (told,) = answers("topup", "check", *words)
    assert (told["ok"], told["claims"]) == (True, {"pence": 1250})
    assert "Only the meter can tell" in told["why"]
    assert RIGHT not in json.dumps(told)


def test_a_code_of_an_unknown_class_claims_nothing():
    (told,) = answers("topup", "check", "73942316567647575864")
    assert (told["ok"], told["claims"]) == (True, None)


def test_a_wrong_code_is_an_answer_and_no_trouble():
    (told,) = answers("topup", "check", "73950067887105178606", status=0)
    assert (told["ok"], told["claims"]) == (False, None)
    assert told["why"].startswith("One of the digits is wrong")
    assert ihd("topup", "check", "73950067887105178606") == f"{told['why']}\n"


def test_a_smets1_code_is_checked_for_its_length_alone():
    assert answers("topup", "check", "1" * 40, "--smets1")[0]["ok"]
    assert not answers("topup", "check", "1" * 41, "--smets1")[0]["ok"]
    assert not answers("topup", "check", "1" * 40)[0]["ok"]


def test_topup_without_a_code_is_wrong_usage():
    ihd("topup", status=2)
    ihd("topup", "check", status=2)
    ihd("topup", "send", RIGHT, status=2)  # for which meter?


def test_a_home_without_a_paired_hub_sends_no_code_and_says_why(tmp_path):
    (told,) = answers("topup", "send", "--fuel", "gas", RIGHT, home=tmp_path, status=1)
    assert told["trouble"]["headline"] == "No hub is paired"
    assert ihd("topup", "list", home=tmp_path) == "No top-up has been sent from here.\n"
    assert answers("topup", "list", home=tmp_path) == []


def test_a_code_that_can_be_right_for_no_meter_is_not_sent(tmp_path):
    (told,) = answers("topup", "send", "--fuel", "electricity", RIGHT[:-1], home=tmp_path, status=1)
    assert (told["state"], told["reason"], told["balance_pence"]) == ("rejected", "not_sent", None)
    assert "1 is missing" in told["trouble"]["advice"]


def told_of(where, payload, *words):
    row = json.dumps({"topic": f"{ROOT}/{where}", "payload": json.dumps(payload), "arrived": ARRIVED})
    (told,) = answers("decode", *words, given=row + "\n")
    assert (told["dialect"], told["ignored"], told["error"]) == ("ihd_hub", None, None)
    return told


def test_prepayment_is_told_in_pence():
    payload = {
        "at": "2026-11-21T18:30:00Z",
        "fuel": "electricity",
        "mode": "prepayment",
        "balance": 412000,
        "emergency_limit": 1000000,
        "time_debts": [{"left": 4800000, "rate": 50000, "period": "daily"}],
    }
    (news,) = told_of("meter/electricity/prepayment", payload)["news"]
    assert (news["kind"], news["meter"], news["at"]) == ("prepayment", "hall-hub/electricity", "2026-11-21T18:30:00Z")
    assert (news["balance_pence"], news["payment_debt_pence"]) == (412.0, None)
    assert news["limits"]["emergency_limit_pence"] == 1000.0
    assert news["time_debts"] == [{"left_pence": 4800.0, "rate_pence": 50.0, "period": "daily"}]


def test_supply_numbers_and_numbers_to_read_out_are_masked_unless_asked_for():
    meter = {"meter": "electricity", "fuel": "electricity", "mpxn": "1312345678907"}
    info = {"hub": "hall-hub", "profile": "1.0", "model": "B", "software": "1", "smets": "SMETS2", "meters": [meter]}
    messages = {"messages": [{"id": "msg-00000018", "at": "2026-11-21T10:00:00Z", "number": "1234"}]}
    assert told_of("info", info)["news"][0]["meters"][0]["mpxn"] == "*********8907"
    assert told_of("info", info, "--unmasked")["news"][0]["meters"][0]["mpxn"] == "1312345678907"
    assert told_of("messages", messages)["news"][0]["number"] == "****"
    assert told_of("messages", messages, "--unmasked")["news"][0]["number"] == "1234"


def test_half_hours_are_told_whole_to_scripts_and_in_brief_to_people():
    burst = {"fuel": "electricity", "start": "2026-11-01T00:00:00Z", "values": [100] * 480}
    (news,) = told_of("meter/electricity/log", burst)["news"]
    assert (news["kind"], news["start"], news["wh"]) == ("half_hour_log", "2026-11-01T00:00:00Z", [100] * 480)
    row = {"topic": f"{ROOT}/meter/electricity/log", "payload": json.dumps(burst), "arrived": ARRIVED}
    said = ihd("decode", given=json.dumps(row) + "\n")
    assert "half_hour_log" in said
    assert "(480 of them)" in said
    assert len(said) < 300

"""`ihd decode` as scripts use it."""

import json
import subprocess
import sys

import pytest
from program import SHARED, answers, environment, ihd

GLOW = {
    "topic": "glow/02AA00000001/SENSOR/electricitymeter",
    "payload": '{"electricitymeter":{"timestamp":"2026-06-10T10:57:03Z","energy":{"import":{"cumulative":6931.568,'
    '"units":"kWh","mpan":"1200030123452","supplier":"A Supplier","price":{"unitrate":0.2194,"standingcharge":0.5}}},'
    '"power":{"value":0.644,"units":"kW"}}}',
    "arrived": "2026-06-10T10:57:05Z",
}


def lines(*rows):
    return "".join(row if isinstance(row, str) else json.dumps(row) + "\n" for row in rows)


def test_a_reading_has_the_fields_of_the_contract():
    (told,) = answers("decode", given=lines(GLOW))
    assert (told["line"], told["dialect"], told["ignored"], told["error"]) == (1, "glow", None, None)
    (reading,) = told["readings"]
    contract = {
        "meter": "02AA00000001/electricity",
        "fuel": "electricity",
        "at": "2026-06-10T10:57:03Z",
        "at_from": "payload",
        "watts": 644.0,
        "imported_kwh": 6931.568,
        "exported_kwh": None,
        "imported_m3": None,
        "pence_per_kwh": 21.94,
        "standing_pence_per_day": 50.0,
        "balance_pence": None,
        "quality": "good",
    }
    assert {name: reading[name] for name in contract} == contract


def test_meter_numbers_are_masked_unless_asked_for():
    assert answers("decode", given=lines(GLOW))[0]["readings"][0]["mpxn"] == "*********3452"
    assert answers("decode", "--unmasked", given=lines(GLOW))[0]["readings"][0]["mpxn"] == "1200030123452"


def test_codes_and_meter_numbers_in_what_a_supplier_writes_are_masked_unless_asked_for():
    text = "Your code: 7395 0067 8871 0517 8605, for 1900012345678. Ring 0800 123 4567."
    note = {"id": "note-2026-0001", "at": "2026-11-22T03:00:00Z", "text": text}
    sent = {"topic": "ihd-hub/1/hub-01/messages", "payload": json.dumps({"messages": [note]})}
    (told,) = answers("decode", given=lines(sent))
    masked = f"Your code: {'*' * 20}8605, for {'*' * 9}5678. Ring 0800 123 4567."
    assert told["news"][0]["text"] == masked
    assert "7395" not in ihd("decode", given=lines(sent))
    assert answers("decode", "--unmasked", given=lines(sent))[0]["news"][0]["text"] == text


def test_every_line_is_answered_in_order_whatever_it_holds():
    other = {"topic": "tele/plug/SENSOR", "payload": '{"Time":"2026-06-10T10:57:03"}'}
    broken = {"topic": GLOW["topic"], "payload": "{"}
    told = answers("decode", given=lines(other, "not json\n", "[]\n", '{"topic":3}\n', broken, GLOW))
    assert [row["line"] for row in told] == [1, 2, 3, 4, 5, 6]
    assert [row["dialect"] for row in told] == [None, None, None, None, "glow", "glow"]
    assert told[0]["ignored"]
    assert all(row["error"] for row in told[1:5])
    assert told[5]["readings"]


def test_people_are_answered_in_words():
    assert "watts 644.0" in ihd("decode", given=lines(GLOW))


def test_all_recorded_messages_are_read_or_ignored_with_a_reason():
    file = SHARED / "payloads" / "hub_messages.jsonl"
    if not file.exists():
        pytest.skip("the recorded messages of other hubs are not here")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    told = answers("decode", given=lines(*({"topic": row["topic"], "payload": row["payload"]} for row in rows)))
    assert len(told) == len(rows)
    for row, answer in zip(rows, told, strict=True):
        outcomes = [answer["readings"], answer.get("status"), answer["ignored"], answer["error"]]
        assert sum(map(bool, outcomes)) == 1
        assert (answer["dialect"] or "").startswith("glow") == row["family"].startswith("glow")


@pytest.mark.parametrize("arrived", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "soon", 7, [], ""])
def test_a_line_that_arrived_at_no_time_there_is_costs_that_line_alone(arrived):
    lines = [json.dumps({"topic": "glow/a/STATE", "payload": "{}", "arrived": one}) for one in (arrived, None)]
    first, second = answers("decode", given="\n".join(lines))
    assert first["error"]
    assert not first["readings"]
    assert second["error"] is None


def test_without_anything_to_read_it_says_so():
    line = f'"{sys.executable}" -m ihd decode <&-'
    done = subprocess.run(["bash", "-c", line], env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("There is nothing to read")

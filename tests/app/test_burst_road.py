"""Half-hours from a meter's own log, from a real broker into the diary and out again by the command line."""

import json
import random
import signal
from datetime import UTC, datetime, timedelta

from program import answers, heard, register, running, until

from ihd.paths import places
from ihd.store.diary import Diary

HUB = "ihd-hub/1/TESTHUB1"
HALF_HOUR = timedelta(minutes=30)
YEAR = 365 * 48
FIRST = datetime(2025, 11, 1, tzinfo=UTC)


def burst(fuel, start, values, revision=0):
    told = {"fuel": fuel, "start": start.strftime("%Y-%m-%dT%H:%M:%SZ"), "values": values, "revision": revision}
    return json.dumps(told).encode()


def live(at, wh):
    return json.dumps({"at": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "fuel": "electricity", "imported": wh}).encode()


def say(publisher, meter, payload, word="log"):
    publisher.publish(f"{HUB}/meter/{meter}/{word}", payload, qos=1).wait_for_publish(10)


def logged(home):
    """How many half-hours the diary has from a log."""
    file = places(str(home)).diary_file
    if not file.exists():
        return 0
    with Diary.open(file, readonly=True) as diary:
        return sum(1 for day in diary.days(0, 99_999).values() for one in day.logged if one)


def told(home, fuel, start, count):
    """The Wh of so many half-hours, and how many of them are measured and estimated."""
    span = ("--from", start.date().isoformat(), "--to", (start + count * HALF_HOUR).date().isoformat())
    rows = answers("usage", "--fuel", fuel, "--by", "half-hour", *span, home=home)
    by_start = {row["start"]: row for row in rows}
    found = [by_start.get((start + n * HALF_HOUR).strftime("%Y-%m-%dT%H:%M:%SZ")) for n in range(count)]
    wh = [None if row is None or row["kwh"] is None else round(row["kwh"] * 1000) for row in found]
    return wh, sum(row["measured"] for row in found if row), sum(row["estimated"] for row in found if row)


def test_a_year_of_two_fuels_in_a_burst_is_what_the_meters_had_in_their_logs(home, broker, publisher):
    dice = random.Random(7)
    power = [dice.randrange(0, 3000) for _ in range(YEAR)]
    gas = [dice.randrange(0, 9000) for _ in range(YEAR)]
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        say(publisher, "e1", burst("electricity", FIRST, power))
        say(publisher, "g1", burst("gas", FIRST, gas))
        until(lambda: logged(home) == 2 * YEAR)
    week = slice(100 * 48, 107 * 48)  # in winter, when a local day is a UTC day
    start = FIRST + 100 * 48 * HALF_HOUR
    assert told(home, "electricity", start, 7 * 48) == (power[week], 7 * 48, 0)
    assert told(home, "gas", start, 7 * 48) == (gas[week], 7 * 48, 0)


def test_a_burst_in_parts_twice_out_of_order_and_through_kills_is_the_same(home, broker, publisher):
    dice = random.Random(8)
    values = [dice.choice([None, *range(200)]) for _ in range(30 * 48)]
    parts = [(at, values[at : at + 100]) for at in range(0, len(values), 100)] * 2
    dice.shuffle(parts)
    third = len(parts) // 3
    for turn in range(4):
        with running("record", home=home, password=broker.password) as process:
            heard(process)
            # Nobody knows what of it was kept as the recorder was killed: the hub tells all of it again in the end.
            for at, part in parts if turn == 3 else parts[turn * third : (turn + 1) * third]:
                say(publisher, "e1", burst("electricity", FIRST + at * HALF_HOUR, part))
            if turn < 3:
                process.send_signal(signal.SIGKILL)
            else:
                until(lambda: logged(home) == sum(value is not None for value in values))
            process.kill()
    expected = [value for value in values if value is not None]
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert diary.check() == ()
        days = diary.days(0, 99_999)
    kept = [day[day.day * 86_400 + n * 1800].wh for _, day in sorted(days.items()) for n in range(48) if day.logged[n]]
    assert kept == expected


def test_a_week_of_silence_and_then_a_burst_makes_measured_what_was_estimated_and_counts_nothing_twice(
    home, broker, publisher
):
    before, after = FIRST + timedelta(minutes=10), FIRST + timedelta(days=7, minutes=10)
    dice = random.Random(9)
    values = [dice.randrange(50, 900) for _ in range(7 * 48 - 1)]  # the whole half-hours of the silence
    used = sum(values) + 180 + 90  # and what was used in the pieces before and after them
    with running("record", home=home, password=broker.password) as process:
        heard(process)
        say(publisher, "e1", live(before, 5_000_000), "live")
        say(publisher, "e1", live(after, 5_000_000 + used), "live")
        until(lambda: register(home) == 5_000_000 + used)
        guessed, measured, estimated = told(home, "electricity", FIRST, 8 * 48)
        assert sum(wh or 0 for wh in guessed) == used
        assert (measured, estimated) == (0, 7 * 48 + 1)
        say(publisher, "e1", burst("electricity", FIRST + HALF_HOUR, values))
        until(lambda: logged(home) == len(values))
        known, measured, estimated = told(home, "electricity", FIRST, 8 * 48)
        assert known[1 : len(values) + 1] == values
        assert (measured, estimated) == (len(values), 2)
        assert sum(wh or 0 for wh in known) == used

"""A recorder that is killed at any moment, while it hears a real broker, keeps and seals: the diary is always whole.

`IHD_TEST_KILLS=300` tries as often as that.
"""

import os
import random
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from program import DEVICE, TOPIC, electricity, until

from ihd.energy.calendar import unix
from ihd.energy.fuel import Direction
from ihd.energy.series import Series
from ihd.paths import places
from ihd.store.diary import Diary
from ihd.store.hold import hold

KILLS = int(os.environ.get("IHD_TEST_KILLS", "40"))
START = datetime(2025, 1, 1, tzinfo=UTC)
EACH = 900  # seconds from one reading to the next: days go by, and are sealed
METER = f"{DEVICE}/electricity"
HOUSE = Series(METER, Direction.IMPORT)

# A recorder for each line that it is given, forked so that Python and all of ihd need to be loaded only once. Each
# keeps what it has heard whenever it has nothing to hear.
RECORDERS = """
import os, sys
from dataclasses import replace
from ihd.app.broker import own_broker
from ihd.app.context import context
from ihd.app.headless import Headless
from ihd.app.tended import Tended
from ihd.app.opening import open_home
from ihd.settings import DiarySettings

def record():
    home = context(sys.argv[1])
    home = home._replace(settings=replace(home.settings, diary=DiarySettings(save_every=0)))
    door = own_broker(home)
    opened = open_home(home, "ihd record", home.clock(), pretend=False)
    Headless(home, opened).run(door, on_live=lambda: print("live", flush=True))

for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        record()
        os._exit(0)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("dead", flush=True)
"""


def wh(number):
    return 3_000_000 + 40 * number + number % 3


@contextmanager
def recorders(home, broker):
    environment = {**os.environ, "IHD_BROKER_PASSWORD": broker.password}
    command = [sys.executable, "-c", RECORDERS, str(home)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.stdin.close()
            process.kill()


def begun(process):
    """Have a recorder begin, and listen; its process."""
    process.stdin.write("go\n")
    process.stdin.flush()
    child = int(process.stdout.readline())
    assert process.stdout.readline() == "live\n"
    return child


def kept(file):
    """The number of the last reading that is kept, or -1."""
    if not file.exists():
        return -1
    with Diary.open(file, readonly=True) as diary:
        register = diary.registers().get(HOUSE)
    return (register.at - unix(START)) // EACH if register else -1


def check(file, sent, safe):
    """The diary is whole, has what it had, nothing else than was sent, and each Wh once."""
    with hold(file, "the test"), Diary.open(file) as diary:
        assert diary.check() == ()
        readings = diary.readings(METER, START, START + timedelta(days=9_999))
        numbers = [(unix(one.at) - unix(START)) // EACH for one in readings]
        assert safe <= set(numbers) <= set(range(sent))
        assert [round(one.imported_kwh * 1000) for one in readings] == [wh(number) for number in numbers]
        if numbers:
            assert diary.registers()[HOUSE].wh == wh(numbers[-1])
            days = diary.days(0, 99_999).values()
            assert sum(sum(day.wh) for day in days) == wh(numbers[-1]) - wh(numbers[0])
        return set(numbers)


@pytest.mark.timeout(60 + 3 * KILLS)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="recorders are forked, which this system cannot")
def test_no_kill_costs_a_kept_reading_or_a_watt_hour(home, broker, publisher):
    file, dice = places(str(home)).diary_file, random.Random(20261122)
    sent, safe = 0, set()
    with recorders(home, broker) as process:
        for _ in range(KILLS):
            child = begun(process)
            before = sent
            last = None
            for _ in range(dice.randint(0, 90)):
                told = electricity(START + timedelta(seconds=EACH * sent), wh(sent))
                last, sent = publisher.publish(TOPIC, told, qos=1), sent + 1
            if last is not None and dice.random() < 0.8:
                last.wait_for_publish(10)
            if sent > before and dice.random() < 0.5:
                first = before + dice.randrange(sent - before)
                until(lambda first=first: kept(file) >= first)
            sum(range(dice.randint(0, 400_000)))  # passes the moment without asking a clock
            told_kept = kept(file)
            os.kill(child, signal.SIGKILL)
            assert process.stdout.readline() == "dead\n"
            safe = check(file, sent, safe)
            assert not safe or max(safe) >= told_kept
    assert len(safe) > KILLS
    with Diary.open(file, readonly=True) as diary:
        sealed = diary.ask(
            lambda connection: connection.exec_driver_sql("SELECT count(*) FROM sealed_day").scalar_one()
        )
    assert sealed > 0

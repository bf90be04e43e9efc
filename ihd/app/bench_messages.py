"""How many messages a second the recorder has durable from a real broker, and what each costs, beside a bare one."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ihd.app.bench_idle import spent
from ihd.app.context import wall_clock
from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.calendar import unix, utc
from ihd.energy.trouble import PartTrouble
from ihd.paths import places
from ihd.settings import DiarySettings, HubSettings, Settings, save
from ihd.store.diary import Diary

Result = tuple[str, float, str, int, str]

EACH = 10  # seconds between two of them
TOPIC = "glow/02DE30000001/SENSOR/electricitymeter"
LEAST_RATE, MOST_CPU = 8000, 150  # a second; microseconds
WAIT = 120.0  # seconds
LOOK_EACH = 0.1  # seconds
# Publishes each line of what it is given as fast as the broker takes it, with QoS 1, once it is told to begin.
PUBLISHER = """
import os, sys
from paho.mqtt.client import Client
from paho.mqtt.enums import CallbackAPIVersion
said = open(sys.argv[4], "rb").read().splitlines()
client = Client(CallbackAPIVersion.VERSION2)
client.username_pw_set(sys.argv[2], os.environ["IHD_BROKER_PASSWORD"])
client.max_queued_messages_set(0)
client.connect("127.0.0.1", int(sys.argv[1]))
client.loop_start()
print("ready", flush=True)
sys.stdin.readline()
for one in said:
    last = client.publish(sys.argv[3], one, qos=1)
last.wait_for_publish()
client.disconnect()
"""
# The least that a recorder can be: no register is followed and nothing is judged. A row a message, a commit a second.
BARE = """
import json, os, queue, sqlite3, sys, time
from paho.mqtt.client import Client
from paho.mqtt.enums import CallbackAPIVersion
rows = queue.SimpleQueue()
def heard(client, data, message):
    told = json.loads(message.payload)["electricitymeter"]
    rows.put((told["timestamp"], told["power"]["value"], told["energy"]["import"]["cumulative"]))
client = Client(CallbackAPIVersion.VERSION2)
client.username_pw_set(sys.argv[2], os.environ["IHD_BROKER_PASSWORD"])
client.on_message = heard
client.on_connect = lambda *_: client.subscribe(sys.argv[3], 1)
client.on_subscribe = lambda *_: print("Link: live", file=sys.stderr, flush=True)
client.connect("127.0.0.1", int(sys.argv[1]))
client.loop_start()
file = sqlite3.connect(sys.argv[4], isolation_level=None)
file.execute("PRAGMA journal_mode = WAL")
file.execute("PRAGMA synchronous = FULL")
file.execute("CREATE TABLE reading (at TEXT PRIMARY KEY, watts REAL, kwh REAL) WITHOUT ROWID")
kept, wanted = 0, int(sys.argv[5])
while kept < wanted:
    time.sleep(1)
    batch = [rows.get() for _ in range(rows.qsize())]
    file.execute("BEGIN IMMEDIATE")
    file.executemany("INSERT OR IGNORE INTO reading VALUES (?, ?, ?)", batch)
    file.execute("COMMIT")
    kept += len(batch)
print("kept", flush=True)
sys.stdin.readline()
"""


def messages(runs: int, count: int) -> Iterator[Result]:
    """The rows of the benchmark, of bursts of so many messages.

    Raises PartTrouble where the system does not tell what a process costs, or so few messages cost nothing it counts.
    """
    ours, bare = [], []
    for _ in range(runs):
        ours.append(_in_a_home(_recorded, count))
        bare.append(_in_a_home(_kept_bare, count))
    rate, cpu = (statistics.median(one) for one in zip(*ours, strict=True))
    bare_rate, bare_cpu = (statistics.median(one) for one in zip(*bare, strict=True))
    burst = f"{count} messages in one burst over a broker (QoS 1) until all are durable"
    yield "messages", rate, "1/s", runs, f"{burst}, median; at least {LEAST_RATE}"
    yield "messages.cpu", cpu, "us", runs, f"processor time of the recorder for each, median; at most {MOST_CPU}"
    yield "messages.bare", bare_rate, "1/s", runs, "a bare subscriber that only keeps three fields in a row"
    yield "messages.bare.cpu", bare_cpu, "us", runs, "its processor time for each"
    ratio = statistics.median(one[1] / other[1] for one, other in zip(ours, bare, strict=True))
    yield "messages.ratio", ratio, "x", runs, "our processor time to that, median of the pairs"


@dataclass(frozen=True)
class Burst:
    """So many messages, a line each in the file `said`, that are to go over this broker. The folder is free to use."""

    folder: Path
    broker: EmbeddedBroker
    count: int

    @property
    def said(self) -> Path:
        return self.folder / "messages"

    @property
    def environment(self) -> dict[str, str]:
        """What the ends of the wire are started with."""
        return {**os.environ, "IHD_BROKER_PASSWORD": self.broker.password}


Measured = tuple[float, float]  # messages a second, and microseconds of processor time for each


def _in_a_home(measure: Callable[[Burst], Measured], count: int) -> Measured:
    with tempfile.TemporaryDirectory() as folder, EmbeddedBroker() as broker:
        burst = Burst(Path(folder), broker, count)
        burst.said.write_bytes(b"\n".join(_lines(count, unix(wall_clock()) // EACH * EACH)))
        return measure(burst)


def _lines(count: int, until: int) -> Iterator[bytes]:
    """What a Glow hub says of its electricity meter, every ten seconds up to this unix second."""
    for number in range(count):
        at = f"{utc(until - (count - 1 - number) * EACH):%Y-%m-%dT%H:%M:%SZ}"
        kwh, watts = (10_000_000 + 2 * number) / 1000, 500 + number * 7919 % 400
        yield (
            f'{{"electricitymeter":{{"timestamp":"{at}","energy":{{"export":{{"cumulative":0.000,"units":"kWh"}},'
            f'"import":{{"cumulative":{kwh:.3f},"day":1.250,"week":9.000,"month":90.000,"units":"kWh",'
            f'"mpan":"9900000000000","supplier":"Pretend Energy",'
            f'"price":{{"unitrate":0.24500,"standingcharge":0.61640}}}}}},'
            f'"power":{{"value":{watts / 1000:.3f},"units":"kW"}}}}}}'
        ).encode()


def _recorded(burst: Burst) -> Measured:
    """`ihd record`, until the last message is in the diary."""
    folder, broker = str(burst.folder / "home"), burst.broker
    hub = HubSettings(host=broker.host, port=broker.port, user=broker.user)
    save(Settings(hub=hub, diary=DiarySettings(save_every=1)), places(folder).settings_file)

    def is_kept() -> bool:
        with Diary.open(places(folder).diary_file, readonly=True) as diary:
            return sum(meter.readings for meter in diary.meters()) >= burst.count

    with _listening([sys.executable, "-m", "ihd", "--home", folder, "record"], burst) as recorder:
        return _let_go(burst, recorder.pid, is_kept)


def _kept_bare(burst: Burst) -> Measured:
    """The same of the bare subscriber."""
    given = (str(burst.broker.port), burst.broker.user, TOPIC, str(burst.folder / "bare.sqlite"), str(burst.count))
    with _listening([sys.executable, "-c", BARE, *given], burst) as subscriber:
        told = _stream(subscriber.stdout)
        os.set_blocking(told.fileno(), False)
        return _let_go(burst, subscriber.pid, lambda: bool(told.readline()))


@contextmanager
def _listening(command: list[str], burst: Burst) -> Iterator[subprocess.Popen[bytes]]:
    """Whoever listens, from the moment at which the broker lets it."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=burst.environment) as child:
        try:
            for line in _stream(child.stderr):
                if b"live" in line:
                    break
            else:
                raise PartTrouble("Nothing listened to the broker", "Try the benchmark again.")
            yield child
        finally:
            child.terminate()
            child.communicate(timeout=WAIT)


def _let_go(burst: Burst, pid: int, is_kept: Callable[[], bool]) -> Measured:
    """Publish all of it, and wait until it is kept by the process of this number."""
    command = [sys.executable, "-c", PUBLISHER, str(burst.broker.port), burst.broker.user, TOPIC, str(burst.said)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, env=burst.environment) as publisher:
        _stream(publisher.stdout).readline()
        before, began = spent(pid), time.perf_counter()
        _stream(publisher.stdin).write(b"\n")
        _stream(publisher.stdin).flush()
        while not is_kept():
            if time.perf_counter() - began > WAIT:
                raise PartTrouble("Not all messages of a burst were kept", "Try it on a machine that does less.")
            time.sleep(LOOK_EACH)
        took = time.perf_counter() - began
    work = spent(pid).work - before.work
    if not work:  # Linux counts it in hundredths of a second
        raise PartTrouble("So few messages cost no time that could be measured", "Try it with more --messages.")
    return burst.count / took, work / burst.count * 1e6


def _stream(of: IO[bytes] | None) -> IO[bytes]:
    assert of is not None
    return of

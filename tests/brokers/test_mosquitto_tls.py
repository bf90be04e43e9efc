"""Mosquitto with a certificate of ours: encrypted links, the fingerprint, renewal; and that it ends with us."""

import hashlib
import signal
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from broker_parts import LOOPBACK, Guest, free_port, needs_mosquitto, wait_until

from ihd.brokers import certificates
from ihd.brokers.doors import Doors
from ihd.brokers.mosquitto import ManagedMosquitto

EVERYTHING = [("readwrite", "#")]
NOW = datetime.now(UTC)


def shown(port: int) -> str:
    """The fingerprint of the certificate that is shown at this port."""
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((LOOPBACK, port)))).hexdigest()


def test_an_encrypted_link_shows_the_certificate_whose_fingerprint_was_told(tmp_path: Path) -> None:
    needs_mosquitto()
    papers = certificates.kept(tmp_path / "tls", ["kitchen.local", LOOPBACK], NOW)
    doors = Doors(port=None, secure_port=free_port())
    assert doors.secure_port
    with ManagedMosquitto(tmp_path / "broker", doors, papers) as broker:
        broker.admit("ihd", "the display", EVERYTHING)
        with Guest(doors.secure_port, "ihd", "the display", trusts=papers.certificate) as client:
            client.ready()
            client.say("glow/x", b"sealed")
            wait_until(lambda: client.payloads == [b"sealed"])
        with Guest(doors.secure_port, "ihd", "another", trusts=papers.certificate) as stranger:
            assert stranger.is_refused()
        assert shown(doors.secure_port) == papers.fingerprint
        with Guest(doors.secure_port, "ihd", "the display") as unsealed:
            assert unsealed.is_refused()


def test_another_machines_certificate_is_not_trusted(tmp_path: Path) -> None:
    needs_mosquitto()
    papers = certificates.kept(tmp_path / "tls", [LOOPBACK], NOW)
    other = certificates.kept(tmp_path / "other", [LOOPBACK], NOW)
    doors = Doors(port=None, secure_port=free_port())
    with ManagedMosquitto(tmp_path / "broker", doors, papers):
        door = LOOPBACK, doors.secure_port or 0
        assert ssl.get_server_certificate(door, ca_certs=str(papers.certificate))
        with pytest.raises(ssl.SSLCertVerificationError):
            ssl.get_server_certificate(door, ca_certs=str(other.certificate))


def test_a_renewed_certificate_is_shown_without_a_restart(tmp_path: Path) -> None:
    needs_mosquitto()
    papers = certificates.kept(tmp_path / "tls", [LOOPBACK], NOW)
    doors = Doors(port=free_port(), secure_port=free_port())
    with ManagedMosquitto(tmp_path / "broker", doors, papers) as broker:
        broker.admit("ihd", "the display", EVERYTHING)
        with Guest(doors.port or 0, "ihd", "the display") as plain:
            plain.ready()
            renewed = certificates.renew(tmp_path / "tls", [LOOPBACK], NOW + timedelta(days=1))
            broker.reload()
            assert shown(doors.secure_port or 0) == renewed.fingerprint != papers.fingerprint
            assert plain.told == ["ready"]


PROGRAM = """
import sys, threading, time
from pathlib import Path
from ihd.brokers.doors import Doors
from ihd.brokers.mosquitto import ManagedMosquitto
broker = ManagedMosquitto(Path(sys.argv[1]), Doors(port=int(sys.argv[2])))
broker.admit("ihd", "open sesame", [("readwrite", "#")])
thread = threading.Thread(target=broker.start)  # it may end sooner than the broker
thread.start()
thread.join()
print(broker._process.pid, flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_ends_with_us_even_if_we_are_killed_and_has_saved_what_it_retained(tmp_path: Path) -> None:
    needs_mosquitto()
    port = free_port()
    command = [sys.executable, "-c", PROGRAM, str(tmp_path), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        process = int(parent.stdout.readline())
        with Guest(port, "ihd", "open sesame") as client:
            client.ready()
            client.say("glow/tariff", b"kept", retain=True)
        group = [one for one in processes() if group_of(one) == process]
        assert process in group
        assert not any(b"sesame" in Path(f"/proc/{one}/cmdline").read_bytes() for one in group)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    wait_until(lambda: not [one for one in processes() if group_of(one) == process])
    with ManagedMosquitto(tmp_path, Doors(port=port)), Guest(port, "ihd", "open sesame") as client:
        wait_until(lambda: client.payloads == [b"kept"])


def processes() -> list[int]:
    return [int(one.name) for one in Path("/proc").iterdir() if one.name.isdigit()]


def group_of(process: int) -> int | None:
    """The group of a process that lives; those that are over and wait to be counted have none."""
    try:
        state, _parent, group = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[:3]
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if state == "Z" else int(group)

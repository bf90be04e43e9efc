"""Where secrets are kept: a private file, a real keyring daemon, and what a machine was installed with."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from ihd.energy.trouble import PartTrouble
from ihd.passwords import Installed, SecretsFile

ROUND_TRIP = """
import keyring
from keyring.backends.SecretService import Keyring
keyring.set_keyring(Keyring())
from ihd.passwords import SystemKeyring
kept = SystemKeyring("ihd-test")
assert SystemKeyring.works_here()
kept.set("hub.a", "one"); kept.set("hub.b", "two")
kept.remove("hub.a"); kept.remove("hub.a"); kept.remove("never-there")
assert (kept.get("hub.a"), kept.get("hub.b")) == (None, "two")
print("well")
"""


@pytest.fixture
def secrets(tmp_path: Path) -> SecretsFile:
    return SecretsFile(tmp_path / "state" / "secrets.json")


def test_a_secret_that_is_removed_is_gone_from_the_file_and_the_others_stay(
    secrets: SecretsFile, tmp_path: Path
) -> None:
    secrets.set("hub.a", "wash-me-away")
    secrets.set("hub.b", "stay")
    secrets.remove("hub.a")
    file = tmp_path / "state" / "secrets.json"
    assert secrets.get("hub.a") is None
    assert json.loads(file.read_text()) == {"hub.b": "stay"}
    assert file.stat().st_mode & 0o777 == 0o600
    assert {one.name for one in file.parent.iterdir()} == {"secrets.json", "secrets.lock"}


def test_removing_what_was_never_there_makes_no_file(secrets: SecretsFile, tmp_path: Path) -> None:
    secrets.remove("hub.a")
    assert not (tmp_path / "state").exists()


@pytest.mark.skipif(os.name != "posix", reason="Modes are of POSIX")
def test_a_file_that_others_may_read_is_neither_read_nor_changed(secrets: SecretsFile, tmp_path: Path) -> None:
    secrets.set("hub.a", "open-sesame")
    file = tmp_path / "state" / "secrets.json"
    file.chmod(0o640)
    before = file.read_bytes()
    for attempt in (lambda: secrets.get("hub.a"), lambda: secrets.set("x", "y"), lambda: secrets.remove("hub.a")):
        with pytest.raises(PartTrouble, match="open to others"):
            attempt()
    assert file.read_bytes() == before


def test_what_the_machine_was_installed_with_stands_first_and_is_not_changed(
    secrets: SecretsFile, tmp_path: Path
) -> None:
    given = tmp_path / "credentials"
    given.mkdir()
    (given / "hub.password").write_text("from-the-installer\n")
    both = Installed(given, secrets)
    assert both.get("hub.password") == "from-the-installer"
    for attempt in (lambda: both.set("hub.password", "mine"), lambda: both.remove("hub.password")):
        with pytest.raises(PartTrouble, match="installed with its own password"):
            attempt()
    both.set("hub.a", "mine")
    assert (both.get("hub.a"), secrets.get("hub.a")) == ("mine", "mine")
    both.remove("hub.a")
    assert both.get("hub.a") is None


def test_no_name_leads_out_of_the_installers_folder(secrets: SecretsFile, tmp_path: Path) -> None:
    (tmp_path / "credentials").mkdir()
    (tmp_path / "outside").write_text("not for us")
    assert Installed(tmp_path / "credentials", secrets).get("../outside") is None


@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")), reason="No keyring daemon here"
)
def test_the_system_keyring_forgets_too(tmp_path: Path) -> None:
    daemon = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    script = f'{daemon} && exec "{sys.executable}" -c "$1"'
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script, "sh", ROUND_TRIP],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | homes,
        check=False,
    )
    assert done.stdout.strip() == "well", done.stderr


def test_many_that_keep_secrets_at_once_lose_none(tmp_path: Path) -> None:
    def keep(n: int) -> None:
        for turn in range(10):
            SecretsFile(tmp_path / "secrets.json").set(f"hub.{n}", f"{n}-{turn}")

    threads = [threading.Thread(target=keep, args=(n,)) for n in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    kept = json.loads((tmp_path / "secrets.json").read_text())
    assert kept == {f"hub.{n}": f"{n}-9" for n in range(6)}

"""The set-up scripts, on a pretend machine: what they ask of it, what they say, and what they start."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
SCRIPTS = sorted(PACKAGING.glob("*.sh"))
TOOLS = ["sh", "cat", "cksum", "dirname", "flock", "grep", "locale", "ls", "mktemp", "mv", "readlink", "rm", "sed"]
KNOWS_ALL = 'for p; do case $p in -*) ;; *) printf "%s=installed " "$p" ;; esac; done'


@dataclass
class Machine:
    """A machine of which the scripts see only a few commands, some of them pretended."""

    folder: Path

    def __post_init__(self) -> None:
        (self.folder / "bin").mkdir()
        for tool in TOOLS:
            self.bin(tool).symlink_to(shutil.which(tool) or tool)

    def bin(self, name: str) -> Path:
        return self.folder / "bin" / name

    def has(self, name: str, does: str) -> None:
        self.bin(name).write_text(f"#!/bin/sh\n{does}\n")
        self.bin(name).chmod(0o755)

    def has_ready_venv(self) -> None:
        """A finished environment whose `ihd` and whose pytest tell how they were called."""
        there = self.folder / "venv" / "bin"
        there.mkdir(parents=True)
        (there / "ihd").write_text('#!/bin/sh\necho "ihd $*"\n')
        (there / "python").write_text('#!/bin/sh\necho "python $*"\n')
        for program in there.iterdir():
            program.chmod(0o755)
        sums = subprocess.run(
            ["sh", "-c", 'cksum <"$0"', ROOT / "pyproject.toml"], check=True, capture_output=True, text=True
        ).stdout
        (there.parent / "ihd-ready").write_text(f"{(there / 'python').resolve()} {ROOT.resolve()}\n{sums}run+test\n")

    def runs(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        told = {"PATH": str(self.folder / "bin"), "IHD_VENV": str(self.folder / "venv"), **environment}
        command = [self.bin("sh"), PACKAGING / script, *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=told, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def packages_named() -> set[str]:
    """Every Debian package that the scripts may ask for."""
    text = (PACKAGING / "prepare.sh").read_text() + (PACKAGING / "test.sh").read_text()
    lists = re.findall(r'^(?:drawing|x11|wayland|fonts|run_packages)="([^"]+)"|^prepare run\+test (.+)$', text, re.M)
    words = {word for pair in lists for word in " ".join(pair).split() if not word.startswith("$")}
    return words | set(re.findall(r"\bglib=(\S+)", text))


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_a_script_is_sound(script: Path) -> None:
    subprocess.run(["bash" if script.name == "run" else "sh", "-n", script], check=True)
    if not shutil.which("shellcheck"):
        pytest.skip("shellcheck is not installed")
    done = subprocess.run(["shellcheck", "-x", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.stdout, done.stdout


def test_every_package_asked_for_has_its_reason_written_down() -> None:
    named = packages_named()
    assert len(named) > 25
    explained = set(re.findall(r"`([a-z0-9.+-]+)`", (PACKAGING / "README.md").read_text()))
    assert named <= explained


def test_a_user_who_may_not_install_is_told_what_to_ask_for(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("dpkg-query", "exit 1")
    done = machine.runs("run.sh")
    assert done.returncode == 2
    line = next(line for line in done.stderr.splitlines() if "apt-get install" in line)
    assert {"python3-venv", "libegl1", "libxcb-cursor0", "fonts-inter"} <= set(line.split())
    assert "mosquitto" not in line


def test_only_what_is_missing_is_asked_for(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("dpkg-query", f"{KNOWS_ALL} | {machine.bin('sed')} 's/mosquitto=installed/mosquitto=unpacked/'")
    done = machine.runs("test.sh")
    assert done.returncode == 2
    assert done.stderr.splitlines()[2].split()[-1] == "mosquitto"
    assert "libegl1" not in done.stderr


def test_an_old_python_is_refused_in_plain_words(machine: Machine) -> None:
    machine.has("dpkg-query", KNOWS_ALL)
    machine.has("id", "echo 0")
    machine.has("python3", "exit 1")
    done = machine.runs("run.sh")
    assert done.returncode == 1
    assert "3.11 or newer" in done.stderr
    assert not (machine.folder / "venv").exists()


def test_without_a_screen_the_demo_home_is_told_in_words(machine: Machine) -> None:
    machine.has("dpkg-query", KNOWS_ALL)
    machine.has("id", "echo 0")
    machine.has_ready_venv()
    said = machine.runs("run.sh").stdout.splitlines()
    assert "no screen" in said[0]
    assert said[-1] == "ihd demo --no-screen --for 60 --picture ihd-now.png"


@pytest.mark.parametrize(
    "screen", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "linuxfb"}]
)
def test_with_a_screen_the_demo_home_opens(machine: Machine, screen: dict[str, str]) -> None:
    machine.has("dpkg-query", KNOWS_ALL)
    machine.has("id", "echo 0")
    machine.has_ready_venv()
    assert machine.runs("run.sh", **screen).stdout == "ihd demo\n"


def test_what_is_asked_goes_to_the_program(machine: Machine) -> None:
    machine.has("dpkg-query", KNOWS_ALL)
    machine.has("id", "echo 0")
    machine.has_ready_venv()
    assert machine.runs("run.sh", "usage", "--by", "half-hour").stdout == "ihd usage --by half-hour\n"
    asked = machine.runs("test.sh", "-k", "a name").stdout
    assert asked == "python -m pytest --numprocesses 2 --dist loadfile -k a name\n"


def test_the_python_of_this_run_is_one_the_scripts_would_take(machine: Machine) -> None:
    machine.has("dpkg-query", KNOWS_ALL)
    machine.has("id", "echo 0")
    machine.has("python3", f'[ "$1" != -m ] || {{ echo "making $3"; exit 9; }}\nexec {sys.executable} "$@"')
    done = machine.runs("run.sh")
    assert "Making a virtual environment" in done.stdout
    assert "making" in done.stderr
    assert done.returncode == 1


def test_a_folder_with_other_things_in_it_is_never_cleared_for_the_environment(machine: Machine) -> None:
    machine.has("dpkg-query", KNOWS_ALL)
    machine.has("id", "echo 0")
    machine.has("python3", "exit 0")
    letter = machine.folder / "venv" / "letter.txt"
    letter.parent.mkdir()
    letter.write_text("dear")
    done = machine.runs("run.sh")
    assert done.returncode == 2
    assert "IHD_VENV" in done.stderr
    assert letter.exists()

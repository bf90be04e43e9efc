"""Reads the command line and starts what it asks for."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from ihd import __version__
from ihd.app import output
from ihd.app.context import Context, context
from ihd.app.options import COMMANDS, screen_options
from ihd.energy.trouble import Trouble

OPENS_A_WINDOW = ("display", "demo")
Command = Callable[[Context, argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit status: 0 done, 1 trouble the user can act on, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):  # whatever a terminal cannot show, it is told in another way
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    words = _common_first(arguments)
    asked = parser(words).parse_args(words)
    asked.home = asked.home or os.environ.get("IHD_HOME")
    if asked.command not in OPENS_A_WINDOW:
        gc.enable()
    as_json = bool(asked.json)
    try:
        return _command(asked.command)(context(asked.home, as_json=as_json), asked)
    except Trouble as what:
        output.trouble(what, as_json=as_json)
        return 1
    except BrokenPipeError:
        return 0  # whoever read our answer has gone: stop quietly
    except KeyboardInterrupt:
        return 130
    finally:
        _let_go_of_what_could_not_be_said()


def _let_go_of_what_could_not_be_said() -> None:
    """Keep Python from failing once more as it flushes, at its end, what a full disk or a reader gone did not take."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _common_first(arguments: Sequence[str]) -> list[str]:
    """The options that go with every command may stand anywhere; argparse wants them before the command's name."""
    common: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            rest += [word, *words]
        elif word == "--json" or word.startswith("--home="):
            common.append(word)
        elif word == "--home":
            common += [word, *([following] if (following := next(words, None)) is not None else [])]
        else:
            rest.append(word)
    return common + rest


def parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The options of the command that these words name; of all, where they name none that is known."""
    top = argparse.ArgumentParser(prog="ihd", description="An in-home energy display.", allow_abbrev=False)
    top.add_argument("--home", metavar="DIR", help="keep all state under DIR (or set IHD_HOME)")
    top.add_argument("--json", action="store_true", help="answer in JSON")
    top.add_argument("--version", action="version", version=f"ihd {__version__}")
    screen_options(top)
    top.set_defaults(command="display")
    if not _only_opens_the_display(words):
        commands = top.add_subparsers(metavar="COMMAND", required=False)
        for name, (help_, options) in COMMANDS.items():
            one = commands.add_parser(
                name, help=help_, description=f"{help_[0].upper()}{help_[1:]}.", allow_abbrev=False
            )
            one.set_defaults(command=name)
            options(one)
    return top


def _only_opens_the_display(words: Sequence[str]) -> bool:
    """Whether only options stand here: the parsers of all commands take time that the first paint waits for."""
    takes_a_word = {"--home", "--size", "--theme", "--language", "--page"}
    plain = [word for before, word in zip(["", *words], words, strict=False) if before not in takes_a_word]
    return all(word.startswith("--") and word != "--help" for word in plain)


def _command(name: str) -> Command:
    """The function that does a command; only its own modules are loaded."""
    match name:
        case "display":
            from ihd.app.display import display

            return display
        case "demo":
            from ihd.app.demo import demo

            return demo
        case "record":
            from ihd.app.record import record

            return record
        case "now":
            from ihd.app.now import now

            return now
        case "screenshot":
            from ihd.app.screenshot import screenshot

            return screenshot
    return _asking_command(name)


def _asking_command(name: str) -> Command:
    match name:
        case "decode":
            from ihd.app.decode import decode

            return decode
        case "meters":
            from ihd.app.usage import meters

            return meters
        case "usage":
            from ihd.app.usage import usage

            return usage
        case "carbon":
            from ihd.app.carbon import carbon

            return carbon
        case "best-time":
            from ihd.app.best_time_command import best

            return best
    return _money_command(name)


def _money_command(name: str) -> Command:
    match name:
        case "cost":
            from ihd.app.cost import cost

            return cost
        case "tariff":
            from ihd.app.tariff_command import tariff

            return tariff
        case "bill":
            from ihd.app.bill import bill

            return bill
        case "insight":
            from ihd.app.insight import insight

            return insight
        case "mend":
            from ihd.app.mend import mend

            return mend
    return _prepaid_command(name)


def _moving_command(name: str) -> Command:
    match name:
        case "import":
            from ihd.app.import_command import bring_in

            return bring_in
        case "imports":
            from ihd.app.import_log import imports

            return imports
        case _:
            from ihd.app.export_command import export

            return export


def _prepaid_command(name: str) -> Command:
    match name:
        case "balance":
            from ihd.app.balance import balance

            return balance
        case "topup":
            from ihd.app.topup import topup

            return topup
        case "import" | "imports" | "export":
            return _moving_command(name)
        case "report":
            from ihd.app.report_command import report

            return report
    return _tending_command(name)


def _tending_command(name: str) -> Command:
    match name:
        case "messages":
            from ihd.app.messages import messages

            return messages
        case "hubs" | "pair" | "unpair":
            return _hub_command(name)
        case "backup" | "restore":
            return _lifeboat_command(name)
        case "settings":
            from ihd.app.settings_command import settings

            return settings
        case "doctor":
            from ihd.app.doctor import doctor

            return doctor
        case _:
            from ihd.app.bench import bench

            return bench


def _lifeboat_command(name: str) -> Command:
    from ihd.app.backup_command import backup, restore

    return backup if name == "backup" else restore


def _hub_command(name: str) -> Command:
    match name:
        case "pair":
            from ihd.app.pair_command import pair

            return pair
        case "unpair":
            from ihd.app.pair_command import leave

            return leave
        case _:
            from ihd.app.hubs_command import hubs

            return hubs

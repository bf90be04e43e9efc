"""Reads the command line and starts what it asks for."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from ihd import __version__
from ihd.app import given, output
from ihd.app.context import Context, context
from ihd.energy.trouble import Trouble

OPENS_A_WINDOW = ("display", "demo")
THEMES = ("light", "dark", "auto", "contrast")
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
    _screen_options(top)
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


def _demo_options(one: argparse.ArgumentParser) -> None:
    _screen_options(one)
    one.add_argument("--scenario", default="evening", metavar="NAME", help="such as night, gas_late or export")
    one.add_argument("--replay", type=Path, metavar="FILE.csv", help="play real measurements instead")
    one.add_argument("--speed", type=given.positive, default=1.0, metavar="N", help="let time run N times as fast")
    one.add_argument("--no-screen", action="store_true", help="say what the Now page would say as it changes")
    one.add_argument("--for", dest="seconds", type=given.positive, metavar="SECONDS", help="stop after this long")
    one.add_argument("--picture", type=Path, metavar="OUT.png", help="with --no-screen: save the Now page at the end")


def _no_options(_one: argparse.ArgumentParser) -> None:
    """No more than every command has."""


def _now_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("--watch", action="store_true", help="go on saying it as it changes")
    one.add_argument(
        "--wait", type=given.positive, default=15.0, metavar="SECONDS", help="how long to listen for the hub"
    )


def _screenshot_options(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "page", choices=["now", "history", "messages", "settings", "hubs", "welcome", "connect", "pair", "device"]
    )
    one.add_argument("out", type=Path, metavar="OUT.png")
    one.add_argument("--scenario", default="evening", metavar="NAME", help="such as night, gas_late or export")
    one.add_argument("--size", type=given.size, metavar="800x480")
    one.add_argument("--theme", choices=THEMES)
    one.add_argument("--language", choices=["en"], default="en")
    one.add_argument("--scale", type=given.scale, default=1.0, help="text size, 1.0 to 2.0")


def _decode_options(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--dialect", type=given.dialect, metavar="NAME", help="such as glow or tasmota; found out if not given"
    )
    one.add_argument("--unmasked", action="store_true", help="show meter point numbers whole")


def _topup_options(one: argparse.ArgumentParser) -> None:
    what = one.add_subparsers(dest="what", metavar="WHAT", required=True)
    check = what.add_parser("check", help="say whether a code can be right", allow_abbrev=False)
    check.add_argument("code", nargs="+", metavar="CODE", help="its digits; spaces and hyphens do not matter")
    check.add_argument("--smets1", action="store_true", help="the meter is of the first generation: check the length")
    send = what.add_parser("send", help="send a code to the meter, and wait for its word", allow_abbrev=False)
    send.add_argument("code", nargs="+", metavar="CODE", help="its digits; spaces and hyphens do not matter")
    send.add_argument("--fuel", choices=["electricity", "gas"], required=True, help="which meter it is for")
    send.add_argument("--wait", type=given.positive, metavar="SECONDS", help="how long to wait for the meter's word")
    told = what.add_parser("list", help="say what was sent lately, and how it ended", allow_abbrev=False)
    told.add_argument("--wait", type=given.positive, metavar="SECONDS", help="how long to ask about what has not ended")


def _messages_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("--unmasked", action="store_true", help="show a number that is to be read out")
    one.add_argument("--wait", type=given.positive, metavar="SECONDS", help="how long to listen for the hub")
    what = one.add_subparsers(dest="what", metavar="WHAT")
    answer = what.add_parser("acknowledge", help="tell the supplier that a message was read", allow_abbrev=False)
    answer.add_argument("id", metavar="ID", help="as `ihd messages` lists it")
    answer.add_argument("--wait", dest="seconds", type=given.positive, default=10.0, metavar="SECONDS")


def _hubs_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("--wait", type=given.positive, default=12.0, metavar="SECONDS", help="how long to listen")
    one.add_argument("--log", action="store_true", help="say the dated log instead, newest first")


def _pair_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("hub", nargs="?", metavar="HUB", help="as listed without it; its code is asked for")
    one.add_argument("--broker", metavar="HOST:PORT", help="the hub's broker, if it does not show up by itself")
    one.add_argument("--name", metavar="NAME", help="what the hub calls this display, such as Kitchen")


def _unpair_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("hub", metavar="HUB")


def _usage_options(one: argparse.ArgumentParser) -> None:
    which = one.add_mutually_exclusive_group()
    which.add_argument("--fuel", choices=["electricity", "gas", "export"], default="electricity")
    which.add_argument("--meter", metavar="M")
    one.add_argument("--from", dest="since", type=given.day, metavar="DATE", help="first local day")
    one.add_argument("--to", dest="until", type=given.day, metavar="DATE", help="the day after the last")
    one.add_argument("--by", default="day", choices=["half-hour", "hour", "day", "week", "month", "year", "all"])


def _settings_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("name", nargs="?", help='such as hub.host; "hub.password" is asked for and kept as a secret')
    one.add_argument("value", nargs="?")


def _bench_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("names", nargs="*", metavar="NAME", help="start, memory, burst; all if none is named")
    one.add_argument("--runs", type=given.count, default=9, help="counted runs of each start and burst")
    one.add_argument("--settle", type=given.positive, default=60.0, help="seconds before memory is read")


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "demo": ("open the display on a pretend home", _demo_options),
    "record": ("receive and keep readings with no screen, until stopped", _no_options),
    "now": ("say what the Now page says", _now_options),
    "screenshot": ("draw one page", _screenshot_options),
    "decode": ("say what recorded messages (JSON Lines on stdin) mean", _decode_options),
    "meters": ("list the meters known", _no_options),
    "usage": ("say what was used", _usage_options),
    "topup": ("check a top-up code, or send it to the meter", _topup_options),
    "messages": ("say what the supplier has written, or that it was read", _messages_options),
    "hubs": ("say how each link to the meters fares, and what to do about it", _hubs_options),
    "pair": ("list the hubs that wait to be paired, or pair with one", _pair_options),
    "unpair": ("leave the hub that this display is paired with; the history stays", _unpair_options),
    "settings": ("list the settings, or change one", _settings_options),
    "doctor": ("check every part and say what to do about it", _no_options),
    "bench": ("measure how fast and how large it is, beside a rival", _bench_options),
}


def _screen_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("--size", type=given.size, metavar="800x480")
    one.add_argument("--theme", choices=THEMES)
    one.add_argument("--language", choices=["en"], default="en")
    one.add_argument("--full-screen", action="store_true")
    one.add_argument(
        "--page", dest="first_page", choices=["now", "history", "messages", "settings", "hubs"], default="now"
    )
    one.add_argument("--report-start", action="store_true", help=argparse.SUPPRESS)


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
        case "topup":
            from ihd.app.topup import topup

            return topup
    return _tending_command(name)


def _tending_command(name: str) -> Command:
    match name:
        case "messages":
            from ihd.app.messages import messages

            return messages
        case "hubs" | "pair" | "unpair":
            return _hub_command(name)
        case "settings":
            from ihd.app.settings_command import settings

            return settings
        case "doctor":
            from ihd.app.doctor import doctor

            return doctor
        case _:
            from ihd.app.bench import bench

            return bench


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

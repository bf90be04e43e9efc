"""What can be said on the command line: each command, and the options that go with it."""

import argparse
from collections.abc import Callable
from pathlib import Path

from ihd.app import given

LANGUAGES = ("en", "cy")
THEMES = ("light", "dark", "auto", "contrast")
WAYS = ("now", "history", "cost", "carbon", "topup", "more")
PARTS = ("messages", "settings", "meters", "reading-card", "about", "connections", "report", "tariff-choice", "region")
DIARY = ("hubs", "storage", "backups", "import", "export")
PAGES = (*WAYS, *PARTS, *DIARY)
LOOKED_AT = ("day", "week", "month", "year", "all", "pounds", "co2", "gas", "both", "export", "table", "curve")
HISTORY = tuple(f"history-{one}" for one in LOOKED_AT)
FIRST = ("connect-keyboard", "tariff-presets", "tariff-typed", "tariff-file", "region-keyboard", "region-found")
ALONE = ("tariff-alone", "region-alone")  # as Settings opens them
WITHOUT_NAV = ("welcome", "start", "find", "connect", "choose", "rule", "pair", "device", "preview", "standby")


def _demo_options(one: argparse.ArgumentParser) -> None:
    screen_options(one, after=True)
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
    one.add_argument("page", choices=[*PAGES, "topup-code", *HISTORY, *FIRST, *ALONE, *WITHOUT_NAV])
    one.add_argument("out", type=Path, metavar="OUT.png")
    one.add_argument("--scenario", default="evening", metavar="NAME", help="such as night, gas_late or export")
    one.add_argument("--size", type=given.size, metavar="800x480", default=argparse.SUPPRESS)
    one.add_argument("--theme", choices=THEMES, default=argparse.SUPPRESS)
    one.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS)
    one.add_argument("--scale", type=given.scale, default=1.0, help="text size, 1.0 to 2.0")


def _decode_options(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--dialect", type=given.dialect, metavar="NAME", help="such as glow or tasmota; found out if not given"
    )
    one.add_argument("--unmasked", action="store_true", help="show meter point numbers and codes whole")


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
    one.add_argument("--unmasked", action="store_true", help="show codes, and a number that is to be read out")
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


def _usage_options(one: argparse.ArgumentParser, fuel: str | None = "electricity") -> None:
    which = one.add_mutually_exclusive_group()
    which.add_argument("--fuel", choices=["electricity", "gas", "export"], default=fuel)
    which.add_argument("--meter", metavar="M")
    one.add_argument("--from", dest="since", type=given.day, metavar="DATE", help="first local day")
    one.add_argument("--to", dest="until", type=given.day, metavar="DATE", help="the day after the last")
    one.add_argument("--by", default="day", choices=["half-hour", "hour", "day", "week", "month", "year", "all"])


def _cost_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("--tariff", metavar="NAME|FILE", help="what is in force in your home if not given")
    _usage_options(one, fuel=None)


def _carbon_options(one: argparse.ArgumentParser) -> None:
    what = one.add_subparsers(dest="what", metavar="WHAT", required=True)
    show = what.add_parser("show", help="say what is known, half-hour by half-hour", allow_abbrev=False)
    show.add_argument("--from", dest="since", type=given.day, metavar="DATE", help="first local day")
    show.add_argument("--to", dest="until", type=given.day, metavar="DATE", help="the day after the last")
    show.add_argument("--region", type=given.region, metavar="N", help="1 to 18; that of the settings if not given")
    read = what.add_parser("read", help="bring in a saved answer or a table, plain or packed", allow_abbrev=False)
    read.add_argument("file", type=Path, metavar="FILE", help="JSON of the Carbon Intensity API, or CSV")
    what.add_parser("regions", help="list the parts of the grid and their numbers", allow_abbrev=False)


def _best_time_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.best_time_options import options

    options(one)


def _tariff_options(one: argparse.ArgumentParser) -> None:
    what = one.add_subparsers(dest="what", metavar="WHAT", required=True)
    what.add_parser("list", help="list the tariffs known", allow_abbrev=False)
    show = what.add_parser("show", help="say a tariff's prices, and what applies now", allow_abbrev=False)
    show.add_argument("tariff", metavar="NAME|FILE")
    check = what.add_parser("check", help="say whether a tariff file is sound", allow_abbrev=False)
    check.add_argument("file", type=Path, metavar="FILE")
    add = what.add_parser("add", help="keep the tariff in a file as one of yours", allow_abbrev=False)
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--use", action="store_true", help="and price your energy with it")
    use = what.add_parser("use", help="price your energy with one of your tariffs", allow_abbrev=False)
    use.add_argument("--fuel", choices=["electricity", "gas", "export"], help='with "none": which fuel')
    use.add_argument("name", metavar="NAME", help='or "none" with --fuel, to use none any more')
    remove = what.add_parser("remove", help="keep one of your tariffs no more", allow_abbrev=False)
    remove.add_argument("name", metavar="NAME")


def _mend_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.mend_options import options

    options(one)


def _bill_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.insight_options import bill

    bill(one)


def _insight_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.insight_options import insight

    insight(one)


def _import_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.import_options import options

    options(one)


def _imports_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.import_options import log_options

    log_options(one)


def _export_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.export_options import options

    options(one)


def _balance_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.balance_options import options

    options(one)


def _settings_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("name", nargs="?", help='such as hub.host; "hub.password" is asked for and kept as a secret')
    one.add_argument("value", nargs="?")


def _backup_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.backup_options import backup

    backup(one)


def _restore_options(one: argparse.ArgumentParser) -> None:
    from ihd.app.backup_options import restore

    restore(one)


def _report_options(one: argparse.ArgumentParser) -> None:
    one.add_argument("out", type=Path, metavar="OUT.pdf")
    one.add_argument("--month", type=given.month, metavar="2026-10", help="the last that has ended if not given")
    one.add_argument(
        "--language", choices=LANGUAGES, default=argparse.SUPPRESS, help="that of the settings if not given"
    )
    one.add_argument("--force", action="store_true", help="write over a file that is there")


def _bench_options(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help="start, memory, burst, reprice, writes, messages, diary, drag, idle, week; all if none is named",
    )
    one.add_argument("--runs", type=given.count, default=9, help="counted runs of each but memory")
    one.add_argument("--settle", type=given.positive, default=60.0, help="seconds before memory or idle use is read")
    one.add_argument("--messages", type=given.burst, default=30_000, help="how many a burst of messages has")
    one.add_argument("--years", type=given.positive, default=10.0, help="how many the diary is built of; 0.1 or more")
    one.add_argument("--seconds", type=given.positive, default=60.0, help="for how long idle use is counted")
    one.add_argument("--days", type=given.positive, default=7.0, help="of demo time that the week has")
    one.add_argument("--speed", type=given.positive, default=3000.0, help="how many times as fast the week goes by")


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "demo": ("open the display on a pretend home", _demo_options),
    "record": ("receive and keep readings with no screen, until stopped", _no_options),
    "now": ("say what the Now page says", _now_options),
    "screenshot": ("draw one page", _screenshot_options),
    "decode": ("say what recorded messages (JSON Lines on stdin) mean", _decode_options),
    "meters": ("list the meters known", _no_options),
    "usage": ("say what was used", _usage_options),
    "cost": ("say what it costs, on your tariff or on another", _cost_options),
    "carbon": ("say how clean the grid is, or bring in a file that tells", _carbon_options),
    "best-time": ("say when to run what can wait, by carbon, price or both", _best_time_options),
    "tariff": ("list, show and check tariffs, and say which of yours is in use", _tariff_options),
    "bill": ("check a bill against your record, and name the line that differs", _bill_options),
    "insight": ("say what is usual, always on, highest and likely", _insight_options),
    "mend": ("set right what the record has wrong, or take that back", _mend_options),
    "import": ("bring in past readings from a file", _import_options),
    "imports": ("list what was brought in, or take one of it out again", _imports_options),
    "export": ("write what was kept to a file, for other programs or for another home", _export_options),
    "report": ("write a month as a PDF file, with its charts and prices", _report_options),
    "balance": ("say what is left on a prepayment meter and how long it lasts, or keep it by hand", _balance_options),
    "topup": ("check a top-up code, or send it to the meter", _topup_options),
    "messages": ("say what the supplier has written, or that it was read", _messages_options),
    "hubs": ("say how each link to the meters fares, and what to do about it", _hubs_options),
    "pair": ("list the hubs that wait to be paired, or pair with one", _pair_options),
    "unpair": ("leave the hub that this display is paired with; the history stays", _unpair_options),
    "settings": ("list the settings, or change one", _settings_options),
    "backup": ("put the diary and the settings into one file, or say whether such a file is sound", _backup_options),
    "restore": ("go back to a backup; what is here is kept", _restore_options),
    "doctor": ("check every part and say what to do about it", _no_options),
    "bench": ("measure how fast and how large it is, beside a rival", _bench_options),
}


def screen_options(one: argparse.ArgumentParser, *, after: bool = False) -> None:
    """Those of whatever opens a window; `after` a command, where they count over what stands before it."""
    default = argparse.SUPPRESS if after else None
    one.add_argument("--size", type=given.size, metavar="800x480", default=default)
    one.add_argument("--theme", choices=THEMES, default=default)
    one.add_argument("--language", choices=LANGUAGES, default=default, help="that of the settings if not given")
    one.add_argument("--full-screen", action="store_true", default=default or False)
    one.add_argument("--page", dest="first_page", choices=PAGES, default=default or "now")
    one.add_argument("--report-start", action="store_true", default=default or False, help=argparse.SUPPRESS)

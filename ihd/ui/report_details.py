"""A report after its first page: what the month is made of, its prices, its carbon, and how well it is known."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ihd.energy.report_told import Report
from ihd.ui import report_words as said
from ihd.ui.report_paper import BOLD, EDGE, HEIGHT, INNER, MEDIUM, REGULAR, Paper
from ihd.wording import tr

TOP, BOTTOM = 44.0, HEIGHT - 48.0  # points, between which a page holds words
HEAD, BODY = 12.0, 9.5  # points, sizes of type
LINE = 15.0
HEAD_TALL = 26.0
NAMES = INNER - 190.0  # points: the width of a name in the table


class Block(NamedTuple):
    """What is not cut in two: its height with the gap beneath it, points, and how it is drawn from a y on.

    `gap` is left above it but at the top of a page. With `heads` it does not stand last on one.
    """

    tall: float
    draw: Callable[[float], object]
    gap: float = 0.0
    heads: bool = False


def sheets(paper: Paper, report: Report) -> list[list[Block]]:
    """What there is to be told, a list for each page. Nothing is drawn yet."""
    found: list[list[Block]] = [[]]
    y = TOP
    blocks = list(_blocks(paper, report))
    for at, one in enumerate(blocks):
        after = blocks[at + 1].tall if one.heads and at + 1 < len(blocks) else 0.0
        if found[-1] and y + one.gap + one.tall + after > BOTTOM:
            found.append([])
            y = TOP
        y += one.tall + (one.gap if found[-1] else 0.0)
        found[-1].append(one)
    return found


def draw_sheet(sheet: Sequence[Block]) -> None:
    """Draw what one page holds."""
    y = TOP
    for at, one in enumerate(sheet):
        y += one.gap if at else 0.0
        one.draw(y)
        y += one.tall


def _blocks(paper: Paper, report: Report) -> Iterator[Block]:
    yield _section(paper, tr(said.MADE_OF), 0.0)
    for row in said.made_of(report):
        yield _row(paper, *row)
    yield _section(paper, tr(said.PRICES), 18.0)
    for told in said.tariffs(report.fuels):
        yield _lines(paper, (told, "muted", REGULAR), gap=4.0)
    for fuel in report.fuels:
        for name, line in (said.price_line(fuel.fuel, one) for one in fuel.prices):
            yield _lines(paper, (name, "text", MEDIUM), (line, "muted", REGULAR), gap=5.0)
    yield _section(paper, tr(said.CARBON), 14.0)
    for fuel in report.fuels:
        yield _lines(paper, (said.carbon(fuel), "text", REGULAR))
    yield _section(paper, tr(said.HOW_KNOWN), 14.0)
    for fuel in report.fuels:
        yield _lines(paper, (said.how_known(fuel.fuel, fuel.known), "text", REGULAR))
    if report.given:
        yield _section(paper, tr(said.EXPORT), 14.0)
        yield _lines(paper, (said.given(report), "text", REGULAR))
    for at, note in enumerate(said.notes(report)):
        yield _lines(paper, (note, "muted", REGULAR))._replace(gap=0.0 if at else 14.0)


def _section(paper: Paper, title: str, gap: float) -> Block:
    def draw(y: float) -> None:
        paper.say(EDGE, y, title, HEAD, weight=BOLD)
        paper.rule(EDGE, y + 19, INNER)

    return Block(HEAD_TALL, draw, gap, heads=True)


def _lines(paper: Paper, *parts: tuple[str, str, int], gap: float = 3.0) -> Block:
    """Words beneath one another, each with its meaning and its weight, and a gap after them."""

    def draw(y: float) -> None:
        for told, meaning, weight in parts:
            y = paper.wrap(EDGE, y, INNER, told, BODY, meaning, weight)

    return Block(sum(paper.high(INNER, told, BODY, weight) for told, _, weight in parts) + gap, draw)


def _row(paper: Paper, name: str, amount: str, money: str) -> Block:
    """A row of a name, an amount and a sum; what they come to is told stronger."""
    weight = BOLD if name == tr("Together") else MEDIUM

    def draw(y: float) -> None:
        paper.wrap(EDGE, y, NAMES, name, BODY, weight=weight)
        paper.say(EDGE + INNER - 90, y, amount, BODY, "muted", end=True)
        paper.say(EDGE + INNER, y, money, BODY, weight=weight, end=True)

    return Block(max(LINE, paper.high(NAMES, name, BODY, weight) + 4), draw)

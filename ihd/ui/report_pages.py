"""The first page of a monthly report, the month at a glance with its charts, and all of its pages in their order."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ihd.energy.report_told import FuelReport, Report
from ihd.ui import report_words as said
from ihd.ui import words
from ihd.ui.report_charts import PaperBar, bars, profile
from ihd.ui.report_details import draw_sheet, sheets
from ihd.ui.report_paper import BOLD, EDGE, HEIGHT, INNER, MEDIUM, Paper
from ihd.wording import tr

BOX, BOX_GAP = 66.0, 10.0  # points
DAYS_TALL, BELOW_TALL = 118.0, 104.0
FOOT = 30.0
TITLE, HEAD, BODY, SMALL = 27.0, 12.0, 9.5, 8.5  # points, sizes of type
CLOSER = 60.0  # points by which charts may be lower where many words stand above them


def draw(paper: Paper, report: Report, zone: tzinfo) -> int:
    """Draw all pages; how many there are."""
    rest = sheets(paper, report)
    draw_first(paper, report, zone)
    for sheet in rest:
        paper.next_page()
        draw_sheet(sheet)
        _foot(paper, report, zone, 1 + len(rest))
    return 1 + len(rest)


def draw_first(paper: Paper, report: Report, zone: tzinfo) -> None:
    """Draw the first page: the month at a glance."""
    y = _head(paper, report)
    y = _figures(paper, said.figures(report), y)
    lines = [said.compared(one, report.days) for one in report.fuels]
    for line in (*said.not_in_it(report), *(line for line in lines if line)):
        y = paper.wrap(EDGE, y, INNER, line, BODY, "muted") + 3
    y += 10
    spare = max(-CLOSER, HEIGHT - FOOT - 20 - y - len(report.fuels) * (DAYS_TALL + BELOW_TALL + 62))
    for one in report.fuels:
        y = _fuel(paper, one, (report.last - report.first).days + 1, y, min(60.0, spare / len(report.fuels)))
    _foot(paper, report, zone, 1 + len(sheets(paper, report)))


def _head(paper: Paper, report: Report) -> float:
    paper.say(EDGE - 1, 38, said.title(report), TITLE, weight=BOLD)
    paper.say(EDGE, 74, said.subtitle(report), 10.5, "muted")
    return 100.0


def _figures(paper: Paper, told: Sequence[tuple[str, str, str]], y: float) -> float:
    wide = (INNER - BOX_GAP * (len(told) - 1)) / len(told)
    inner = wide - 20
    for n, (name, value, line) in enumerate(told):
        x = EDGE + n * (wide + BOX_GAP)
        paper.box(QRectF(x, y, wide, BOX), "background", 8)
        paper.say(x + 10, y + 8, name, SMALL, "muted", MEDIUM)
        size = min(18.0, 18.0 * inner / max(1.0, paper.wide(value, 18.0, BOLD)))
        paper.say(x + 10, y + 20 + (18 - size) * 0.6, value, size, weight=BOLD)
        small = min(SMALL, SMALL * inner / max(1.0, paper.wide(line, SMALL)))
        paper.say(x + 10, y + 46, line, small, "muted")
    return y + BOX + 14


def _fuel(paper: Paper, one: FuelReport, length: int, y: float, spare: float) -> float:
    """A fuel: its days of a month of this length, its average day and its months."""
    meaning = one.fuel.value
    paper.box(QRectF(EDGE, y + 2.5, 9, 9), meaning, 3)
    paper.say(EDGE + 15, y, tr(said.TITLES[one.fuel]), HEAD, weight=BOLD)
    paper.say(EDGE + INNER, y + 3, tr(said.DAYS_TITLE), SMALL, "muted", end=True)
    y += 20
    tall = DAYS_TALL + spare * 0.6
    days = [PaperBar(day.kwh, str(day.day.day), max(day.estimated, day.missing)) for day in one.days]
    days += [PaperBar(None, str(day), is_coming=True) for day in range(len(days) + 1, length + 1)]
    bars(paper, QRectF(EDGE, y, INNER, tall), days, meaning, said.guide)
    y += tall + 10
    left, low = INNER * 0.54, BELOW_TALL + spare * 0.4
    right = EDGE + left + 22
    in_money = any(bar.pence is not None for bar in one.months)
    paper.say(EDGE, y, tr(said.PROFILE_TITLE), SMALL, "muted")
    paper.say(right, y, tr(said.MONTHS_TITLE if in_money else said.MONTHS_TITLE_KWH), SMALL, "muted")
    profile(paper, QRectF(EDGE, y + 12, left, low - 12), one.profile, one.usual, meaning, said.guide)
    _key(paper, EDGE + left, y, one)
    last = len(one.months) - 1
    months = [
        PaperBar(
            bar.pence / 100 if in_money and bar.pence is not None else None if in_money else bar.kwh,
            words.short_month(bar.first)[:1],
            bar.missing if bar.missing > said.NOTABLE else 0.0,
            n < last,
        )
        for n, bar in enumerate(one.months)
    ]
    room = QRectF(right, y + 12, EDGE + INNER - right, low - 12)
    bars(paper, room, months, meaning, said.guide_money if in_money else said.guide)
    return y + low + 22


def _key(paper: Paper, end: float, y: float, one: FuelReport) -> None:
    """What the line and the area of the average day are, at the right end of its title."""
    if not one.usual:
        return
    usual = tr(said.USUAL)
    left = end - paper.wide(usual, SMALL)
    if left - 16 <= EDGE + paper.wide(tr(said.PROFILE_TITLE), SMALL) + 8:
        return
    paper.say(end, y, usual, SMALL, "muted", end=True)
    pen = QPen(paper.colour("muted"), 1.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern((3.0, 2.0))
    paper.painter.setPen(pen)
    paper.painter.drawLine(QPointF(left - 17, y + 6), QPointF(left - 3, y + 6))


def _foot(paper: Paper, report: Report, zone: tzinfo, count: int) -> None:
    paper.say(EDGE, HEIGHT - FOOT, said.made(report, zone), SMALL, "muted")
    number = tr("Page {number} of {count}", number=paper.pages, count=count)
    paper.say(EDGE + INNER, HEIGHT - FOOT, number, SMALL, "muted", end=True)

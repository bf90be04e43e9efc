"""A monthly report as a PDF file, with its fonts in it, and its first page as a picture."""

from datetime import tzinfo
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter

from ihd.energy.report_told import Report
from ihd.ui import report_words
from ihd.ui.report_pages import draw, draw_first
from ihd.ui.report_paper import HEIGHT, WIDTH, Paper

DOTS_PER_INCH = 1440


class Made(NamedTuple):
    """The bytes of a PDF file, and how many pages it has."""

    held: bytes
    pages: int


def pdf(report: Report, zone: tzinfo) -> Made:
    """The report as a PDF file, in the language in force. Fonts have to be loaded; any thread may ask."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(report_words.title(report))
    writer.setCreator("ihd")
    painter = QPainter(writer)
    scale = writer.width() / WIDTH
    painter.scale(scale, scale)
    pages = draw(Paper(painter, writer.newPage), report, zone)
    painter.end()
    buffer.close()
    return Made(bytes(held.data()), pages)


def picture(report: Report, zone: tzinfo, wide: int) -> QImage:
    """The first page as a picture of this width, px. Any thread may ask."""
    scale = wide / WIDTH
    image = QImage(wide, round(HEIGHT * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_first(Paper(painter, lambda: None), report, zone)
    painter.end()
    return image

"""`ihd report`: a month of the home as a PDF file."""

import os
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from ihd.app import output, progress
from ihd.app.context import Context
from ihd.app.language import speak_in
from ihd.app.report_reckoning import report_of
from ihd.energy.calendar import day_of
from ihd.energy.report_told import Report
from ihd.energy.trouble import FileTrouble
from ihd.store.diary import Diary
from ihd.whole_file import whole
from ihd.wording import tr


def report(context: Context, asked: Namespace) -> int:
    """Write the month that was asked for; without one, the last that has ended, or all there is of the first."""
    if not asked.force and _is_there(asked.out):
        advice = tr("Choose another name, or say --force to write over it.")
        raise FileTrouble(tr("{file} is there already", file=asked.out), advice)
    speak_in(asked.language or str(context.settings.display.language))
    with progress.told("Reckoning") as reckoned, Diary.open(context.places.diary, readonly=True) as diary:
        told = report_of(context, diary, asked.month or _last(context), reckoned)
    pages = write(told, asked.out, context, replace=asked.force)
    size = asked.out.stat().st_size
    if context.as_json:
        output.line({"file": str(asked.out), "month": f"{told.first:%Y-%m}", "pages": pages, "bytes": size})
    else:
        output.text(f"{asked.out}  {told.first:%Y-%m}")
    return 0


def _last(context: Context) -> date:
    """A day of the month before this one."""
    return date.fromordinal(day_of(context.clock(), context.zone).replace(day=1).toordinal() - 1)


def write(told: Report, out: Path, context: Context, *, replace: bool = False) -> int:
    """Write the report to this file, whole or not at all; how many pages it has. Makes a Qt application if need be.

    Raises FileTrouble where the file cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ihd.ui.report_pdf import pdf
    from ihd.ui.theme import load_fonts

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    load_fonts()
    made = pdf(told, context.zone)
    del application
    if not replace and _is_there(out):
        raise FileTrouble(tr("{file} is there already", file=out), tr("Choose another name."))
    try:
        with whole(out, mode=0o644) as stream:
            stream.write(made.held)
    except OSError as error:
        raise _refused(out, error) from error
    return made.pages


def _is_there(out: Path) -> bool:
    try:
        return out.exists()
    except OSError as error:  # a name that is too long, or a folder that may not be looked into
        raise _refused(out, error) from error


def _refused(out: Path, error: OSError) -> FileTrouble:
    advice = tr("{why}. Choose another folder.", why=error.strerror or error)
    return FileTrouble(tr("{file} cannot be written", file=out), advice)

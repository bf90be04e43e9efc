"""`ihd screenshot`: draws one page of a pretend home to a picture, with no hub and no screen."""

import os
import sys
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ihd.app import output, pictured_pages
from ihd.app.context import Context
from ihd.app.options import ALONE, FIRST
from ihd.app.pictured import set_out
from ihd.app.staging import Stage, stage
from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.energy.letter import Inbox
from ihd.energy.trouble import FileTrouble

DEFAULT_SIZE = (800, 480)
TYPING = "topup-code"  # the Top up page, once a fuel has been chosen
HALF_TYPED = "7394001926"  # of twenty digits


def screenshot(context: Context, asked: Namespace) -> int:
    """Draw the page that was asked for, in the scenario that was asked for."""
    from ihd.app.language import speak_in
    from ihd.app.life import scenario

    speak_in(asked.language or "en")
    size = asked.size or DEFAULT_SIZE
    staged = stage(context, scenario(asked.scenario))
    drawing = Drawing(asked.page, asked.out, size, asked.theme or "dark", asked.scale)
    draw(context, staged.home, drawing, staged)
    answer = {"page": asked.page, "file": str(asked.out), "size": list(size)}
    if context.as_json:
        output.line(answer)
    else:
        output.text(f"{asked.out}  {size[0]}x{size[1]}")
    return 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw, where to and how."""

    page: str
    out: Path
    size: tuple[int, int] = DEFAULT_SIZE
    theme: str | None = None
    scale: float = 1.0


def draw(
    context: Context,
    home: Home,
    drawing: Drawing,
    staged: Stage | None = None,
) -> None:
    """Draw a page of this home without a screen. What other pages than Now tell comes from the stage."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    window = opened(context, home, drawing, staged)
    if not window.grab().save(str(drawing.out), "PNG"):
        raise FileTrouble(f"{drawing.out} cannot be written", "Choose a folder that exists, and a name ending in .png.")
    window.close()


def opened(context: Context, home: Home, drawing: Drawing, staged: Stage | None = None) -> Any:
    """The window as it is drawn, open on its page. Whoever asks chose where Qt draws."""
    from PySide6.QtWidgets import QApplication

    from ihd.app.look import look_for
    from ihd.ui.theme import load_fonts
    from ihd.ui.window import Window

    application = QApplication.instance() or QApplication(sys.argv[:1])
    load_fonts()
    hour = home.at.astimezone(context.zone).hour
    window = Window(look_for(context.settings, drawing.theme, hour, drawing.scale), context.zone)
    window.resize(*drawing.size)
    window.show_settings(context.settings)
    if staged:
        _tell(window, staged, context)
    window.show_home(home)
    _open(window, drawing.page)
    window.show()
    for _ in range(3):  # layouts settle in steps
        application.processEvents()
    return window


def _open(window: Any, page: str) -> None:
    if page.startswith("history-"):
        from ihd.app.pictured_history import bring_to

        window.open_page("history")
        bring_to(window.page_widget("history"), page.removeprefix("history-"))
        return
    if page in (*FIRST, *ALONE):
        from ihd.app.pictured_first import bring_to as bring_first

        bring_first(window, page)
        return
    window.open_page("topup" if page == TYPING else page)
    if page == TYPING:
        window.page_widget("topup").choose(Fuel.ELECTRICITY)
        window.page_widget("topup").typing.type(HALF_TYPED)


def _tell(window: Any, staged: Stage, context: Context) -> None:
    home, inbox = staged.home, staged.inbox.masked
    window.set_fuels(staged.keeper.fuels())
    window.show_inbox(inbox, home.at)
    window.messages_seen.connect(lambda names: _seen(window, home, inbox.after_seeing(names)))
    window.show_hubs(staged.hubs)
    window.show_till(staged.till, home.at)
    window.page_opened.connect(lambda name: set_out(window, name, home))
    window.page_opened.connect(lambda name: pictured_pages.set_out(window, name, staged, context))


def _seen(window: Any, home: Home, inbox: Inbox) -> None:
    window.show_inbox(inbox, home.at)
    window.show_home(home._replace(unread=inbox.unread))

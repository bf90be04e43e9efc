"""`ihd`: the window on a home, from its first paint to its last saved reading."""

import builtins
import signal
import sys
from argparse import Namespace
from datetime import datetime, timedelta
from typing import Any

from ihd.wording import tr

# Loading Qt replaces Python's import by one that also keeps each later module's source in memory, for a feature
# that this program does not use. All imports after Qt's go back to Python's own: 20 MB less.
PYTHONS_IMPORT = builtins.__import__

from PySide6.QtCore import QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

builtins.__import__ = PYTHONS_IMPORT

from ihd.app import output  # noqa: E402
from ihd.app.context import Context  # noqa: E402
from ihd.app.context import context as home_context  # noqa: E402
from ihd.app.language import after_choosing, speak_in, switch  # noqa: E402
from ihd.app.look import look_for  # noqa: E402
from ihd.app.screen_here import need_screen  # noqa: E402
from ihd.energy.fuel import Fuel  # noqa: E402
from ihd.energy.home import Home, Hub, HubState  # noqa: E402
from ihd.energy.trouble import Trouble  # noqa: E402
from ihd.settings import Settings, dated, load, save, where_heard  # noqa: E402
from ihd.ui.theme import load_fonts  # noqa: E402
from ihd.ui.window import Window  # noqa: E402

FRAME_MS = 100  # at most ten pictures a second, however fast the hub speaks
TICK_MS = 1000  # the clock, and the age of what is shown
AGES = timedelta(seconds=10)  # while nothing is heard only ages change: they need not be told each second
DEFAULT_SIZE = (800, 480)


def display(context: Context, asked: Namespace) -> int:
    """Open the display on this machine's own home."""
    return show(context, asked, None)


def show(context: Context, asked: Namespace, life: Any) -> int:
    """Show the window until it is closed. `life` is the pretend home behind it, if it is one."""
    need_screen()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ihd")
    application.setDesktopFileName("ihd")
    load_fonts()
    shown = Display(context, asked, life)
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: application.quit())
    application.aboutToQuit.connect(shown.stop)
    shown.open()
    return application.exec()


class Display(QObject):
    """Connects the window with the home behind it."""

    def __init__(self, context: Context, asked: Namespace, life: Any) -> None:
        super().__init__()
        self.context = context
        self._asked = asked
        self._life = life
        self.session: Any = None
        self._stopped = False
        speak_in(self._language())
        self.window = Window(self._look(), context.zone)
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._draw_if_new)
        self._new = False
        self._drawn: datetime | None = None
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._save = QTimer(self, interval=context.settings.diary.save_every * 1000)
        self._save.timeout.connect(self._on_save)
        window = self.window
        window.first_painted.connect(self._painted)
        window.demo_wanted.connect(self._start_demo)
        window.settings_wanted.connect(self._use)
        window.command_wanted.connect(self._pay)
        window.page_opened.connect(self._lead)
        self._paying: Any = None
        self._rest: Any = None
        self._settling: Any = None
        self._home = context if life is None else None
        not_yet: Any = None
        self._passing_on = self._ways_in = self._diary_pages = self._page_roads = not_yet

    def _lead(self, page: str = "") -> None:
        """Have the ways between the pages and the home: the Now page can be painted without them."""
        if page == "now" or self._page_roads:
            return
        from ihd.app.diary_pages import DiaryPages
        from ihd.app.page_roads import PageRoads
        from ihd.app.passing_on import PassingOn
        from ihd.app.ways_in import WaysIn

        window, is_pretend = self.window, lambda: self._life is not None
        behind = (lambda: self.context, lambda: self.session)
        self._passing_on = PassingOn(window, behind[1], self._now, self._changed)
        self._ways_in = WaysIn(window, self._own, self._begin_with, self._held_by)
        self._diary_pages = DiaryPages(window, *behind, self._leave, lambda: self._begin_with(self._own()), is_pretend)
        self._page_roads = PageRoads(window, *behind, self._use, is_pretend)

    def open(self) -> None:
        """Put the window on the screen."""
        self.window.resize(*(self._asked.size or DEFAULT_SIZE))
        self.window.show_settings(self.context.settings)
        has_home = self._life is not None or self.context.settings.has_hub
        self.window.show_home(self._empty(HubState.CONNECTING if has_home else HubState.NONE))
        self.window.open_page("now" if has_home else "welcome")
        if self._asked.full_screen:
            self.window.showFullScreen()
        else:
            self.window.show()

    def _painted(self) -> None:
        if self._asked.report_start:
            output.text("painted")
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        if self._stopped:  # before it was even painted
            return
        from ihd.app.settling import Settling

        self._lead()
        self._page_roads.begin()
        self._settling = Settling(self.window)
        self._tick.start()
        self._save.start()
        self._rests()
        if self.session is None and (self._life is not None or self.context.settings.has_hub):
            self._start()
            if self._asked.first_page != "now":
                self.window.open_page(self._asked.first_page)

    def _rests(self) -> None:
        from ihd.app.resting import Rest

        self._rest = Rest(self.window, lambda: self.context, lambda: self.session)
        self._rest.begin()

    def _start(self) -> None:
        from ihd.app.broker import own_broker
        from ihd.app.paying import Paying
        from ihd.app.session import Session

        self._paying = Paying(lambda: self.window.page_widget("topup"), lambda: self.session, self._now)
        life = self._life
        prepare = life.prepare if life else lambda: own_broker(self.context)
        self.session = Session(self.context, prepare, self._changed, life.begin if life else None, self._cleared)
        self.session.start()

    def stop(self) -> None:
        """Save what is new and let everything go. May be called twice."""
        self._stopped = True
        for timer in (self._tick, self._save, self._frame):
            timer.stop()
        for one in (self._ways_in, self._diary_pages, self._page_roads, self._rest):
            if one:
                one.stop()
        self._leave()
        if self._settling:
            self._settling.stop()

    def _leave(self) -> None:
        self._drawn = None
        if self._settling:
            self._settling.begin_again()
        if self.session:
            self.session.stop()
            self.session = None
        if self._life:
            self._life.stop()
            self._life = None

    def _changed(self) -> None:
        if self._frame.isActive():
            self._new = True
        else:
            self._draw()

    def _draw_if_new(self) -> None:
        if self._new:
            self._draw()

    def _looks_old(self) -> bool:
        now, drawn = self._now(), self._drawn
        return drawn is None or abs(now - drawn) >= AGES or now.minute != drawn.minute

    def _draw(self) -> None:
        self._new, self._drawn = False, self._now()
        self._frame.start()
        session = self.session
        if session:
            self.window.show_inbox(session.letters.inbox(self._now()), self._now())
            self.window.show_till(self._paying.till(self._now()), self._now())
        if session is None:
            is_away = self.context.settings.has_hub  # while a backup is put in the diary's place
            self.window.show_home(self._empty(HubState.CONNECTING if is_away else HubState.NONE))
        elif session.keeper is None:
            self.window.show_home(self._empty(HubState.CONNECTING)._replace(banner=session.trouble))
        else:
            self.window.set_fuels(session.keeper.fuels())
            self.window.show_home(session.keeper.home(self._now()))

    def _empty(self, state: HubState) -> Home:
        return Home(
            at=self._now(), hub=Hub(state), thresholds=self.context.settings.thresholds, pretend=bool(self._life)
        )

    def _now(self) -> datetime:
        return self.context.clock()

    def _on_tick(self) -> None:
        self.window.set_look(self._look())
        if self.session:
            self.session.look(self._now())
            self._passing_on.show_hubs()
        if self._page_roads:
            self._page_roads.tick()
        if self._looks_old():
            self._draw()

    def _on_save(self) -> None:
        if self.session:
            self.session.save(self._now())

    def _pay(self, kind: Any, fuel: Fuel, code: str) -> None:
        if self._paying:
            self._paying.ask(kind, fuel, code)
            self._changed()

    def _cleared(self) -> None:
        """Others live here now: the prices that the former household typed are not theirs."""
        from ihd.app.tenancy import settings_after

        self._use(settings_after(self.context.settings))

    def _look(self) -> Any:
        hour = self._now().astimezone(self.context.zone).hour
        return look_for(self.context.settings, self._asked.theme, hour)

    def _language(self) -> str:
        return self._asked.language or self.context.settings.display.language

    def _use(self, asked: Settings) -> None:
        trouble, today = None, self._now().astimezone(self.context.zone).date()
        settings = dated(self.context.settings, asked, today)
        try:
            if not self._life:
                save(settings, self.context.places.settings_file)
        except OSError as error:
            trouble = Trouble(tr("The settings could not be saved"), str(error))
        self._asked = after_choosing(self._asked, self.context.settings.display, settings.display)
        moved = where_heard(settings) != where_heard(self.context.settings) and not self._life
        self.context = self.context._replace(settings=settings)
        self._save.setInterval(settings.diary.save_every * 1000)
        self.window.show_settings(settings)
        self.window.set_look(self._look())
        switch(self.window, self._language())
        if moved:
            self._begin_with(self.context)
        elif self.session:
            self.session.use(settings)
            self.session.tell(trouble)

    def _own(self) -> Context:
        """The household's own home as it is kept, whatever is being shown."""
        if self._home is None:
            return home_context(self._asked.home)
        return self._home._replace(settings=load(self._home.places.settings_file))

    def _begin_with(self, own: Context) -> None:
        self._leave()
        self._page_roads.renew()
        self.context = own
        self.window.show_settings(own.settings)
        switch(self.window, self._language())
        if own.settings.has_hub:
            self._start()
        self._draw()

    def _held_by(self) -> str | None:
        return self.session.keeper.known.held_by if self.session and self.session.keeper else None

    def _start_demo(self) -> None:
        from ihd.app.life import Pretence, PretendLife

        self._leave()
        self._page_roads.renew()
        self._life = PretendLife(self.context, Pretence())
        self.context = self._life.context
        self._start()
        self.window.open_page("now")

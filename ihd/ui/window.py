"""The window: the pages, and the way between them."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, HubState
from ihd.ui.page_names import ALSO_ASKED, COLUMNS, FIRST_STEPS, PART_OF, TAKE_KEYS, WITHOUT_NAV
from ihd.ui.pages.now import NowPage
from ihd.ui.pages_kept import Inbox, Page, Pages, Till
from ihd.ui.sentences import Notice, notice
from ihd.ui.theme import Look
from ihd.ui.widgets.banner import Banner
from ihd.ui.widgets.nav import Nav
from ihd.ui.widgets.status import Status
from ihd.ui.window_room import Frame, arrange, growth

LEAST = (640, 400)


class Window(Pages):
    """All that the household sees. It is told homes, days and settings; it tells what is wanted."""

    first_painted = Signal()
    home_shown = Signal(object)  # Home

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, zone, parent)
        self._asked = self._column = look
        self._page = ""
        self._came: dict[str, str] = {}
        self._left: dict[str, Any] = {}  # each page's Whereabouts when it was left
        self._foot: Page | None = None
        self._painted = False
        self.setWindowTitle("ihd")
        self.setMinimumSize(*LEAST)
        self.setAutoFillBackground(True)
        self.setFocus()
        self.page_wanted.connect(self.open_page)
        self.back_wanted.connect(self._go_back)
        self._make_bars()
        self._colour()

    def _make_bars(self) -> None:
        self._status = Status(self._look, self._zone, self)
        self._banner = Banner(self._look, self)
        self._nav = Nav(self._look, self)
        self._nav.wanted.connect(self.open_page)
        self._status.hub_button.clicked.connect(lambda: self.open_page("hubs"))
        self._status.letters_button.clicked.connect(lambda: self.open_page("messages"))
        self._banner.clicked.connect(self._follow_banner)

    def make_anew(self) -> None:
        """Make the bars and every page anew, in the language in force. What is in sight stays in sight."""
        from ihd.ui.whereabouts import Whereabouts

        page, where = self._page, Whereabouts(self._bars_and_page())
        parts, self._page = (self._status, self._banner, self._nav, *self._pages.values()), ""
        self._pages = {}
        for part in parts:
            part.hide()
            part.deleteLater()
        self._make_bars()
        self.made_anew.emit()
        if self._inbox:
            self.show_inbox(*self._inbox)
        if self._till:
            self.show_till(*self._till)
        if page:
            self.open_page(page)
        if self._home:
            self.show_home(self._home)
        where.restore(self._bars_and_page())

    def _bars_and_page(self) -> list[Page]:
        page = self._pages.get(self._page)
        return [self._nav, self._status, self._banner, *([page] if page else [])]

    @property
    def page(self) -> str:
        """The name of the page in sight."""
        return self._page

    @property
    def stands_alone(self) -> bool:
        """Whether the page in sight asks what the first start asks too, and was opened by itself."""
        return self._came.get(self._page, "") in ALSO_ASKED.get(self._page, ())

    @property
    def home(self) -> Home | None:
        """What is shown."""
        return self._home

    @property
    def banner(self) -> Banner:
        return self._banner

    @property
    def status(self) -> Status:
        return self._status

    @property
    def nav(self) -> Nav:
        return self._nav

    def open_page(self, name: str) -> None:
        """Bring a page into sight: "now", "history", "more", "settings", "welcome"..., as pages_kept knows them."""
        if name == self._page:
            return
        page, before = self.page_widget(name), self._page
        if before and name not in self._nav.items and name not in self._way_back():
            self._came[name] = before
        self._page = name
        if name in ALSO_ASKED:
            page.stand_alone(self.stands_alone)
        if self._home:
            self._banner.show_notice(self._notice(self._home))
        self._place()
        if name in ("now", "cost") and self._home:
            page.show_home(self._home)
        if before:
            self._leave(before)
        page.show()
        if hasattr(page, "opened"):  # it wants to know
            page.opened()
        self._nav.show_page(PART_OF.get(name, name))
        self._banner.raise_()
        self.page_opened.emit(name)

    def _leave(self, name: str) -> None:
        from ihd.ui.whereabouts import Whereabouts  # the first paint does not wait for it

        self._left[name] = Whereabouts([self._pages[name]])
        self._pages[name].hide()

    def show_home(self, home: Home) -> None:
        """Show this home on the page in sight."""
        first, self._home = self._home is None, home
        told = self._notice(home)
        changed = told != self._banner.notice
        self._status.show_home(home)
        self._banner.show_notice(told)
        if home.hub.state is HubState.NONE and not home.pretend:
            if self._page not in (*WITHOUT_NAV, "backups"):  # from which a home may be restored
                self.open_page("welcome")
        elif self._page in ("", "start"):
            self.open_page("now")
        if self._page in ("now", "cost", "device"):
            self.page_widget(self._page).show_home(home)
        elif self._page == "connect" and home.banner:
            self.show_connect_trouble(home.banner)
        if "history" in self._pages:
            self._pages["history"].set_today(home.at.astimezone(self._zone).date())
        if first or changed or not self._status_fits():
            self._place()
        self.home_shown.emit(home)

    def _status_fits(self) -> bool:
        """Whether what it says now, in one row or in two, is as high as it was laid out."""
        return self._status.isHidden() or self._status.needed(self._status.width()) == self._status.height()

    def _notice(self, home: Home) -> Notice | None:
        """What deserves the banner; nothing that stands on the page in sight already."""
        told = notice(home, self._zone)
        return None if told and told.page == self._page else told

    def show_inbox(self, inbox: Inbox, now: datetime) -> None:
        """Show these messages and alerts on the Messages page, to which there is a way once there are any."""
        self._inbox = inbox, now
        self._status.show_letters(there=not inbox.is_empty, count=inbox.unread)
        if not self._status_fits():
            self._place()
        if "messages" in self._pages:
            self._pages["messages"].show_inbox(inbox, now)

    def show_till(self, till: Till, now: datetime) -> None:
        """Show these accounts on the Top up page, to which there is a way once there are any."""
        self._till = till, now
        if self._nav.show_way("topup", there=bool(till.accounts)):
            self._place()
        if "topup" in self._pages:
            self._pages["topup"].show_till(till, now)

    def set_look(self, look: Look) -> None:
        """Take on this look, at once and everywhere."""
        self._asked = look
        self._relook()

    def show_foot(self, foot: Page | None) -> None:
        """Keep this part, our own keyboard, at the bottom beneath the page; None takes it away."""
        if self._foot:
            self._foot.hide()
        self._foot = foot
        if foot:
            foot.setParent(self)
            foot.set_look(self._look)
            foot.show()
        self._place()

    def _relook(self) -> None:
        look, column = (self._asked.grown(growth(self.size(), column=one)) for one in (False, True))
        if (look, column) == (self._look, self._column):
            return
        self._look, self._column = look, column
        self._colour()
        self._dated = {*self._pages} - {self._page}
        for part in (self._status, self._banner, self._nav, self._foot):
            if part:
                part.set_look(look)
        if page := self._pages.get(self._page):
            page.set_look(self.look_of(self._page))
        self._place()
        self.update()

    def look_of(self, name: str) -> Look:
        """How this page is drawn: its texts are larger where it has a large window for one column."""
        return self._column if name in COLUMNS else self._look

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._look.colour("background"))
        self.setPalette(palette)

    def _make_now(self) -> Page:
        page = NowPage(self._look, self._zone, self)
        page.history_wanted.connect(self._open_history)
        page.topup_wanted.connect(self._open_topup)
        page.turn_on_wanted.connect(self._open_turning_on)
        page.page_wanted.connect(self.page_wanted)
        page.stretch_wanted.connect(self._open_stretch)
        return page

    def _open_history(self, fuel: Fuel) -> None:
        self.open_page("history")
        if fuel in self._fuels:
            self.page_widget("history").choose_fuel(fuel)

    def _open_stretch(self, start: datetime, end: datetime) -> None:
        """History with these half-hours (UTC) pointed at."""
        self._open_history(Fuel.ELECTRICITY)
        self.page_widget("history").point_at(start, end)

    def _open_topup(self, fuel: Fuel) -> None:
        self.open_page("topup")
        self.page_widget("topup").choose(fuel)

    def _open_turning_on(self, fuel: Fuel) -> None:
        self.open_page("topup")
        self.page_widget("topup").turn_on(fuel)

    def _follow_banner(self) -> None:
        if self._banner.notice and self._banner.notice.page:
            self.open_page(self._banner.notice.page)

    def _way_back(self) -> list[str]:
        """The pages between here and where one came from, the nearest first."""
        way = [self._page]
        while (before := self._came.get(way[-1], "")) and before not in way:
            way.append(before)
        return way[1:]

    def _go_back(self) -> None:
        """To where one came from, and was on that page; first steps are behind whoever has a home."""
        before = next(iter(self._way_back()), "")
        if not before or (before in FIRST_STEPS and self.has_home):
            before = "more" if self.has_home else "welcome"
        self.open_page(before)
        if before in self._left:
            self._left[before].restore([self._pages[before]])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Whoever opened History by the bar has the focus there still, and expects the day to turn all the same.
        if self._page in TAKE_KEYS:
            event.setAccepted(self._pages[self._page].take_key(event))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relook()
        self._place()

    def _place(self) -> None:
        """Lay out the frame for the page in sight."""
        page = self._pages.get(self._page)
        arrange(Frame(self._nav, self._status, self._banner, self._foot, page, self._page), self.size())

    def paintEvent(self, _: QPaintEvent) -> None:
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)  # first in the row: icons are drawn after it

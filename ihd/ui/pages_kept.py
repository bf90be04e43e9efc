"""The pages that have been opened: each is made when it is first asked for, and told what is known by then."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home
from ihd.settings import Settings
from ihd.ui.theme import Look

Inbox = Any  # of energy/letter.py, for which the first paint does not wait
Page = Any  # the pages share `set_look` alone; what else they are told is each page's own


class Pages(QWidget):
    """Makes the pages of the window. What they want becomes a signal."""

    page_opened = Signal(str)
    day_wanted = Signal(object, object)  # datetime.date, Fuel
    connect_wanted = Signal(object, str)  # HubSettings, password
    demo_wanted = Signal()
    settings_wanted = Signal(object)  # Settings
    messages_seen = Signal(object)  # their names
    message_answered = Signal(str)  # its name
    page_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._home: Home | None = None
        self._settings = Settings()
        self._fuels: tuple[Fuel, ...] = (Fuel.ELECTRICITY,)
        self._inbox: tuple[Inbox, datetime] | None = None
        self._pages: dict[str, Page] = {}

    def page_widget(self, name: str) -> Page:
        """The page of this name, made when it is first asked for."""
        if name not in self._pages:
            made = getattr(self, f"_make_{name}")()
            made.setParent(self)
            self._pages[name] = made
            made.hide()
        return self._pages[name]

    def _make_history(self) -> Page:
        from ihd.ui.pages.history import HistoryPage

        page = HistoryPage(self._look, self._zone)
        page.wanted.connect(self.day_wanted)
        page.set_fuels(self._fuels)
        if self._home:
            page.set_today(self._home.at.astimezone(self._zone).date())
        return page

    def _make_settings(self) -> Page:
        from ihd.ui.pages.settings import SettingsPage

        page = SettingsPage(self._look, self._settings)
        page.changed.connect(self._take_settings)
        page.hub_wanted.connect(lambda: self.page_wanted.emit("connect"))
        return page

    def _make_messages(self) -> Page:
        from ihd.ui.pages.messages import MessagesPage

        page = MessagesPage(self._look, self._zone)
        page.seen.connect(self.messages_seen)
        page.answered.connect(self.message_answered)
        if self._inbox:
            page.show_inbox(*self._inbox)
        return page

    def _make_welcome(self) -> Page:
        from ihd.ui.pages.welcome import WelcomePage

        page = WelcomePage(self._look)
        page.connect_wanted.connect(lambda: self.page_wanted.emit("connect"))
        page.demo_wanted.connect(self.demo_wanted)
        return page

    def _make_connect(self) -> Page:
        from ihd.ui.pages.connect import ConnectPage

        page = ConnectPage(self._look, self._settings)
        page.connect_wanted.connect(self.connect_wanted)
        page.back_wanted.connect(self.back_wanted)
        return page

    def _take_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_wanted.emit(settings)

"""The pages that have been opened: each is made when it is first asked for, and told what is known by then."""

from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.fuel import Fuel
from ihd.energy.home import Home, HubState
from ihd.energy.trouble import Trouble
from ihd.settings import Settings
from ihd.ui.theme import Look

HubReport = Any  # of energy/hub_report.py
Inbox = Any  # of energy/letter.py, for which the first paint does not wait
Till = Any  # of energy/till.py
Page = Any  # the pages share `set_look` alone; what else they are told is each page's own


class Pages(QWidget):
    """Makes the pages of the window. What they want becomes a signal."""

    page_opened = Signal(str)
    made_anew = Signal()  # whoever holds a page or a bar lets go of it: there are new ones
    connect_wanted = Signal(object, str)  # HubSettings, password
    demo_wanted = Signal()
    settings_wanted = Signal(object)  # Settings
    messages_seen = Signal(object)  # their names
    message_answered = Signal(str)  # its name
    moved_in = Signal()
    nobody_moved_in = Signal()
    command_wanted = Signal(object, object, str)  # CommandKind, Fuel, a top-up code or nothing
    unpair_wanted = Signal()
    parted_read = Signal()  # how an unpairing ended
    page_wanted = Signal(str)
    back_wanted = Signal()
    step_done = Signal(str)  # one of display_settings.FirstStep
    again_wanted = Signal()  # the first steps

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._zone = look, zone
        self._home: Home | None = None
        self._settings = Settings()
        self._fuels: tuple[Fuel, ...] = (Fuel.ELECTRICITY,)
        self._inbox: tuple[Inbox, datetime] | None = None
        self._hubs: HubReport | None = None
        self._till: tuple[Till, datetime] | None = None
        self._pages: dict[str, Page] = {}
        self._dated: set[str] = set()  # those out of sight when the look changed: each takes it on when it is next used

    def focusNextPrevChild(self, forward: bool) -> bool:
        from ihd.ui.way_on import move_focus  # the first paint does not wait for it

        return move_focus(self, forward=forward)

    def page_widget(self, name: str) -> Page:
        """The page of this name, made when it is first asked for."""
        if name not in self._pages:
            made = self._made(name)
            made.setParent(self)
            self._pages[name] = made
            made.hide()
            if self.look_of(name) != self._look:
                made.set_look(self.look_of(name))
        elif name in self._dated:
            self._dated.discard(name)
            self._pages[name].set_look(self.look_of(name))
        return self._pages[name]

    def _made(self, name: str) -> Page:
        own = getattr(self, f"_make_{name}", None)
        if own is not None:
            return own()
        from ihd.ui.pages_made import make  # those that are not needed for the first paint

        return make(name, self)

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force."""
        self._settings = settings
        for name in ("welcome", "settings", "connect", "device", "backups"):
            if name in self._pages:
                self._pages[name].show_settings(settings)

    def set_fuels(self, fuels: tuple[Fuel, ...]) -> None:
        """The fuels that this home has."""
        self._fuels = fuels
        if "history" in self._pages:
            self._pages["history"].set_fuels(fuels)

    def show_connect_trouble(self, trouble: Trouble | None) -> None:
        """Why connecting did not work, told on the Connect page."""
        self.page_widget("connect").show_trouble(trouble)

    @property
    def look(self) -> Look:
        """How everything is drawn at the moment."""
        return self._look

    def look_of(self, _name: str) -> Look:
        """How the page of this name is drawn."""
        return self._look

    @property
    def zone(self) -> tzinfo:
        """The time zone of the household."""
        return self._zone

    @property
    def settings(self) -> Settings:
        """Those in force."""
        return self._settings

    def _make_history(self) -> Page:
        from ihd.ui.pages.history import HistoryPage

        page = HistoryPage(self._look, self._zone)
        page.page_wanted.connect(self.page_wanted)
        page.set_fuels(self._fuels)
        if self._home:
            page.set_today(self._home.at.astimezone(self._zone).date())
            page.set_export(self._home.export is not None)
        return page

    def _make_settings(self) -> Page:
        from ihd.ui.pages.settings import SettingsPage

        page = SettingsPage(self._look, self._settings)
        page.changed.connect(self._take_settings)
        page.hub_wanted.connect(lambda: self.page_wanted.emit("find"))
        page.health_wanted.connect(lambda: self.page_wanted.emit("hubs"))
        page.moved_in.connect(self.moved_in)
        page.page_wanted.connect(self.page_wanted)
        page.again_wanted.connect(self.again_wanted)
        page.ways.pair_wanted.connect(lambda: self.page_wanted.emit("pair"))
        page.ways.device_wanted.connect(lambda: self.page_wanted.emit("device"))
        page.ways.unpair_wanted.connect(self.unpair_wanted)
        page.ways.parted_read.connect(self.parted_read)
        if self._hubs:
            page.show_health(hub_health(self._hubs, self._zone))
        return self._led_back(page)

    def _make_pair(self) -> Page:
        from ihd.ui.pages.pair import PairPage

        page = PairPage(self._look)
        page.back_wanted.connect(self.back_wanted)
        page.done_wanted.connect(lambda: self.page_wanted.emit("now"))
        return page

    def _make_device(self) -> Page:
        from ihd.ui.pages.device import DevicePage

        page = DevicePage(self._look, self._settings)
        page.back_wanted.connect(self.back_wanted)
        page.done_wanted.connect(lambda: self.page_wanted.emit("now"))
        return page

    def _make_hubs(self) -> Page:
        from ihd.ui.pages.hubs import HubsPage

        page = HubsPage(self._look, self._zone)
        page.moved_in.connect(self._ask_moved_in)
        page.nobody_moved_in.connect(self.nobody_moved_in)
        page.back_wanted.connect(self.back_wanted)
        if self._hubs:
            page.show_hubs(self._hubs)
        return page

    def show_hubs(self, report: HubReport) -> None:
        """Show how every link fares on the page of the hub's health, and in a sentence on the Settings page."""
        self._hubs = report
        if "hubs" in self._pages:
            self._pages["hubs"].show_hubs(report)
        if "settings" in self._pages:
            self._pages["settings"].show_health(hub_health(report, self._zone))

    def _ask_moved_in(self) -> None:
        self.page_wanted.emit("settings")
        self._pages["settings"].ask_moved_in()

    def _make_messages(self) -> Page:
        from ihd.ui.pages.messages import MessagesPage

        page = MessagesPage(self._look, self._zone)
        page.seen.connect(self.messages_seen)
        page.answered.connect(self.message_answered)
        page.back_wanted.connect(self.back_wanted)
        if self._inbox:
            page.show_inbox(*self._inbox)
        return page

    def _make_topup(self) -> Page:
        from ihd.ui.pages.topup import TopupPage

        page = TopupPage(self._look, self._zone)
        page.asked.connect(self.command_wanted)
        if self._till:
            page.show_till(*self._till)
        return page

    def _make_storage(self) -> Page:
        from ihd.ui.pages.storage import StoragePage

        page = StoragePage(self._look, self._zone)
        page.backups_wanted.connect(lambda: self.page_wanted.emit("backups"))
        page.import_wanted.connect(lambda: self.page_wanted.emit("import"))
        return self._led_back(page)

    def _make_backups(self) -> Page:
        from ihd.ui.pages.backups import BackupsPage

        page = BackupsPage(self._look, self._settings, self._zone)
        page.changed.connect(self._take_settings)
        return self._led_back(page)

    def _make_import(self) -> Page:
        from ihd.ui.pages.bring_in import BringInPage

        return self._led_back(BringInPage(self._look, self._zone))

    def _make_preview(self) -> Page:
        from ihd.ui.pages.preview import PreviewPage

        return PreviewPage(self._look, self._zone)

    def _make_export(self) -> Page:
        from ihd.ui.pages.export import ExportPage

        return self._led_back(ExportPage(self._look, self._zone))

    def _led_back(self, page: Page) -> Page:
        page.back_wanted.connect(self.back_wanted)
        return page

    def _make_welcome(self) -> Page:
        from ihd.ui.pages.welcome import WelcomePage

        page = WelcomePage(self._look, self._settings)
        page.changed.connect(self._take_settings)
        page.on_wanted.connect(lambda: self.page_wanted.emit("tariff-choice" if self.has_home else "start"))
        return page

    @property
    def has_home(self) -> bool:
        """Whether there is a home to show, be it a pretend one."""
        return self._home is not None and (self._home.hub.state is not HubState.NONE or self._home.pretend)

    def _make_connect(self) -> Page:
        from ihd.ui.pages.connect import ConnectPage

        page = ConnectPage(self._look, self._settings)
        page.connect_wanted.connect(self.connect_wanted)
        page.back_wanted.connect(lambda: self.page_wanted.emit("find"))
        return page

    def _make_find(self) -> Page:
        from ihd.ui.pages.find import FindPage

        page = FindPage(self._look)
        page.address_wanted.connect(lambda: self.page_wanted.emit("connect"))
        page.pair_wanted.connect(lambda: self.page_wanted.emit("pair"))
        page.own_broker_wanted.connect(lambda: self.page_wanted.emit("device"))
        return self._led_back(page)

    def _make_choose(self) -> Page:
        from ihd.ui.pages.choose import ChoosePage

        page = ChoosePage(self._look)
        page.by_hand_wanted.connect(lambda: self.page_wanted.emit("rule"))
        page.back_wanted.connect(lambda: self.page_wanted.emit("find"))
        return page

    def _make_rule(self) -> Page:
        from ihd.ui.pages.rule import RulePage

        page = RulePage(self._look)
        page.back_wanted.connect(lambda: self.page_wanted.emit("choose"))
        return page

    def _take_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_wanted.emit(settings)


def hub_health(report: HubReport, zone: tzinfo) -> str:
    """How the hub fares, in one sentence."""
    from ihd.ui.hub_words import summary  # the first paint does not wait for it

    return summary(report, zone)

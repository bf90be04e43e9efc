"""The pages that are made once the window stands: one small function a page, given the window."""

from collections.abc import Callable
from typing import Any

Window = Any  # of pages_kept.py: look, zone, settings, page_wanted, back_wanted
Page = Any


def led(page: Page, window: Window) -> Page:
    """The page, its wishes to go elsewhere connected: `page_wanted` with a name, `back_wanted`."""
    for name in ("page_wanted", "back_wanted"):
        if hasattr(page, name):
            getattr(page, name).connect(getattr(window, name))
    return page


def make_cost(window: Window) -> Page:
    """The month so far, the likely bill, and what is paid for."""
    from ihd.ui.pages.cost import CostPage

    page = CostPage(window.look, window.zone)
    page.month_wanted.connect(lambda fuel, first: open_month(window, fuel, first))
    return led(page, window)


def open_month(window: Window, fuel: Any, first: Any) -> None:
    """History at the month that begins on this day."""
    from ihd.energy.stretch import Scope

    window.open_page("history")
    window.page_widget("history").choose_fuel(fuel)
    window.page_widget("history").open_at(Scope.MONTH, first)


def make_report(window: Window) -> Page:
    """A month on paper."""
    from ihd.ui.pages.report import ReportPage

    return led(ReportPage(window.look, window.zone), window)


def make_carbon(window: Window) -> Page:
    """How clean the grid is, and when to start."""
    from ihd.ui.pages.carbon import CarbonPage

    return led(CarbonPage(window.look, window.zone), window)


def make_start(window: Window) -> Page:
    """The second step: hub or demo."""
    from ihd.ui.pages.start import StartPage

    page = StartPage(window.look, window.zone)
    page.connect_wanted.connect(lambda: window.page_wanted.emit("find"))
    page.restore_wanted.connect(lambda: window.page_wanted.emit("backups"))
    page.demo_wanted.connect(window.demo_wanted)
    return led(page, window)


def make_tariff_choice(window: Window) -> Page:
    """Which prices the household pays."""
    from ihd.ui.pages.tariff_choice import TariffChoicePage

    return led(TariffChoicePage(window.look, window.zone), window)


def make_region(window: Window) -> Page:
    """Where on the grid the household lives."""
    from ihd.ui.pages.region import RegionPage

    return led(RegionPage(window.look, window.zone), window)


def make_more(window: Window) -> Page:
    """All that has no way of its own."""
    from ihd.ui.pages.more import MorePage

    return led(MorePage(window.look, window.zone), window)


def make_meters(window: Window) -> Page:
    """Each meter and what it shows."""
    from ihd.ui.pages.meters import MetersPage

    return led(MetersPage(window.look, window.zone), window)


def make_reading_card(window: Window) -> Page:
    """What to read to the supplier."""
    from ihd.ui.pages.reading_card import ReadingCardPage

    return led(ReadingCardPage(window.look, window.zone), window)


def make_about(window: Window) -> Page:
    """What this program is, and where it keeps things."""
    from ihd.ui.pages.about import AboutPage

    return led(AboutPage(window.look, window.zone), window)


def make_connections(window: Window) -> Page:
    """Each network connection that was made."""
    from ihd.ui.pages.connections import ConnectionsPage

    return led(ConnectionsPage(window.look, window.zone), window)


def make_standby(window: Window) -> Page:
    """The quiet clock."""
    from ihd.ui.pages.standby import StandbyPage

    return led(StandbyPage(window.look, window.zone), window)


MAKERS: dict[str, Callable[[Window], Page]] = {
    "about": make_about,
    "carbon": make_carbon,
    "connections": make_connections,
    "cost": make_cost,
    "meters": make_meters,
    "more": make_more,
    "reading-card": make_reading_card,
    "region": make_region,
    "report": make_report,
    "standby": make_standby,
    "start": make_start,
    "tariff-choice": make_tariff_choice,
}

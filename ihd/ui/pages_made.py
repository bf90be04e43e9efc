"""The pages that are made once the window stands, each when it is first opened."""

from importlib import import_module
from typing import Any

Window = Any  # of pages_kept.py: look, zone, settings, page_wanted, back_wanted
Page = Any


# Each page's file in `pages`, and the page in it, which is given the look and the time zone.
MADE = {
    "about": ("about", "AboutPage"),
    "carbon": ("carbon", "CarbonPage"),
    "connections": ("connections", "ConnectionsPage"),
    "cost": ("cost", "CostPage"),
    "meters": ("meters", "MetersPage"),
    "more": ("more", "MorePage"),
    "reading-card": ("reading_card", "ReadingCardPage"),
    "region": ("region", "RegionPage"),
    "report": ("report", "ReportPage"),
    "standby": ("standby", "StandbyPage"),
    "start": ("start", "StartPage"),
    "tariff-choice": ("tariff_choice", "TariffChoicePage"),
}


def make(name: str, window: Window) -> Page:
    """The page of this name, what it wishes connected with the window."""
    file, kind = MADE[name]
    page = getattr(import_module(f"ihd.ui.pages.{file}"), kind)(window.look, window.zone)
    for wish in ("page_wanted", "back_wanted"):
        if hasattr(page, wish):
            getattr(page, wish).connect(getattr(window, wish))
    if name in OWN_WISHES:
        OWN_WISHES[name](page, window)
    return page


def _connect_cost(page: Page, window: Window) -> None:
    page.month_wanted.connect(lambda fuel, first: open_month(window, fuel, first))


def open_month(window: Window, fuel: Any, first: Any) -> None:
    """History at the month that begins on this day."""
    from ihd.energy.stretch import Scope

    window.open_page("history")
    window.page_widget("history").choose_fuel(fuel)
    window.page_widget("history").open_at(Scope.MONTH, first)


def _connect_start(page: Page, window: Window) -> None:
    page.connect_wanted.connect(lambda: window.page_wanted.emit("find"))
    page.restore_wanted.connect(lambda: window.page_wanted.emit("backups"))
    page.demo_wanted.connect(window.demo_wanted)


OWN_WISHES = {"cost": _connect_cost, "start": _connect_start}

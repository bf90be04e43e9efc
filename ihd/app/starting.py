"""The first start: what it has still to ask once a home is known, one step after the other, kept after each."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from ihd.display_settings import FirstStep

PAGES = {FirstStep.PRICES: "tariff-choice", FirstStep.REGION: "region"}
AFTER = {FirstStep.PRICES: FirstStep.REGION, FirstStep.REGION: FirstStep.DONE}


class Starting(QObject):
    """Belongs to the window's thread. Whoever leaves it midway is asked the rest at the next start."""

    def __init__(self, behind: Any) -> None:
        super().__init__()
        self._behind, self._window = behind, behind.window
        self._was_led = False
        self._is_new = not self._behind.is_pretend() and not self._behind.context().settings.has_hub
        self._window.page_opened.connect(self._opened)
        self._window.step_done.connect(self._done)
        self._window.again_wanted.connect(self._begin_again)
        self._opened(self._window.page)

    @property
    def _next(self) -> FirstStep:
        step: FirstStep = self._behind.context().settings.start.next
        return step

    def _come_to(self, step: FirstStep) -> None:
        settings = self._behind.context().settings
        self._behind.use(replace(settings, start=replace(settings.start, next=step)))

    def _begin_again(self) -> None:
        self._come_to(FirstStep.PRICES)
        self._was_led = True
        self._window.open_page("welcome")

    def _opened(self, page: str) -> None:
        """Lead on to what has still to be asked, once; after that the household goes where it likes."""
        has_home = self._behind.context().settings.has_hub and not self._behind.is_pretend()
        if page != "now" or not has_home or self._was_led:
            return
        if self._is_new and self._next is FirstStep.UNASKED:
            self._come_to(FirstStep.PRICES)
        self._is_new = False
        if self._next in PAGES:
            self._was_led = True
            self._window.open_page(PAGES[self._next])

    def _done(self, name: str) -> None:
        """A step has been done: lead on where the first start goes on, else back to where one came from."""
        following = AFTER[FirstStep(name)]
        if self._window.stands_alone or self._next not in PAGES:
            if self._next == name:
                self._come_to(following)  # it need not be asked again
            self._window.back_wanted.emit()
            return
        self._was_led = True
        self._come_to(following)
        self._window.open_page(PAGES.get(following, "now"))


class RegionRoad:
    """Between the page of the region and the settings."""

    def __init__(self, page: Any, behind: Any) -> None:
        self._page, self._behind = page, behind
        page.chosen.connect(self._choose)

    def look(self) -> None:
        """Show what is in force."""
        self._page.show_settings(self._behind.context().settings)

    def _choose(self, region: int, postcode: str) -> None:
        settings = self._behind.context().settings
        if postcode or self._page.is_alone:
            carbon = replace(settings.carbon, region=region, postcode=postcode)
            self._behind.use(replace(settings, carbon=carbon))
        self._behind.window.step_done.emit(FirstStep.REGION.value)

    def stop(self) -> None:
        """Nothing of it goes on."""


def begin(behind: Any) -> Starting:
    """Look after the first start, and have a keyboard for whoever touches a field."""
    from ihd.ui.keyboard_shown import KeyboardShown

    KeyboardShown(behind.window, lambda: behind.context().settings.display.keyboard)
    return Starting(behind)

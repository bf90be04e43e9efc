"""Prices that stood somewhere for some months, to pick from: by region, newest first, each with its figures."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui.tariff_offer_words import NOT_YOURS, costs, has_ended, months
from ihd.ui.tariff_offers import Preset
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.choice import Choice
from ihd.ui.widgets.pick_list import Pick, PickList
from ihd.ui.widgets.stack import Stack
from ihd.ui.widgets.text import Text
from ihd.wording import tr

MOST = 6


class PresetList(Stack):
    """`told` says that another one is picked, or that the list has another height."""

    told = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self._presets: tuple[Preset, ...] = ()
        self._today = date.min
        self._why = Text(look, Role.CAPTION, "muted", ground="background")
        self._why.setWordWrap(True)
        self._why.say(tr(NOT_YOURS))
        self.region: Choice | None = None
        self.picks = PickList(look, tr("Prices by their months"))
        self.picks.picked.connect(lambda _: self.told.emit())
        self.picks.changed.connect(self.told)
        self.hold((self._why, self.picks))

    @property
    def picked(self) -> str:
        """The key of the preset that is picked; none where there is none to pick."""
        return self.picks.chosen

    def show_presets(self, presets: tuple[Preset, ...], today: date) -> None:
        """Offer these; `today` is a local date."""
        if presets == self._presets:
            return
        self._presets, self._today = presets, today
        regions = list(dict.fromkeys(one.region for one in presets))
        parts: list[QWidget] = [self._why, self.picks]
        self.region = None
        if len(regions) > 1:
            self.region = Choice(self._look, tr("Region"), {one: tr(one) for one in regions})
            self.region.chosen.connect(self.show_region)
            parts.insert(1, self.region)
        self.hold(parts)
        if self.region:
            self.region.lower()  # the keys come to it first
        self.show_region(regions[0] if regions else "")

    def show_region(self, region: str) -> None:
        """Show the months that are known of this region."""
        if self.region:
            self.region.show_answer(region)
        found = sorted((one for one in self._presets if one.region == region), key=lambda one: one.first, reverse=True)
        picks = tuple(Pick(one.key, months(one.first, one.until), self._line(one)) for one in found[:MOST])
        self.picks.show_picks(picks)
        self.picks.show_picked(picks[0].key if picks else None)
        self.told.emit()

    def _line(self, preset: Preset) -> str:
        return " ".join((costs(preset.electricity, preset.gas), has_ended(preset, self._today))).strip()

    def set_look(self, look: Look) -> None:
        self._look = look
        super().set_look(look)

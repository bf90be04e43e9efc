"""The fourth step: where on the grid the home is, found by the first half of its postcode, or left out."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.energy.carbon.postcodes import is_northern_ireland, outward_of, regions_of
from ihd.energy.carbon.regions import REGIONS
from ihd.form import Question
from ihd.settings import Settings
from ihd.ui.form import Asked
from ihd.ui.pages.start import STEPS
from ihd.ui.pages.step import GAP, StepPage
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.pick_list import Pick, PickList
from ihd.ui.widgets.text import Text
from ihd.wording import later, tr

WHAT_FOR = later(
    "How clean electricity is differs over the country. The first half of your postcode finds your part of the grid."
)
POSTCODE = Question(later("Postcode, first half"), later("Such as NG7. It is kept on this machine alone."))
NO_POSTCODE = later("That is no postcode. Type its first half, such as NG7.")
ELSEWHERE = later("Northern Ireland has a grid of its own, of which nothing is known here.")
UNKNOWN = later("No region is known for this postcode. Great Britain as a whole is taken.")
SEVERAL = later("This postcode lies in more than one region. Touch yours; your bill names the network.")
FOUND = later("Your part of the grid: {region}.")
WIDEST = 420  # px at normal text size, of the field


class RegionPage(StepPage):
    """A postcode is typed, a region shown. `chosen` tells the region's number (0: Great Britain) and the postcode."""

    chosen = Signal(int, str)

    def __init__(self, look: Look, _: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Where is your home?"), (4, STEPS), Button(look, tr("Skip"), primary=True), parent)
        self.line.say(tr(WHAT_FOR))
        self.postcode = Asked(look, "postcode", str, POSTCODE, self.sheet)
        self.postcode.input.line.textEdited.connect(lambda _: self._find())  # type: ignore[union-attr]
        self.told = Text(look, Role.STRONG, ground="background", parent=self.sheet)
        self.told.setWordWrap(True)
        self.regions = PickList(look, tr("Regions"), self.sheet)
        self.regions.picked.connect(lambda _: self._tell())
        self.on_wanted.connect(self._choose)
        self._is_filled = False
        self.set_look(look)

    def stand_alone(self, alone: bool) -> None:
        self._is_filled = bool(self.postcode.answer) and not alone  # what was typed and left is forgotten
        super().stand_alone(alone)
        self._tell()

    def show_settings(self, settings: Settings) -> None:
        """These settings are in force, unless something has been typed by now."""
        if not self._is_filled:
            self._is_filled = True
            self.type(settings.carbon.postcode)
            if settings.carbon.region:
                self.regions.show_picked(str(settings.carbon.region))
                self._tell()

    def type(self, postcode: str) -> None:
        """Type this in place of what stands there."""
        self.postcode.show_answer(postcode)
        self._find()

    @property
    def region(self) -> int:
        """The number of the region that is found, or picked of several; 0: none."""
        return int(self.regions.chosen or 0)

    def _find(self) -> None:
        typed = self.postcode.answer
        found = regions_of(typed)
        self.regions.show_picks(tuple(Pick(str(one), tr(REGIONS[one])) for one in found))
        self.regions.show_picked(str(found[0]) if len(found) == 1 else None)
        self.regions.setVisible(len(found) > 1)
        self.postcode.explain(tr(FOUND, region=tr(REGIONS[found[0]])) if len(found) == 1 else tr(POSTCODE.help))
        self._tell()

    def _tell(self) -> None:
        typed = self.postcode.answer
        outward, found = outward_of(typed), regions_of(typed)
        self.postcode.complain(tr(NO_POSTCODE) if len(typed) > 1 and not outward else "")
        words = ""
        if outward and is_northern_ireland(outward):
            words = tr(ELSEWHERE)
        elif outward and not found:
            words = tr(UNKNOWN)
        elif len(found) > 1 and not self.region:
            words = tr(SEVERAL)
        self.told.say(words)
        self.told.setVisible(bool(words))
        self.on.say(tr("Save") if self.is_alone else tr("Finish") if outward else tr("Skip"))
        no_postcode = self.is_alone and typed and not outward
        self.on.setEnabled(not no_postcode)
        self.on.setAccessibleDescription(tr(NO_POSTCODE) if no_postcode else "")
        self.place()

    def _choose(self) -> None:
        outward = outward_of(self.postcode.answer) or ""
        self.chosen.emit(self.region if outward else 0, outward)

    def parts(self) -> list[QWidget]:
        return [self.postcode, self.told, self.regions]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        field = min(wide, round(WIDEST * self._look.text_scale))
        for part, room in ((self.postcode, field), (self.told, wide), (self.regions, wide)):
            if not part.isHidden():
                tall = part.high(room)
                part.setGeometry(x, y, room, tall)
                y += tall + GAP
        return y

"""The third step: what the household pays: as its meter says, by a dated preset, typed, from a file, or later."""

from datetime import date, tzinfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ihd.ui.pages.start import STEPS
from ihd.ui.pages.step import GAP, StepPage
from ihd.ui.tariff_offer_words import LATER, METER, METER_SILENT, costs
from ihd.ui.tariff_offers import Cost, Preset, TariffFileOffer, TypedRates, Way
from ihd.ui.theme import Look
from ihd.ui.widgets.button import Button
from ihd.ui.widgets.pick_list import Pick, PickList
from ihd.ui.widgets.preset_list import PresetList
from ihd.ui.widgets.rates_form import RatesForm
from ihd.ui.widgets.row import PICK, Row
from ihd.ui.widgets.stack import Stack
from ihd.wording import later, tr

WAYS = {
    Way.METER: (later("Use what the meter says"), METER),
    Way.PRESET: (later("Start from the price cap"), later("Dated prices for a region, to begin with.")),
    Way.TYPED: (later("Type my prices"), later("From a bill: a unit, a day, and the night if it is cheaper.")),
    Way.FILE: (later("Take a tariff file"), later("From a USB stick or a folder.")),
    Way.LATER: (later("Later"), LATER),
}
LEFT = (later("Leave it as it is"), later("The prices in use now stay."))  # what LATER is once they were asked for
INSET = 20  # px, of what a way asks for beneath it


class TariffChoicePage(StepPage):
    """Five ways, the picked one with its questions beneath it. `chosen` tells the way, and what was picked or typed."""

    chosen = Signal(object, object)  # Way; a preset's key, TypedRates, a file's path, or None

    def __init__(self, look: Look, _: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("What do you pay?"), (3, STEPS), Button(look, tr("Next"), primary=True), parent)
        self.way = Way.METER
        self._dialog: QFileDialog | None = None
        self._picked = False
        self.rows = {way: self._row(way) for way in Way}
        self.presets = PresetList(look, self.sheet)
        self.rates = RatesForm(look, self.sheet)
        self.files = PickList(look, tr("Tariff files"))
        self.other = Row(look, tr("Choose another file…"), tr("From anywhere on this machine."), icon="folder")
        self.other.clicked.connect(self._open_file)
        self.file_ways = Stack(self.files, self.other, parent=self.sheet)
        self.inner: dict[Way, QWidget] = {
            Way.PRESET: self.presets,
            Way.TYPED: self.rates,
            Way.FILE: self.file_ways,
        }
        self.presets.told.connect(self._tell)
        self.rates.told.connect(self._tell)
        self.files.picked.connect(lambda _: self._tell())
        self.on_wanted.connect(self._choose)
        self.pick(Way.METER)
        self._picked = False
        self.set_look(look)

    def stand_alone(self, alone: bool) -> None:
        self.on.say(tr("Save") if alone else tr("Next"))
        title, line = LEFT if alone else WAYS[Way.LATER]
        self.rows[Way.LATER].say(tr(title), tr(line))
        self._picked = self._picked and not alone  # what was picked and left is forgotten
        super().stand_alone(alone)

    def _row(self, way: Way) -> Row:
        title, line = WAYS[way]
        row = Row(self._look, tr(title), tr(line), mark=PICK, parent=self.sheet)
        row.clicked.connect(lambda: self.pick(way))
        return row

    def pick(self, way: Way) -> None:
        """Pick this way, and ask what it needs."""
        self._picked = True
        self.way = way
        for one, row in self.rows.items():
            row.setChecked(one is way)
        for one, part in self.inner.items():
            part.setVisible(one is way)
        self._tell()
        if way in self.inner:
            QTimer.singleShot(0, self, self._bring_into_sight)  # once the page has its new height

    def _bring_into_sight(self) -> None:
        self._scroll.verticalScrollBar().setValue(self.rows[self.way].y() - GAP)

    def show_told(self, electricity: Cost | None, gas: Cost | None) -> None:
        """What the hub tells of prices today; None where it tells none."""
        row = self.rows[Way.METER]
        if row.say(row.title, costs(electricity, gas) or tr(METER_SILENT)):
            self.place()

    def show_way(self, way: Way) -> None:
        """The way that is in force, unless another has been picked by now."""
        if not self._picked:
            self.pick(way)
            self._picked = False

    def show_presets(self, presets: tuple[Preset, ...], today: date) -> None:
        """Prices to begin with; `today` is a local date."""
        self.presets.show_presets(presets, today)

    def show_rates(self, rates: TypedRates) -> None:
        """What was typed before."""
        if not self._picked:
            self.rates.show_rates(rates)

    def show_files(self, files: tuple[TariffFileOffer, ...]) -> None:
        """Files that may hold a tariff."""
        if self.files.show_picks(tuple(Pick(one.key, one.name, one.where) for one in files)):
            self.place()

    def _open_file(self) -> None:
        self._dialog = QFileDialog(self, tr("Which file?"), "", tr("Tariff files (*.toml)"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.fileSelected.connect(lambda name: self.chosen.emit(Way.FILE, name))
        self._dialog.open()

    def _tell(self) -> None:
        if self.way is Way.TYPED:
            self.hold_back(self.rates.wrong)
        elif self.way is Way.FILE:
            self.hold_back("" if self.files.chosen else tr("Touch a file."))
        elif self.way is Way.PRESET:
            self.hold_back("" if self.presets.picked else tr("No preset is known."))
        else:
            self.hold_back("")
        self.place()

    def _choose(self) -> None:
        given = {Way.PRESET: self.presets.picked, Way.TYPED: self.rates.rates, Way.FILE: self.files.chosen}
        self.chosen.emit(self.way, given.get(self.way))

    def parts(self) -> list[QWidget]:
        return [part for way, row in self.rows.items() for part in (row, self.inner.get(way)) if part]

    def lay_out(self, x: int, y: int, wide: int) -> int:
        for way, row in self.rows.items():
            row.setGeometry(x, y, wide, row.high(wide))
            y += row.height() + GAP
            inner = self.inner.get(way)
            if inner and way is self.way:
                tall = inner.high(wide - INSET)  # type: ignore[attr-defined]
                inner.setGeometry(x + INSET, y + 4, wide - INSET, tall)
                y += tall + 4 + 2 * GAP
        return y - GAP

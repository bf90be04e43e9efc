"""The Cost and the report pages as the window has them: wired to a home's diary, by clicks and keys."""

from datetime import date
from functools import partial

import pytest
from lived_in import CHEAP, NIGHT_AND_DAY, NOW, give_tariff, keeper_of, lived_in
from PySide6.QtCore import Qt

from ihd.app.months import Months, reckon
from ihd.app.page_roads import PageRoads
from ihd.energy.cost_told import MonthKept
from ihd.energy.fuel import Fuel
from ihd.energy.insight.month import month_so_far
from ihd.energy.stretch import Scope, Side
from ihd.energy.stretch_spans import Asked
from ihd.price_settings import PriceSettings
from ihd.settings import Settings
from ihd.store.diary import Diary
from ihd.threads import Worker
from ihd.ui.theme import Look, palette
from ihd.ui.window import Window
from ihd.ui.words import money


class Shown:
    """A window on a home's diary."""

    def __init__(self, qtbot, context):
        self.context = context
        self.window = Window(Look(palette("dark")), context.zone)
        qtbot.addWidget(self.window)
        self.window.resize(800, 480)
        self.roads = PageRoads(self.window, lambda: self.context, lambda: None, lambda _: None, lambda: True)
        keeper = keeper_of(context)
        with Diary.open(context.places.diary, readonly=True) as diary:
            keeper.month = reckon(context, diary, context.clock())
        self.home = keeper.home(context.clock())._replace(pretend=True)
        self.window.show_home(self.home)
        self.window.show()

    def press(self, qtbot, button):
        """Scroll there and click."""
        page = self.window.page_widget(self.window.page)
        page.bring_into_sight(button)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def open(self, name):
        self.window.open_page(name)
        return self.window.page_widget(name)


@pytest.fixture
def shown(qtbot, tmp_path):
    context = lived_in(
        tmp_path / "home", days=120, settings=Settings(prices=PriceSettings(budget_pence_per_month=50_000))
    )
    give_tariff(context, NIGHT_AND_DAY, use=True)
    give_tariff(context, CHEAP, use=False)
    found = Shown(qtbot, context)
    yield found
    found.roads.stop()


def test_the_cost_page_is_told_the_month_by_the_home_and_the_rest_by_its_diary(qtbot, shown):
    page = shown.open("cost")
    assert page.month.total == money(month_so_far(shown.home).pence)
    qtbot.waitUntil(lambda: page.rates.said[0] == "30.4p", timeout=10_000)
    assert page.rates.said[1] == "then 14.21p from 00:30"
    assert page.months[Fuel.GAS].bars.bars
    assert page.elsewhere.entries.said[0][0].startswith("Cheap <b>nights</b>: ")
    assert "of your budget" not in page.month.accessibleName()
    assert "under your budget of £500" in page.month.accessibleName()


def test_a_diary_that_is_not_there_yet_is_looked_for_again(qtbot, tmp_path):
    context = lived_in(tmp_path / "home", days=40)
    found = Shown(qtbot, context)
    file = context.places.diary_file
    file.rename(file.with_suffix(".later"))
    page = found.open("cost")
    assert page.rates.said == ("–", "", "")
    file.with_suffix(".later").rename(file)
    qtbot.waitUntil(lambda: page.rates.said[0] == "24.5p", timeout=10_000)
    found.roads.stop()


def test_a_month_that_is_opened_is_history_at_that_month(qtbot, shown):
    page = shown.open("cost")
    qtbot.waitUntil(lambda: len(page.months[Fuel.ELECTRICITY].bars.bars) > 3, timeout=10_000)
    bars = page.months[Fuel.ELECTRICITY].bars
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    asked: list[Asked] = []
    shown.window.page_widget("history").wanted.connect(asked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(bars, key)
    assert shown.window.page == "history"
    assert asked[-1] == Asked(Scope.MONTH, date(2026, 8, 1), Side.ELECTRICITY)


def test_the_report_shows_the_last_whole_month_and_saves_it_where_it_is_told(qtbot, shown, tmp_path):
    page = shown.open("report")
    qtbot.waitUntil(lambda: page.paper.picture is not None, timeout=15_000)
    assert page.month.said == "October 2026"
    assert "October 2026" in page.paper.accessibleName()
    assert not page.month.back.isEnabled() or page.month.on.isEnabled()
    folder = tmp_path / "stick"
    folder.mkdir()
    page.add_place(str(folder))
    for number in range(2):
        qtbot.waitUntil(page.begin.isEnabled, timeout=10_000)
        shown.press(qtbot, page.begin)
        name = "ihd-report-2026-10.pdf" if number == 0 else "ihd-report-2026-10-2.pdf"
        qtbot.waitUntil(lambda name=name: (folder / name).exists() and not page.done.isHidden(), timeout=15_000)
    assert sorted(one.name for one in folder.iterdir()) == ["ihd-report-2026-10-2.pdf", "ihd-report-2026-10.pdf"]
    assert (folder / "ihd-report-2026-10.pdf").read_bytes().startswith(b"%PDF")


def test_another_month_is_turned_to_and_none_beyond_the_record(qtbot, shown):
    page = shown.open("report")
    qtbot.waitUntil(lambda: page.paper.picture is not None, timeout=15_000)
    qtbot.mouseClick(page.month.on, Qt.MouseButton.LeftButton)
    assert page.month.said == "November 2026"
    assert not page.month.on.isEnabled()
    for _ in range(6):
        qtbot.mouseClick(page.month.back, Qt.MouseButton.LeftButton)
    assert page.month.said == "July 2026"
    qtbot.waitUntil(lambda: "July 2026" in page.paper.accessibleName(), timeout=15_000)


def test_a_folder_that_is_gone_is_told_calmly(qtbot, shown, tmp_path):
    page = shown.open("report")
    qtbot.waitUntil(lambda: page.paper.picture is not None, timeout=15_000)
    page.add_place(str(tmp_path / "pulled out"))
    shown.press(qtbot, page.begin)
    qtbot.waitUntil(lambda: page.banner.notice is not None, timeout=15_000)
    assert page.banner.notice.headline == "There is no such folder"


def test_a_home_without_a_diary_has_nothing_to_report(qtbot, tmp_path):
    context = lived_in(tmp_path / "home", days=2)
    found = Shown(qtbot, context)
    found.context = context._replace(places=context.places._replace(data=tmp_path / "other", settings=tmp_path))
    page = found.open("report")
    qtbot.waitUntil(lambda: bool(page.places.answer), timeout=10_000)
    assert not page.begin.isEnabled()
    assert page.month.isHidden()
    found.roads.stop()


def test_the_month_is_reckoned_once_a_half_hour_and_when_something_changes(qtbot, tmp_path):
    context = lived_in(tmp_path, days=3)
    found: list[object] = []
    store = Worker("store", _raised)
    months = Months(context, store, lambda: found.append(None))
    opened: list[Diary] = []
    store.do(partial(Diary.open, pretend=True), context.places.diary_file, then=opened.append)
    qtbot.waitUntil(lambda: bool(opened))
    assert months.kept(opened[0], NOW) is None
    qtbot.waitUntil(lambda: bool(found))
    known = months.kept(opened[0], NOW)
    assert isinstance(known, MonthKept)
    assert (known.day, known.since) == (date(2026, 11, 21), date(2026, 11, 18))
    months.use(context._replace(settings=Settings(prices=PriceSettings(50.0, 50.0))))
    months.kept(opened[0], NOW)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert months.kept(opened[0], NOW).fuels[0].energy > known.fuels[0].energy
    store.do(opened[0].close)
    store.stop()


def _raised(error):
    raise error

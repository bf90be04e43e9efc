"""The History page: what it asks for, what it says, and that touch and keys alone lead everywhere."""

from datetime import UTC, date, datetime, timedelta

import pytest
from lived_past import A_DAY, FLAT, LONDON, NOW, SATURDAY, Opened, Past
from looking import words_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ihd.energy.fuel import Fuel
from ihd.energy.price import Prices
from ihd.energy.stretch import Scope, Side
from ihd.energy.stretch_spans import Asked
from ihd.ui.charts.span_chart import SpanChart
from ihd.ui.pages.history import HistoryPage
from ihd.ui.pages.history_stage import View
from ihd.ui.theme import Look, load_fonts, palette
from ihd.ui.widgets.touchable import Touchable

SIZES = [(800, 372), (1184, 756), (720, 1172), (640, 292)]
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
TOUCH = QTest.createTouchDevice()
DAY = Asked(Scope.DAY, SATURDAY, Side.ELECTRICITY)


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def bars(opened: Opened) -> SpanChart:
    return opened.page.stage.bars


def tap(opened: Opened, at: int) -> None:
    place = bars(opened).bar_place(at).center().toPoint()
    QTest.mouseClick(bars(opened), Qt.MouseButton.LeftButton, pos=place)


def test_opening_asks_for_today_and_shows_it(opened: Opened) -> None:
    assert opened.wishes == [DAY]
    # 36 x 0.2 + 1.06 kWh at 30p, and 18.5 hours of the day's 50p; 0.19553 kg of CO2e a kWh in 2025
    assert opened.headline == "8.3 kWh · £2.86 · 1.6 kg CO₂ so far — Saturday 21 November"
    assert opened.legend == "Saturday, Usual Saturday, as usual so far"
    assert len(bars(opened).states) == 48


def test_the_chevrons_turn_the_days_and_none_goes_past_today(opened: Opened) -> None:
    assert not opened.button("Next day").isEnabled()
    opened.press("Previous day")
    opened.press("Previous day")
    opened.press("Next day")
    assert [asked.day for asked in opened.wishes[1:]] == [SATURDAY - A_DAY, SATURDAY - 2 * A_DAY, SATURDAY - A_DAY]
    assert opened.headline == "10.5 kWh · £3.64 · 2.0 kg CO₂ — Friday 20 November"
    opened.press("Next day")
    asked = len(opened.wishes)
    opened.press("Next day")
    opened.key(Qt.Key.Key_PageDown)
    opened.key(Qt.Key.Key_Right)
    assert len(opened.wishes) == asked


def test_chevrons_answer_to_a_finger(opened: Opened) -> None:
    before = opened.button("Previous day")
    QTest.touchEvent(before, TOUCH).press(0, before.rect().center(), before).commit()
    QTest.touchEvent(before, TOUCH).release(0, before.rect().center(), before).commit()
    assert opened.wishes[-1].day == SATURDAY - A_DAY


def test_arrow_keys_and_the_page_keys_turn_and_home_leads_to_today(opened: Opened) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Left):
        opened.key(key)
    assert opened.wishes[-1].day == SATURDAY - 3 * A_DAY
    opened.key(Qt.Key.Key_Right)
    assert opened.wishes[-1].day == SATURDAY - 2 * A_DAY
    opened.key(Qt.Key.Key_Home)
    assert opened.wishes[-1].day == SATURDAY


def test_in_the_chart_arrow_keys_go_from_bar_to_bar(opened: Opened) -> None:
    bars(opened).setFocus()
    QTest.keyClick(bars(opened), Qt.Key.Key_Left)
    QTest.keyClick(bars(opened), Qt.Key.Key_Left)
    assert bars(opened).callout_words[0] == "17:30 – 18:00"
    assert len(opened.wishes) == 1
    QTest.keyClick(bars(opened), Qt.Key.Key_PageUp)
    assert opened.wishes[-1].day == SATURDAY - A_DAY


def test_today_appears_when_another_day_is_shown_and_leads_back(opened: Opened) -> None:
    assert not opened.button("Back to today").isVisible()
    opened.press("Previous day")
    opened.press("Back to today")
    assert opened.wishes[-1] == DAY
    assert not opened.button("Back to today").isVisible()


def test_each_scope_shows_the_time_that_today_is_in(opened: Opened) -> None:
    for name, scope, first in (
        ("Show a week", Scope.WEEK, date(2026, 11, 16)),
        ("Show a month", Scope.MONTH, date(2026, 11, 1)),
        ("Show a year", Scope.YEAR, date(2026, 1, 1)),
        ("Show everything", Scope.ALL, SATURDAY),
        ("Show a day", Scope.DAY, SATURDAY),
    ):
        opened.press(name)
        assert opened.wishes[-1] == Asked(scope, first, Side.ELECTRICITY)
        assert opened.button(name).isChecked()
    assert not opened.button("Show a week").isChecked()


def test_months_and_years_turn_and_are_named(opened: Opened) -> None:
    opened.press("Show a month")
    assert opened.headline.endswith("so far — November 2026")
    assert "as much as" not in opened.legend
    opened.press("Previous month")
    assert opened.headline.endswith("— October 2026")
    opened.press("Show a year")
    assert opened.button("Previous year").isEnabled()
    opened.press("Previous year")
    assert opened.headline.endswith("— 2025")
    assert not opened.button("Previous year").isEnabled(), "the record begins in that year"


def test_a_bar_that_is_tapped_again_opens_what_it_stands_for_and_back_leads_up(opened: Opened) -> None:
    opened.press("Show a year")
    assert not opened.page.foot.back.isVisible()
    tap(opened, 4)
    assert bars(opened).callout_words[0] == "May 2026"
    tap(opened, 4)
    assert opened.wishes[-1] == Asked(Scope.MONTH, date(2026, 5, 1), Side.ELECTRICITY)
    tap(opened, 9)
    tap(opened, 9)
    assert opened.wishes[-1] == Asked(Scope.DAY, date(2026, 5, 10), Side.ELECTRICITY)
    opened.press("Back to where you came from")
    assert opened.wishes[-1].scope is Scope.MONTH
    opened.key(Qt.Key.Key_Escape)
    assert opened.wishes[-1] == Asked(Scope.YEAR, date(2026, 1, 1), Side.ELECTRICITY)
    assert not opened.page.foot.back.isVisible()


def test_enter_opens_a_bar_as_a_finger_does(opened: Opened) -> None:
    opened.press("Show a week")
    bars(opened).setFocus()
    QTest.keyClick(bars(opened), Qt.Key.Key_Left)
    QTest.keyClick(bars(opened), Qt.Key.Key_Left)
    QTest.keyClick(bars(opened), Qt.Key.Key_Return)
    assert opened.wishes[-1] == Asked(Scope.DAY, date(2026, 11, 20), Side.ELECTRICITY)


def test_a_day_that_is_still_to_come_is_not_opened(opened: Opened) -> None:
    opened.press("Show a month")
    asked = len(opened.wishes)
    tap(opened, 28)
    tap(opened, 28)
    assert len(opened.wishes) == asked


def test_the_measure_can_be_money_or_carbon(opened: Opened) -> None:
    opened.press("Show pounds")
    assert opened.headline.startswith("£2.86 · 8.3 kWh · 1.6 kg CO₂ so far")
    assert opened.page.foot.caption.said == "£2.86 includes 39p standing charge."
    bars(opened).select(34)
    assert bars(opened).callout_words[1].startswith("32p · 1.06 kWh")
    opened.press("Show CO₂")
    assert opened.headline.startswith("1.6 kg CO₂ · 8.3 kWh")
    assert opened.page.foot.caption.said == "CO₂ is typical: by the average of 2025."
    assert [opened.button(name).isChecked() for name in ("Show kilowatt-hours", "Show CO₂")] == [False, True]


def test_where_no_price_is_known_pounds_say_so_and_lead_to_a_tariff(qtbot: QtBot) -> None:
    opened = Opened(qtbot, past=Past(prices=Prices()))
    opened.press("Show pounds")
    assert opened.page.stage.view is View.WORDS
    assert opened.page.stage.words.headline.said == "No price is known for this time"
    with qtbot.waitSignal(opened.page.page_wanted) as told:
        opened.press("Choose a tariff")
    assert told.args == ["tariff-choice"]
    opened.past.prices = FLAT
    opened.press("Previous day")
    assert opened.page.stage.view is View.BARS, "what was chosen is remembered"


def test_of_what_was_given_back_no_carbon_is_claimed(opened: Opened) -> None:
    opened.page.set_export(True)
    opened.press("Given back")
    assert opened.wishes[-1].side is Side.EXPORT
    assert opened.headline == "3.7 kWh so far — Saturday 21 November"
    opened.press("Show CO₂")
    assert opened.page.stage.words.headline.said == "No CO₂ is told of what was given back"


def test_a_fuel_is_offered_only_where_the_home_has_it(opened: Opened) -> None:
    assert not opened.button("Given back").isVisible()
    opened.press("Electricity and gas")
    assert opened.wishes[-1].side is Side.BOTH
    assert opened.headline.startswith("30.5 kWh")  # 8.26 and 22.2
    assert opened.legend.startswith("Electricity, Gas, Usual Saturday")
    opened.press("Gas")
    assert opened.button("Gas").isChecked()
    opened.page.set_fuels((Fuel.ELECTRICITY,))
    assert not opened.button("Gas").isVisible()
    assert opened.wishes[-1] == DAY


def test_it_opens_on_the_fuel_that_was_touched_on_now(opened: Opened) -> None:
    opened.page.choose_fuel(Fuel.GAS)
    assert opened.wishes[-1] == Asked(Scope.DAY, SATURDAY, Side.GAS)
    assert "as of 18:30" in opened.headline


def test_what_the_bars_are_held_against_can_be_chosen(opened: Opened) -> None:
    opened.press("Show a week")
    assert opened.legend == "Week from 16 Nov, Usual, as usual so far"
    opened.press("Hold against the time before")
    assert opened.legend == "Week from 16 Nov, Week before, as much as the week before, so far"
    assert opened.button("Hold against the time before").isChecked()
    opened.press("Show a year")
    assert not opened.button("Hold against what is usual").isVisible(), "there is nothing else to choose"
    assert opened.legend.startswith("2026, Year before")


def test_less_than_usual_is_told_in_green_and_more_does_not_blame(qtbot: QtBot) -> None:
    opened = Opened(qtbot, past=Past(missing=()))
    told = opened.past.stretch(DAY)
    usual = told.usual_so_far
    for share, words, meaning in (
        (0.88, "12% below usual so far", "low"),
        (1.25, "25% above usual so far", "text"),
        (2.5, "more than twice as much as usual so far", "text"),
        (1.004, "as usual so far", "text"),
    ):
        opened.page.show_stretch(told._replace(evened=usual._replace(kwh=usual.kwh * share)), NOW)
        note = opened.page.foot.legend._notes[-1]
        assert (note.words, note.meaning) == (words, meaning)


def test_missing_half_hours_are_in_the_legend(qtbot: QtBot) -> None:
    opened = Opened(qtbot, past=Past(missing=(9,)))
    assert opened.legend.endswith("1 missing")
    assert "usual so far" in opened.legend


def test_the_table_says_each_bar_in_words_and_the_way_out_of_it_is_in_sight(opened: Opened) -> None:
    opened.press("Show as a table")
    table = opened.page.stage.table
    assert len(table.lines) == 37
    assert table.lines[34] == ("17:00 – 17:30", "1.06 kWh · 32p · 207 g CO₂ · usual 1.06 kWh")
    assert opened.page.foot.table.mapTo(opened.page, QPoint(0, 0)).y() < opened.page.height() - 48
    opened.press("Previous day")
    assert len(table.lines) == 48
    opened.press("Show as a table")
    assert opened.page.stage.view is View.BARS


def test_a_long_table_is_scrolled_by_key(opened: Opened) -> None:
    opened.press("Show as a table")
    bar = opened.page._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    opened.key(Qt.Key.Key_Down)
    assert bar.value() > 0
    opened.key(Qt.Key.Key_Up)
    assert bar.value() == 0


def test_a_day_is_looked_at_closely_by_button_by_fingers_and_by_a_second_tap(opened: Opened) -> None:
    close_up = "Close-up: the power through the day"
    opened.press(close_up)
    curve = opened.page.stage.curve
    assert opened.page.stage.view is View.CURVE
    whole = curve.shown[1] - curve.shown[0]
    opened.press("Nearer")
    assert curve.shown[1] - curve.shown[0] < whole
    opened.press("Farther")
    opened.press(close_up)
    assert opened.page.stage.view is View.BARS
    tap(opened, 20)
    tap(opened, 20)
    assert opened.page.stage.view is View.CURVE
    start, end = curve.shown
    assert start < datetime(2026, 11, 21, 10, 15, tzinfo=UTC).timestamp() < end
    assert end - start < whole
    curve.left.emit()
    assert opened.page.stage.view is View.BARS


def test_fingers_spread_on_a_month_lead_to_that_day_and_back(opened: Opened) -> None:
    opened.press("Show a month")
    day = date(2026, 11, 10)
    bars(opened).zoomed.emit(day, int(datetime(2026, 11, 10, 12, tzinfo=UTC).timestamp()))
    assert opened.wishes[-1] == Asked(Scope.DAY, day, Side.ELECTRICITY)
    assert opened.page.stage.view is View.CURVE
    opened.press("Show a month")
    assert opened.page.stage.view is View.BARS


def test_a_drag_turns_the_page(opened: Opened) -> None:
    bars(opened).turned.emit(-1)
    assert opened.wishes[-1].day == SATURDAY - A_DAY


def test_gas_has_no_close_up(opened: Opened) -> None:
    opened.press("Close-up: the power through the day")
    opened.press("Gas")
    assert opened.page.stage.view is View.BARS
    assert not opened.page.foot.close_up.isVisible()


def test_a_late_answer_to_an_older_wish_is_let_go(opened: Opened) -> None:
    opened.answers = False
    opened.press("Previous day")
    opened.press("Previous day")
    opened.page.show_stretch(opened.past.stretch(opened.wishes[-2]), NOW)
    assert "21 November" in opened.headline
    opened.page.show_stretch(opened.past.stretch(opened.wishes[-1]), NOW)
    assert "Thursday 19 November" in opened.headline


def test_while_years_are_read_the_page_says_so(opened: Opened) -> None:
    opened.answers = False
    opened.press("Show everything")
    opened.page.show_reading(0.25)
    assert opened.page.stage.words.headline.said == "Reading the diary …"
    assert opened.page.stage.words.advice.said == "25% of it has been read."
    opened.page.show_stretch(opened.past.stretch(opened.wishes[-1]), NOW)
    assert opened.page.stage.view is View.BARS


def test_at_midnight_a_page_on_today_moves_on_and_another_stays(opened: Opened) -> None:
    opened.page.set_today(SATURDAY + A_DAY)
    assert opened.wishes[-1].day == SATURDAY + A_DAY
    opened.press("Previous day")
    asked = len(opened.wishes)
    opened.page.set_today(SATURDAY + 2 * A_DAY)
    assert len(opened.wishes) == asked
    assert opened.button("Next day").isEnabled()
    for _ in range(3):
        opened.page.set_today(SATURDAY + 2 * A_DAY)
    assert len(opened.wishes) == asked


def test_before_the_record_begins_it_says_since_when_there_is_one(opened: Opened) -> None:
    opened.page._place = opened.page._place._replace(day=date(2025, 8, 3), since=None)
    opened.page.opened()
    assert opened.page.stage.words.headline.said == "This is before the record begins"
    assert opened.page.stage.words.advice.said == "The record begins on 1 September 2025."
    assert not opened.button("Previous day").isEnabled()


def test_months_before_the_record_begins_do_not_count_as_missing(opened: Opened) -> None:
    opened.press("Show a year")
    opened.press("Previous year")
    assert "missing" not in opened.legend
    assert opened.page.foot.caption.said == "The record begins on 1 September 2025."


def test_a_day_of_which_nothing_has_come_in_says_so(qtbot: QtBot) -> None:
    opened = Opened(qtbot, past=Past(missing=tuple(range(37))))
    assert opened.headline == "Saturday 21 November"
    assert bars(opened).saying == "Nothing has come in today"
    assert opened.legend == ""


@pytest.mark.parametrize(("day", "count", "words"), [(SPRING, 46, "23 hours"), (AUTUMN, 50, "25 hours")])
def test_the_odd_days_have_their_own_number_of_bars_and_say_why(
    qtbot: QtBot, day: date, count: int, words: str
) -> None:
    opened = Opened(qtbot, past=Past(now=datetime(day.year, day.month, day.day, 22, 30, tzinfo=LONDON)))
    assert len(bars(opened).states) == count
    assert words in opened.page.foot.caption.said


@pytest.mark.parametrize("gives", [False, True])
def test_on_a_low_page_the_chart_has_half_of_it_and_its_legend_is_in_sight(qtbot: QtBot, gives: bool) -> None:
    opened = Opened(qtbot, size=(640, 288))
    page = opened.page
    page.set_export(gives)
    assert page.stage.height() >= (120 if gives else 144)
    assert page.foot.mapTo(page, page.foot.legend.geometry().bottomLeft()).y() < 288
    assert {"8.3", "kWh", "£2.86", "1.6", "21"} <= set(shown(page.headline).split())
    turned = [one.mapTo(page, QPoint(0, 0)).y() for one in (page.before, page.after, page.choices)]
    assert turned == [0, 0, 0]


def shown(widget: QWidget) -> str:
    return " ".join(one.text for one in words_of(widget))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("view", ["", "Show as a table", "Show CO₂"])
def test_nothing_is_cut_and_everything_can_be_touched(
    qtbot: QtBot, size: tuple[int, int], scale: float, view: str
) -> None:
    opened = Opened(qtbot, Look(palette("light"), scale), size, Past(missing=(3, 4)))
    opened.page.set_export(True)
    opened.press("Previous day")
    if view:
        opened.press(view)
    page = opened.page
    assert page.headline.fits()
    assert page.headline.height() >= page.headline.heightForWidth(page.headline.width())
    legend = page.foot.legend
    assert legend.height() >= legend.heightForWidth(legend.width())
    seen = [one for one in page.findChildren(Touchable) if one.isVisible()]
    places = []
    for button in seen:
        assert min(button.width(), button.height()) >= 48, button.accessibleName()
        corner = button.mapTo(page, QPoint(0, 0))
        assert corner.x() >= 0
        assert corner.x() + button.width() <= size[0], button.accessibleName()
        places.append(button.rect().translated(corner))
    assert not [1 for n, one in enumerate(places) for other in places[:n] if one.intersects(other)]


def test_every_button_is_reached_by_the_tab_key(opened: Opened) -> None:
    opened.press("Previous day")
    opened.page.choices.scopes[Scope.DAY].setFocus()
    reached = set()
    for _ in range(25):
        QTest.keyClick(opened.window.focusWidget(), Qt.Key.Key_Tab)
        reached.add(opened.window.focusWidget().accessibleName())
    shown = {one.accessibleName() for one in opened.page.findChildren(Touchable) if one.isVisible() and one.isEnabled()}
    assert shown <= reached


def test_an_upright_screen_tells_what_stands_out(qtbot: QtBot) -> None:
    opened = Opened(qtbot, size=(720, 1172))
    card = opened.page.worth
    assert card.isVisible()
    assert "17:00 – 17:30, 1.06 kWh" in card.accessibleName()
    assert "The night, from midnight to 06:00, took 2.4 kWh." in card.accessibleName()
    assert card.geometry().bottom() <= opened.page.height()


def test_another_look_is_taken_on_at_once(opened: Opened) -> None:
    dark = opened.page.grab().toImage()
    opened.page.set_look(Look(palette("light")))
    assert opened.page.grab().toImage() != dark
    opened.page.set_look(Look(palette("dark")))
    assert opened.page.grab().toImage() == dark


def test_a_month_that_is_at_hand_is_shown_within_a_frame(opened: Opened) -> None:
    opened.press("Show a month")
    told = opened.past.stretch(opened.wishes[-1])
    began = datetime.now(UTC)
    for _ in range(20):
        opened.page.show_stretch(told, NOW)
    assert datetime.now(UTC) - began < 20 * timedelta(milliseconds=150), "30 ms, and the machine may be busy"


def test_half_hours_of_a_sentence_are_pointed_at_together(opened: Opened) -> None:
    opened.press("Show a month")
    opened.press("Gas")
    opened.page.choose_fuel(Fuel.ELECTRICITY)
    opened.page.point_at(NOW.replace(hour=15, minute=0), NOW.replace(hour=18, minute=0))
    assert opened.wishes[-1] == DAY
    # five times 0.2 and 1.06 kWh, at 30p
    assert bars(opened).callout_words[0] == "15:00 – 18:00"
    assert bars(opened).callout_words[1].startswith("2.06 kWh · 62p · 403 g CO₂")
    opened.page.show_stretch(opened.past.stretch(DAY), NOW)
    assert bars(opened).callout_words[0] == "15:00 – 18:00", "told anew, they stay pointed at"
    tap(opened, 32)
    assert bars(opened).callout_words[0] == "16:00 – 16:30"
    assert opened.page.stage.view is View.BARS, "a bar of several is only opened once it is alone"


def test_half_hours_can_be_pointed_at_from_the_table_and_from_the_close_up(opened: Opened) -> None:
    for before in ("Show as a table", "Close-up: the power through the day"):
        opened.press(before)
        opened.page.point_at(NOW.replace(hour=1, minute=0), NOW.replace(hour=4, minute=0))
        assert opened.page.stage.view is View.BARS
        assert bars(opened).callout_words[0] == "01:00 – 04:00"


def test_the_page_is_there_before_its_charts_and_they_show_what_was_told_meanwhile(qtbot: QtBot) -> None:
    load_fonts()
    page, past = HistoryPage(Look(palette("dark")), LONDON), Past()
    qtbot.addWidget(page)
    page.resize(800, 372)
    page.set_today(SATURDAY)
    page.set_fuels((Fuel.ELECTRICITY,))
    page.show()
    qtbot.waitExposed(page)
    assert not page.stage.has_charts
    assert page.stage._moment.isVisible()
    page.set_look(Look(palette("light")))
    page.point_at(NOW.replace(hour=17, minute=0), NOW.replace(hour=18, minute=0))
    page.show_stretch(past.stretch(DAY), NOW)
    assert page.headline.words.startswith("8.3 kWh"), "the figures need no chart"
    page.make_charts()
    assert page.stage.bars.isVisible()
    assert not page.stage._moment.isVisible()
    assert page.stage.bars.callout_words[0] == "17:00 – 18:00"


def test_a_close_up_that_was_asked_for_before_there_are_charts_is_shown_once_there_are(qtbot: QtBot) -> None:
    page, past = HistoryPage(Look(palette("dark")), LONDON), Past()
    qtbot.addWidget(page)
    page.resize(800, 372)
    page.set_today(SATURDAY)
    page.show()
    qtbot.waitExposed(page)
    page.foot.close_up.click()
    page.show_curve(past.curve(SATURDAY))
    page.make_charts()
    assert page.stage.curve.isVisible()
    assert page.stage.curve.shown[1] - page.stage.curve.shown[0] == 86_400

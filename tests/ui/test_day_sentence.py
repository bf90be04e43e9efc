"""Today in one sentence: each clause stands on half-hours, and leads to them."""

from datetime import UTC, date, datetime, timedelta

from made_days import LONDON
from made_homes import evening, look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.energy.calendar import midnight, unix
from ihd.energy.column import CODE, Column
from ihd.energy.day import Bar, BarState, Day
from ihd.energy.fuel import Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.home import Level
from ihd.energy.insight.habits import Habits, habits
from ihd.energy.insight.usual import Usual
from ihd.ui.day_sentence import bedtime, clauses, sentence
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.worth import WorthCard

LEFT = Qt.MouseButton.LeftButton
START = midnight(date(2026, 11, 21), LONDON)
QUIET, BUSY = 0.05, 1.0  # kWh in a half-hour


def day(busy: range) -> Day:
    """A day up to 18:30 that is quiet but for some half-hours."""
    bars = [
        Bar(START + timedelta(minutes=30 * n), BUSY if n in busy else QUIET, None, BarState.MEASURED) for n in range(37)
    ]
    later = [Bar(START + timedelta(minutes=30 * n), None, None, BarState.FUTURE) for n in range(37, 48)]
    return Day(date(2026, 11, 21), Fuel.ELECTRICITY, (*bars, *later), kwh=5.0)


def known(used: float = 5600.0, usual: float = 5000.0, rest: float | None = 100.0) -> Habits:
    return Habits(date(2026, 11, 21), START + timedelta(hours=18.5), used, Usual(usual, usual, usual, 8), rests_at=rest)


def test_it_says_how_much_when_most_and_when_it_was_quiet():
    home = evening(electricity=day(range(24, 26)), habits=known())
    told = clauses(home, LONDON)
    assert sentence(told) == "12% more than a usual Saturday by 18:30, most of it 12:00 – 13:00, quiet until 12:00."


def test_each_clause_names_the_half_hours_that_it_stands_on():
    _, busy, quiet = clauses(evening(electricity=day(range(24, 26)), habits=known()), LONDON)
    assert (busy.start, busy.end) == (START + timedelta(hours=12), START + timedelta(hours=13))
    assert (quiet.start, quiet.end) == (START, START + timedelta(hours=12))


def test_beside_what_is_usual_it_ends_with_the_half_hour_up_to_which_it_was_reckoned():
    against = clauses(evening(electricity=day(range(24, 26)), habits=known()), LONDON)[0]
    assert (against.start, against.end) == (START, START + timedelta(hours=18, minutes=30))


def test_little_difference_is_no_difference():
    home = evening(electricity=day(range(24, 26)), habits=known(used=5100.0))
    assert clauses(home, LONDON)[0].words == "About as much as a usual Saturday by 18:30"


def test_where_nothing_usual_is_known_yesterday_stands_in():
    home = evening(electricity=day(range(24, 26)))
    assert clauses(home, LONDON)[0].words == "3.1 kWh less than yesterday by now"


def test_of_a_day_that_has_only_begun_nothing_is_said():
    assert clauses(evening(electricity=None), LONDON) == ()


def test_what_was_guessed_is_not_called_the_busiest():
    bars = [one._replace(state=BarState.ESTIMATED) for one in day(range(24, 26)).bars[:37]]
    told = clauses(evening(electricity=day(range(0))._replace(bars=tuple(bars)), habits=known()), LONDON)
    assert not any("most" in one.words or "busiest" in one.words for one in told)


def test_a_touch_on_a_clause_asks_for_its_half_hours(qtbot):
    load_fonts()
    card = WorthCard(look())
    qtbot.addWidget(card)
    card.say([], clauses(evening(electricity=day(range(24, 26)), habits=known()), LONDON))
    card.resize(660, card.needed(660))
    card.show()
    qtbot.waitExposed(card)
    with qtbot.waitSignal(card.stretch_wanted) as told:
        QTest.mouseClick(card.sentence.ways[1], LEFT)
    assert told.args == [START + timedelta(hours=12), START + timedelta(hours=13)]
    with qtbot.waitSignal(card.stretch_wanted):
        QTest.keyClick(card.sentence.ways[2], Qt.Key.Key_Return)


def at(hour: int, minute: int, watts: float):
    moment = datetime(2026, 11, 21, hour, minute, tzinfo=UTC)
    return evening(at=moment, watts=watts, watts_at=moment, level=Level.LOW, habits=known(rest=180.0))


def test_at_bedtime_it_says_how_the_home_rests():
    assert bedtime(at(22, 47, 248.0), LONDON) == "Resting at 248 W, usually 180 W."
    assert bedtime(at(22, 47, 1240.0), LONDON) == "Still using 1.24 kW; at rest it is usually 180 W."
    assert bedtime(at(18, 42, 248.0), LONDON) == ""
    assert bedtime(at(1, 10, 248.0), LONDON) != ""


def test_what_is_usual_is_the_middle_of_the_weeks_before():
    """Eight weeks of 100 Wh a half-hour, and today twice that: against an even home nothing else can come out."""
    zone, now = UTC, datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    start = now.replace(hour=0) - timedelta(weeks=9)
    count = (unix(now) - unix(start)) // 1800
    today = 24
    wh = (100,) * (count - today) + (200,) * today
    told = habits(Column(unix(start), wh, bytes([CODE[Quality.MEASURED]]) * count), zone, now)
    assert (told.day, told.until) == (now.date(), now)
    assert told.used == 4800.0
    assert told.by_now is not None
    assert (told.by_now.wh, told.by_now.weeks) == (2400.0, 8)
    assert told.share == 1.0
    assert told.power is not None
    assert told.power.wh == 200.0  # W: 100 Wh in half an hour
    assert told.slots == (100.0,) * 48
    assert told.rests_at == 200.0


def test_a_young_record_says_nothing_of_what_is_usual():
    now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    start = now - timedelta(days=3)
    told = habits(Column(unix(start), (100,) * 144, bytes([CODE[Quality.MEASURED]]) * 144), UTC, now)
    assert told.by_now is None
    assert told.share is None
    assert told.slots == ()

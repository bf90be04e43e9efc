"""The pages of meters, connections and all the rest, told by a demo home that runs."""

import argparse
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.app.context import context
from ihd.app.display import Display
from ihd.app.life import Pretence, PretendLife
from ihd.app.meters_road import earlier_days
from ihd.app.page_roads import ROADS, road_of
from ihd.energy.calendar import DAY, unix
from ihd.energy.fuel import Direction
from ihd.energy.home import HubState
from ihd.energy.series import Series
from ihd.store.diary import Diary
from ihd.ui import meter_words

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> str:
    return str(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(qtbot, folder):
    """A demo home on the screen, its hub alive."""
    life = PretendLife(context(folder), Pretence(), folder)
    one = Display(life.context, argparse.Namespace(**vars(ASKED)), life)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitUntil(lambda: one.window.home is not None and one.window.home.hub.state is HubState.LIVE, timeout=30_000)
    return one


def test_the_meters_are_shown_as_they_were_last_heard_with_what_they_showed_before(qtbot, demo, folder):
    demo.window.open_page("meters")
    page = demo.window.page_widget("meters")
    qtbot.waitUntil(lambda: len(page.cards) == 2 and all(card.face.since for card in page.cards), timeout=20_000)
    light, gas = (card.face for card in page.cards)
    told = demo.session.keeper.book.told.meters
    assert light.taken.amount <= told[light.meter].imported_kwh
    assert light.taken.unit == "kWh"
    assert gas.taken.unit == "m³"
    assert gas.kwh is not None
    with Diary.open(context(folder).places.diary, readonly=True) as diary:
        spans = [diary.span(Series(face.meter, Direction.IMPORT)) for face in (light, gas)]
    assert [unix(face.since) // DAY for face in (light, gas)] == [first for first, _ in spans]
    QTest.mouseClick(page.cards[0].button, LEFT)
    card = demo.window.page_widget("reading-card")
    qtbot.waitUntil(lambda: card.face is not None and card.card.figure.digits.said != "", timeout=20_000)
    assert demo.window.page == "reading-card"
    assert card.card.figure.digits.said == meter_words.figure(card.face.taken)[0]


def test_the_demos_broker_is_named_as_what_was_spoken_to_and_nothing_else(qtbot, demo):
    demo.window.open_page("connections")
    page = demo.window.page_widget("connections")
    assert page.verdict.said == ["Nothing has left your home."]
    (only,) = page.run.said
    assert only[0].startswith("The broker, which passes on what your hub says · ")
    assert "within your home" in only[1]


def test_the_tiles_tell_how_the_home_stands(qtbot, demo):
    demo.window.open_page("more")
    tiles = demo.window.page_widget("more").tiles
    assert tiles["connections"].line == "Nothing has left your home."
    qtbot.waitUntil(lambda: tiles["meters"].line == "Electricity and gas", timeout=35_000)


def test_about_names_every_library_that_is_asked_for(qtbot, demo):
    demo.window.open_page("about")
    page = demo.window.page_widget("about")
    qtbot.waitUntil(lambda: bool(page.libraries.said), timeout=20_000)
    names = [title.split(" ")[0].lower() for title, _ in page.libraries.said]
    assert {"paho-mqtt", "sqlalchemy", "pyside6-essentials", "pyqtgraph"} <= set(names)
    assert any(line.endswith("connections.json") for _, line in page.stored.said)


@pytest.mark.parametrize("name", ROADS)
def test_each_road_to_a_page_can_look_and_be_stopped(name):
    assert callable(road_of(name).look)
    assert callable(road_of(name).stop)


def test_readings_are_listed_from_today_and_the_first_of_each_month_before():
    assert earlier_days(date(2026, 3, 15))[:4] == [
        date(2026, 3, 15),
        date(2026, 3, 1),
        date(2026, 2, 1),
        date(2026, 1, 1),
    ]
    assert earlier_days(date(2026, 3, 1))[0] == date(2026, 3, 1)
    assert len(set(earlier_days(date(2026, 3, 1)))) == len(earlier_days(date(2026, 3, 1)))

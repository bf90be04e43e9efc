"""A display that runs shows what is brought in beside it, and never brings back what was undone."""

import argparse
from datetime import UTC, datetime, timedelta

import pytest
from import_parts import brought, table
from mend_home import beneath, said
from program import TOPIC, electricity, register

from ihd.app.context import context
from ihd.app.display import Display
from ihd.energy.fuel import Fuel
from ihd.energy.glance import DayMaker
from ihd.energy.home import HubState
from ihd.paths import places
from ihd.store.diary import Diary

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)


@pytest.fixture
def display(qtbot, home, broker, monkeypatch):
    """A display that records, and saves each second."""
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    one = Display(context(str(home)), ASKED, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitUntil(lambda: connected(one), timeout=20_000)
    return one


def connected(display):
    keeper = display.session.keeper if display.session else None
    return keeper is not None and keeper.known.link is HubState.LIVE


def in_hand(display, fuel, day):
    """The kWh of a day, by what the display has in hand alone."""
    keeper = display.session.keeper
    made = DayMaker(keeper.known, keeper.in_hand().ledger, keeper.zone).day(day, fuel, datetime.now(UTC))
    return made.kwh if made else None


def test_what_is_imported_while_a_display_records_is_shown_and_once_undone_is_gone_for_good(
    qtbot, home, display, publisher, tmp_path
):
    now = datetime.now(UTC)
    publisher.publish(TOPIC, electricity(now - timedelta(seconds=5), 1_000_000), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_000, timeout=20_000)
    keeper, day = display.session.keeper, (now - timedelta(days=1)).date()
    first = datetime(day.year, day.month, day.day, 2, tzinfo=UTC)
    assert in_hand(display, Fuel.ELECTRICITY, day) is None
    brought(home, table(tmp_path / "e.csv", first, [0.5] * 20), "--fuel", "electricity")
    qtbot.waitUntil(lambda: in_hand(display, Fuel.ELECTRICITY, day) == 10, timeout=20_000)
    assert keeper.fuels() == (Fuel.ELECTRICITY,)
    brought(home, table(tmp_path / "g.csv", first, [2] * 20), "--fuel", "gas")
    qtbot.waitUntil(lambda: keeper.fuels() == (Fuel.ELECTRICITY, Fuel.GAS), timeout=20_000)
    assert in_hand(display, Fuel.GAS, day) == 40
    said(home, "imports", "undo", "1")
    said(home, "imports", "undo", "2")
    qtbot.waitUntil(lambda: in_hand(display, Fuel.ELECTRICITY, day) is None, timeout=20_000)
    assert keeper.fuels() == (Fuel.ELECTRICITY,)
    publisher.publish(TOPIC, electricity(datetime.now(UTC), 1_000_010), qos=1)
    qtbot.waitUntil(lambda: register(home) == 1_000_010, timeout=20_000)
    display.stop()
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert not any(one.imports for one in diary.days(0, 99_999).values())
        assert list(diary.fuels().values()) == [Fuel.ELECTRICITY]
        assert diary.check() == ()
    assert len(beneath(home)["history_import"]) == 2

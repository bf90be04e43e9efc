"""What hubs tell besides energy: known at once, kept once, and how they fare written down as it changes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ihd.app.context import Context
from ihd.app.heard import Heard
from ihd.app.hub_book import MOST_UNSAVED_LINES, HubBook
from ihd.app.keeper import Keeper
from ihd.app.opening import begin
from ihd.app.recalling import recall
from ihd.energy.command import Answer, CommandState
from ihd.energy.fuel import Fuel
from ihd.energy.glance import Known
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.home import HubState
from ihd.energy.ledger import Ledger
from ihd.energy.news import (
    Firmware,
    Health,
    HubInfo,
    MeterLink,
    Online,
    SupplierChange,
    SupplierMessage,
    TenancyChange,
    Wan,
)
from ihd.energy.reading import Reading
from ihd.energy.told import Told
from ihd.hubs.message import Meaning
from ihd.paths import places
from ihd.settings import Settings
from ihd.store.diary import Diary

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ELECTRICITY, GAS = "HUB1/electricity", "HUB1/gas"


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


@pytest.fixture
def book():
    return HubBook(Told())


@pytest.fixture
def keeper(tmp_path):
    return Keeper(Context(places(str(tmp_path)), Settings()), Ledger(), Known())


def say(book, *news, seconds=0, retained=False):
    book.hear(Meaning("ihd_hub", news=news), at(seconds), retained=retained)


def health(seconds, wan=Wan.UP, rssi=-60):
    return Health("HUB1", at(seconds), wan, (MeterLink(GAS, Fuel.GAS, True, rssi=rssi, last_heard=at(seconds)),))


def test_news_is_given_out_to_be_kept_once_and_again_where_the_disk_would_not_take_it(book):
    told = SupplierMessage("m", "HUB1", at(0), "Text")
    say(book, told)
    say(book, told)
    assert book.unsaved() == ((told,), ())
    book.put_back((told,), ())
    assert book.unsaved() == ((told,), ())
    assert book.unsaved() == ((), ())


def test_an_answer_to_what_another_program_asked_and_new_software_are_kept_too(book):
    answer, software = Answer("x", CommandState.ACCEPTED, at(0)), Firmware("HUB1", "gas", at(0), "3.0.8")
    say(book, answer, software)
    assert book.unsaved()[0] == (answer, software)


def test_health_that_repeats_itself_is_kept_once_it_differs(book):
    for n in range(0, 3000, 300):
        say(book, health(n, rssi=-60 - n // 300))
    say(book, health(3300, Wan.DOWN))
    assert [one.at for one in book.unsaved()[0]] == [at(0), at(3300)]
    assert book.told.hubs["HUB1"].health.at == at(3300)


def test_what_is_true_of_this_moment_only_is_not_kept(book):
    say(book, Online("HUB1", True), TenancyChange("HUB1", at(0)))
    assert book.unsaved() == ((), ())
    assert book.told.tenancies["HUB1"].at == at(0)


def test_what_the_broker_had_kept_is_no_sign_of_life(book):
    say(book, HubInfo("HUB1"), retained=True)
    assert book.told.hubs["HUB1"].heard is None
    say(book, HubInfo("HUB1"), seconds=5)
    assert book.told.hubs["HUB1"].heard == at(5)


def hear(keeper, seconds, *readings, retained=False):
    keeper.hear(Heard(Meaning("glow", readings), at(seconds), retained))


def electricity(seconds):
    return Reading(ELECTRICITY, Fuel.ELECTRICITY, at(seconds), hub="HUB1", watts=500.0)


def gas(seconds):
    return Reading(GAS, Fuel.GAS, at(seconds), hub="HUB1", imported_kwh=1000 + seconds / 1e6)


def lived(keeper, hours, gas_until, lost=(0, 0)):
    """So many hours, looked at each second of the first and of each tenth minute; the broker is lost in between."""
    lines = []
    for second in range(0, round(hours * 3600), 5):
        is_lost = lost[0] <= second < lost[1]
        keeper.link(HubState.LOST if is_lost else HubState.LIVE, None)
        if not is_lost and second % 10 == 0:
            hear(keeper, second, electricity(second))
        if not is_lost and second % 1800 == 0 and second <= gas_until:
            hear(keeper, second, gas(second))
        keeper.conditions(at(second))
        lines += keeper.book.unsaved()[1]
    return lines


def test_the_log_of_a_day_on_which_the_gas_meter_falls_silent(keeper):
    lines = lived(keeper, 5, gas_until=5400)
    assert [(line.part, line.fuel, line.fault, line.at) for line in lines] == [
        (Part.BROKER, None, Fault.NONE, at(0)),
        (Part.HUB, None, Fault.NONE, at(0)),
        (Part.METER, Fuel.ELECTRICITY, Fault.NONE, at(0)),
        (Part.METER, Fuel.GAS, Fault.NONE, at(0)),
        (Part.METER, Fuel.GAS, Fault.SILENT, at(5400)),  # since its last word, and not since it was noticed
    ]


def test_a_lost_broker_is_one_line_and_nothing_is_called_well_or_silent_for_it(keeper):
    lines = lived(keeper, 4, gas_until=99_999, lost=(3600, 10_000))
    assert [(line.part, line.fault, line.at) for line in lines[4:]] == [
        (Part.BROKER, Fault.LOST, at(3600)),
        (Part.BROKER, Fault.NONE, at(10_000)),
    ]


def test_one_that_only_shows_does_not_gather_lines_for_ever(book):
    for n in range(3 * MOST_UNSAVED_LINES):
        book.note(Fault.NONE, at(n))
    assert len(book.lines) == MOST_UNSAVED_LINES
    assert book.lines[-1].at == at(3 * MOST_UNSAVED_LINES - 1)


def test_after_a_restart_the_log_goes_on_and_knows_who_had_spoken(tmp_path):
    context = Context(places(str(tmp_path)), Settings())
    file = context.places.diary_file
    with Diary.open(file) as diary:
        first = begin(context, diary, at(0))
        first.link(HubState.LIVE, None)
        for second in range(0, 60, 10):
            hear(first, second, electricity(second), *([gas(second)] if second == 0 else []))
            first.conditions(at(second))
        diary.keep(first.batch(at(60)))
    with Diary.open(file) as diary:
        again = begin(context, diary, at(7200))
        found = {one.key: one for one in again.conditions(at(7200))}
        assert found[Part.METER, GAS].fault is Fault.UNKNOWN
        assert found[Part.METER, GAS].last_heard == at(0)
        again.link(HubState.LIVE, None)
        for second in range(7200, 7260, 10):
            hear(again, second, electricity(second))
            again.conditions(at(second))
        assert again.book.lines == ()  # all is as it was, and the gas meter may have spoken while nobody listened
        for second in range(7260, 7200 + 4600, 10):
            hear(again, second, electricity(second))
            again.conditions(at(second))
        assert [(line.fuel, line.fault, line.at) for line in again.book.lines] == [(Fuel.GAS, Fault.SILENT, at(0))]
        diary.keep(again.batch(at(12_000)))
        lines, _ = recall(diary)
        assert lines[-1] == HubLine(at(0), Part.METER, GAS, Fault.SILENT, Fuel.GAS)


def test_prices_may_be_old_reaches_the_home_and_goes(keeper):
    hear(keeper, 0, replace(electricity(0), pence_per_kwh=20.0))
    say_supplier = Meaning("ihd_hub", news=(SupplierChange("HUB1", ELECTRICITY, at(-60), "X"),))
    keeper.hear(Heard(say_supplier, at(5)))
    home = keeper.home(at(10))
    assert (home.supplier_since, home.supplier) == (at(-60), "X")
    hear(keeper, 20, replace(electricity(20), pence_per_kwh=25.0))
    assert keeper.home(at(30)).supplier_since is None

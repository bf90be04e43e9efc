"""The past of the pretend home is what a diary would hold that had listened all along."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from ihd.energy.calendar import DAY, HALF_HOUR, unix, utc
from ihd.energy.fuel import Direction
from ihd.energy.half_hours import Quality
from ihd.energy.ledger import Ledger
from ihd.energy.series import Series
from ihd.hubs import understand
from ihd.hubs.message import Message
from ihd.pretend.backfill import past, told
from ihd.pretend.glow import DEVICE, GlowHub
from ihd.pretend.household import Household
from ihd.pretend.scenarios import SCENARIOS
from ihd.pretend.source import GasStops, Source

ELECTRICITY = Series(f"{DEVICE}/electricity", Direction.IMPORT)
EXPORT = Series(f"{DEVICE}/electricity", Direction.EXPORT)
GAS = Series(f"{DEVICE}/gas", Direction.IMPORT)


def listen(ledger: Ledger, home: Source, after: int, until: int) -> Ledger:
    hub = GlowHub(home)
    for moment in home.telling(after, until):
        for topic, payload in hub.says(moment):
            for reading in understand(Message(topic, payload, utc(moment.at))).readings:
                ledger.take(reading)
    return ledger


def energies(ledger: Ledger, series: Series, start: int, end: int) -> list[tuple[int, Quality]]:
    found = ledger.half_hours(series, range(start, end, HALF_HOUR))
    return [(one.wh, one.quality(end)) for one in found]


@pytest.mark.parametrize("solar", [False, True])
def test_it_is_what_a_listener_would_have_kept(solar: bool) -> None:
    home = Household(9, solar=solar)
    until = datetime(2026, 5, 20, 19, 17, 20, tzinfo=UTC)
    begun = unix(datetime(2026, 5, 19, 23, tzinfo=UTC))  # local midnight, in summer time
    heard = listen(Ledger(), home, begun - 2 * HALF_HOUR, unix(until))
    kept = past(home, until, 0)
    ledger = Ledger(kept.registers, kept.days)
    for series in (ELECTRICITY, GAS, EXPORT) if solar else (ELECTRICITY, GAS):
        end = unix(until) if series is not GAS else unix(until) - unix(until) % HALF_HOUR
        assert energies(ledger, series, begun, end) == energies(heard, series, begun, end)
        believed, known = ledger.register(series), heard.register(series)
        assert believed is not None
        assert known is not None
        assert (believed.at, believed.wh) == (known.at, known.wh)


def test_the_live_hub_goes_on_from_it_without_gap_or_jump() -> None:
    home = Household(9)
    until, later = datetime(2026, 11, 21, 18, 42, tzinfo=UTC), datetime(2026, 11, 21, 22, 0, 30, tzinfo=UTC)
    kept = past(home, until, 2)
    ledger = listen(Ledger(kept.registers, kept.days), home, unix(until) - 1, unix(later))
    whole = past(home, later, 2)
    undisturbed = Ledger(whole.registers, whole.days)
    start, end = unix(until) - DAY, unix(datetime(2026, 11, 21, 22, tzinfo=UTC))
    for series in (ELECTRICITY, GAS):
        found = energies(ledger, series, start, end)
        assert found == energies(undisturbed, series, start, end)
        assert {quality for _wh, quality in found} == {Quality.MEASURED}
    assert ledger.changes().events == ()


def test_thirty_five_days_are_all_there_and_measured() -> None:
    home = SCENARIOS["evening"].household()
    until = SCENARIOS["evening"].start
    kept = past(home, until, 35)
    ledger = Ledger(kept.registers, kept.days)
    start = unix(datetime(2026, 10, 16, 23, tzinfo=UTC))  # local midnight, still summer time, 35 days before
    for series, end in ((ELECTRICITY, unix(until)), (GAS, unix(until) - unix(until) % HALF_HOUR)):
        found = energies(ledger, series, start, end)
        assert {quality for _wh, quality in found} == {Quality.MEASURED}
        first = home.import_wh(start) if series is ELECTRICITY else home.gas_register_wh(start)
        register = kept.registers[series]
        assert sum(wh for wh, _quality in found) == register.wh - first
    earlier = ledger.half_hours(ELECTRICITY, [start - HALF_HOUR])[0]
    assert earlier.quality() is Quality.MISSING


def test_where_gas_was_last_heard_long_ago_its_past_ends_there() -> None:
    scenario = SCENARIOS["gas_late"]
    stops = scenario.gas_stops_at
    assert stops is not None
    household = scenario.household()
    kept = past(household, scenario.start, 2, gas_until=stops)
    register = kept.registers[GAS]
    assert utc(register.at) <= stops < utc(register.at) + timedelta(minutes=30)
    ledger = listen(
        Ledger(kept.registers, kept.days), GasStops(household, stops), unix(scenario.start), unix(scenario.start) + 600
    )
    assert ledger.register(GAS) == register
    after = ledger.half_hours(GAS, range(register.used_until, unix(scenario.start) - HALF_HOUR, HALF_HOUR))
    assert {one.quality() for one in after} == {Quality.MISSING}


def test_the_days_are_utc_days_in_a_row() -> None:
    kept = past(Household(9), datetime(2026, 5, 2, 12, tzinfo=UTC), 10)
    days = sorted(day for series, day in kept.days if series == ELECTRICITY)
    assert {after - before for before, after in pairwise(days)} == {1}
    assert len(days) == 12  # ten local days and today; the first begins in the UTC day before


def test_a_home_whose_supply_went_off_used_nothing_since() -> None:
    scenario = SCENARIOS["supply_off"]
    off, household = scenario.off_since, scenario.household()
    assert off is not None
    kept = past(household, scenario.start, 1, device=scenario.device, off_since=off)
    series = Series(f"{scenario.device}/electricity", Direction.IMPORT)
    ledger = Ledger(kept.registers, kept.days)
    told = ledger.register(series)
    assert told is not None
    assert (told.at, told.wh) == (unix(scenario.start), household.import_wh(unix(off)))
    last_used, first_without = unix(off) // HALF_HOUR * HALF_HOUR, unix(scenario.start) // HALF_HOUR * HALF_HOUR
    assert energies(ledger, series, last_used, last_used + HALF_HOUR)[0][0] > 0
    assert energies(ledger, series, first_without, unix(scenario.start)) == [(0, Quality.MEASURED)]


@pytest.mark.parametrize("solar", [False, True])
def test_its_last_days_are_told_as_closely_as_a_listener_would_have_heard_them(solar: bool) -> None:
    home = Household(9, solar=solar)
    until = datetime(2026, 5, 20, 0, 17, 20, tzinfo=UTC)
    begun = unix(datetime(2026, 5, 18, 23, tzinfo=UTC))  # local midnight, in summer time
    kept = told(home, until, 1)
    hub = GlowHub(home)
    heard = [
        next(one for topic, payload in hub.says(moment) for one in understand(Message(topic, payload, until)).readings)
        for moment in home.telling(begun - 10, unix(until) - 10)
    ]
    assert [one.at for one in kept] == [one.at for one in heard]
    assert [one.watts for one in kept] == [one.watts for one in heard]
    assert [one.imported_kwh for one in kept] == [one.imported_kwh for one in heard]
    assert [one.exported_kwh for one in kept] == [one.exported_kwh if solar else None for one in heard]
    assert {(one.meter, one.hub) for one in kept} == {(one.meter, one.hub) for one in heard}


def test_without_electricity_no_more_is_told_to_be_used() -> None:
    until, off = datetime(2026, 11, 21, 18, 42, tzinfo=UTC), datetime(2026, 11, 21, 17, 50, tzinfo=UTC)
    last = [one for one in told(Household(9), until, 0, off_since=off) if one.at >= off]
    assert len(last) == 52 * 6
    assert {one.watts for one in last} == {0}
    assert len({one.imported_kwh for one in last}) == 1

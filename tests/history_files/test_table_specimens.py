"""Files as households really have them: those of the same days come to the same half-hours, and sums to the published.

They lie beside the project, where there are any.
"""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

DATA = Path(__file__).parents[2].parent / "shared" / "data"
FORMATS = DATA / "formats"
REFERENCE = "octopus_electricity_v1.csv"
# Half-hours of the same home: those that cover the spring pair of days as well, and those of the autumn pair alone.
OF_BOTH = ("n3rgy_electricity.csv", "glowmarkt_csv.csv")
OF_AUTUMN = (
    "unverified_british_gas.csv",
    "unverified_edf_halfhourly.csv",
    "unverified_eon_next.csv",
    "esb_hdf_kw_old.csv",
    "emoncms_unix.csv",
)
AUTUMN = int(datetime(2013, 10, 25, 23, tzinfo=UTC).timestamp())


def series_of(name, **layout):
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{name} is not beside the project")
    series = look(str(path)).series[0]
    return half_hours(str(path), replace(series, layout=replace(series.layout, **layout)))


def times(made):
    return dict(zip(made.starts, made.counted, strict=True))


@pytest.mark.parametrize("name", OF_BOTH)
def test_files_of_the_same_four_days_come_to_the_same(name):
    assert times(series_of(f"formats/{name}")) == times(series_of(f"formats/{REFERENCE}"))


@pytest.mark.parametrize("name", OF_AUTUMN)
def test_files_of_the_two_days_in_autumn_come_to_the_same(name):
    layout = {"measure": Measure.WATTS} if name.startswith("emoncms") else {}
    expected = {at: wh for at, wh in times(series_of(f"formats/{REFERENCE}")).items() if at >= AUTUMN}
    assert times(series_of(f"formats/{name}", **layout)) == expected


def test_octopus_with_costs_comes_to_the_same_and_leaves_the_months_between_unknown():
    known = times(series_of(f"formats/{REFERENCE}"))
    assert times(series_of("formats/octopus_electricity_v2_costs.csv")) == known


def test_enedis_lacks_the_one_blank_half_hour():
    expected = {at: wh for at, wh in times(series_of(f"formats/{REFERENCE}")).items() if at >= AUTUMN}
    found = times(series_of("formats/enedis_linky_charge.csv"))
    assert set(expected) - set(found) == {AUTUMN + 20 * 1800}
    assert found.items() <= expected.items()


def test_the_hours_of_eloverblik_are_the_sums_of_two_half_hours():
    expected = {at: wh for at, wh in times(series_of(f"formats/{REFERENCE}")).items() if at >= AUTUMN}
    found = times(series_of("formats/eloverblik_dk.csv"))
    hours = range(AUTUMN, AUTUMN + 49 * 3600, 3600)
    assert [found[at] + found[at + 1800] for at in hours] == [expected[at] + expected[at + 1800] for at in hours]
    assert len(found) == 98


def test_the_month_of_edf_adds_up():
    made = series_of("formats/edf_monthly.csv")
    assert (sum(made.counted), len(made.starts)) == (38_788, 31 * 48)


def test_the_raw_london_home_is_the_tidied_one():
    raw = series_of("lcl_MAC000002_raw.csv.gz")
    assert times(raw) == times(series_of("lcl_MAC000002_halfhourly.csv.gz"))
    assert (raw.rows_read, raw.rows_kept, raw.rows_skipped) == (24_158, 24_140, 18)
    of_2013 = range(
        int(datetime(2013, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2014, 1, 1, tzinfo=UTC).timestamp())
    )
    assert sum(wh for at, wh in times(raw).items() if at in of_2013) == 4_214_648


def test_a_day_of_samples_comes_to_the_published_energy():
    made = series_of("ukdale_house1_6s_2013-04-14.csv")
    assert (sum(made.counted), len(made.starts)) == (8_724, 48)


def test_a_month_of_minutes_knows_what_it_lacks():
    made = series_of("ideal_house65_1min_2018-02.csv.gz")
    assert made.rows_skipped == 671
    assert len(made.starts) < 28 * 48
    assert any("told only in part" in note for note in made.notes)


@pytest.mark.parametrize(
    "name", ["formats/energystats_agile_no_header.csv", "agile_import_region_A_2018-02-19_2021-08-23.csv.gz"]
)
def test_prices_are_refused(name):
    with pytest.raises(FileTrouble, match="prices"):
        series_of(name)

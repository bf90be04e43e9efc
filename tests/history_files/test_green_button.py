"""Green Button feeds: units, directions and lengths are the file's own words, and no feed can harm the reader."""

import gzip
import re
from pathlib import Path

import pytest
from other_file_parts import (
    SHARED,
    block,
    brought_in,
    by_time,
    entry,
    feed,
    link,
    meter_reading,
    needs_shared,
    only,
    reading_type,
    usage_point,
)

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

NEW_YEAR = 1_704_067_200  # 2024-01-01 00:00 UTC
HALF_HOURS = [(NEW_YEAR, 1800, 120), (NEW_YEAR + 1800, 1800, 80), (NEW_YEAR + 3600, 1800, 0)]
WH = {"2024-01-01 00:00": 120, "2024-01-01 00:30": 80, "2024-01-01 01:00": 0}


def kept(folder: Path, text: str | bytes, name: str = "usage.xml") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def plain_feed(readings: list[tuple[int, int, object]] = HALF_HOURS, **fields: object) -> str:
    return feed(usage_point(), meter_reading(), reading_type(**fields), block(readings))


def test_half_hours_are_brought_in_as_they_stand(tmp_path: Path) -> None:
    path = kept(tmp_path, plain_feed())
    series = only(look(str(path)))
    assert (series.fuel, series.direction, series.layout.measure) == (Fuel.ELECTRICITY, Direction.IMPORT, Measure.WH)
    assert series.name == "Electricity, every 30 minutes"
    assert brought_in(path) == WH


def test_the_order_of_the_entries_and_packing_make_no_difference(tmp_path: Path) -> None:
    turned = feed(block(HALF_HOURS), reading_type(), meter_reading(), usage_point())
    assert brought_in(kept(tmp_path, turned)) == WH
    assert brought_in(kept(tmp_path, gzip.compress(turned.encode()), "usage.xml.gz")) == WH


def test_other_prefixes_and_a_mark_before_the_text_make_no_difference(tmp_path: Path) -> None:
    text = plain_feed().replace(
        '<feed xmlns="http://www.w3.org/2005/Atom"',
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:n="http://naesb.org/espi"',
    )
    for name in ("IntervalBlock", "IntervalReading", "timePeriod", "duration", "start", "value"):
        text = text.replace(f'<{name} xmlns="http://naesb.org/espi">', f"<n:{name}>")
        text = text.replace(f"<{name}>", f"<n:{name}>").replace(f"</{name}>", f"</n:{name}>")
    assert brought_in(kept(tmp_path, "\ufeff" + text)) == WH
    assert brought_in(kept(tmp_path, "\n\n" + text)) == WH
    assert brought_in(kept(tmp_path, text.replace("UTF-8", "UTF-16").encode("utf-16"))) == WH


# A therm is 100,000 BTU of 1,055.05585262 J, so 29,307.107 Wh; a cubic foot 28.3168 litres; a kWh 3.6 MJ.
@pytest.mark.parametrize(
    ("kind", "uom", "multiplier", "value", "counted", "direction"),
    [
        (0, 72, 3, 2, 2000, Direction.IMPORT),
        (0, 72, -3, 250_000, 250, Direction.IMPORT),
        (0, 31, 6, 3.6, 1000, Direction.IMPORT),
        (1, 169, -3, 100, 2931, Direction.IMPORT),
        (1, 132, 3, 10, 2931, Direction.IMPORT),
        (1, 72, 0, 1500, 1500, Direction.IMPORT),
        (1, 42, -3, 250, 250, Direction.VOLUME),
        (1, 119, 0, 10, 283, Direction.VOLUME),
        (1, 134, 0, 250, 250, Direction.VOLUME),
    ],
)
def test_each_unit_comes_to_what_it_is(
    tmp_path: Path, kind: int, uom: int, multiplier: int, value: float, counted: int, direction: Direction
) -> None:
    told = reading_type(uom=uom, powerOfTenMultiplier=multiplier, commodity=7 if kind else 1)
    path = kept(tmp_path, feed(usage_point(kind), meter_reading(), told, block([(NEW_YEAR, 1800, value)])))
    assert only(look(str(path))).direction is direction
    assert brought_in(path) == {"2024-01-01 00:00": counted}


def test_a_unit_that_is_not_told_is_asked_for(tmp_path: Path) -> None:
    path = kept(tmp_path, plain_feed(uom=None))
    found = look(str(path))
    series = only(found)
    assert series.layout.measure is None
    assert any("unit" in note for note in found.notes)
    with pytest.raises(FileTrouble):
        half_hours(str(path), series)


def test_what_goes_to_the_grid_is_export_and_what_goes_both_ways_is_asked_for(tmp_path: Path) -> None:
    assert only(look(str(kept(tmp_path, plain_feed(flowDirection=19))))).direction is Direction.EXPORT
    assert only(look(str(kept(tmp_path, plain_feed(flowDirection=4))))).direction is None


def test_power_and_voltage_are_no_use(tmp_path: Path) -> None:
    path = kept(tmp_path, plain_feed(uom=38))
    with pytest.raises(FileTrouble, match="nothing of use"):
        look(str(path))


def test_several_meters_are_told_apart(tmp_path: Path) -> None:
    text = feed(
        usage_point(0, "/U/1"),
        meter_reading(1, 1, "Taken"),
        meter_reading(2, 2, "Given"),
        usage_point(1, "/U/2"),
        meter_reading(1, 3, "Gas", "/U/2"),
        reading_type(1),
        reading_type(2, flowDirection=19),
        reading_type(3, commodity=7, uom=42, powerOfTenMultiplier=-3),
        block([(NEW_YEAR, 1800, 11)], 1),
        block([(NEW_YEAR, 1800, 22)], 2),
        block([(NEW_YEAR, 1800, 33)], 1, point="/U/2"),
    )
    path = kept(tmp_path, text)
    found = {one.name.partition(",")[0]: one for one in look(str(path)).series}
    assert {name: (one.fuel, one.direction) for name, one in found.items()} == {
        "Taken": (Fuel.ELECTRICITY, Direction.IMPORT),
        "Given": (Fuel.ELECTRICITY, Direction.EXPORT),
        "Gas": (Fuel.GAS, Direction.VOLUME),
    }
    made = {name: by_time(half_hours(str(path), one))["2024-01-01 00:00"] for name, one in found.items()}
    assert made == {"Taken": 11, "Given": 22, "Gas": 33}


def test_the_shortest_intervals_of_one_meter_come_first_and_are_noted(tmp_path: Path) -> None:
    text = feed(
        usage_point(),
        meter_reading(2, 2, "By day"),
        meter_reading(1, 1, "By half-hour"),
        reading_type(1),
        reading_type(2, intervalLength=86_400),
        block([(NEW_YEAR, 86_400, 4800)], 2),
        block(HALF_HOURS, 1),
    )
    found = look(str(kept(tmp_path, text)))
    assert [one.name for one in found.series] == ["By half-hour, every 30 minutes", "By day, by day"]
    assert any("more than once" in note for note in found.notes)


def test_days_and_half_hours_under_one_meter_never_add_up(tmp_path: Path) -> None:
    path = kept(tmp_path, plain_feed([*HALF_HOURS, (NEW_YEAR, 86_400, 4800)]))
    assert [one.name for one in look(str(path)).series] == ["Electricity, every 30 minutes", "Electricity, by day"]
    assert brought_in(path, 0) == WH
    assert set(brought_in(path, 1).values()) == {100}
    assert len(brought_in(path, 1)) == 48


def test_days_of_23_and_25_hours_are_shared_over_their_half_hours(tmp_path: Path) -> None:
    spring, autumn = 1_711_843_200, 1_729_983_600  # London midnights of 2024-03-31 and 2024-10-27
    path = kept(tmp_path, plain_feed([(spring, 82_800, 4600), (autumn, 90_000, 5000)]))
    made = brought_in(path)
    assert len(made) == 46 + 50
    assert set(made.values()) == {100}
    assert "2024-03-31 22:30" in made
    assert "2024-03-31 23:00" not in made
    assert "2024-10-26 23:00" in made
    assert "2024-10-27 23:30" in made


def test_a_reading_without_a_value_says_nothing(tmp_path: Path) -> None:
    text = plain_feed().replace("<value>80</value>", "")
    assert brought_in(kept(tmp_path, text)) == {"2024-01-01 00:00": 120, "2024-01-01 01:00": 0}


def test_what_stands_on_the_dial_becomes_differences(tmp_path: Path) -> None:
    dial = [(NEW_YEAR, 1800, 1_000_100), (NEW_YEAR + 1800, 1800, 1_000_350), (NEW_YEAR + 3600, 1800, 1_000_400)]
    path = kept(tmp_path, plain_feed(dial, accumulationBehaviour=1))
    assert brought_in(path) == {"2024-01-01 00:30": 250, "2024-01-01 01:00": 50}


BOMB = '<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("begins", [BOMB, OUTSIDE, '<!DOCTYPE feed SYSTEM "http://127.0.0.1:9/feed.dtd">'])
def test_document_types_and_entities_are_refused(tmp_path: Path, begins: str) -> None:
    text = plain_feed().replace("?>\n", f"?>\n{begins}\n", 1)
    with pytest.raises(FileTrouble, match="not safe"):
        look(str(kept(tmp_path, text)))


def test_a_feed_that_is_cut_off_is_refused_with_its_line(tmp_path: Path) -> None:
    text = plain_feed()
    for length in range(200, len(text) - 2, 97):
        with pytest.raises(FileTrouble):
            look(str(kept(tmp_path, text[:length])))
    with pytest.raises(FileTrouble, match=r"^Line \d+"):
        look(str(kept(tmp_path, text[:-10])))


def test_elements_within_elements_are_bounded(tmp_path: Path) -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    with pytest.raises(FileTrouble, match="no Green Button"):
        look(str(kept(tmp_path, feed(usage_point(), deep))))


@pytest.mark.parametrize("vast", ['<a b="{}"/>', "<a>{}</a>", "<!--{}-->", "<{}/>"])
def test_a_vast_piece_of_text_is_refused(tmp_path: Path, vast: str) -> None:
    with pytest.raises(FileTrouble):
        look(str(kept(tmp_path, feed(usage_point(), vast.format("x" * 3_000_000)))))


def test_a_feed_without_links_is_read_in_its_order(tmp_path: Path) -> None:
    text = re.sub(r"<link [^>]*/>", "", plain_feed())
    assert brought_in(kept(tmp_path, text)) == WH


def test_an_empty_feed_tells_nothing(tmp_path: Path) -> None:
    for text in (feed(), feed(usage_point(), meter_reading(), reading_type()), feed(entry("/x", "", link("up", "/y")))):
        with pytest.raises(FileTrouble):
            look(str(kept(tmp_path, text)))


@needs_shared
@pytest.mark.parametrize(
    ("name", "count", "wh"),
    [  # counted and added up with grep and awk over the files
        ("greenbutton_Inland_Single_Family_2011_hourly.xml.gz", 8760 * 2, 8_343_306),
        ("greenbutton_TestGBDataHourlyNineDaysBinnedDaily.xml", 216 * 2, 199_563),
        ("greenbutton_electric_containerized.xml", 8 * 2, 4086),
    ],
)
def test_the_collected_feeds_come_to_what_they_hold(name: str, count: int, wh: int) -> None:
    made = brought_in(SHARED / name)
    assert (len(made), sum(made.values())) == (count, wh)

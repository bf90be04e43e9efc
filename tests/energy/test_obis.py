"""OBIS text: whole lines alone are read, and a stamp says its own hour on both days on which clocks change."""

from datetime import UTC, datetime

import pytest

from ihd.energy.obis import Line, is_gas, kinds, moment, read_lines


@pytest.mark.parametrize(
    ("stamp", "meant"),
    [
        ("170102192002W", datetime(2017, 1, 2, 18, 20, 2, tzinfo=UTC)),
        ("250330015959W", datetime(2025, 3, 30, 0, 59, 59, tzinfo=UTC)),
        ("250330030000S", datetime(2025, 3, 30, 1, 0, 0, tzinfo=UTC)),
        ("251026023000S", datetime(2025, 10, 26, 0, 30, 0, tzinfo=UTC)),
        ("251026023000W", datetime(2025, 10, 26, 1, 30, 0, tzinfo=UTC)),
        ("251326023000W", None),
        ("250230023000W", None),
        ("161107190000", None),
        ("", None),
    ],
)
def test_a_stamp_with_a_season_is_one_moment(stamp: str, meant: datetime | None) -> None:
    assert moment(stamp) == meant


def test_only_whole_lines_are_read() -> None:
    text = (
        "1.8.1(000001.000*kWh)\r\n1-0:1.8.2(000002.000*kWh)\r\n0-1:24.2.1(170102161005W)(00000.107*m3)\r\n1-0:2.8.1(00"
    )
    assert read_lines(text) == (
        Line("1-0:1.8.2", ("000002.000*kWh",)),
        Line("0-1:24.2.1", ("170102161005W", "00000.107*m3")),
    )


def test_a_volume_is_gas_only_where_a_gas_meter_is_on_the_channel() -> None:
    known = kinds(read_lines("0-1:24.1.0(003)\n0-2:24.1.0(007)\n0-3:24.1.0()"))
    assert known == {"0-1": 3, "0-2": 7}
    assert is_gas(Line("0-1:24.2.1", ("", "")), known)
    assert not is_gas(Line("0-2:24.2.1", ("", "")), known)
    assert not is_gas(Line("0-3:24.2.1", ("", "")), known)
    assert is_gas(Line("0-3:24.2.3", ("", "")), known)
    assert not is_gas(Line("0-2:24.2.3", ("", "")), known)
    assert not is_gas(Line("0-1:96.1.0", ("",)), known)


def test_a_line_is_about_a_channel() -> None:
    assert Line("0-2:24.1.0", ("003",)).channel == "0-2"

"""The dated log as it is read aloud: in the home's own time, in words, and without a reproach."""

from datetime import UTC, datetime, timedelta

import pytest
from made_homes import LONDON
from made_hubs import NOW

from ihd.energy.fuel import Fuel
from ihd.energy.health import Fault, HubLine, Part
from ihd.energy.hub_report import HubReport
from ihd.energy.mark import BY_HAND, Divides, Mark
from ihd.energy.news import Alert, SupplierChange
from ihd.ui.alert_words import alert
from ihd.ui.hub_log_words import log
from ihd.ui.hub_words import supplier_changed

GAS = "CH-4F21/gas"
TUESDAY = datetime(2026, 11, 17, 14, 30, tzinfo=UTC)


def line(minutes: int, fault: Fault, part: Part = Part.METER, name: str = GAS, fuel: Fuel | None = Fuel.GAS) -> HubLine:
    return HubLine(TUESDAY + timedelta(minutes=minutes), part, name, fault, fuel)


def said(*lines: HubLine) -> list[str]:
    return [one.says for one in reversed(log(HubReport(NOW, lines=lines), LONDON))]


def test_a_meter_falls_silent_and_is_heard_again():
    report = HubReport(NOW, lines=(line(-60, Fault.NONE), line(0, Fault.SILENT), line(35, Fault.NONE)))
    assert log(report, LONDON)[:2] == [
        ("Tue 17 Nov 15:05", "Gas meter heard again"),
        ("Tue 17 Nov 14:30", "Gas meter silent"),
    ]


def test_times_are_the_homes_own_and_have_their_year_once_it_is_another():
    summer = HubLine(datetime(2025, 7, 1, 23, 30, tzinfo=UTC), Part.HUB, "A", Fault.SILENT)
    assert log(HubReport(NOW, lines=(summer,)), LONDON)[0].when == "Wed 2 Jul 2025 00:30"


def test_each_line_is_told_by_what_stood_before_it():
    hub = {"part": Part.HUB, "name": "A", "fuel": None}
    assert said(line(0, Fault.NONE, **hub), line(1, Fault.WEAK, **hub), line(2, Fault.NONE, **hub)) == [
        "Hub heard",
        "Hub heard only faintly",
        "Hub heard well again",
    ]
    wan = {"part": Part.WAN, "name": "A", "fuel": None}
    assert said(line(0, Fault.DOWN, **wan), line(1, Fault.NONE, **wan)) == [
        "Hub lost its link to the supplier",
        "Hub has its link to the supplier again",
    ]
    here = {"part": Part.HERE, "name": "", "fuel": None}
    assert said(line(0, Fault.NONE, **here), line(1, Fault.DOWN, **here)) == [
        "This display began to listen",
        "This display stopped listening",
    ]


def test_of_two_gas_meters_each_is_named():
    told = said(line(0, Fault.SILENT), line(1, Fault.SILENT, name="OTHER/gas"))
    assert told == ["Gas meter CH-4F21/gas silent", "Gas meter OTHER/gas silent"]


def test_marks_are_told_with_no_data_of_anybody():
    marks = (
        Mark(TUESDAY, Divides.SUPPLIER, GAS, "First Power"),
        Mark(TUESDAY + timedelta(days=1), Divides.SUPPLIER, GAS, "Other Power"),
        Mark(TUESDAY + timedelta(days=2), Divides.TENANCY, BY_HAND, None),
        Mark(TUESDAY + timedelta(days=3), Divides.FIRMWARE, GAS, "3.0.8"),
    )
    assert [one.says for one in reversed(log(HubReport(NOW, marks=marks), LONDON))] == [
        "Supplied by First Power",
        "Supplier changed to Other Power",
        "A new household, as was said here: nothing older is kept",
        "New software: gas 3.0.8",
    ]


@pytest.mark.parametrize("code", [0x81C3, 0x8F73, 0x8F74, 0x8F75, 0x8F76, 0x8F77, 0x8F78])
def test_nobody_is_accused_for_tamper(code):
    told = alert(code, "gas meter").casefold()
    assert "contact your supplier" in told
    assert not any(word in told for word in ("tamper", "theft", "open", "broke", "illegal", "you "))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0x8F12, "Alert 0x8F12: tell your supplier if it stays"),
        (0x8F1F, "The gas meter’s battery needs a look: tell your supplier (0x8F1F)"),
        (0x8F35, "The power was off, and came back (0x8F35)"),
        (0x8F72, "The gas meter got new software (0x8F72)"),
    ],
)
def test_alerts_are_told_with_their_code_for_the_supplier(code, words):
    assert alert(code, "gas meter", with_code=True) == words


def test_the_log_leaves_out_what_is_the_households_own_affair():
    alerts = (Alert("1", "A", TUESDAY, 0x810D, GAS), Alert("2", "A", TUESDAY, 0x8F1D, GAS))
    told = log(HubReport(NOW, alerts=alerts), LONDON)
    assert len(told) == 1
    assert "0x8F1D" in told[0].says


def test_a_change_of_supplier_is_told_with_its_day():
    change = SupplierChange("A", GAS, datetime(2026, 11, 3, 9, tzinfo=UTC), "X")
    assert supplier_changed(change, NOW, LONDON) == (
        "Supplier changed on 3 November to X; prices may be old until the new tariff arrives"
    )

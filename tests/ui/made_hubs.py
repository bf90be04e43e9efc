"""Reports of a hub's health made by hand: all well, everything wrong at once, and a question open."""

from datetime import UTC, datetime, timedelta

from ihd.energy.fuel import Fuel
from ihd.energy.health import Condition, Fault, HubKnown, HubLine, Part
from ihd.energy.hub_report import HubReport
from ihd.energy.mark import Divides, Mark
from ihd.energy.news import Alert, Band, HubInfo, MeterLink, SupplierChange, TenancyChange
from ihd.energy.trouble import HubTrouble

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
TUESDAY = datetime(2026, 11, 17, 14, 30, tzinfo=UTC)
HUB = HubKnown("CH-4F21", "ihd_hub", NOW, info=HubInfo("CH-4F21", "A Home Energy Hub", "1.4.0", "SMETS2"))


def link(fuel: Fuel, rssi: int, heard: datetime, band: Band = Band.GHZ_2_4) -> MeterLink:
    return MeterLink(f"CH-4F21/{fuel.value}", fuel, True, band, rssi, 120, heard)


def meter(fuel: Fuel, fault: Fault, heard: datetime | None = NOW, rssi: int = -61, **more: object) -> Condition:
    told = link(fuel, rssi, heard or NOW, Band.MHZ_868 if fuel is Fuel.GAS else Band.GHZ_2_4)
    return Condition(Part.METER, f"CH-4F21/{fuel.value}", fault, heard, fuel, link=told, hub=HUB, **more)


def well() -> HubReport:
    found = (
        Condition(Part.BROKER, "", Fault.NONE),
        Condition(Part.HUB, "CH-4F21", Fault.NONE, NOW, hub=HUB),
        Condition(Part.WAN, "CH-4F21", Fault.NONE, NOW),
        meter(Fuel.ELECTRICITY, Fault.NONE),
        meter(Fuel.GAS, Fault.NONE, NOW - timedelta(minutes=12)),
    )
    return HubReport(NOW, found)


def silent_gas() -> HubReport:
    found = (*well().conditions[:4], meter(Fuel.GAS, Fault.SILENT, TUESDAY, -91))
    lines = (
        HubLine(TUESDAY - timedelta(days=3), Part.METER, "CH-4F21/gas", Fault.NONE, Fuel.GAS),
        HubLine(TUESDAY, Part.METER, "CH-4F21/gas", Fault.SILENT, Fuel.GAS),
    )
    return HubReport(NOW, found, lines)


def all_wrong() -> HubReport:
    trouble = HubTrouble(
        "The broker at 192.168.1.20 does not answer", "Is it switched on? It is tried again all the time."
    )
    found = (
        Condition(Part.BROKER, "", Fault.LOST, trouble=trouble),
        Condition(Part.HUB, "a-hub-with-the-longest-name-of-32", Fault.SILENT, TUESDAY, hub=HUB),
        Condition(Part.WAN, "CH-4F21", Fault.DOWN, NOW),
        meter(Fuel.ELECTRICITY, Fault.NOT_JOINED, None),
        meter(Fuel.GAS, Fault.BUSY, TUESDAY, -96),
        Condition(Part.METER, "CH-4F21/water", Fault.UNKNOWN, TUESDAY, Fuel.WATER, hub=HUB, since=NOW),
    )
    lines = [HubLine(TUESDAY + timedelta(hours=n), Part.HUB, "CH-4F21", fault) for n, fault in enumerate(Fault)]
    marks = (
        Mark(TUESDAY, Divides.SUPPLIER, "CH-4F21/gas", "The Pretend Energy Company of Great Britain"),
        Mark(TUESDAY, Divides.FIRMWARE, "CH-4F21/electricity", "5.1.2"),
        Mark(TUESDAY - timedelta(days=400), Divides.TENANCY, "CH-4F21", None),
    )
    alerts = (Alert("1", "CH-4F21", TUESDAY, 0x81B4, "CH-4F21/gas"), Alert("2", "CH-4F21", TUESDAY, 0x8F12))
    change = SupplierChange("CH-4F21", "CH-4F21/gas", TUESDAY, "The Pretend Energy Company of Great Britain")
    return HubReport(NOW, found, tuple(lines), marks, alerts, change, TenancyChange("CH-4F21", TUESDAY))


REPORTS = {"well": well, "silent gas": silent_gas, "all wrong": all_wrong, "nothing": lambda: HubReport(NOW)}

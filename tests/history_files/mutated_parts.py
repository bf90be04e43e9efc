"""Small files of every kind, made of the same two days, and what of each says in which unit it is."""

import gzip
import json
import random
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from other_file_parts import block, feed, meter_reading, reading_type, telegram, usage_point

START = datetime(2024, 10, 26, tzinfo=UTC)  # two days, in the second of which an hour comes twice in London
COUNT = 96
WH = [one + at for at, one in enumerate(random.Random(7).choices([37, 61, 118, 243, 409, 1370], k=COUNT))]
TIMES = [START + timedelta(minutes=30 * at) for at in range(COUNT)]
LONDON, PARIS, MADRID, COPENHAGEN, DUBLIN = (
    ZoneInfo(f"Europe/{name}") for name in ("London", "Paris", "Madrid", "Copenhagen", "Dublin")
)
HALF = timedelta(minutes=30)
STEPS = range(0, 1800, 30)  # seconds between samples of power


def table(header: str, row: Callable[[datetime, int], str], newest_first: bool = False) -> bytes:
    rows = [row(at, wh) for at, wh in zip(TIMES, WH, strict=True)]
    return "\n".join([header, *(reversed(rows) if newest_first else rows), ""]).encode()


def _iso(at: datetime) -> str:
    return at.astimezone(LONDON).isoformat()


def _comma(number: float) -> str:
    return f"{number:.3f}".replace(".", ",")


def _hours() -> list[tuple[datetime, int]]:
    return [(TIMES[at], WH[at] + WH[at + 1]) for at in range(0, COUNT, 2)]


def _statistics() -> bytes:
    total, rows = 1000.0, ["statistic_id\tstart\tunit\tmin\tmax\tmean\tsum\tstate"]
    for at, wh in _hours():
        total += wh / 1000
        rows.append(
            f"sensor.grid_energy\t{at.astimezone(LONDON):%d.%m.%Y %H:%M}\tkWh\t\t\t\t{total:.3f}\t{total + 5:.3f}"
        )
        rows.append(f"sensor.temp\t{at.astimezone(LONDON):%d.%m.%Y %H:%M}\t°C\t19\t21\t20.5\t\t")
    return "\n".join([*rows, ""]).encode()


def _telegrams(signed: bool) -> bytes:
    low, gas, told = 1000.0, 300.0, b""
    zone = ZoneInfo("Europe/Amsterdam")
    for at, wh in [*zip(TIMES, WH, strict=True), (TIMES[-1] + HALF, 0)]:
        local = at.astimezone(zone)
        stamp = f"{local:%y%m%d%H%M%S}{'S' if local.dst() else 'W'}"
        one = telegram(stamp, (f"{low:010.3f}", "002000.000"), ("000003.000", "000004.000"), (stamp, f"{gas:09.3f}"))
        told += one if signed else one[: one.rindex(b"!") + 1] + b"\r\n"
        low, gas = low + wh / 1000, gas + 0.05
    return told


def _n3rgy(second_form: bool) -> bytes:
    name = "primaryValue" if second_form else "value"
    values = [{name: wh / 1000, "timestamp": f"{at + HALF:%Y-%m-%d %H:%M}"} for at, wh in zip(TIMES, WH, strict=True)]
    told = {
        "resource": "/2234567891000/electricity/consumption/1",
        "responseTimestamp": "2024-11-05T10:11:12.123Z",
        "granularity": "halfhour",
        "unit": "kWh",
        **({"devices": [{"deviceId": "01", "values": values}]} if second_form else {"values": values}),
    }
    return json.dumps(told, indent=1).encode()


def _glow() -> bytes:
    told = {
        "status": "OK",
        "classifier": "electricity.consumption",
        "units": "kWh",
        "query": {"period": "PT30M", "function": "sum"},
        "data": [[int(at.timestamp()), wh / 1000] for at, wh in zip(TIMES, WH, strict=True)],
    }
    return json.dumps(told, indent=1).encode()


def _feed(**fields: object) -> bytes:
    gas = fields.get("commodity") == 7
    readings = [(int(at.timestamp()), 1800, wh) for at, wh in zip(TIMES, WH, strict=True)]
    return feed(usage_point(int(gas)), meter_reading(), reading_type(**fields), block(readings)).encode()


def _samples() -> bytes:
    """Six hours, and one sample more, up to which the last of them stands."""
    watts = [(int(at.timestamp()) + second, wh * 2) for at, wh in zip(TIMES[:12], WH, strict=False) for second in STEPS]
    return "".join(f"{at} {power}\n" for at, power in [*watts, (int(TIMES[12].timestamp()), 0)]).encode()


def _esb(at: datetime, wh: int) -> str:
    local = (at + HALF).astimezone(DUBLIN)
    return f"10012345678,000000000021234567,{wh / 1000:.4f},Active Import Interval (kWh),{local:%d-%m-%Y %H:%M}"


def _datadis() -> bytes:
    rows = ["CUPS;Fecha;Hora;Consumo_kWh;Metodo_obtencion"]
    for at, wh in _hours():
        end = at.astimezone(MADRID)
        rows.append(f"ES00;{end:%Y/%m/%d};{end.hour + 1:02}:00;{_comma(wh / 1000)};Real")
    return "\n".join([*rows, ""]).encode()


def specimens() -> dict[str, tuple[str, bytes]]:
    """By what they are: the name of a file, and what is in it."""
    return {
        "green-button": ("usage.xml", _feed()),
        "green-button-gas": ("gas.xml", _feed(commodity=7, uom=42, powerOfTenMultiplier=-3)),
        "green-button-packed": ("usage.xml.gz", gzip.compress(_feed(), mtime=0)),
        "dsmr": ("p1.txt", _telegrams(signed=True)),
        "dsmr-unsigned": ("old.txt", _telegrams(signed=False)),
        "n3rgy-v1": ("n3rgy.json", _n3rgy(second_form=False)),
        "n3rgy-v2": ("n3rgy2.json", _n3rgy(second_form=True)),
        "glowmarkt": ("glow.json", _glow()),
        "home-assistant": ("export.tsv", _statistics()),
        "ukdale": ("channel_1.dat", _samples()),
        "octopus": (
            "octopus_electricity.csv",
            table("Consumption (kWh), Start, End", lambda at, wh: f"{wh / 1000:.20f}, {_iso(at)}, {_iso(at + HALF)}"),
        ),
        "octopus-costs": (
            "octopus_costs.csv",
            table(
                "Consumption (kwh), Estimated Cost Inc. Tax (p), Standing Charge Inc. Tax (p), Start, End",
                lambda at, wh: f"{wh / 1000:.6f}, {wh / 40:.9f}, 0.93, {_iso(at)}, {_iso(at + HALF)}",
            ),
        ),
        "n3rgy-csv": (
            "n3rgy_electricity.csv",
            table("timestamp (UTC),energyConsumption (kWh)", lambda at, wh: f"{at + HALF:%Y-%m-%d %H:%M},{wh / 1000}"),
        ),
        "powershaper": (
            "electricity.csv",
            table(
                "halfhour ending at,usage",
                lambda at, wh: f"{at + HALF:%Y-%m-%d %H:%M:%S}+00:00,{wh / 1000:.4f}",
                newest_first=True,
            ),
        ),
        "glowmarkt-csv": (
            "glow.csv",
            table(
                "entity,resource,time,value,unit",
                lambda at, wh: f"DCC Sourced,121d,{at:%Y-%m-%dT%H:%M:%S},{wh / 1000},kWh",
            ),
        ),
        "enedis": (
            "linky.csv",
            b"Identifiant PRM;Type de donnees;Unite;Pas en minutes\n123;Courbe de charge;W;30\n"
            + table("Horodate;Valeur", lambda at, wh: f"{(at + HALF).astimezone(PARIS).isoformat()};{wh * 2}"),
        ),
        "datadis": ("datadis.csv", _datadis()),
        "eloverblik": (
            "meterdata.csv",
            table(
                "\ufeffMålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type",
                lambda at, wh: (
                    f"5713;{at.astimezone(COPENHAGEN):%d-%m-%Y %H:%M:%S};"
                    f"{(at + HALF).astimezone(COPENHAGEN):%d-%m-%Y %H:%M:%S};{_comma(wh / 1000)};KWH;Målt;Tidsserie"
                ),
            ),
        ),
        "esb": (
            "hdf.csv",
            table("MPRN,Meter Serial Number,Read Value,Read Type,Read Date and End Time", _esb, newest_first=True),
        ),
        "low-carbon-london": (
            "lcl.csv",
            table(
                "LCLid,stdorToU,DateTime,KWH/hh (per half hour) ",
                lambda at, wh: f"MAC000002,Std,{at:%Y-%m-%d %H:%M:%S}.0000000, {wh / 1000} ",
            ),
        ),
        "refit": ("house.csv", table("Time,Unix,Aggregate,Appliance1", _refit)),
        "local-table": (
            "usage.csv",
            table(
                "Start,End,Import (kWh)",
                lambda at, wh: (
                    f"{at.astimezone(LONDON):%d/%m/%Y %H:%M},{(at + HALF).astimezone(LONDON):%d/%m/%Y %H:%M},"
                    f"{wh / 1000:.3f}"
                ),
            ),
        ),
    }


def _refit(at: datetime, wh: int) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S},{int(at.timestamp())},{wh * 2},0"


# What says in which unit a file is, by its kind: where that was changed, other amounts are right.
SAYS_UNIT = {
    "xml": re.compile(
        rb"<(?:\w+:)?(uom|powerOfTenMultiplier|accumulationBehaviour|commodity|kind|flowDirection)>([^<]*)"
    ),
    "json": re.compile(rb'"(units?|granularity|period|resource|classifier)"\s*:\s*([^,}\]]*)'),
    "dat": re.compile(rb"\A(?!)"),
    "txt": re.compile(rb"\*(\w+)\)"),
}
UNIT_WORD = re.compile(rb"(?i)\b(?:[km]?wh?|m3|ft3|litres?)\b")


def says_unit(name: str, told: bytes) -> object:
    """All words of a file that say what its numbers count."""
    kind = name.removesuffix(".gz").rpartition(".")[2]
    if kind in SAYS_UNIT:
        return sorted(set(SAYS_UNIT[kind].findall(told)))
    first = next((line for line in told.splitlines() if re.search(rb"\d[:/-]\d", line)), b"")
    header = re.sub(rb"\s+", b" ", told[: told.find(first)] if first else told).strip()
    return header, sorted({word.lower() for word in UNIT_WORD.findall(told)})

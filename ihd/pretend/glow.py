"""What a Glow hub publishes, said of a pretend home: the shapes of its firmware from 2022-06 (1.8.13) to 2.0.2."""

import json
from datetime import datetime, timedelta

from ihd.energy.calendar import utc
from ihd.pretend.source import Moment, Source

# Made up, of the size of the price cap in Great Britain from October 2024 on (inc. VAT); GBP, as the hub tells them.
ELECTRICITY_RATE, ELECTRICITY_STANDING = 0.2450, 0.6164
GAS_RATE, GAS_STANDING = 0.0590, 0.3143
SUPPLIER = "Pretend Energy"
MPAN, MPRN = "9900000000000", "9900000000"  # no meter point begins with 99
DEVICE = "02DE30000001"  # 02: a hardware address given by hand, that no maker uses

Spoken = tuple[str, bytes]  # topic and payload


class GlowHub:
    """Says in Glow's words what the meters of a home read. Topics are `<prefix>/<device>/...`."""

    def __init__(self, home: Source, prefix: str = "glow", device: str = DEVICE) -> None:
        self._home = home
        self._topic = f"{prefix}/{device}"
        self._device = device
        self._resets: dict[int, Moment] = {}

    def says(self, moment: Moment) -> list[Spoken]:
        """The messages of this moment: electricity, and gas if there is a gas meter."""
        said = [(f"{self._topic}/SENSOR/electricitymeter", self._electricity(moment).encode())]
        if moment.gas_wh is not None and moment.gas_at is not None:
            said.append((f"{self._topic}/SENSOR/gasmeter", self._gas(moment).encode()))
        return said

    def state(self, second: int) -> Spoken:
        """What the hub says of itself at this unix second."""
        swing = second // 30 % 5
        told = {
            "software": "v2.0.2",
            "timestamp": _time(second),
            "hardware": "GLOW-IHD-02-1v0-SMETS2",
            "wifistamac": self._device,
            "smetsversion": "SMETS2",
            "eui": "02:DE:30:00:00:00:00:01",
            "zigbee": "1.2.5",
            "han": {"rssi": -61 - swing, "status": "joined", "lqi": 184 - 4 * swing},
        }
        return f"{self._topic}/STATE", json.dumps(told, separators=(",", ":")).encode()

    def _electricity(self, moment: Moment) -> str:
        day, week, month = (moment.import_wh - then.import_wh for then in self._at_resets(moment.at))
        power = "" if moment.watts is None else f',"power":{{"value":{_kilo(moment.watts)},"units":"kW"}}'
        return (
            f'{{"electricitymeter":{{"timestamp":"{_time(moment.at)}","energy":{{'
            f'"export":{{"cumulative":{_kilo(moment.export_wh or 0)},"units":"kWh"}},'
            f'"import":{{"cumulative":{_kilo(moment.import_wh)},"day":{_kilo(day)},"week":{_kilo(week)},'
            f'"month":{_kilo(month)},"units":"kWh","mpan":"{MPAN}","supplier":"{SUPPLIER}",'
            f'"price":{{"unitrate":{ELECTRICITY_RATE:.5f},"standingcharge":{ELECTRICITY_STANDING:.5f}}}}}}}{power}}}}}'
        )

    def _gas(self, moment: Moment) -> str:
        # The volume of a day, week or month is told in kWh, as the hub's own units field says.
        now = moment.gas_wh or 0
        day, week, month = (_kilo(now - (then.gas_wh or 0)) for then in self._at_resets(moment.gas_at or 0))
        return (
            f'{{"gasmeter":{{"timestamp":"{_time(moment.gas_at or 0)}","energy":{{'
            f'"import":{{"cumulative":{_kilo(now)},"day":{day},"week":{week},"month":{month},"units":"kWh",'
            f'"cumulativevol":{_kilo(moment.gas_litres or 0)},"cumulativevolunits":"m3",'
            f'"dayvol":{day},"weekvol":{week},"monthvol":{month},"dayweekmonthvolunits":"kWh",'
            f'"mprn":"{MPRN}","supplier":"---",'
            f'"price":{{"unitrate":{GAS_RATE:.5f},"standingcharge":{GAS_STANDING:.5f}}}}}}}}}}}'
        )

    def _at_resets(self, second: int) -> list[Moment]:
        """The meters when the hub last began a day, a week (Monday) and a month, all by UTC."""
        today = utc(second).replace(hour=0, minute=0, second=0)
        begun = (today, today - timedelta(days=today.weekday()), today.replace(day=1))
        return [self._at_reset(int(reset.timestamp())) for reset in begun]

    def _at_reset(self, second: int) -> Moment:
        found = self._resets.get(second)
        if found is None:
            if len(self._resets) > 20:
                self._resets.clear()
            found = self._resets[second] = self._home.at(second)
        return found


def _time(second: int) -> str:
    moment: datetime = utc(second)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _kilo(thousandths: int) -> str:
    """Wh as kWh, W as kW, litres as m³: three decimals, exact."""
    return f"{thousandths / 1000:.3f}"

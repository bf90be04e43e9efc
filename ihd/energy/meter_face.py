"""What a meter shows at its own window: the register that a supplier asks for, and since when it is followed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from ihd.energy.calendar import unix
from ihd.energy.fuel import Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.energy.reading import Reading

OLD_AFTER = timedelta(hours=2)  # a gas meter speaks each half-hour; by then the meter itself shows more


class Dial(NamedTuple):
    """What a register showed at `at` (UTC): `amount` in `unit`, "kWh" or "m³", as the meter counts."""

    at: datetime
    amount: float
    unit: str


class MeterFace(NamedTuple):
    """One meter. Times are UTC, None is not known.

    `number` is the supply number (MPAN or MPRN) as its hub told it. `since` is when its record begins, `heard` the
    last word of the meter. `kwh` is what a gas meter that counts m³ has come to; `is_reckoned` says that it was
    made of the volume, with the calorific value of today. `before` are earlier sights of the register, newest first.
    `mode` is how it is paid, and `billed` what its own count has come to since the last bill, in 10^-5 of a pound.
    """

    meter: str
    fuel: Fuel
    hub: str | None = None
    number: str | None = None
    since: datetime | None = None
    heard: datetime | None = None
    taken: Dial | None = None
    given: Dial | None = None
    kwh: float | None = None
    is_reckoned: bool = False
    before: tuple[Dial, ...] = ()
    mode: PaymentMode | None = None
    billed: int | None = None

    def is_old(self, now: datetime) -> bool:
        """Whether the meter itself will show clearly more by now (UTC) than is known here."""
        return self.taken is not None and now - self.taken.at > OLD_AFTER

    def paying(self, told: Prepayment | None) -> "MeterFace":
        """The same with what the meter tells of payment; its balance is a bill only in credit mode (IHD-C-08)."""
        if told is None:
            return self
        return self._replace(mode=told.mode, billed=told.balance if told.mode is PaymentMode.CREDIT else None)

    def newer(self, reading: Reading, gas: GasConversion) -> "MeterFace":
        """The same after this reading of the meter; an older one changes nothing."""
        heard = max(reading.at, self.heard or reading.at)
        told = self._replace(heard=heard, hub=reading.hub or self.hub, number=reading.mpxn or self.number)
        taken = dial(reading)
        if taken is None or (self.taken is not None and self.taken.at > taken.at):
            return told
        given = None if reading.exported_kwh is None else Dial(reading.at, reading.exported_kwh, "kWh")
        kwh, is_reckoned = _energy(reading, gas)
        return told._replace(taken=taken, given=given or self.given, kwh=kwh, is_reckoned=is_reckoned)


def dial(reading: Reading) -> Dial | None:
    """What the register of use showed, in the unit in which the meter counts; None where the reading does not say."""
    if reading.fuel is Fuel.GAS and reading.imported_m3 is not None:
        return Dial(reading.at, reading.imported_m3, "m³")
    if reading.imported_kwh is None:
        return None
    return Dial(reading.at, reading.imported_kwh, "kWh")


def last_dial(readings: Sequence[Reading]) -> Dial | None:
    """What the register showed in the newest of these that says."""
    shown = [one for reading in readings if (one := dial(reading)) is not None]
    return max(shown, key=lambda one: one.at, default=None)


def _energy(reading: Reading, gas: GasConversion) -> tuple[float | None, bool]:
    """What a volume comes to in kWh, and whether that was reckoned here."""
    if reading.fuel is not Fuel.GAS or reading.imported_m3 is None:
        return None, False
    if reading.imported_kwh is not None:
        return reading.imported_kwh, False
    return reading.imported_m3 * float(gas.wh_per_litre(unix(reading.at))), True

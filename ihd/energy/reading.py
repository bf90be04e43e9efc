"""What a meter said, or a hub said of itself, and when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ihd.energy.fuel import Fuel


class TimeSource(StrEnum):
    """Where the time of a reading comes from."""

    PAYLOAD = "payload"
    ARRIVAL = "arrival"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one meter said at one moment. `None` means that the meter did not say.

    `meter` names the meter within the home, made from the hub's own identifier ("A1B2C3D4E5F6/electricity").
    `at` is in UTC. `watts` is signed: positive is taken from the grid, negative is given to it.
    `imported_kwh`, `exported_kwh` and `imported_m3` are the meter's own running registers, never a day's use.
    `pence_per_kwh` and `standing_pence_per_day` are the rate in force at that moment as the hub tells it.
    `notes` names each field that was told but cannot be true, with the reason.
    """

    meter: str
    fuel: Fuel
    at: datetime
    at_from: TimeSource = TimeSource.PAYLOAD
    hub: str | None = None
    watts: float | None = None
    imported_kwh: float | None = None
    exported_kwh: float | None = None
    imported_m3: float | None = None
    pence_per_kwh: float | None = None
    standing_pence_per_day: float | None = None
    balance_pence: float | None = None
    supplier: str | None = None
    mpxn: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def quality(self) -> str:
        """ "good", or "partial" where a field that was told had to be left out."""
        return "partial" if self.notes else "good"


@dataclass(frozen=True, slots=True)
class HubStatus:
    """What a hub said of itself. `rssi` is in dBm, `lqi` runs from 0 to 255; `joined` tells of the meters' network."""

    hub: str
    at: datetime
    at_from: TimeSource = TimeSource.PAYLOAD
    state: str | None = None
    software: str | None = None
    hardware: str | None = None
    rssi: int | None = None
    lqi: int | None = None
    notes: tuple[str, ...] = ()

"""What each alert of a meter means for the household, by its GBCS code (gb-metering 6.1)."""

from collections.abc import Iterable
from enum import StrEnum


class AlertKind(StrEnum):
    """What an alert is about."""

    LOW_CREDIT = "low credit"
    ACKNOWLEDGED = "message acknowledged"
    EMERGENCY_AVAILABLE = "emergency credit available"
    EMERGENCY_ACTIVATED = "emergency credit activated"
    EMERGENCY_EXHAUSTED = "emergency credit exhausted"
    CREDIT_GONE = "credit gone"
    STAYS_ON = "stays on"
    ARMED = "supply armed"
    LOAD_LIMITED = "load limited"
    LOAD_RESTORED = "load restored"
    DEBT_PAID = "debt paid"
    CREDIT_ADDED = "credit added"
    CREDIT_REFUSED = "credit refused"
    POWER_BACK = "power back"
    GAS_BATTERY = "gas battery"
    GAS_FLOW = "gas flow"
    COVER = "cover"
    VOLTAGE = "voltage"
    SOFTWARE = "software"
    CLOCK = "clock"
    RADIO = "radio"
    GAS_METER_LOST = "gas meter lost"
    OTHER = "other"


def _each(kind: AlertKind, *codes: int) -> Iterable[tuple[int, AlertKind]]:
    return ((code, kind) for code in codes)


KINDS: dict[int, AlertKind] = dict(
    (
        *_each(AlertKind.LOW_CREDIT, 0x810D),
        *_each(AlertKind.ACKNOWLEDGED, 0x81A6),
        *_each(AlertKind.EMERGENCY_AVAILABLE, 0x8119),
        *_each(AlertKind.EMERGENCY_ACTIVATED, 0x81AB),
        *_each(AlertKind.EMERGENCY_EXHAUSTED, 0x81AA),
        *_each(AlertKind.CREDIT_GONE, 0x8F0F),
        *_each(AlertKind.STAYS_ON, 0x8F83),
        *_each(AlertKind.ARMED, 0x8F32, 0x8168),
        *_each(AlertKind.LOAD_LIMITED, 0x8F01, 0x8F33),
        *_each(AlertKind.LOAD_RESTORED, 0x8F34),
        *_each(AlertKind.DEBT_PAID, 0x81A7, 0x81A8, 0x81A9),
        *_each(AlertKind.CREDIT_ADDED, 0x810E),
        *_each(AlertKind.CREDIT_REFUSED, 0x8F51, 0x8F5B, 0x8F47, 0x8F63, 0x8F64, 0x81C4, 0x81C5),
        *_each(AlertKind.POWER_BACK, 0x8F35, 0x8F36),
        *_each(AlertKind.GAS_BATTERY, 0x8F1F, 0x8F1D),
        *_each(AlertKind.GAS_FLOW, 0x81B4, 0x81B5, 0x81B6, 0x81BF),
        *_each(AlertKind.COVER, 0x81C3, *range(0x8F73, 0x8F79)),
        *_each(AlertKind.VOLTAGE, *range(0x8002, 0x809D)),
        *_each(AlertKind.SOFTWARE, 0x8F43, 0x8F72),
        *_each(AlertKind.CLOCK, 0x8F0C, 0x81C6),
        *_each(AlertKind.RADIO, *range(0x8F20, 0x8F2E)),
        *_each(AlertKind.GAS_METER_LOST, 0x8F29),
    )
)
SERIOUS = frozenset(
    (
        AlertKind.LOW_CREDIT,
        AlertKind.CREDIT_GONE,
        AlertKind.EMERGENCY_EXHAUSTED,
        AlertKind.GAS_BATTERY,
        AlertKind.GAS_FLOW,
        AlertKind.COVER,
        AlertKind.CLOCK,
        AlertKind.GAS_METER_LOST,
    )
)


def kind_of(code: int) -> AlertKind:
    """What an alert with this code is about; OTHER where the code is not known here."""
    return KINDS.get(code, AlertKind.OTHER)

"""The alerts of meters in household words: what it means, what to do, and never a reproach. No Qt here."""

from ihd.energy.alerts import AlertKind, kind_of
from ihd.wording import later, tr

SENTENCES: dict[AlertKind, str] = {
    AlertKind.LOW_CREDIT: later("Credit on the {meter} is running low"),
    AlertKind.ACKNOWLEDGED: later("A message was answered"),
    AlertKind.EMERGENCY_AVAILABLE: later("Emergency credit is on offer on the {meter}"),
    AlertKind.EMERGENCY_ACTIVATED: later("Emergency credit was turned on on the {meter}"),
    AlertKind.EMERGENCY_EXHAUSTED: later("Emergency credit on the {meter} is used up"),
    AlertKind.CREDIT_GONE: later("Credit on the {meter} is used up"),
    AlertKind.STAYS_ON: later("Credit on the {meter} is used up, and the supply stays on for now"),
    AlertKind.ARMED: later("The supply of the {meter} can be turned on again"),
    AlertKind.LOAD_LIMITED: later("More power was drawn than the {meter} allows"),
    AlertKind.LOAD_RESTORED: later("The {meter} allows power again"),
    AlertKind.DEBT_PAID: later("A debt on the {meter} is paid off"),
    AlertKind.CREDIT_ADDED: later("Credit was added to the {meter}"),
    AlertKind.CREDIT_REFUSED: later("The {meter} did not take a top-up"),
    AlertKind.POWER_BACK: later("The power was off, and came back"),
    AlertKind.GAS_BATTERY: later("The gas meter’s battery needs a look: tell your supplier"),
    AlertKind.GAS_FLOW: later(
        "The gas meter saw an unusual flow: tell your supplier. If you smell gas, go outside and ring for help"
    ),
    AlertKind.COVER: later("The {meter} asks to be looked at: please contact your supplier"),
    AlertKind.VOLTAGE: later("The {meter} noticed an unusual voltage"),
    AlertKind.SOFTWARE: later("The {meter} got new software"),
    AlertKind.CLOCK: later("The clock of the {meter} could not be set: tell your supplier if it stays"),
    AlertKind.RADIO: later("The radio link of the gas meter was busy or changed its channel"),
    AlertKind.GAS_METER_LOST: later("The hub looked for the gas meter and did not find it"),
    AlertKind.OTHER: later("Alert {code}: tell your supplier if it stays"),
}


def alert(code: int, meter: str = "", *, with_code: bool = False) -> str:
    """What an alert says, in one sentence without its full stop.

    `meter` is the household's word for the meter that raised it. Whoever answers at the supplier knows it by its code.
    """
    kind, hexadecimal = kind_of(code), f"0x{code:04X}"
    told = tr(SENTENCES[kind], meter=meter or tr("meter"), code=hexadecimal)
    return f"{told} ({hexadecimal})" if with_code and kind is not AlertKind.OTHER else told

"""The alerts of meters in household words: what it means, what to do, and never a reproach. No Qt here."""

from ihd.energy.alerts import AlertKind, kind_of

TELL = "tell your supplier"
SENTENCES: dict[AlertKind, str] = {
    AlertKind.LOW_CREDIT: "Credit on the {meter} is running low",
    AlertKind.ACKNOWLEDGED: "A message was answered",
    AlertKind.EMERGENCY_AVAILABLE: "Emergency credit is on offer on the {meter}",
    AlertKind.EMERGENCY_ACTIVATED: "Emergency credit was turned on on the {meter}",
    AlertKind.EMERGENCY_EXHAUSTED: "Emergency credit on the {meter} is used up",
    AlertKind.CREDIT_GONE: "Credit on the {meter} is used up",
    AlertKind.STAYS_ON: "Credit on the {meter} is used up, and the supply stays on for now",
    AlertKind.ARMED: "The supply of the {meter} can be turned on again",
    AlertKind.LOAD_LIMITED: "More power was drawn than the {meter} allows",
    AlertKind.LOAD_RESTORED: "The {meter} allows power again",
    AlertKind.DEBT_PAID: "A debt on the {meter} is paid off",
    AlertKind.CREDIT_ADDED: "Credit was added to the {meter}",
    AlertKind.CREDIT_REFUSED: "The {meter} did not take a top-up",
    AlertKind.POWER_BACK: "The power was off, and came back",
    AlertKind.GAS_BATTERY: f"The gas meter’s battery needs a look: {TELL}",
    AlertKind.GAS_FLOW: f"The gas meter saw an unusual flow: {TELL}. If you smell gas, go outside and ring for help",
    AlertKind.COVER: "The {meter} asks to be looked at: please contact your supplier",
    AlertKind.VOLTAGE: "The {meter} noticed an unusual voltage",
    AlertKind.SOFTWARE: "The {meter} got new software",
    AlertKind.CLOCK: f"The clock of the {{meter}} could not be set: {TELL} if it stays",
    AlertKind.RADIO: "The radio link of the gas meter was busy or changed its channel",
    AlertKind.GAS_METER_LOST: "The hub looked for the gas meter and did not find it",
    AlertKind.OTHER: f"Alert {{code}}: {TELL} if it stays",
}


def alert(code: int, meter: str = "meter", *, with_code: bool = False) -> str:
    """What an alert says, in one sentence without its full stop.

    `meter` is the household's word for the meter that raised it. Whoever answers at the supplier knows it by its code.
    """
    kind, hexadecimal = kind_of(code), f"0x{code:04X}"
    told = SENTENCES[kind].format(meter=meter, code=hexadecimal)
    return f"{told} ({hexadecimal})" if with_code and kind is not AlertKind.OTHER else told

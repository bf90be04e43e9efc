"""What an announced sensor counts, judged by its class, its unit and every word in its names; nothing where unsure."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from ihd.energy.fuel import Fuel
from ihd.hubs.told import Quantity, as_text

ENERGY = {"Wh": 0.001, "kWh": 1.0, "MWh": 1000.0}
POWER = {"W": 1.0, "kW": 1000.0}
VOLUME = {"m³": 1.0, "m3": 1.0, "ft³": 0.028316846592, "ft3": 0.028316846592, "CCF": 2.8316846592}
MOST_ON_A_REGISTER = 9_999_999.999  # kWh or m³, as for a Glow hub
# A register of 0 is what a bridge tells that does not know its meter yet (DSMR gas: the whole lifetime was then use).
KWH = Quantity("imported energy", ENERGY, "", 0, MOST_ON_A_REGISTER)
KWH_GIVEN = Quantity("exported energy", ENERGY, "", 0, MOST_ON_A_REGISTER, zero=True)
CUBIC_METRES = Quantity("gas volume", VOLUME, "", 0, MOST_ON_A_REGISTER)
WATTS = Quantity("power", POWER, "", -100_000, 100_000, zero=True)

RUNNING = ("total", "total_increasing")
# Counters of a day or a charge begin anew, whatever their state class says (Tasmota's "Yesterday", OpenDTU's YieldDay).
BEGINS_ANEW = """
    day daily today yesterday yieldday week weekly month monthly year yearly annual hour hourly last previous period
    session cycle trip interval delta reset resettable heute gestern tag woche monat jahr vandaag gisteren dag maand
    jaar jour mois hoy ayer oggi ieri idag igår dzisiaj wczoraj
"""
BEGINS_ANEW_IN_ONE = ("tages", "wochen", "monats", "jahres", "täglich", "taeglich")  # Tagesverbrauch
NOT_MEASURED = """
    max maximum min minimum peak average avg mean limit rated nominal setpoint target forecast predicted prediction
    expected estimated estimate remaining apparent reactive saved savings avoided
"""
GIVEN = """
    export exported exporting exp feedin returned return reverse reversed injected injection sold sell selling
    einspeisung rückspeisung rücklieferung lieferung abgegebene teruglevering teruggeleverd immessa immesso vertida
"""
GIVEN_PHRASES = ("feed in", "fed in", "to grid", "to the grid")
TAKEN = "import imported importing imp consumption consumed bezug bought purchased"
OUT_OF_A_REGISTER = "out"  # Total_out of a meter; a power so called may be anything's
OBIS = re.compile(r"(?<!\d)([12])[._][78][._]0(?!\d)")  # 1.8.0 and 1.7.0 are taken, 2.8.0 and 2.7.0 given

# What surely is not the home's meter, though it is told in the same units.
BATTERY = """
    battery batteries batt bat akku accu accumulator batterie batterij batería bateria powerwall bms soc charge charged
    charging charger discharge discharged discharging stored capacity
"""
CAR = "ev evse car vehicle wallbox chargepoint evcharger zappi"
# This neither, unless it is said to be of the grid beside: inverters tell of the grid meter too.
BEHIND_THE_METER = """
    solar pv photovoltaic mppt yield yieldtotal inverter inverters invertor microinverter pvinverter solarcharger dtu
    generation generated generator genset production produced producing wind turbine surplus excess self selfconsumption
    load loads acload vebus output eps backup eddi diverter thermostat
"""
OF_THE_GRID = "grid mains utility import imported imp bought purchased bezug"
PULSES = "zi pulses"  # ZiPulses, which is announced as counting kWh whatever it counts
HEAT = "heat thermal heatmeter wärme waerme warmte"
BOTH_WAYS = "net netto saldo"  # such a register runs back


class Counted(NamedTuple):
    """What a sensor counts: the field of a Reading, in which unit. `given` says that it is surely given to the grid."""

    fuel: Fuel
    field: str
    quantity: Quantity
    unit: str
    given: bool = False

    @property
    def words(self) -> str:
        """What it is, for the household."""
        if self.field == "watts":
            return "power given to the grid" if self.given else "power"
        if self.given:
            return "register of electricity given to the grid"
        return f"{self.fuel.value} register"


def counted(config: Mapping[str, Any], said: str, device: str = "") -> Counted:
    """What a sensor of this class and unit counts, with all its names in `said` and its device's in `device`.

    Raises ValueError, with the reason in words, where it is no meter's or where one cannot be sure.
    """
    words = _words(said)
    kind, unit = _kind(config)
    if not set(NOT_MEASURED.split()).isdisjoint(words):
        raise ValueError("it is not what flows now, nor a register")
    gas = kind == "gas" or ("gas" in words and not any(word.startswith("ele") for word in words))
    if kind == "power":
        if gas or config.get("state_class") not in (None, "measurement"):
            raise ValueError("it is no power that a meter tells")
        _check_of_the_home(words, _words(device))
        return Counted(Fuel.ELECTRICITY, "watts", WATTS, unit, _is_given(words, said))
    _check_running(config, words)
    _check_of_the_home(words, _words(device))
    if unit in VOLUME:
        return Counted(Fuel.GAS, "imported_m3", CUBIC_METRES, unit)
    if gas:
        return Counted(Fuel.GAS, "imported_kwh", KWH, unit)
    if _is_given(words, said) or OUT_OF_A_REGISTER in words:
        return Counted(Fuel.ELECTRICITY, "exported_kwh", KWH_GIVEN, unit, given=True)
    return Counted(Fuel.ELECTRICITY, "imported_kwh", KWH, unit)


def _kind(config: Mapping[str, Any]) -> tuple[str, str]:
    """Whether it is energy, gas or power, and the unit. Early Zigbee2MQTT told the unit alone."""
    kind, unit = config.get("device_class"), config.get("unit_of_measurement")
    if kind is None and isinstance(unit, str):
        kind = "power" if unit in POWER else "energy" if unit in ENERGY else None
    known = {"energy": ENERGY, "gas": {**VOLUME, **ENERGY}, "power": POWER}
    if not isinstance(kind, str) or kind not in known:
        raise ValueError(f"{as_text(kind) or as_text(unit) or 'it'} is nothing that a meter counts")
    if not isinstance(unit, str) or unit not in known[kind]:
        raise ValueError(f"{kind} in {as_text(unit) or 'no unit'} is not known here")
    return kind, unit


def _check_of_the_home(words: list[str], of_device: list[str]) -> None:
    """Raises ValueError where it is of something behind the home's meter, by the sensor's own words or its device's."""
    everything = {*words, *of_device}
    if not everything.isdisjoint(BATTERY.split()):
        raise ValueError("it is a battery's, not what the home takes from the grid")
    if not everything.isdisjoint(CAR.split()):
        raise ValueError("it is a car's, not the home's meter")
    if PULSES in " ".join(of_device):
        raise ValueError("it counts pulses, and in which unit is not sure")
    if not set(HEAT.split()).isdisjoint(" ".join(words).replace("heat pump", "").split()):
        raise ValueError("it is heat, which is not what the home takes from the grid")
    own = {*OF_THE_GRID.split(), *GIVEN.split()}
    if own.isdisjoint(words) and not everything.isdisjoint(BEHIND_THE_METER.split()):
        raise ValueError("it is made or used behind the home's meter, not taken from the grid")


def _check_running(config: Mapping[str, Any], words: list[str]) -> None:
    if config.get("state_class") not in RUNNING:
        raise ValueError("it is not said to be a running total")
    if "last_reset_value_template" in config or "last_reset_topic" in config:
        raise ValueError("it begins anew now and then")
    if not set(BOTH_WAYS.split()).isdisjoint(words):
        raise ValueError("it runs both ways")
    if not set(BEGINS_ANEW.split()).isdisjoint(words) or any(word.startswith(BEGINS_ANEW_IN_ONE) for word in words):
        raise ValueError("it begins anew each day, month or charge")


def _is_given(words: list[str], said: str) -> bool:
    """Whether it surely goes to the grid. "Delivered" does not say whether to the home or to the grid."""
    codes = {match[1] for match in OBIS.finditer(said)}
    if codes:
        return codes == {"2"}
    phrases = f" {' '.join(words)} "
    given = not set(GIVEN.split()).isdisjoint(words) or any(f" {phrase} " in phrases for phrase in GIVEN_PHRASES)
    return given and set(TAKEN.split()).isdisjoint(words)


def _words(said: str) -> list[str]:
    """Each word, also of those that are written as one: SDM230_ImpA, YieldDay."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", said)
    return [word.casefold() for word in re.findall(r"[^\W\d_]+", apart)]

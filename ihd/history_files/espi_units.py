"""What a Green Button ReadingType says: the unit, the multiplier, the direction and the commodity.

The numbers are those of the unit of measure, commodity, flow direction and accumulation tables that ESPI (NAESB
REQ.21) and IEEE 2030.5 take over from IEC 61968-9.
"""

from dataclasses import dataclass

from ihd.energy.fuel import Direction, Fuel
from ihd.history_files.amounts import Unit
from ihd.history_files.espi_feed import Entry
from ihd.history_files.found import Measure

BTU = 0.29307107017  # Wh; 1,055.05585262 J by definition of the international table
LARGEST_POWER = 12  # of ten


UNITS = {
    31: Unit(Measure.WH, 1 / 3600),  # joules
    42: Unit(Measure.M3),
    72: Unit(Measure.WH),
    119: Unit(Measure.FT3),
    128: Unit(Measure.LITRES, 3.785411784),  # US gallons
    130: Unit(Measure.LITRES, 4.54609),  # imperial gallons
    132: Unit(Measure.WH, BTU),
    134: Unit(Measure.LITRES),
    169: Unit(Measure.WH, 100_000 * BTU),  # therms
}
NOT_TOLD = 0
NO_USE = frozenset({5, 6, 23, 29, 33, 38, 61, 63, 65, 67, 69, 71, 73, 106, 122, 125, 129, 131, 133, 137, 140, 155})
SERVICES = {0: Fuel.ELECTRICITY, 1: Fuel.GAS, 2: Fuel.WATER, 5: Fuel.HEAT}
COMMODITIES = {1: Fuel.ELECTRICITY, 2: Fuel.ELECTRICITY, 7: Fuel.GAS, 9: Fuel.WATER}
FLOWS = {1: Direction.IMPORT, 19: Direction.EXPORT}
RUNNING = 1  # bulkQuantity: what stands on the dial
NO_AMOUNTS = frozenset({2, 3, 6, 12})  # sums of demand, and what a needle shows at a moment


@dataclass(frozen=True, slots=True)
class Kind:
    """What the values of one meter reading are. `unit` is None where the file does not say which they are in."""

    unit: Unit | None
    power: int  # of ten
    fuel: Fuel | None
    direction: Direction | None
    running: bool = False
    seconds: int | None = None

    def in_measure(self, value: float, measure: Measure) -> float:
        """A value in this measure: what the file says, or what the household says where it knows better."""
        number = value * 10.0**self.power
        return self.unit.told_in(number, measure) if self.unit else number


def kind_of(reading_type: Entry | None, usage_point: Entry | None) -> Kind | None:
    """What a meter reading of this type is; None for one that tells no amounts: power, voltage, or demand."""
    told = reading_type.fields if reading_type else {}
    uom, power = told.get("uom", NOT_TOLD), told.get("powerOfTenMultiplier", 0)
    behaviour = told.get("accumulationBehaviour", NOT_TOLD)
    if uom in NO_USE or behaviour in NO_AMOUNTS or power % 1 or abs(power) > LARGEST_POWER:
        return None
    unit = UNITS.get(int(uom))
    service = usage_point.fields.get("kind") if usage_point else None
    fuel = _fuel(told.get("commodity"), service)
    length = told.get("intervalLength", 0)
    return Kind(
        unit,
        int(power),
        fuel,
        _direction(told.get("flowDirection"), fuel, unit),
        behaviour == RUNNING,
        int(length) if 0 < length < 400 * 86_400 else None,
    )


def _fuel(commodity: float | None, service: float | None) -> Fuel | None:
    """The fuel; None where the two places that say it do not say the same, or neither does."""
    told = {COMMODITIES.get(int(commodity or 0)), SERVICES.get(int(service) if service is not None else -1)} - {None}
    return told.pop() if len(told) == 1 else None


def _direction(flow: float | None, fuel: Fuel | None, unit: Unit | None) -> Direction | None:
    if fuel is Fuel.GAS and unit is not None:
        return Direction.IMPORT if unit.measure is Measure.WH else Direction.VOLUME
    return FLOWS.get(int(flow or 0))

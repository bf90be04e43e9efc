"""The tariffs that pretend meters hold, and the price that is in force at a moment."""

from datetime import UTC, datetime

from ihd.energy.calendar import utc
from ihd.energy.fuel import Fuel
from ihd.energy.meter_tariff import BlockReset, DayProfile, MeterTariff, Season, SpecialDay, Switch, WeekProfile

ELECTRICITY, GAS = "electricity", "gas"  # the names of the meters behind a pretend hub
SCALE = -5
LAST_OCTOBER = datetime(2025, 10, 1, tzinfo=UTC)

# Made up, of the size of the price cap in Great Britain from October 2024 on (inc. VAT): those of the pretend Glow hub.
ELECTRICITY_PRICE, ELECTRICITY_STANDING = 24_500, 61_640
GAS_PRICE, GAS_STANDING = 5_900, 31_430


def flat(meter: str, fuel: Fuel, price: int, standing: int, since: datetime = LAST_OCTOBER) -> MeterTariff:
    """One price at all times, in 10^-5 pounds a kWh, and a standing charge a day; in force from `since`, UTC."""
    return MeterTariff(
        meter,
        fuel,
        since,
        SCALE,
        (price,),
        (),
        (),
        standing,
        SCALE,
        (DayProfile(1, (Switch(0, rate=1),)),),
        (WeekProfile(1, (1,) * 7),),
        (Season(1, 1, 1),),
    )


def usual() -> tuple[MeterTariff, MeterTariff]:
    """What both meters of a pretend home hold where nothing else is said."""
    return (
        flat(ELECTRICITY, Fuel.ELECTRICITY, ELECTRICITY_PRICE, ELECTRICITY_STANDING),
        flat(GAS, Fuel.GAS, GAS_PRICE, GAS_STANDING),
    )


def rich(since: datetime) -> MeterTariff:
    """A tariff with everything in it: cheap nights, dearer winter evenings, weekends by blocks, a free Christmas Day.

    From 00:30 to 07:30 UTC it is cheap. At weekends the first 8 kWh from midnight UTC cost less than the rest.
    """
    night, day, evening = 9_800, 25_900, 34_200
    weekdays = DayProfile(1, (Switch(0, rate=2), Switch(30, rate=1), Switch(450, rate=2)))
    weekend = DayProfile(2, (Switch(0, block=1), Switch(30, rate=1), Switch(450, block=1)))
    winter = DayProfile(
        3, (Switch(0, rate=2), Switch(30, rate=1), Switch(450, rate=2), Switch(960, rate=3), Switch(1140, rate=2))
    )
    christmas = DayProfile(4, (Switch(0, rate=4),))
    return MeterTariff(
        ELECTRICITY,
        Fuel.ELECTRICITY,
        since,
        SCALE,
        (night, day, evening, 0),
        ((21_500, 27_400),),
        ((8_000,),),
        53_300,
        SCALE,
        (weekdays, weekend, winter, christmas),
        (WeekProfile(1, (1, 1, 1, 1, 1, 2, 2)), WeekProfile(2, (3, 3, 3, 3, 3, 2, 2))),
        (Season(4, 1, 1), Season(10, 1, 2)),
        (SpecialDay(12, 25, 4),),
        block_reset=BlockReset.DAILY,
    )


def price_at(tariff: MeterTariff, second: int, used_today: int) -> int:
    """The price of a kWh at this unix second in 10^-5 pounds; `used_today` are the Wh since midnight UTC."""
    switch = tariff.switch_at(utc(second))
    if switch is None:
        return 0
    if switch.rate is not None:
        return tariff.rates[switch.rate - 1]
    row = (switch.block or 1) - 1
    return tariff.blocks[row][sum(used_today >= threshold for threshold in tariff.thresholds[row])]

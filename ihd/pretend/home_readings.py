"""What a pretend home hub tells of its meters' registers: each moment as it comes, and whole logs of half-hours."""

from collections.abc import Iterator

from ihd.energy.calendar import HALF_HOUR, utc
from ihd.pretend.held_tariffs import ELECTRICITY, GAS, price_at
from ihd.pretend.home_state import Account, would_be
from ihd.pretend.home_words import KEY
from ihd.pretend.source import Moment, Source
from ihd.pretend.story import Story
from ihd.profile.kinds import Direction, Unit
from ihd.profile.reports import Burst, Conversion, Live

CALORIFIC_VALUE, FACTOR = 39.4, 1.02264  # as the pretend supplier set them in the gas meter
WH_PER_LITRE = CALORIFIC_VALUE * FACTOR / 3.6
LOG_DAYS = 397  # how far a meter's log reaches back: 13 months (gb-metering LOG-01)


def price(story: Story, name: str, account: Account, second: int) -> tuple[int, int]:
    """The price of a kWh and the standing charge a day, both in 10^-5 pounds, at this unix second."""
    held = story.tariff(name, utc(second))
    return price_at(held, second, account.wh - account.day_wh), held.standing or 0


def electricity(story: Story, account: Account, moment: Moment) -> Live:
    """The electricity meter at a moment."""
    rate, standing = price(story, ELECTRICITY, account, moment.at)
    is_off = bool(account.off) and account.off[-1].until is None
    return Live(
        at=utc(moment.at),
        fuel=KEY[ELECTRICITY],
        watts=0 if is_off else moment.watts,
        imported=account.wh,
        exported=None if story.smets1 else moment.export_wh,
        price=rate,
        standing=standing,
        supplier=story.supplier(utc(moment.at)).name,
    )


def gas(story: Story, account: Account, gas_at: int) -> Live:
    """The gas meter as it told when it last woke."""
    rate, standing = price(story, GAS, account, gas_at)
    return Live(
        at=utc(gas_at),
        fuel=KEY[GAS],
        imported=account.wh,
        litres=None if story.smets1 else litres(account.wh),
        price=rate,
        standing=standing,
        supplier=story.supplier(utc(gas_at)).name,
    )


def litres(wh: int) -> int:
    """The gas register in litres."""
    return round(wh / WH_PER_LITRE)


def log(
    home: Source, account: Account, name: str, span: tuple[int, int], direction: Direction, *, smets1: bool
) -> Burst:
    """The log of one register over `[start, end)`, unix seconds on half-hours. Gas is logged in litres."""
    in_litres = name == GAS and not smets1
    read = _registers(home, account, name, span, direction)
    values: list[int | None] = []
    last = next(read)
    for now in read:
        if last is None or now is None:
            values.append(None)
        else:
            values.append(litres(now) - litres(last) if in_litres else now - last)
        last = now
    return Burst(
        fuel=KEY[name],
        direction=direction,
        start=utc(span[0]),
        unit=Unit.LITRES if in_litres else Unit.WH,
        conversion=Conversion(calorific_value=CALORIFIC_VALUE, factor=FACTOR) if in_litres else None,
        values=values,
    )


def _registers(
    home: Source, account: Account, name: str, span: tuple[int, int], direction: Direction
) -> Iterator[int | None]:
    """The register at each half-hour from the start to the end, both included; None where the meter was not heard."""
    for second in range(span[0], span[1] + 1, HALF_HOUR):
        if name == GAS:  # what a gas meter read at the half-hour is told soon after it
            moment = home.at(second + HALF_HOUR - 1)
            heard = moment.gas_at is not None and moment.gas_at >= second
            yield account.register(second, moment.gas_wh or 0) if heard else None
        elif direction is Direction.EXPORT:
            yield home.at(second).export_wh
        else:
            yield account.register(second, would_be(home.at(second), name) or 0)

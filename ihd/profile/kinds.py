"""The small values that the profile's messages are made of, each with its limits and its meaning."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

E5 = "in 1/100,000 of the currency unit, as meters count it: 1250000 is £12.50"
MOST_MONEY = 10**12
MOST_HALF_HOURS = 20_000  # 13 months of one register are 19,056 (gb-metering LOG-01)

HubId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{4,32}$", description="The hub's own name, on no other hub.")]
MeterId = Annotated[
    str, Meta(pattern=r"^[A-Za-z0-9_-]{1,32}$", description="The meter's name within the hub; it never changes.")
]
Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{8,64}$", description="A name that is used once.")]
TIME_AS_WRITTEN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$"
Time = Annotated[
    datetime,
    Meta(
        tz=True,
        description="RFC 3339 with a zone, such as 2026-11-21T18:30:00Z.",
        extra_json_schema={"pattern": TIME_AS_WRITTEN},
    ),
]
Text = Annotated[str, Meta(max_length=64, description="Plain text.")]
LongText = Annotated[str, Meta(max_length=512, description="Plain text, shown as it stands.")]
Day = Annotated[
    str,
    Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description="A day, UTC.", extra_json_schema={"format": "date"}),
]
Money = Annotated[int, Meta(ge=-MOST_MONEY, le=MOST_MONEY, description=f"Money {E5}.")]
Register = Annotated[int, Meta(ge=0, lt=10**10, description="A running register in Wh, never reset.")]
Watts = Annotated[int, Meta(ge=-100_000, le=100_000, description="W; positive is taken from the grid.")]
Litres = Annotated[int, Meta(ge=0, lt=10**10, description="A running gas register in litres.")]
Rssi = Annotated[int, Meta(ge=-127, le=20, description="Signal strength in dBm.")]
Lqi = Annotated[int, Meta(ge=0, le=255, description="Link quality.")]
Minute = Annotated[int, Meta(ge=0, le=1440, description="Minutes since midnight, UTC.")]
Seconds = Annotated[int, Meta(ge=0, le=604_800, description="Seconds.")]
Weekday = Annotated[int, Meta(ge=1, le=7, description="1 is Monday.")]
Month = Annotated[int, Meta(ge=1, le=12)]
MonthDay = Annotated[int, Meta(ge=1, le=31)]
Scale = Annotated[int, Meta(ge=-9, le=2, description="The exponent of ten that makes it pounds.")]
PriceStep = Annotated[int, Meta(ge=-(10**9), le=10**9, description="A price per kWh, before its scale.")]
Share = Annotated[int, Meta(ge=0, le=10_000, description="A share in 1/100 of a per cent.")]
Number = Annotated[int, Meta(ge=1, le=64)]
HalfHourWh = Annotated[int, Meta(ge=0, le=100_000_000)]
HalfHours = Annotated[
    list[HalfHourWh | None],
    Meta(min_length=1, max_length=MOST_HALF_HOURS, description="Half-hours one after the other; null is a gap."),
]
ConsumerNumber = Annotated[str, Meta(pattern="^[0-9]{4,12}$", description="A customer identification number.")]
TopUpCode = Annotated[str, Meta(pattern=r"^([0-9]{20}|[0-9]{40}|[0-9]{60})$", description="The digits of the code.")]


class Fuel(StrEnum):
    """What a meter counts."""

    ELECTRICITY = "electricity"
    GAS = "gas"


class Direction(StrEnum):
    """Which way, seen from the home."""

    IMPORT = "import"
    EXPORT = "export"


class Unit(StrEnum):
    """The unit of a burst."""

    WH = "Wh"
    LITRES = "litres"

"""Which UTC days are held in memory: those that a local day is made of and priced by."""

from datetime import datetime, timedelta, tzinfo

from ihd.energy.calendar import DAY, unix
from ihd.energy.costing import lead_in


def first_in_hand(now: datetime, zone: tzinfo) -> int:
    """The first UTC day (since 1970) that is held at `now` (UTC): what today and yesterday are priced by."""
    return unix(lead_in(now - timedelta(days=1), zone)) // DAY

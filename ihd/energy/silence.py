"""What fell on each half-hour of a silence, once the meter's own log tells of some of them."""

from collections.abc import Mapping

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.half_hours import Piece, UtcDay


def settle(silence: Piece, days: Mapping[int, UtcDay]) -> dict[int, int]:
    """How many Wh more (or less) than its share by time falls on each half-hour that no log tells of, by its start.

    The register says what the whole silence used. What the log accounts for is taken off that, and the rest is
    shared by time among the other half-hours, so that nothing is counted twice and nothing is lost. If the log tells
    of more than the register does, nothing is left. `days` are those that the silence touches, by their number.
    """
    left, open_ones = silence.wh, []
    for slot, share, seconds in silence.by_half_hour():
        day = days.get(slot // DAY)
        if day is None or not day[slot].logged:
            open_ones.append((slot, share, seconds))
        else:
            left -= _accounted(day, slot, silence)
    if left == silence.wh:
        return {}
    found: dict[int, int] = {}
    left, whole, passed, given = max(0, left), sum(each[2] for each in open_ones), 0, 0
    for slot, share, seconds in open_ones:
        passed += seconds
        upto = left * passed // whole
        found[slot] = upto - given - share
        given = upto
    return found


def _accounted(day: UtcDay, slot: int, silence: Piece) -> int:
    """The Wh of a logged half-hour that were used in this silence: those that the register did not tell as they came.

    Where several silences touch the half-hour, they share these by time.
    """
    at = slot % DAY // HALF_HOUR
    shares = [each.share_in(slot) for each in {*day.silences, silence}]
    heard = max(0, day.wh[at] - sum(wh for wh, _ in shares))
    mine, all_of_them = silence.share_in(slot)[1], sum(seconds for _, seconds in shares)
    return max(0, day.logged_wh[at] - heard) * mine // all_of_them

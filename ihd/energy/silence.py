"""What fell on each half-hour of a silence, once the meter's own log or an import tells of some of them."""

from collections.abc import Mapping
from fractions import Fraction

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.half_hours import Piece, UtcDay


def settle(silence: Piece, days: Mapping[int, UtcDay]) -> dict[int, int]:
    """How many Wh more (or less) than its share by time falls on each half-hour that nothing else tells of, by start.

    The register says what the whole silence used. What the log or an import accounts for is taken off that, and the
    rest is shared by time among the other half-hours, so that nothing is counted twice and nothing is lost. If they
    tell of more than the register does, nothing is left. `days` are those that the silence touches, by their number.
    """
    left, open_ones = silence.wh, []
    for slot, share, seconds in silence.by_half_hour():
        day = days.get(slot // DAY)
        told = day.told_of(slot % DAY // HALF_HOUR) if day else None
        if day is None or told is None:
            open_ones.append((slot, share, seconds))
        else:
            left -= _accounted(day, slot, silence, told)
    found: dict[int, int] = {}
    left, whole, passed, given = max(0, left), sum(each[2] for each in open_ones), 0, 0
    for slot, share, seconds in open_ones:
        passed += seconds
        upto = left * passed // whole
        found[slot] = upto - given - share
        given = upto
    return found


def _accounted(day: UtcDay, slot: int, silence: Piece, told: int) -> int:
    """How many of the `told` Wh of a half-hour were used in this silence: those that the register did not tell live.

    One half-hour may hold the end of one silence and the start of the next. How its Wh fell on the two nobody knows:
    they are taken to have fallen as each silence's own shares by time.
    """
    at = slot % DAY // HALF_HOUR
    touching = [silence, *(each for each in day.silences if each != silence and each.share_in(slot)[1])]
    heard = max(0, day.wh[at] - sum(each.share_in(slot)[0] for each in touching))
    silent = max(0, told - heard)
    if len(touching) == 1:
        return silent
    weights = [Fraction(each.wh * each.share_in(slot)[1], each.end - each.start) for each in touching]
    if not any(weights):
        weights = [Fraction(each.share_in(slot)[1]) for each in touching]
    return int(silent * weights[0] / sum(weights))

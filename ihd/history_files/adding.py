"""Adds the intervals of a file up by half-hours, in memory that grows with the half-hours and not with the rows."""

from collections import Counter
from enum import IntEnum
from typing import NamedTuple

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Interval
from ihd.wording import tr

FINE = 10**9  # nWh, or billionths of a litre: whole numbers add up alike in any order
ALL = (1 << HALF_HOUR) - 1  # a bit for each second of a half-hour
EARLIEST, LATEST = 631_152_000, 4_102_444_800  # 1990 and 2100: no meter's interval lies before or after
LONGEST = 400 * DAY  # of one interval: a bill of a year
REMEMBERED = 20_000  # parts of half-hours, the latest, by which a row told twice is known from one that differs
MOST_SLOTS = 1_500_000  # half-hours, of 85 years: more of them are no home's

MOST_SHARES = 1_000_000  # half-hours that long intervals are shared out to, again and again


class Became(IntEnum):
    """What became of an interval; of one whose parts fared differently, the highest."""

    AGAIN = 0  # told before, and the same
    OVERLAPPING = 1  # told before by rows that are no longer at hand: those stand
    NEW = 2
    DIFFERING = 3  # told before otherwise: the later stands
    BLANK = 4  # says that nothing is known
    NEGATIVE = 5
    ABSURD = 6  # of a time or an amount that no meter has


NOTHING_MADE = frozenset({Became.AGAIN, Became.OVERLAPPING, Became.BLANK, Became.NEGATIVE, Became.ABSURD})


class _Part(NamedTuple):
    seconds: int
    fine: int


class Adding:
    """Takes the intervals of one series, in any order, and adds them up by half-hours.

    Of two that tell of the same time the later stands. One that is longer than half an hour is shared out evenly.
    """

    def __init__(self) -> None:
        self.fine: dict[int, int] = {}  # billionths, by the start of the half-hour
        self.partly: dict[int, int] = {}  # which seconds were told, of those not told from end to end
        self.became: Counter[Became] = Counter()
        self.shared = self.longest = 0  # intervals that were shared out, and the seconds of the longest
        self._recent: dict[int, _Part] = {}
        self._older: dict[int, _Part] = {}
        self._work = 0

    def add(self, interval: Interval) -> Became:
        """Take one interval in, and say what became of it."""
        became = self._add(interval)
        self.became[became] += 1
        return became

    def _add(self, interval: Interval) -> Became:
        start, seconds, counted = interval
        if counted is None:
            return Became.BLANK
        if not (start >= EARLIEST and 0 < seconds <= LONGEST and start + seconds <= LATEST and abs(counted) < FINE):
            return Became.ABSURD
        if counted < 0:
            return Became.NEGATIVE
        fine = round(counted * FINE)
        if seconds == HALF_HOUR and not start % HALF_HOUR:
            return self._whole(start, fine)
        slot = half_hour_of(start)
        if start + seconds <= slot + HALF_HOUR:
            return self._piece(slot, start, _Part(seconds, fine))
        return self._spread(start, start + seconds, fine)

    def _spread(self, start: int, end: int, fine: int) -> Became:
        """Share it out by time."""
        if end - start > HALF_HOUR:
            self.shared += 1
            self.longest = max(self.longest, end - start)
            self._check_work((end - start) // HALF_HOUR)
        became, before = Became.AGAIN, 0
        for slot in range(half_hour_of(start), end, HALF_HOUR):
            since, until = max(start, slot), min(end, slot + HALF_HOUR)
            upto = fine * (until - start) // (end - start)
            if until - since == HALF_HOUR:
                became = max(became, self._whole(slot, upto - before))
            else:
                became = max(became, self._piece(slot, since, _Part(until - since, upto - before)))
            before = upto
        return became

    def _whole(self, slot: int, fine: int) -> Became:
        had = self.fine.get(slot)
        self.fine[slot] = fine
        if had is None:
            self._check_room()
            return Became.NEW
        told_in_part = self.partly.pop(slot, None)
        return Became.AGAIN if had == fine and told_in_part is None else Became.DIFFERING

    def _piece(self, slot: int, start: int, part: _Part) -> Became:
        bits = ((1 << part.seconds) - 1) << (start - slot)
        told = self.partly.get(slot, ALL if slot in self.fine else 0)
        if not told & bits:
            self._note(slot, self.fine.get(slot, 0) + part.fine, told | bits)
            self._remember(start, part)
            return Became.NEW
        known = self._recent.get(start) or self._older.get(start)
        if known is None or known.seconds != part.seconds:
            return Became.OVERLAPPING
        if known == part:
            return Became.AGAIN
        self.fine[slot] += part.fine - known.fine
        self._remember(start, part)
        return Became.DIFFERING

    def _note(self, slot: int, fine: int, told: int) -> None:
        self.fine[slot] = fine
        if told == ALL:
            self.partly.pop(slot, None)
        else:
            self.partly[slot] = told
        self._check_room()

    def _check_room(self) -> None:
        if len(self.fine) > MOST_SLOTS:
            years = MOST_SLOTS // 17_520
            raise FileTrouble(
                tr("The times in this file make no sense"), tr("They are of more than {years} years.", years=years)
            )

    def _check_work(self, more: int) -> None:
        self._work += more
        if self._work > MOST_SHARES:
            raise FileTrouble(
                tr("The times in this file make no sense"), tr("Its rows tell of the same long time again and again.")
            )

    def _remember(self, start: int, part: _Part) -> None:
        self._recent[start] = part
        if len(self._recent) >= REMEMBERED:
            self._older, self._recent = self._recent, {}

"""What stands of each half-hour of a day, once every source and every mend has had its say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ihd.energy.calendar import DAY, HALF_HOUR
from ihd.energy.column import CODE
from ihd.energy.fuel import Direction
from ihd.energy.gas import GasConversion
from ihd.energy.half_hours import EDGE_SLACK, NOTHING, SLOTS, HalfHour, Piece, Quality, UtcDay, heard
from ihd.energy.mends.apply import mended, touches
from ihd.energy.mends.mend import Mend, in_force
from ihd.energy.series import Series
from ihd.energy.silence import settle

Days = Mapping[tuple[Series, int], UtcDay]
Told = tuple[tuple[int, ...], bytes]  # the Wh of each half-hour, and the code of how it is known

MEASURED_ALL = bytes([CODE[Quality.MEASURED]]) * SLOTS
MISSING = bytes([CODE[Quality.MISSING]])
NOTHING_TOLD: Told = (NOTHING, MISSING * SLOTS)
WHOLE = HALF_HOUR - EDGE_SLACK
# Of several meters, the one that is known least well decides; one that tells nothing may not be there any more.
RANKS = (Quality.MISSING, Quality.MEASURED, Quality.CORRECTED, Quality.IMPORTED, Quality.ESTIMATED)
_CODES, _RANKS = bytes(CODE[one] for one in RANKS), bytes(range(len(RANKS)))
TO_RANK, FROM_RANK = bytes.maketrans(_CODES, _RANKS), bytes.maketrans(_RANKS, _CODES)


class Resolved:
    """The half-hours of days as they stand: each day is reckoned once, until something touches it.

    First each register's own sources, and its silences settled; then its mends. Where a gas meter's kWh register
    tells nothing of a half-hour, or only an import does, what its volume comes to stands in; and mends of the kWh
    act on that. `days` are the ledger's: whoever changes one of them says so.
    """

    def __init__(self, mends: Sequence[Mend] = (), gas: GasConversion | None = None) -> None:
        self.mends = in_force(mends)
        self.gas = gas or GasConversion()
        self._settled: dict[tuple[Series, Piece], dict[int, int]] = {}
        self._days: dict[tuple[Series, int], tuple[HalfHour, ...]] = {}
        self._told: dict[tuple[Series, int], Told] = {}

    def half_hours(self, days: Days, series: Series, number: int) -> tuple[HalfHour, ...]:
        """The 48 half-hours of a UTC day (since 1970); those of a day not in hand are empty."""
        key = series, number
        known = self._days.get(key)
        if known is None:
            known = self._days[key] = self._reckoned(days, series, number)
        return known

    def told(self, days: Days, series: Series, number: int) -> Told:
        """The same as columns: many times as fast where a day is plain, which most days of ten years are."""
        key = series, number
        known = self._told.get(key)
        if known is None:
            known = self._told[key] = self._plain(days, series, number) or _columns(
                self._reckoned(days, series, number)
            )
        return known

    def added_up(self, days: Days, series: Sequence[Series], number: int, now: int | None = None) -> Told:
        """The columns of several registers added up, as far as they have come by `now` (unix seconds)."""
        if not series:
            return NOTHING_TOLD
        if now is not None and (number + 1) * DAY > now:
            found = zip(*(self.half_hours(days, one, number) for one in series), strict=True)
            return _columns([together(parts[0].start, parts) for parts in found], now)
        told = [self.told(days, one, number) for one in series]
        if len(told) == 1:
            return told[0]
        wh = tuple(map(sum, zip(*(one for one, _ in told), strict=True)))
        return wh, bytes(map(max, *(one.translate(TO_RANK) for _, one in told))).translate(FROM_RANK)

    def heard(self, series: Series, piece: Piece) -> None:
        """Forget what a new piece of a register's energy changes: its own days, and the silences that it meets."""
        if not (self._days or self._told or self._settled):
            return  # nobody has asked yet, as where nothing is shown
        met = [key for key in self._settled if key[0] == series and key[1].meets(piece)]
        for key in met:
            del self._settled[key]
        for each in (piece, *(silence for _, silence in met)):
            for number in each.days():
                self._forget(series, number)

    def clear(self) -> None:
        """Forget all that was reckoned."""
        self._settled.clear()
        self._days.clear()
        self._told.clear()

    def _forget(self, series: Series, number: int) -> None:
        # what a volume comes to lies under the energy that is taken
        for one in {series, Series(series.meter, Direction.IMPORT)}:
            self._days.pop((one, number), None)
            self._told.pop((one, number), None)

    def _reckoned(self, days: Days, series: Series, number: int) -> tuple[HalfHour, ...]:
        found = self._of_register(days, series, number)
        volume = volume_of(series)
        if volume and self._tells(days, volume, number):
            litres = self.half_hours(days, volume, number)
            energy = self.gas.wh([one.wh for one in litres], number * DAY)
            found = tuple(
                _better(one, replace(other, wh=wh)) for one, other, wh in zip(found, litres, energy, strict=True)
            )
        return mended(found, series, self._mends_of(series, number))

    def _of_register(self, days: Days, series: Series, number: int) -> tuple[HalfHour, ...]:
        starts = range(number * DAY, (number + 1) * DAY, HALF_HOUR)
        day = days.get((series, number))
        if day is None:
            return tuple(map(HalfHour, starts))
        return tuple(self._settle(days, series, day, day[start]) for start in starts)

    def _settle(self, days: Days, series: Series, day: UtcDay, one: HalfHour) -> HalfHour:
        if not one.spread:
            return one
        more = sum(self._shares(days, series, silence).get(one.start, 0) for silence in day.silences)
        return replace(one, wh=max(0, one.wh + more))

    def _shares(self, days: Days, series: Series, silence: Piece) -> dict[int, int]:
        known = self._settled.get((series, silence))
        if known is None:
            touched = {number: day for number in silence.days() if (day := days.get((series, number)))}
            known = self._settled[series, silence] = settle(silence, touched)
        return known

    def _plain(self, days: Days, series: Series, number: int) -> Told | None:
        """The columns of a day that no mend, no silence and no import touches; None of any other."""
        if self._mends_of(series, number):
            return None
        day, volume = days.get((series, number)), volume_of(series)
        if day and (day.silences or day.imports):
            return None
        own = _plain_columns(day) if day else NOTHING_TOLD
        if volume is None or MISSING not in own[1] or not self._tells(days, volume, number):
            return own
        if day is not None:
            return None
        litres, quality = self.told(days, volume, number)
        return self.gas.wh(litres, number * DAY), quality

    def _tells(self, days: Days, volume: Series, number: int) -> bool:
        return (volume, number) in days or bool(self._mends_of(volume, number))

    def _mends_of(self, series: Series, number: int) -> Sequence[Mend]:
        if not self.mends:
            return ()
        start, end = number * DAY, (number + 1) * DAY
        return [one for one in self.mends if any(touches(effect, series, start, end) for effect in one.effects)]


def volume_of(series: Series) -> Series | None:
    """The register of the gas itself beside this one of its energy; None where it is not of energy taken."""
    return series._replace(direction=Direction.VOLUME) if series.direction is Direction.IMPORT else None


def _better(energy: HalfHour, volume: HalfHour) -> HalfHour:
    """Of what a gas meter's kWh register and its volume say of one half-hour, that which stands."""
    known = energy.quality()
    if known is Quality.IMPORTED:
        return volume if volume.quality() is Quality.MEASURED else energy
    return volume if known is Quality.MISSING else energy


def _plain_columns(day: UtcDay) -> Told:
    if 0 not in day.logged:
        return day.logged_wh, MEASURED_ALL
    if day.logged == NOTHING:
        if min(day.measured) >= WHOLE:
            return day.wh, MEASURED_ALL
        return day.wh, bytes(CODE[heard(*seconds)] for seconds in zip(day.measured, day.spread, strict=True))
    return _columns([day[start] for start in range(day.day * DAY, (day.day + 1) * DAY, HALF_HOUR)])


def _columns(half_hours: Sequence[HalfHour], now: int | None = None) -> Told:
    return tuple(one.wh for one in half_hours), bytes(CODE[one.quality(now)] for one in half_hours)


def together(start: int, parts: Sequence[HalfHour]) -> HalfHour:
    """One half-hour of several registers added up. It is known as well as that part is which is known least well."""
    known = [one for one in parts if one.quality() is not Quality.MISSING]
    measured = min((HALF_HOUR if one.given else one.measured for one in known), default=0)
    given = max((one.given for one in known if one.given), key=RANKS.index, default=None)
    return HalfHour(
        start,
        sum(one.wh for one in known),
        measured,
        max((one.spread for one in known), default=0),
        any(one.logged for one in known),
        given if measured >= WHOLE else None,
    )

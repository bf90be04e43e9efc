"""What the pages of the meters tell: each register as the diary has it, and what the meters have said since."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from ihd.app.chores import Going
from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.page_roads import Behind
from ihd.energy.calendar import midnight
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.ledger import Ledger
from ihd.energy.meter_face import Dial, MeterFace, last_dial
from ihd.energy.told import Told
from ihd.energy.trouble import Trouble
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.kept import Meter

FUELS = (Fuel.ELECTRICITY, Fuel.GAS)
MONTHS = 7  # firsts of months whose readings are listed
LOOKED_FOR = timedelta(hours=3)  # before a midnight: who told nothing then has no reading of it
REFRESH_EACH = timedelta(minutes=5)


class MetersRoad:
    """Belongs to the window's thread. One for each page that shows meters."""

    def __init__(self, page: Any, behind: Behind) -> None:
        self._page, self._behind = page, behind
        self._chores = behind.chores()
        self._kept: tuple[MeterFace, ...] = ()
        self._read_at: datetime | None = None
        if hasattr(page, "card_wanted"):
            page.card_wanted.connect(lambda meter: behind.window.page_widget("reading-card").choose(meter))

    def look(self) -> None:
        """Show what is known; what the diary has is read anew now and then."""
        now = self._behind.now()
        if self._read_at is None or not timedelta(0) <= now - self._read_at < REFRESH_EACH:
            self._read_at = now
            self._chores.do(_kept, self._behind.context(), now, then=self._take, failed=self._failed)
        self._show()

    def stop(self) -> None:
        """Let go of it."""
        self._chores.stop()

    def _take(self, kept: tuple[MeterFace, ...]) -> None:
        self._kept = kept
        self._page.show_trouble(None)
        self._show()

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.show_trouble(trouble)

    def _show(self) -> None:
        session = self._behind.session()
        keeper = session.keeper if session else None
        told = keeper.book.told if keeper else Told()
        gas = gas_conversion(self._behind.context())
        self._page.show_meters(with_words(self._kept, told, gas), self._behind.now())


def with_words(kept: Iterable[MeterFace], told: Told, gas: GasConversion) -> tuple[MeterFace, ...]:
    """The meters of the diary, and those heard since, with their newest words: electricity first."""
    faces = {face.meter: face for face in kept}
    for name, reading in told.meters.items():
        if reading.fuel in FUELS:
            faces[name] = faces.get(name, MeterFace(name, reading.fuel)).newer(reading, gas)
    paying = [face.paying(told.prepayments.get(face.meter)) for face in faces.values()]
    return tuple(sorted(paying, key=lambda face: (FUELS.index(face.fuel), face.meter)))


def _kept(going: Going, context: Context, now: datetime) -> tuple[MeterFace, ...]:
    """Each meter that was ever heard, as the diary has it. Slow."""
    where = context.places.diary
    if not is_there(where):
        return ()
    gas, found = gas_conversion(context), []
    with Diary.open(where, readonly=True) as diary:
        for one in diary.meters():
            if one.direction is not Direction.IMPORT or one.fuel not in FUELS or one.last is None:
                continue
            going.heed()
            face = MeterFace(one.name, one.fuel, one.hub, since=_since(diary, one), heard=one.last)
            for reading in diary.readings(one.name, one.last, one.last + timedelta(seconds=1)):
                face = face.newer(reading, gas)
            found.append(face._replace(before=_before(diary, one.name, now, context)))
    return tuple(found)


def _since(diary: Diary, meter: Meter) -> datetime | None:
    """When the record of this meter begins, UTC: with half-hours older than its readings, as in History."""
    span = diary.span(meter.series)
    days = diary.days(span[0], span[0], meter.series) if span else {}
    known = (meter.first, Ledger(diary.registers(), days).first_half_hour((meter.series,)) if days else None)
    return min((at for at in known if at is not None), default=None)


def _before(diary: Diary, meter: str, now: datetime, context: Context) -> tuple[Dial, ...]:
    """What the register showed last before some midnights, newest first."""
    seen = []
    for day in earlier_days(now.astimezone(context.zone).date()):
        at = midnight(day, context.zone)
        shown = last_dial(diary.readings(meter, at - LOOKED_FOR, at))
        if shown and shown not in seen:
            seen.append(shown)
    return tuple(seen)


def earlier_days(today: date) -> list[date]:
    """The local days whose beginnings are worth reading: today, and the first of each month before."""
    days, first = [today], today.replace(day=1)
    for _ in range(MONTHS):
        if first not in days:
            days.append(first)
        first = (first - timedelta(days=1)).replace(day=1)
    return days

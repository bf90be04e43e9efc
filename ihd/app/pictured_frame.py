"""What the pages of the frame show in pictures: meters, connections, what this program is, and the clock at rest."""

from datetime import timedelta
from typing import Any

from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.meters_road import earlier_days, with_words
from ihd.app.staging import Stage
from ihd.energy.calendar import midnight
from ihd.energy.meter_face import Dial, MeterFace

A_DAY = {"kWh": 8.9, "m³": 2.6}  # what earlier readings are apart in pictures


def show_meters(window: Any, staged: Stage, context: Context) -> None:
    """The meters of the pretend home, as they have told by then."""
    now, told = staged.home.at, staged.keeper.book.told.meters
    faces = with_words((), told, gas_conversion(context))
    window.page_widget(window.page).show_meters([_with_past(face, staged, context) for face in faces], now)


def _with_past(face: MeterFace, staged: Stage, context: Context) -> MeterFace:
    if face.taken is None:
        return face
    now, last = staged.home.at, face.taken
    starts = [midnight(day, context.zone) for day in earlier_days(now.astimezone(context.zone).date())]
    past = [Dial(at, last.amount - A_DAY[last.unit] * ((now - at) / timedelta(days=1)), last.unit) for at in starts]
    return face._replace(since=now - timedelta(days=412), before=tuple(past))


def rest(window: Any, staged: Stage, _context: Context) -> None:
    """The clock at rest, with what the screen glows for."""
    from ihd.ui.resting_words import USE, resting

    window.page_widget("standby").show_resting(resting(staged.home, USE, (), window.zone), 0.6)

"""What the pages of the frame show in pictures: meters, connections, what this program is, and the clock at rest."""

from datetime import datetime, timedelta
from typing import Any

from ihd.app.context import Context
from ihd.app.gas_setting import gas_conversion
from ihd.app.meters_road import earlier_days, with_words
from ihd.app.staging import Stage
from ihd.energy.calendar import midnight
from ihd.energy.contact import Contact, ContactKind, Met
from ihd.energy.meter_face import Dial, MeterFace
from ihd.paths import places
from ihd.settings import Settings

A_DAY = {"kWh": 8.9, "m³": 2.6}  # what earlier readings are apart in pictures


def show_meters(window: Any, staged: Stage, context: Context) -> None:
    """The meters of the pretend home, as they have told by then."""
    now, told = staged.home.at, staged.keeper.book.told
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


def show_more(window: Any, staged: Stage, context: Context) -> None:
    """How everything stands in the pretend home."""
    from ihd.ui import connection_words, more_words
    from ihd.ui.hub_words import summary

    now, zone, inbox = staged.home.at, context.zone, staged.inbox
    lines = {
        "messages": more_words.messages(inbox.unread, is_empty=inbox.is_empty),
        "meters": more_words.meters(staged.keeper.fuels()),
        "hubs": summary(staged.hubs, zone),
        "backups": more_words.backups(now - timedelta(hours=15, minutes=12), now, zone),
        "connections": connection_words.verdict(_met(now))[0],
    }
    window.page_widget("more").show_lines(lines)


def show_connections(window: Any, staged: Stage, _context: Context) -> None:
    """A home whose hub is on its own network."""
    met = _met(staged.home.at)
    window.page_widget("connections").show_met(met[:1], met, staged.home.at)


def _met(now: datetime) -> tuple[Met, ...]:
    hub = Contact(ContactKind.HUB, "192.168.1.20", 1883, "192.168.1.20")
    looking = Contact(ContactKind.LOOKING, "224.0.0.251", 5353, "224.0.0.251")
    began = now - timedelta(days=18, hours=3)
    return Met(hub, began, now - timedelta(hours=9, minutes=21), 14), Met(looking, began, began + timedelta(minutes=2))


def show_about(window: Any, _staged: Stage, _context: Context) -> None:
    """The program as it is installed, on a display in a kitchen."""
    from ihd.app.about_road import about

    home = Context(places("/home/pi/.ihd"), Settings())
    window.page_widget("about").show_about(about(home, "kitchen"))

"""What the page of network connections is told: those of this run, and all that are kept."""

from typing import Any

from ihd.app.context import Context
from ihd.app.page_roads import Behind
from ihd.energy.contact import Contact, ContactKind, Met
from ihd.paths import DiaryServer


class ConnectionsRoad:
    """Belongs to the window's thread."""

    def __init__(self, page: Any, behind: Behind) -> None:
        self._page, self._behind = page, behind

    def look(self) -> None:
        """Show what there is by now."""
        context = self._behind.context()
        run, kept = met(context)
        self._page.show_met(run, kept, self._behind.now())

    def stop(self) -> None:
        """There is nothing to let go of."""


def met(context: Context) -> tuple[tuple[Met, ...], tuple[Met, ...]]:
    """The connections of this run, and all that are kept, the newest first."""
    log, now = context.contacts, context.clock()
    run, kept = (log.of_this_run(), log.all()) if log else ((), ())
    if isinstance(context.places.diary, DiaryServer):
        server = Met(_server(context.places.diary), now, now)
        run, kept = (server, *run), (server, *(one for one in kept if one.contact != server.contact))
    return tuple(sorted(run, key=lambda one: one.last, reverse=True)), kept


def _server(diary: DiaryServer) -> Contact:
    """The database server, which is spoken to whenever the diary is read or written."""
    from ihd.store.server_address import ServerAddress

    url = ServerAddress.read(diary.address).url
    host = url.host or "localhost"
    return Contact(ContactKind.DIARY, host, url.port or 5432)

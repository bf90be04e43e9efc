"""What the tiles of the More page say: how each of them stands, as far as that is known without asking."""

from typing import Any

from ihd.app.backup_state import remembered, state_file
from ihd.app.connections_road import met
from ihd.app.page_roads import Behind
from ihd.ui import connection_words, more_words
from ihd.ui.hub_words import summary


class MoreRoad:
    """Belongs to the window's thread."""

    def __init__(self, page: Any, behind: Behind) -> None:
        self._page, self._behind = page, behind

    def look(self) -> None:
        """Say how they stand by now."""
        behind, lines = self._behind, dict[str, str]()
        context, session, now = behind.context(), behind.session(), behind.now()
        if session and session.keeper:
            inbox = session.letters.inbox(now)
            lines["messages"] = more_words.messages(inbox.unread, is_empty=inbox.is_empty)
            lines["meters"] = more_words.meters(session.keeper.fuels())
            report = session.hubs(now)
            if report:
                lines["hubs"] = summary(report, context.zone)
        last = remembered(state_file(context.places)).own.at
        lines["backups"] = more_words.backups(last, now, context.zone)
        lines["connections"] = connection_words.verdict(met(context)[1])[0]
        self._page.show_lines(lines)

    def stop(self) -> None:
        """There is nothing to let go of."""

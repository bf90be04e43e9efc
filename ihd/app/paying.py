"""Between the Top up page and the home: what is left on its meters, what is asked of them, and how that stands."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ihd.app.commands import make
from ihd.app.session import Session
from ihd.energy.command import Command, CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.till import Till, till
from ihd.energy.trouble import Trouble
from ihd.wording import tr

Clock = Callable[[], datetime]


class Paying:
    """Belongs to the window's thread. `page` gives the Top up page, to be told how what it asked for goes."""

    def __init__(self, page: Callable[[], Any], session: Callable[[], Session | None], clock: Clock) -> None:
        self._page, self._session, self._clock = page, session, clock

    def till(self, now: datetime) -> Till:
        """The accounts as they stand at `now`, UTC."""
        session = self._session()
        keeper = session.keeper if session else None
        return till(keeper.book.told, session.paired, now) if session and keeper else Till()

    def ask(self, kind: CommandKind, fuel: Fuel, code: str) -> None:
        """Ask this of a meter, unless the same is asked of it already."""
        session, now = self._session(), self._clock()
        keeper = session.keeper if session else None
        if session is None or keeper is None:
            self._page().show_trouble(Trouble(tr("This was not sent"), tr("The display is still starting. Try again.")))
            return
        try:
            wanted = make(kind, keeper.book.told, session.paired, fuel, now, code=code or None)
        except Trouble as trouble:
            self._page().show_trouble(trouble)
            return
        self._page().show_asked("")
        session.ask(wanted, lambda kept: self._kept(wanted, kept))

    def _kept(self, wanted: Command, kept: Command | Trouble) -> None:
        if isinstance(kept, Trouble):
            self._page().show_trouble(Trouble(tr("This was not sent"), f"{kept.headline}. {kept.advice}"))
        else:
            self._page().show_asked(kept.id, again=kept.id != wanted.id)

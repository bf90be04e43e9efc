"""When a home gets other occupants: what was kept of the former ones is cleared."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from ihd.app.context import Context
from ihd.energy.calendar import unix
from ihd.energy.mark import BY_HAND
from ihd.energy.news import TenancyChange
from ihd.energy.trouble import Trouble
from ihd.price_settings import PriceSettings
from ihd.settings import Settings, save
from ihd.store import forgetting, hub_asking
from ihd.store.diary import Diary
from ihd.wording import tr

CLOCKS_DIFFER = timedelta(minutes=5)


class Heeded:
    """Remembers which words about new occupants have been acted on. Belongs to one thread."""

    def __init__(self) -> None:
        self._known: dict[str, TenancyChange] = {}

    def new(self, told: Iterable[TenancyChange], now: datetime) -> list[TenancyChange]:
        """What is to be acted on now (UTC). A change that is to come is left until then."""
        found = []
        for change in told:
            if self._known.get(change.hub) != change and change.at <= now + CLOCKS_DIFFER:
                self._known[change.hub] = change
                found.append(change)
        return found


def clear_if_owed(diary: Diary, change: TenancyChange) -> bool:
    """Clear the former household's data if the meter's word is news; whether anything was cleared.

    A word that was acted on once is never acted on again, however often a hub repeats it.
    """
    if _is_known(diary, change):
        return False
    if not diary.ask(forgetting.holds_before, unix(change.at)):
        diary.put(forgetting.note_tenancy, unix(change.at), change.hub)
        return False
    diary.forget_before(change.at, change.hub)
    return True


def clear_by_hand(diary: Diary, now: datetime) -> bool:
    """Clear all that was kept up to now (UTC): somebody has just moved in."""
    diary.forget_all(now, BY_HAND)
    return True


def clear_left_files(context: Context) -> None:
    """Remove the backups and older copies of a diary that has been cleared. What is out of reach goes later."""
    from ihd.app.backup_former import clear_files  # it loads all that backups need; few starts do

    clear_files(context)


def is_to_be_asked(diary: Diary, change: TenancyChange) -> bool:
    """Whether the household has to say if this is so: the word came over a link that anyone may write to."""
    if _is_known(diary, change) or diary.ask(hub_asking.was_refused, change.hub, change.at):
        return False
    return bool(diary.ask(forgetting.holds_before, unix(change.at)))


def refuse(diary: Diary, change: TenancyChange) -> None:
    """Note that it is not so. It is not asked again."""
    diary.put(forgetting.note_refused, unix(change.at), change.hub)


def _is_known(diary: Diary, change: TenancyChange) -> bool:
    last = diary.ask(hub_asking.last_tenancy)
    return last is not None and last >= change.at


def settings_after(settings: Settings) -> Settings:
    """The settings without what was the former household's: the prices that it typed."""
    return replace(settings, prices=PriceSettings(), former_prices=())


def save_settings_after(context: Context) -> Context:
    """The context with such settings, kept. A disk that will not take them is no reason to keep the data."""
    settings = settings_after(context.settings)
    with suppress(OSError):
        save(settings, context.places.settings_file)
    return context._replace(settings=settings)


def cleared(*, by_hand: bool = False) -> Trouble:
    """What to tell once a former household's data has been cleared."""
    says = tr(
        "All that was kept from before has been cleared, since the meter says that somebody has moved in; its "
        "backups too."
    )
    if by_hand:
        says = tr("All that was kept from before has been cleared, as you asked; its backups too.")
    return Trouble(tr("A new home begins here"), says)


def untrusted() -> Trouble:
    """What to tell where the word came over a link that anyone on the network may write to."""
    return Trouble(
        tr("The hub says that somebody new lives here"),
        tr("If you have just moved in, say so. Nothing has been cleared: this hub is not paired."),
    )


def held(by: str) -> Trouble:
    """What to tell where another program writes the diary, so that this one may not clear it."""
    return Trouble(
        tr("Nothing has been cleared"),
        tr("The diary is kept by {program}. Stop that one first, then ask again.", program=by),
    )

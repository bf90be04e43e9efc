"""When a home gets other occupants: what was kept of the former ones is cleared."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from ihd.app.context import Context
from ihd.energy.calendar import unix
from ihd.energy.news import TenancyChange
from ihd.energy.trouble import Trouble
from ihd.settings import PriceSettings, Settings, save
from ihd.store import forgetting, hub_asking
from ihd.store.diary import Diary

BY_HAND = "by hand"  # whose word it was, where nobody but the household said so


def clear_if_owed(diary: Diary, change: TenancyChange) -> bool:
    """Clear the former household's data if the meter's word is news; whether anything was cleared.

    A word that was acted on once is never acted on again, however often a hub repeats it.
    """
    last = diary.ask(hub_asking.last_tenancy)
    if last is not None and last >= change.at:
        return False
    if not diary.ask(forgetting.holds_before, unix(change.at)):
        diary.put(forgetting.note_tenancy, unix(change.at), change.hub)
        return False
    diary.forget_before(change.at, change.hub)
    return True


def clear_by_hand(diary: Diary, now: datetime) -> bool:
    """Clear all that was kept up to now (UTC): somebody has just moved in."""
    diary.forget_before(now, BY_HAND)
    return True


def settings_after(settings: Settings) -> Settings:
    """The settings without what was the former household's: the prices that it typed."""
    return replace(settings, prices=PriceSettings())


def save_settings_after(context: Context) -> Context:
    """The context with such settings, kept. A disk that will not take them is no reason to keep the data."""
    settings = settings_after(context.settings)
    with suppress(OSError):
        save(settings, context.places.settings_file)
    return context._replace(settings=settings)


def cleared() -> Trouble:
    """What to tell once a former household's data has been cleared."""
    return Trouble("A new home begins here", "The meter says that somebody has moved in: all from before was cleared.")


def untrusted() -> Trouble:
    """What to tell where the word came over a link that anyone on the network may write to."""
    return Trouble(
        "The hub says that somebody new lives here",
        "If you have just moved in, say so in Settings. Nothing has been cleared: this hub is not paired.",
    )

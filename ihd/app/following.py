"""The link to the hub that this display is paired with, which follows what is kept of it by whichever program."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from ihd.app.broker import unpaired
from ihd.app.hub_keys import HubKeys
from ihd.energy.trouble import HubTrouble, PartTrouble
from ihd.hubs.broker import LinkKind, LinkState
from ihd.hubs.credentials import Paired
from ihd.hubs.message import Message
from ihd.hubs.paired_link import PairedLink
from ihd.profile.topics import ROOT, display_rights


class Follower:
    """A started link by what was agreed. Its calls come on the link's own thread."""

    def __init__(
        self,
        agreed: Paired,
        keys: HubKeys,
        topics: Sequence[str],
        deliver: Callable[[Message], None],
        changed: Callable[[LinkState], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._keys, self._tell = keys, changed
        self._is_over = False
        wanted = list(dict.fromkeys([*_heard_of(agreed), *topics]))
        self._link = PairedLink(agreed, wanted, deliver, self._changed, self._follow, clock)
        self.publish = self._link.publish
        self.stop = self._link.stop
        self._link.start()

    def _follow(self, paired: Paired | None) -> None:
        self._keys.follow(paired)
        self._is_over = paired is None

    def _changed(self, state: LinkState) -> None:
        if state.kind is LinkKind.REFUSED and not self._is_over:
            state = replace(state, trouble=self._look_again() or state.trouble)
        self._tell(state)

    def _look_again(self) -> HubTrouble | None:
        """Go on by what is kept by now: another program may have heard of a change of keys, or have unpaired."""
        try:
            kept = self._keys.load()
        except PartTrouble as trouble:
            return HubTrouble(trouble.headline, trouble.advice)
        if kept is None:
            self._link.stop()
            return unpaired()
        self._link.take_up(kept)
        return None


def _heard_of(agreed: Paired) -> list[str]:
    """Where the hub lets this display hear it; its word about keys is the link's own affair."""
    keys = f"{ROOT}/{agreed.hub}/keys/"
    rights = display_rights(agreed.hub, agreed.user)
    return [topic for access, topic in rights if access == "read" and not topic.startswith(keys)]

"""The link to a hub that this display is paired with: it keeps up with the hub's changes of keys."""

from collections.abc import Callable, Sequence
from datetime import datetime

from ihd.energy.trouble import HubTrouble
from ihd.hubs.broker import LinkKind, LinkState
from ihd.hubs.credentials import Paired
from ihd.hubs.key_changes import greeting, hear, keys_topic, taken_topic
from ihd.hubs.link import Link, back_off
from ihd.hubs.message import Message
from ihd.wording import tr


class PairedLink:
    """A `Link` by what was agreed when pairing.

    `save` is called on the link's own thread with what is to be kept from now on in place of what was, or with None
    when the hub has unpaired this display: then everything kept of it is to be erased, and the link has ended. Only
    once `save` has returned does the hub hear that its change was taken; if it raises, the hub's word is taken again
    at the next connection.
    """

    def __init__(
        self,
        paired: Paired,
        topics: Sequence[str],
        deliver: Callable[[Message], None],
        changed: Callable[[LinkState], None],
        save: Callable[[Paired | None], None],
        clock: Callable[[], datetime],
        *,
        wait: Callable[[int], float] = back_off,
    ) -> None:
        self._paired = paired = paired.at(clock())
        self._deliver, self._changed, self._save, self._clock = deliver, changed, save, clock
        wanted = (*topics, keys_topic(paired))
        self._link = Link(paired.broker, paired.passwords, wanted, self._take, self._tell, clock, wait=wait)
        self.publish = self._link.publish

    @property
    def mishaps(self) -> int:
        """How much could not be taken, or be said."""
        return self._link.mishaps

    def start(self) -> None:
        """Begin, on a thread of its own."""
        self._link.start()

    def stop(self) -> None:
        """End for good. May be called twice, and from `deliver`."""
        self._link.stop()

    def take_up(self, paired: Paired) -> None:
        """Go on by these from the next connection on. For the link's own thread: another program took up a change."""
        self._paired = paired = paired.at(self._clock())
        self._link.use(paired.broker, paired.passwords)

    def _tell(self, state: LinkState) -> None:
        if state.kind is LinkKind.CONNECTED:
            self._link.publish(taken_topic(self._paired), greeting(self._paired))
        self._changed(state)

    def _take(self, message: Message) -> None:
        if message.topic != keys_topic(self._paired):
            self._deliver(message)
            return
        heard = hear(self._paired, message.payload, self._clock())
        if heard.paired != self._paired:
            self._save(heard.paired)
        if heard.answer:
            self._link.publish(taken_topic(self._paired), heard.answer)
        if heard.paired is None:
            self._end()
        elif heard.paired != self._paired:
            self._paired = heard.paired
            self._link.use(heard.paired.broker, heard.paired.passwords)

    def _end(self) -> None:
        trouble = HubTrouble(
            tr("The hub has unpaired this display"), tr("To see its readings again, pair with it again.")
        )
        self._changed(LinkState(LinkKind.REFUSED, trouble))
        self._link.stop()

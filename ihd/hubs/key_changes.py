"""What a paired hub says about keys, what the display makes of it, and what it says back."""

from dataclasses import dataclass, replace
from datetime import datetime

from ihd.hubs.credentials import Paired
from ihd.profile.pairing_words import KeyChange
from ihd.profile.rotation import Ratchet, hear_keys
from ihd.profile.topics import ROOT


@dataclass(frozen=True, slots=True)
class KeysHeard:
    """What follows from the hub's word: keep `paired` first (None: erase all that is kept), then say `answer`."""

    paired: Paired | None
    answer: bytes | None


def keys_topic(paired: Paired) -> str:
    """Where the hub tells this display about keys, retained."""
    return f"{ROOT}/{paired.hub}/keys/{paired.user}"


def taken_topic(paired: Paired) -> str:
    """Where this display answers."""
    return f"{keys_topic(paired)}/taken"


def greeting(paired: Paired) -> bytes:
    """What the display says there each time the link comes up: which keys it holds.

    A hub lets go of a display that has not said so soon after it was paired: the welcome never reached it.
    """
    return _ratchet(paired).taken()


def farewell(paired: Paired) -> bytes:
    """What the display says there when it leaves for good."""
    return _ratchet(paired).taken(leaving=True)


def hear(paired: Paired, payload: bytes, now: datetime) -> KeysHeard:
    """What the hub's word about keys means. Raises PairingTrouble if the hub did not say it; nothing changes then."""
    news = hear_keys(_ratchet(paired), payload)
    changed = paired
    for change in news.changes:
        if change.unpaired:
            return KeysHeard(None, news.answer)
        changed = _with(changed, change)
    changed = replace(changed, key=news.ratchet.key, counter=news.ratchet.counter)
    return KeysHeard((changed.settled() if news.is_settled else changed).at(now), news.answer)


def _with(paired: Paired, change: KeyChange) -> Paired:
    passwords = (change.password, *paired.passwords) if change.password else paired.passwords
    pins = (change.fingerprint, *paired.pins) if change.fingerprint else paired.pins
    return replace(
        paired,
        passwords=tuple(dict.fromkeys(passwords)),
        pins=tuple(dict.fromkeys(pins)),
        former_until=max(filter(None, [paired.former_until, change.until])),
    )


def _ratchet(paired: Paired) -> Ratchet:
    return Ratchet(paired.hub, paired.user, paired.key, paired.counter)

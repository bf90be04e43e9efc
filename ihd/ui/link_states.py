"""How a hub or a meter may stand: its icon, colour, word and sentence, and what to do. No Qt here."""

from typing import NamedTuple

from ihd.energy.health import Fault
from ihd.wording import later

CALM, WARNS, BAD = "low", "medium", "high"  # the meanings of colours
SWITCHED_ON = later("Is it switched on, and on your network?")


class State(NamedTuple):
    """An icon, the meaning of its colour, a word, a sentence, and what to do.

    `since` is the sentence where it is known when it was last heard, with `{time}` in it; `{device}` is what a meter is
    called.
    """

    icon: str
    meaning: str
    word: str
    says: str
    advice: str = ""
    since: str = ""


HUB: dict[Fault, State] = {
    Fault.NONE: State("live", CALM, later("Live", "the hub"), later("The hub speaks.")),
    Fault.OFFLINE: State(
        "lost",
        BAD,
        later("Off", "the hub"),
        later("The hub has left the broker, and has said nothing."),
        SWITCHED_ON,
        later("The hub has left the broker, and has said nothing since {time}."),
    ),
    Fault.SILENT: State(
        "silent",
        WARNS,
        later("Silent", "the hub"),
        later("The broker is connected but the hub has said nothing."),
        SWITCHED_ON,
        later("The broker is connected but the hub has said nothing since {time}."),
    ),
    Fault.NEVER_HEARD: State(
        "silent", WARNS, later("Not heard", "the hub"), later("The hub has not been heard here yet."), SWITCHED_ON
    ),
    Fault.NOT_JOINED: State(
        "silent",
        WARNS,
        later("Not joined", "the hub"),
        later("The hub has not joined the meters’ network."),
        later(
            "Leave it switched on near the electricity meter for an hour. If it stays so, ask whoever gave it to you."
        ),
    ),
    Fault.WEAK: State(
        "signal-1",
        WARNS,
        later("Weak signal", "the hub"),
        later("The hub hears the meters only faintly."),
        later("Move it nearer to the electricity meter, away from metal and thick walls."),
    ),
}
METER: dict[Fault, State] = {
    Fault.NONE: State("live", CALM, later("Heard", "a meter"), later("The {device} is heard.")),
    Fault.SILENT: State(
        "silent",
        WARNS,
        later("Silent", "a meter"),
        later("The hub is connected but the {device} has said nothing."),
        "",
        later("The hub is connected but the {device} has said nothing since {time}."),
    ),
    Fault.BUSY: State(
        "waiting",
        WARNS,
        later("Late", "a meter"),
        later("The {device}’s radio band is used up for now, and it has said nothing."),
        later("There is nothing to mend: it speaks again within some hours."),
        later("The {device}’s radio band is used up for now, and it has said nothing since {time}."),
    ),
    Fault.NEVER_HEARD: State(
        "silent", WARNS, later("Not heard", "a meter"), later("The {device} has not been heard yet.")
    ),
    Fault.NOT_JOINED: State(
        "lost",
        BAD,
        later("Not joined", "a meter"),
        later("The {device} is not joined to the hub."),
        later("Only your supplier can join it: read them the log below."),
    ),
    Fault.WEAK: State(
        "signal-1",
        WARNS,
        later("Weak signal", "a meter"),
        later("The {device} is heard only faintly."),
        later("If it falls silent, move the hub nearer to the meter."),
    ),
}
SILENT_WITHOUT_A_HUB = METER[Fault.SILENT]._replace(
    says=later("The broker is connected but the {device} has said nothing."),
    since=later("The broker is connected but the {device} has said nothing since {time}."),
)

"""What goes wrong with a diary on a database server that is not our fault, said in household words."""

import re

from ihd.energy.trouble import StoreTrouble
from ihd.store.troubles import IN_USE
from ihd.wording import later, tr

Words = tuple[str, str]

AWAY = (
    later("The diary's server does not answer"),
    later("Look after {name}: is that machine switched on, and on the network?"),
)
REFUSED = (
    later("The diary's server does not take this password"),
    later("Put the right one into IHD_DATABASE, PGPASSWORD or a file named by PGPASSFILE for {name}."),
)
NO_DATABASE = (
    later("The diary's server has no such database"),
    later("Make {name} there, or mend its name in IHD_DATABASE."),
)
FORBIDDEN = (
    later("The diary's server does not allow this"),
    later("Give the user of {name} the right to make and change tables there."),
)
READ_ONLY = (
    later("The diary can be read but not written"),
    later("Look after {name}: it is read-only now, as a copy of another would be."),
)
FULL = (later("The disk of the diary's server is full"), later("Free some space on the disk that holds {name}."))
FAILING = (
    later("The disk of the diary's server does not answer as it should"),
    later("Look after the disk that holds {name}."),
)
DAMAGED = (later("The diary is damaged"), later("Restore {name} from a backup of that server."))
CROWDED = (
    later("The diary's server has no room for another program"),
    later("Close some that use {name}, or let it take more."),
)
NO_LETTERS = (later("This database cannot hold every letter"), later("Make {name} anew with the encoding UTF8."))

# SQLSTATE codes and classes (postgresql.org/docs, appendix A). Those that are left out are bugs of ours.
STATES: dict[str, Words] = {
    "08": AWAY,  # connection exceptions
    "57P": AWAY,  # shut down, starting up, or crashed
    "57014": IN_USE,  # a statement took longer than the server allows
    "28": REFUSED,
    "3D": NO_DATABASE,
    "25006": READ_ONLY,
    "42501": FORBIDDEN,
    "53100": FULL,
    "53200": CROWDED,
    "53300": CROWDED,
    "40001": IN_USE,
    "40P01": IN_USE,
    "55P03": IN_USE,
    "58030": FAILING,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}
# Before a connection stands there is no code, only words: PostgreSQL's own, in English if it was not told otherwise.
SAID: dict[str, Words] = {
    r"password authentication failed|no password supplied|no pg_hba\.conf entry": REFUSED,
    r'role ".*" does not exist': REFUSED,
    r'database ".*" does not exist': NO_DATABASE,
    r"too many (clients|connections)|remaining connection slots": CROWDED,
}


def by_state(state: str) -> Words | None:
    """What an SQLSTATE means for the household; None where it is a bug of ours."""
    return STATES.get(state) or STATES.get(state[:3]) or STATES.get(state[:2])


def by_words(said: str) -> Words:
    """What it means that no connection was made, by what was said then."""
    return next((words for pattern, words in SAID.items() if re.search(pattern, said)), AWAY)


def trouble(words: Words, name: str) -> StoreTrouble:
    """These words about the database of that name."""
    headline, advice = words
    return StoreTrouble(tr(headline), tr(advice, name=name))

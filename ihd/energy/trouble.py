"""What may go wrong that is not our fault, and what the household can do.

Trouble
├── HubTrouble        the hub or broker does not answer, or refuses us
├── StoreTrouble      the disk is full, or the diary is damaged or held by another program
├── FileTrouble       a file that was given cannot be read as what it should be
└── PartTrouble       a part of the machine is missing: a screen, a keyring

Anything else that is raised is a bug.
"""


class Trouble(Exception):
    """Something outside failed. `headline` says what, in one short line; `advice` says what to do about it."""

    def __init__(self, headline: str, advice: str) -> None:
        super().__init__(headline)
        self.headline = headline
        self.advice = advice


class HubTrouble(Trouble):
    """The hub or the broker does not answer, or refuses us."""


class StoreTrouble(Trouble):
    """The diary cannot be read or written."""


class FileTrouble(Trouble):
    """A file that was given cannot be read as what it should be."""


class PartTrouble(Trouble):
    """A part of the machine is missing."""

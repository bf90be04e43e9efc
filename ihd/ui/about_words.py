"""What this program is and where its data comes from, in the household's words. No Qt here."""

from typing import NamedTuple

from ihd.wording import later, tr

SOURCES = (
    (
        later("Carbon intensity: Carbon Intensity API, National Energy System Operator"),
        later("CC BY 4.0. Only from files that you bring in. This program is not NESO’s."),
    ),
    (
        later("Typical carbon intensity of the hours: made from published figures of the grid"),
        later("An average of past years, and never called a forecast."),
    ),
    (
        later("Parts of the grid by postcode: as the regions of the Carbon Intensity API"),
        later("CC BY 4.0. Your postcode never leaves this machine."),
    ),
)


class Library(NamedTuple):
    """A library that this program stands on. Its licence is in its own words; empty is not known."""

    name: str
    version: str
    licence: str


class AboutTold(NamedTuple):
    """What the page is told. `stored` names each place with what is kept there."""

    version: str
    python: str
    qt: str
    machine: str
    hub: str = ""
    libraries: tuple[Library, ...] = ()
    stored: tuple[tuple[str, str], ...] = ()


def facts(told: AboutTold) -> list[tuple[str, str]]:
    """The short facts, each with its name."""
    return [
        (tr("Version"), told.version),
        (tr("Licence"), "MIT"),
        (tr("This display"), told.machine),
        *([(tr("Paired with"), told.hub)] if told.hub else []),
        ("Python", told.python),
        ("Qt", told.qt),
    ]


def sources() -> list[tuple[str, str]]:
    """Where data comes from, and on what terms."""
    return [(tr(name), tr(terms)) for name, terms in SOURCES]


def library(one: Library) -> tuple[str, str]:
    """A library in a list."""
    return f"{one.name} {one.version}", one.licence or tr("Its licence is told in its own files.")

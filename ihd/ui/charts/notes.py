"""What stands around a chart: the parts of its headline, and of the legend below it."""

from dataclasses import dataclass

from ihd.energy.day import BarState


@dataclass(frozen=True, slots=True)
class Note:
    """One part of the legend: what it says, and the mark that it explains, if it explains one.

    The mark is that of a state, in the colour of `meaning` ("electricity", "gas", "export"; empty is the legend's own),
    or with `usual` that of what is held against the bars. With no mark, `meaning` colours the words and makes them
    strong, as in "12% below usual so far".
    """

    words: str
    state: BarState | None = None
    meaning: str = ""
    usual: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """The headline in its three parts: the figure, what goes with it, and the date. Empty where there is nothing."""

    figure: str
    beside: str
    date: str

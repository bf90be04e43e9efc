"""What the pages show in pictures: their own roads' words about the pretend home that is on the stage."""

from collections.abc import Callable
from typing import Any

from ihd.app.context import Context
from ihd.app.staging import Stage

# One function a page: `def _cost(window: Any, staged: Stage, context: Context) -> None`, with its imports inside.


def _meters(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_frame import show_meters

    show_meters(window, staged, context)


def _cost(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_cost import show_cost

    show_cost(window, staged, context)


def _standby(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_frame import rest

    rest(window, staged, context)


def _carbon(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_carbon import show_carbon

    show_carbon(window, staged, context)


def _history(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_history import show_history

    show_history(window, staged, context)


def _prices(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_first import show_prices

    show_prices(window, staged, context)


def _report(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_cost import show_report

    show_report(window, staged, context)


def _more(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_frame import show_more

    show_more(window, staged, context)


def _connections(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_frame import show_connections

    show_connections(window, staged, context)


def _about(window: Any, staged: Stage, context: Context) -> None:
    from ihd.app.pictured_frame import show_about

    show_about(window, staged, context)


SETTERS: dict[str, Callable[[Any, Stage, Context], None]] = {
    "carbon": _carbon,
    "cost": _cost,
    "history": _history,
    "about": _about,
    "connections": _connections,
    "meters": _meters,
    "more": _more,
    "reading-card": _meters,
    "report": _report,
    "standby": _standby,
    "tariff-choice": _prices,
}


def set_out(window: Any, name: str, staged: Stage, context: Context) -> None:
    """Tell a page that has come into view what it shows in a picture."""
    if name in SETTERS:
        SETTERS[name](window, staged, context)

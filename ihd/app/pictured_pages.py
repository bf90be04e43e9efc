"""What the pages show in pictures: their own roads' words about the pretend home that is on the stage."""

from importlib import import_module
from typing import Any

from ihd.app.context import Context
from ihd.app.staging import Stage

# Each page's file beside this one, and the function in it that is given the window, the stage and the context.
SETTERS = {
    "carbon": ("pictured_carbon", "show_carbon"),
    "cost": ("pictured_cost", "show_cost"),
    "history": ("pictured_history", "show_history"),
    "about": ("pictured_frame", "show_about"),
    "connections": ("pictured_frame", "show_connections"),
    "meters": ("pictured_frame", "show_meters"),
    "more": ("pictured_frame", "show_more"),
    "reading-card": ("pictured_frame", "show_meters"),
    "report": ("pictured_cost", "show_report"),
    "standby": ("pictured_frame", "rest"),
    "tariff-choice": ("pictured_first", "show_prices"),
}


def set_out(window: Any, name: str, staged: Stage, context: Context) -> None:
    """Tell a page that has come into view what it shows in a picture."""
    if name in SETTERS:
        file, setter = SETTERS[name]
        getattr(import_module(f"ihd.app.{file}"), setter)(window, staged, context)

"""How fast the charts follow a finger, with days of raw readings, beside a plain chart in the same run."""

from collections.abc import Iterator
from datetime import tzinfo

Result = tuple[str, float, str, int, str]  # name, value, unit, how many frames, note


def drag(runs: int, zone: tzinfo) -> Iterator[Result]:
    """Milliseconds for each frame, without a screen: what it then takes to show is the screen's own time."""
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["ihd", "-platform", "offscreen"])
    from ihd.ui.charts.dragged import measure

    yield from measure(runs, zone)
    application.processEvents()

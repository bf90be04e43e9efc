"""Loads the libraries of a page's charts while the page can be seen already, and lets it make them then."""

import sys
from importlib import import_module
from typing import Any

CHARTS = ("ihd.ui.charts.span_chart", "ihd.ui.charts.curve_chart")


class ChartLoading:
    """Belongs to the window's thread. `page` is told `make_charts` there."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._loader: Any = None

    def begin(self) -> None:
        """Load what is not there yet."""
        if all(name in sys.modules for name in CHARTS):
            self._page.make_charts()
            return
        from ihd.threads import Worker

        self._loader = Worker("charts", _raised)
        self._loader.do(_load, then=self._loaded)

    def stop(self) -> None:
        """Let go of the page; what is being loaded is loaded to its end."""
        loader, self._loader = self._loader, None
        if loader:
            loader.stop()

    def _loaded(self, _: None) -> None:
        self._page.make_charts()
        self.stop()


def _load() -> None:
    for name in CHARTS:
        import_module(name)


def _raised(error: BaseException) -> None:
    raise error

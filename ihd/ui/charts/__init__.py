"""The only folder that knows pyqtgraph, and with it numpy."""

import PySide6.QtWidgets  # noqa: F401 - pyqtgraph takes the Qt that is loaded already

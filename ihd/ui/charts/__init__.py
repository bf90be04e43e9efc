"""Charts: the only folder that knows pyqtgraph."""

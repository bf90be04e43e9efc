"""The home's own broker, run for as long as this program records."""

from typing import Any

from ihd.app.context import Context


class Tended:
    """The home's own broker, if the settings want one, for as long as this program records. For one thread alone."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._broker: Any = None

    def begin(self, *, records: bool) -> None:
        """Start it if this program records, and it is wanted. Raises PartTrouble or FileTrouble if it cannot be."""
        if records and self._context.settings.broker.runs and self._broker is None:
            from ihd.app.home_broker import HomeBroker  # with all that runs brokers: few homes need one

            broker = HomeBroker(self._context)
            broker.start()
            self._broker = broker

    def stop(self) -> None:
        """Stop it, if it runs."""
        if self._broker:
            self._broker.stop()
            self._broker = None

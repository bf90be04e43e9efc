"""The pages of storage, backups, imports and export: each is wired to the home when it is first opened."""

from collections.abc import Callable
from typing import Any

from ihd.app.context import Context

Session = Any  # of session.py, for which the first paint does not wait

PAGES = ("storage", "backups", "import", "export")


class DiaryPages:
    """Belongs to the window's thread.

    `own` gives the context of the home that is shown, `session` what runs behind it while anything does. `leave` lets
    go of its diary, `begin` starts it anew with the settings as they are kept by then.
    """

    def __init__(
        self,
        window: Any,
        own: Callable[[], Context],
        session: Callable[[], Session],
        leave: Callable[[], None],
        begin: Callable[[], None],
        is_pretend: Callable[[], bool],
    ) -> None:
        self._window, self._own, self._session = window, own, session
        self._leave, self._begin, self._is_pretend = leave, begin, is_pretend
        self._chores: list[Any] = []
        self._roads: dict[str, Any] = {}
        window.page_opened.connect(self._opened)
        window.made_anew.connect(self._renew)
        self._opened(window.page)

    def stop(self) -> None:
        """Stop whatever goes on for a page; nothing half-done is kept. May be called twice."""
        for one in self._chores:
            one.stop()

    def _renew(self) -> None:
        """The pages are new ones: what goes on for the old ones ends."""
        self.stop()
        self._chores.clear()
        self._roads.clear()

    def _opened(self, name: str) -> None:
        if name in PAGES:
            if name not in self._roads:
                self._roads[name] = getattr(self, f"_{name}")(self._window.page_widget(name), self._begun_chores())
            self._roads[name].look()

    def _begun_chores(self) -> Any:
        """What does the slow work of a page. Each has its own, so that none waits for another's."""
        from ihd.app.chores import Chores

        self._chores.append(Chores())
        return self._chores[-1]

    def _storage(self, page: Any, chores: Any) -> Any:
        from ihd.app.storing import StorageRoad

        return StorageRoad(page, chores, self._own, self._recorder)

    def _recorder(self) -> tuple[str | None, bool]:
        """Who records, and whether that is this display."""
        session = self._session()
        if session is None or session.keeper is None:
            return None, False
        held_by = session.keeper.known.held_by
        return held_by, held_by is None

    def _backups(self, page: Any, chores: Any) -> Any:
        from ihd.app.backup_road import BackupRoad

        def leave() -> None:
            """Nobody else of us may have the diary open while another takes its place."""
            for other in self._chores:
                if other is not chores:
                    other.stop()
            self._leave()

        return BackupRoad(page, chores, self._own, leave, self._begin, self._is_pretend)

    def _import(self, page: Any, chores: Any) -> Any:
        from ihd.app.import_road import ImportRoad

        return ImportRoad(self._window, page, chores, self._own, self._changed)

    def _export(self, page: Any, chores: Any) -> Any:
        from ihd.app.export_road import ExportRoad

        return ExportRoad(page, chores, self._own)

    def _changed(self) -> None:
        """The diary says something else than before: what is in hand follows."""
        session = self._session()
        if session:
            session.save(self._own().clock())

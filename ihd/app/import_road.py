"""Between the pages of imports and the home: files that are found, what is in one, and what becomes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ihd.app import import_work
from ihd.app.chores import Chores, Going
from ihd.app.context import Context
from ihd.app.import_preview import Answers, plain, preview, standing
from ihd.app.import_work import Kept, Looked
from ihd.energy.trouble import Trouble
from ihd.store.imports import ToImport
from ihd.ui.diary_told import ImportKept, Preview
from ihd.wording import later, tr

TAKING_OUT = later("Taking it out again …")


class ImportRoad:
    """Belongs to the window's thread. `changed` is called once the diary says something else than before."""

    def __init__(
        self, window: Any, page: Any, chores: Chores, own: Callable[[], Context], changed: Callable[[], None]
    ) -> None:
        self._window, self._page, self._chores, self._own, self._changed = window, page, chores, own, changed
        self._preview: Any = None
        self._going: Going | None = None
        self._looking: Going | None = None  # for files
        self._looked: Looked | None = None
        self._answers: dict[str, str] = {}
        self._told: ToImport | None = None
        self._is_keeping = False
        page.chosen.connect(self.choose)
        page.undo_wanted.connect(self._undo)

    def look(self) -> None:
        """See which files there are, and what was brought in."""
        context = self._own()
        self._chores.do(import_work.brought_in, context, then=self._show_imports, failed=self._failed)
        self._looking = self._chores.do(import_work.files, context, then=self._page.show_files, failed=self._failed)

    def _show_imports(self, found: tuple[ImportKept, ...]) -> None:
        self._page.show_imports(found, self._own().clock())

    def choose(self, name: str) -> None:
        """Look into this file, on the Preview page."""
        self._stop()
        if self._looking:
            self._looking.stop()
        if self._preview is None:
            self._preview = self._window.page_widget("preview")
            self._preview.back_wanted.connect(self._go_back)
            self._preview.answered.connect(self._answer)
            self._preview.on_wanted.connect(self._bring_in)
        self._looked, self._told, self._answers = None, None, {}
        self._page.show_trouble(None)
        self._preview.begin()
        self._window.open_page("preview")
        self._start(import_work.look_into, self._own(), Path(name), then=self._see)

    def _see(self, looked: Looked) -> None:
        self._looked = looked
        if looked.own is not None:
            self._preview.show_preview(looked.own)
            self._preview.show_going(None)
        else:
            self._read()

    def _answer(self, name: str, key: str) -> None:
        self._answers[name] = key
        if name in ("series", "counts"):
            for other in ("meter",) if name == "counts" else ("counts", "unit", "meter"):
                self._answers.pop(other, None)
        self._read()

    def _read(self) -> None:
        """Show the file with the answers that stand, and read it with them where none is missing."""
        self._stop()
        self._told = None
        looked = self._looked
        if looked is None or looked.found is None:
            return
        answers = standing(looked.found, looked.known, self._answers)
        shown = preview(looked.path, looked.found, looked.known, answers)
        self._preview.show_preview(shown)
        self._preview.show_going(None if shown.missing else 0.0)
        if not shown.missing:
            work = (looked.path, looked.found, looked.known, answers, shown)
            self._start(import_work.read, self._own(), *work, then=self._has_read)

    def _has_read(self, found: tuple[Preview, ToImport]) -> None:
        shown, self._told = found
        self._preview.show_preview(shown)
        self._preview.show_going(None)

    def _bring_in(self) -> None:
        looked = self._looked
        if looked is None or (self._told is None and looked.own is None) or self._is_keeping:
            return
        self._is_keeping = True
        self._preview.show_keeping(is_keeping=True)
        self._preview.show_going(0.0)
        if self._told is None:
            self._start(import_work.join, self._own(), looked.path, then=self._kept)
        else:
            self._start(import_work.keep, self._own(), self._told, then=self._kept)

    def _kept(self, kept: Kept) -> None:
        self._end_keeping()
        self._window.open_page("import")
        if kept.one:
            self._page.show_brought_in(kept.one)
        else:
            self._page.show_done(*kept.words)
        self._changed()

    def _go_back(self) -> None:
        """Out of the preview; while a file is being brought in, only out of that."""
        was_keeping = self._is_keeping
        self._stop()
        self._end_keeping()
        if was_keeping:
            self._preview.show_going(None)
        else:
            self._window.open_page("import")

    def _end_keeping(self) -> None:
        if self._is_keeping:
            self._is_keeping = False
            self._preview.show_keeping(is_keeping=False)

    def _undo(self, number: int) -> None:
        self._page.show_trouble(None)
        self._page.show_going(tr(TAKING_OUT), may_stop=False)
        self._chores.do(import_work.take_out, self._own(), number, then=self._undone, failed=self._failed)

    def _undone(self, found: tuple[ImportKept, ...]) -> None:
        self._page.show_going("")
        self._show_imports(found)
        self._changed()

    def _start(self, work: Callable[..., Any], *args: object, then: Callable[[Any], None]) -> None:
        told = self._preview.show_going
        self._going = self._chores.do(work, *args, then=then, failed=self._not_read, told=told)

    def _stop(self) -> None:
        if self._going:
            self._going.stop()
            self._going = None

    def _not_read(self, trouble: Trouble | None) -> None:
        if trouble is None:
            return
        self._end_keeping()
        shown = preview_of(self._looked, self._answers)
        self._preview.show_preview(shown._replace(trouble=plain(trouble)))
        self._preview.show_going(None)

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.show_going("")
        if trouble:
            self._page.show_trouble(trouble)


def preview_of(looked: Looked | None, answers: Answers) -> Preview:
    """What is shown of a file that cannot be read so; nothing but the trouble where it cannot be read at all."""
    if looked is None or looked.found is None:
        return Preview("", "")
    told = standing(looked.found, looked.known, answers)
    return preview(looked.path, looked.found, looked.known, told)

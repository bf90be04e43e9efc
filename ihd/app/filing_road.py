"""What the roads share that have a file written for the household: where it may go, how far it is, and its end."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from ihd.app import media
from ihd.app.chores import Chores, Going
from ihd.app.context import Context
from ihd.energy.trouble import FileTrouble, Trouble
from ihd.ui import diary_words
from ihd.ui.diary_told import Place
from ihd.wording import tr

MOST_ALIKE = 1000  # files of one name in a folder


class Filing(NamedTuple):
    """What is offered, how a file is written, and the words for that while it is. Both are done by chores."""

    offer: Callable[[Going, Context], Any]
    write: Callable[[Going, Context, Any], Any]
    words: str


class FilingRoad:
    """Belongs to the window's thread. `context` gives that of the home that is shown; `then` is told of the file."""

    def __init__(
        self, page: Any, chores: Chores, context: Callable[[], Context], kind: Filing, then: Callable[[Any], None]
    ) -> None:
        self._page, self._chores, self._context = page, chores, context
        self._kind, self._then = kind, then
        self._going: Going | None = None
        page.wanted.connect(self._begin)
        page.stop_wanted.connect(self._stop)

    def look(self) -> None:
        """See what there is to be written, and where it may go."""
        self._chores.do(self._kind.offer, self._context(), then=self._page.show_offer, failed=self._failed)

    def _begin(self, asked: Any) -> None:
        self._page.show_going(tr(self._kind.words), 0.0)
        self._going = self._chores.do(
            self._kind.write,
            self._context(),
            asked,
            then=self._written,
            failed=self._failed,
            told=lambda share: self._page.show_going(tr(self._kind.words), share),
        )

    def _written(self, told: Any) -> None:
        self._page.show_going("")
        self._then(told)

    def _stop(self) -> None:
        if self._going:
            self._going.stop()

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.show_going("")
        if trouble:
            self._page.show_trouble(trouble)


def folders(context: Context) -> tuple[Place, ...]:
    """The folders that a file may go to."""
    found = media.writable(context.places)
    return tuple(Place(str(one.path), one.name[:1].upper() + one.name[1:], room(one)) for one in found)


def room(folder: media.Folder) -> str:
    """How much room a folder has left; where nobody knows, its path."""
    return tr("{size} free", size=diary_words.size(folder.free)) if folder.free is not None else str(folder.path)


def free_name(folder: Path, name: str) -> Path:
    """A name that no file of the folder has yet: nothing is written over."""
    if not folder.is_dir():
        raise FileTrouble(
            tr("There is no such folder"), tr("Put the stick of {folder} in, or choose another folder.", folder=folder)
        )
    stem, dot, ends = name.partition(".")
    names = (name if not n else f"{stem}-{n + 1}{dot}{ends}" for n in range(MOST_ALIKE))
    free = next((one for one in names if not (folder / one).exists()), None)
    if free is None:
        raise FileTrouble(
            tr("There are many such files already"), tr("Clear up {folder}, or choose another folder.", folder=folder)
        )
    return folder / free

"""Between the Backups page and the home: how the backups stand, one made now, and one put in the diary's place."""

import json
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ihd import __version__, passwords
from ihd.app import lifeboat
from ihd.app.backup_command import to_do_again
from ihd.app.backup_passphrase import PASSPHRASE
from ihd.app.backup_state import remembered, state_file
from ihd.app.chores import Chores, Going, Stopped
from ihd.app.context import Context
from ihd.app.media import sticks
from ihd.energy.calendar import utc
from ihd.energy.trouble import StoreTrouble, Trouble
from ihd.settings import load
from ihd.store import backup_shelf, restoring
from ihd.store.backup import Locked, check
from ihd.store.backup_cipher import WrongPassphrase
from ihd.ui import diary_words
from ihd.ui.diary_told import BackupKept, Backups, Place, Restored
from ihd.wording import later, tr

INSIDE = "energy-backups"  # the folder on a stick that copies go to
LOOKED_EACH = 0.2  # seconds between two looks at a backup that is being made
MAKING = later("Making a backup. Recording goes on.")
CHECKING = later("Reading the backup. Nothing has been changed yet.")
RESTORING = later("Restoring. Please leave the power on.")


class Wanted(NamedTuple):
    """A backup that the household wants to go back to."""

    file: Path
    with_settings: bool
    phrase: str


class BackupRoad:
    """Belongs to the window's thread.

    `own` gives the context of the home that is shown. `leave` lets go of its diary, `begin` starts it anew with
    whatever its settings are by then. `is_pretend` says whether a demo is shown.
    """

    def __init__(
        self,
        page: Any,
        chores: Chores,
        own: Callable[[], Context],
        leave: Callable[[], None],
        begin: Callable[[], None],
        is_pretend: Callable[[], bool],
    ) -> None:
        self._page, self._chores, self._own = page, chores, own
        self._leave, self._begin, self._is_pretend = leave, begin, is_pretend
        self._going: Going | None = None
        page.back_up_wanted.connect(self._back_up)
        page.stop_wanted.connect(self._stop)
        page.restore_wanted.connect(self._check)
        page.file_wanted.connect(self._look_at)
        page.phrase_given.connect(self._keep_phrase)
        page.changed.connect(lambda _: self.look())

    def look(self) -> None:
        """See how the backups stand."""
        self._chores.do(_stand, self._own(), then=self._page.show_backups, failed=self._failed)

    def _back_up(self) -> None:
        if self._is_pretend():
            self._page.show_trouble(_of_a_demo())
            return
        self._page.show_trouble(None)
        self._page.show_going(tr(MAKING))
        self._going = self._chores.do(_make, self._own(), then=self._made, failed=self._failed)

    def _made(self, made: tuple[str, ...]) -> None:
        self._page.show_going("")
        if made:
            self._page.show_made(" ".join(made))
        self.look()

    def _stop(self) -> None:
        if self._going:
            self._going.stop()

    def _look_at(self, name: str) -> None:
        self._page.show_trouble(None)
        self._page.show_going(tr(CHECKING))
        self._going = self._chores.do(_looked_at, Path(name), then=self._ask, failed=self._failed)

    def _ask(self, found: BackupKept) -> None:
        self._page.show_going("")
        self._page.ask_restore(found)

    def _check(self, name: str, with_settings: bool, phrase: str) -> None:
        if self._is_pretend():
            self._page.show_trouble(_of_a_demo())
            return
        wanted = Wanted(Path(name), with_settings, phrase)
        self._page.show_trouble(None)
        self._page.show_going(tr(CHECKING))
        self._going = self._chores.do(
            _checked, self._own(), wanted, then=self._restore, failed=self._failed, told=self._told
        )

    def _told(self, share: float) -> None:
        self._page.show_going(tr(CHECKING), share)

    def _restore(self, wanted: Wanted) -> None:
        """It is sound, and opens: now the home lets go of its diary."""
        self._page.show_going(tr(RESTORING), may_stop=False)
        context = self._own()
        self._leave()
        self._going = self._chores.do(
            _restored,
            context,
            wanted,
            then=self._go_on,
            failed=self._go_on_as_before,
            told=lambda share: self._page.show_going(tr(RESTORING), share, may_stop=False),
        )

    def _go_on(self, told: Restored) -> None:
        self._page.show_going("")
        self._begin()
        self._page.show_restored(told)
        self.look()

    def _go_on_as_before(self, trouble: Trouble | None) -> None:
        self._begin()
        self._failed(trouble)

    def _keep_phrase(self, phrase: str) -> None:
        context = self._own()
        try:
            passwords.keep(context.places).set(PASSPHRASE, phrase)
        except Trouble as trouble:
            self._page.show_trouble(trouble)
            return
        self.look()

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.show_going("")
        if trouble:
            self._page.show_trouble(trouble)


def _stand(going: Going, context: Context) -> Backups:
    known, places = remembered(state_file(context.places)), context.places
    second = context.settings.backups.folder
    shelf = _shelf(places.data / backup_shelf.OWN_SHELF, tr("beside the diary"))
    going.heed()
    if second:
        shelf += _shelf(Path(second).expanduser(), tr("in {folder}", folder=second))
    kept, phrase_in = passwords.keep(places), ""
    with suppress(Trouble):
        phrase_in = kept.where if kept.get(PASSPHRASE) else ""
    near = [
        Place(str(one.path / INSIDE), one.name, tr("{size} free", size=diary_words.size(one.free))) for one in sticks()
    ]
    wrong = known.rehearsal_trouble or next(iter(known.troubles), None)
    newest = tuple(sorted(shelf, key=lambda one: one.made, reverse=True))
    last = max((at for at in (known.own.at, known.second.at) if at), default=None)
    return Backups(
        context.clock(),
        last,
        known.second.at,
        known.rehearsed.at,
        newest,
        phrase_in,
        tuple(near),
        _plain(Trouble(*wrong)) if wrong else None,
    )


def _plain(trouble: Trouble) -> Trouble:
    """A trouble of the daily backup, with its advice for whoever sits before the screen."""
    if PASSPHRASE in trouble.advice:
        return Trouble(trouble.headline, tr("Type one below. Without it nothing is written to the second place."))
    return trouble


def _shelf(folder: Path, where: str) -> list[BackupKept]:
    found = []
    with suppress(OSError):
        for one in backup_shelf.shelf(folder):
            size, is_encrypted = one.file.stat().st_size, one.file.suffix == ".age"
            found.append(BackupKept(str(one.file), one.made, size, where, is_encrypted, one.home is None))
    return found


def _make(going: Going, context: Context) -> tuple[str, ...]:
    """Have it made as each day's is, in a process of its own; a sentence on each file."""
    words = [*lifeboat.command(context), "--now"]
    with subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        try:
            said = _heard(going, child)
        except Stopped:
            child.terminate()
            raise
    lines = [json.loads(line) for line in said.splitlines()]
    troubles = [line["trouble"] for line in lines if "trouble" in line]
    made = tuple(
        tr("{size} in {file}.", size=diary_words.size(line["bytes"]), file=line["file"])
        for line in lines
        if "file" in line
    )
    if troubles and not made:
        raise Trouble(str(troubles[0]["headline"]), str(troubles[0]["advice"]))
    if child.returncode and not made:
        raise StoreTrouble(tr("The backup stopped half-way"), tr("Try again; `ihd backup --daily --now` says more."))
    return made


def _heard(going: Going, child: "subprocess.Popen[bytes]") -> bytes:
    while True:
        going.heed()
        with suppress(subprocess.TimeoutExpired):
            return child.communicate(timeout=LOOKED_EACH)[0]


def _looked_at(going: Going, file: Path) -> BackupKept:
    """What a file that was chosen is, as far as can be seen without its passphrase."""
    going.heed()
    try:
        found = check(file)
    except Locked:
        told = file.stat()
        return BackupKept(str(file), utc(int(told.st_mtime)), told.st_size, str(file.parent), is_encrypted=True)
    return BackupKept(str(file), found.manifest.made, found.bytes, str(file.parent))


def _checked(going: Going, context: Context, wanted: Wanted) -> Wanted:
    """The same with the passphrase that opens it, once every byte of it has proven sound."""
    going.heed()
    phrases = [wanted.phrase or None]
    if not wanted.phrase:
        with suppress(Trouble):
            phrases += [passwords.keep(context.places).get(PASSPHRASE) or None]
    trouble: Trouble = Locked(tr("This backup is encrypted"), tr("Choose it again, and type its passphrase."))
    for phrase in dict.fromkeys(phrases):
        try:
            check(wanted.file, phrase, going.heed)
        except Locked:
            continue
        except WrongPassphrase as wrong:
            trouble = wrong
            continue
        return wanted._replace(phrase=phrase or "")
    raise trouble


def _restored(going: Going, context: Context, wanted: Wanted) -> Restored:
    going.heed()
    places = context.places
    home = restoring.HomeFiles(places.diary, places.data, places.settings_file if wanted.with_settings else None)
    done = restoring.restore(
        wanted.file, home, context.clock(), __version__, passphrase=wanted.phrase or None, heed=going.heed
    )
    aside = done.set_aside
    again = str(aside) if aside and aside.suffix == ".zip" else ""
    to_do = to_do_again(context, load(places.settings_file))
    notes = tuple(f"{note.partition(': ihd')[0].rstrip('.')}." for note in to_do)  # without the command that does it
    return Restored(done.backup.manifest.made, again, str(aside or ""), notes)


def _of_a_demo() -> Trouble:
    advice = tr("Connect to your own hub first: a demo home is never mixed with it.")
    return Trouble(tr("This is a demo home"), advice)

"""A mailbox for what arrives, a worker for what is slow: the one file that knows threads."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Mailbox(QObject):
    """Values posted from any thread, delivered in order on the thread that made the mailbox."""

    _posted = Signal(object)

    def __init__(self, deliver: Callable[[Any], None]) -> None:
        super().__init__()
        self._deliver = deliver
        self._posted.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def post(self, value: object) -> None:
        """Put a value in. Any thread may."""
        self._posted.emit(value)

    @Slot(object)
    def _hand_over(self, value: object) -> None:
        self._deliver(value)


class Worker:
    """One thread that does slow work in the order it is given; answers come back to the thread that made it."""

    def __init__(self, name: str, complain: Callable[[BaseException], None]) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._answers = Mailbox(self._answer)
        self._complain = complain
        self._stopped = False

    def do(self, work: Callable[..., Any], *args: object, then: Callable[[Any], None] | None = None) -> None:
        """Do this work there; `then` gets the answer here, `complain` whatever was raised."""
        future = self._pool.submit(work, *args)
        future.add_done_callback(lambda done: self._answers.post((done, then)))

    def stop(self) -> None:
        """Finish what was given, then end the thread. Answers that have not come by then never do."""
        self._stopped = True
        self._pool.shutdown(wait=True)

    def _answer(self, given: tuple[Future[Any], Callable[[Any], None] | None]) -> None:
        if self._stopped:  # whoever asked may be gone
            return
        done, then = given
        error = done.exception()
        if error is not None:
            self._complain(error)
        elif then is not None:
            then(done.result())


class Workers:
    """A worker for each kind of work, begun when it is first needed. Belongs to the thread that made it."""

    def __init__(self, complain: Callable[[BaseException], None]) -> None:
        self._complain = complain
        self._all: dict[str, Worker] = {}

    def of(self, name: str) -> Worker:
        """The one of this name."""
        if name not in self._all:
            self._all[name] = Worker(name, self._complain)
        return self._all[name]

    def stop(self) -> None:
        """Stop all of them. May be called twice; whatever comes after that begins anew."""
        for worker in self._all.values():
            worker.stop()
        self._all = {}

"""The word on how far something has come."""

import io
import sys

import pytest

from ihd.app import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def said(monkeypatch, stream, seconds):
    """What is said where the fractions 0.1, 0.2 and so on are told at these times."""
    monkeypatch.setattr(sys, "stderr", stream)
    times = iter([0.0, *seconds])
    with progress.told("Reckoning", lambda: next(times)) as tell:
        for n in range(len(seconds)):
            tell((n + 1) / 10)
    return stream.getvalue() if stream else None


def test_what_is_done_in_300_ms_needs_no_word(monkeypatch):
    assert said(monkeypatch, Terminal(), [0.1, 0.2, 0.29]) == ""


def test_what_takes_longer_says_how_far_it_is_ten_times_a_second_and_is_wiped_out_at_the_end(monkeypatch):
    told = said(monkeypatch, Terminal(), [0.1, 0.31, 0.35, 0.42, 0.5])
    assert told == "\rReckoning … 20% \rReckoning … 40% \r\033[K"


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_nothing_is_said_where_nobody_sits_before_it(monkeypatch, stream):
    assert not said(monkeypatch, stream, [0.5, 1.0])


def test_a_terminal_that_has_gone_does_not_stop_the_work(monkeypatch):
    class Gone(Terminal):
        def write(self, words):
            raise BrokenPipeError

    assert said(monkeypatch, Gone(), [0.5, 1.0]) == ""

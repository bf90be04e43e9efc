"""The supplier's messages in the diary: withdrawn, told anew, seen, and cleared with the household they were for."""

from datetime import UTC, datetime, timedelta

import pytest
from place_parts import every_row

from ihd.energy.calendar import unix
from ihd.energy.news import MessagesNow, SupplierMessage
from ihd.store import hub_asking, hub_keeping
from ihd.store.diary import Diary
from ihd.store.kept import Batch

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HUB = "hall-hub"
FIRST = SupplierMessage("message-1", HUB, NOON, "The first.", wants_answer=True)
SECOND = SupplierMessage("message-2", HUB, NOON + timedelta(hours=1), "The second.", until=NOON + timedelta(days=2))
ELSEWHERE = SupplierMessage("message-1", "shed-hub", NOON, "Another hub's first.")


@pytest.fixture
def diary(place):
    with Diary.open(place) as opened:
        yield opened


def keep(diary, *news):
    diary.keep(Batch(news=news, at=NOON))


def withdrawn(diary):
    return {one.name for one in diary.ask(hub_asking.messages) if one.withdrawn}


def test_messages_are_told_newest_first_as_they_were_kept(diary):
    keep(diary, FIRST, SECOND)
    assert diary.ask(hub_asking.messages) == (SECOND, FIRST)
    assert diary.ask(hub_asking.messages, 1) == (SECOND,)


def test_what_a_hub_does_not_name_any_more_is_withdrawn_and_stays(diary):
    keep(diary, FIRST, SECOND, ELSEWHERE)
    keep(diary, MessagesNow(HUB, ("message-2",)))
    assert withdrawn(diary) == {f"{HUB}/message-1"}
    keep(diary, MessagesNow(HUB))
    assert withdrawn(diary) == {f"{HUB}/message-1", f"{HUB}/message-2"}
    assert len(diary.ask(hub_asking.messages)) == 3


def test_a_message_that_is_told_anew_stands_again_and_stays_seen(diary):
    diary.put(hub_keeping.see, [FIRST], unix(NOON))
    keep(diary, FIRST, MessagesNow(HUB))
    keep(diary, FIRST, MessagesNow(HUB, ("message-1",)))
    assert withdrawn(diary) == set()
    assert diary.ask(hub_asking.seen) == (f"{HUB}/message-1",)


def test_a_message_may_be_seen_before_it_is_kept_and_more_than_once(diary):
    diary.put(hub_keeping.see, [FIRST], unix(NOON))
    diary.put(hub_keeping.see, [FIRST, SECOND], unix(NOON) + 60)
    diary.put(hub_keeping.see, [], unix(NOON) + 60)
    assert set(diary.ask(hub_asking.seen)) == {f"{HUB}/message-1", f"{HUB}/message-2"}


def test_a_number_to_be_read_out_is_never_written_down(diary, place, tmp_path):
    keep(diary, SupplierMessage("message-3", HUB, NOON, "Read this out.", number="40717040"))
    assert diary.ask(hub_asking.messages)[0].number is None
    diary.close()
    assert "40717040" not in repr(every_row(place))
    assert all(b"40717040" not in file.read_bytes() for file in tmp_path.rglob("*.sqlite*"))


def test_messages_and_what_was_seen_of_them_go_with_the_household_they_were_for(diary):
    keep(diary, FIRST, SECOND)
    diary.put(hub_keeping.see, [FIRST], unix(NOON) + 60)
    diary.put(hub_keeping.see, [SECOND], unix(NOON) + 7200)
    diary.forget_before(NOON + timedelta(minutes=30), HUB)
    assert diary.ask(hub_asking.messages) == (SECOND,)
    assert diary.ask(hub_asking.seen) == (f"{HUB}/message-2",)

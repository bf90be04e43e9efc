"""An account kept by hand: kept, taken back, told again, and cleared with a household."""

from datetime import UTC, datetime, timedelta

from household_parts import START, live

from ihd.energy.fuel import Fuel
from ihd.energy.prepaid.by_hand import Entry, ReceiptKind
from ihd.store import receipts
from ihd.store.diary import Diary

AT = datetime(2026, 11, 20, 18, 5, tzinfo=UTC)
MADE = datetime(2026, 11, 20, 18, 7, tzinfo=UTC)
LATER = MADE + timedelta(hours=2)


def entry(e5: int, fuel: Fuel = Fuel.ELECTRICITY, kind: ReceiptKind = ReceiptKind.STATEMENT) -> Entry:
    return Entry(0, fuel, kind, AT, e5, MADE)


def test_a_diary_begins_with_no_receipts(place):
    with Diary.open(place) as diary:
        assert diary.ask(receipts.entries) == ()
        assert diary.put(receipts.undo_last, LATER) is None


def test_receipts_are_kept_whole_and_in_their_order(place):
    told = [entry(-123), entry(2_000_000, Fuel.GAS, ReceiptKind.TOP_UP), entry(420_001)]
    with Diary.open(place) as diary:
        numbers = [diary.put(receipts.add, one) for one in told]
    with Diary.open(place, readonly=True) as diary:
        assert diary.ask(receipts.entries) == tuple(
            one._replace(id=number) for number, one in zip(numbers, told, strict=True)
        )
    assert numbers == sorted(set(numbers))


def test_what_was_written_down_last_is_taken_back_first_and_stays_in_the_log(place):
    with Diary.open(place) as diary:
        for one in (entry(1), entry(2, Fuel.GAS), entry(3)):
            diary.put(receipts.add, one)
        assert diary.put(receipts.undo_last, LATER).e5 == 3
        assert diary.put(receipts.undo_last, LATER, Fuel.ELECTRICITY).e5 == 1
        assert diary.put(receipts.undo_last, LATER, Fuel.ELECTRICITY) is None
        assert [(one.e5, one.undone) for one in diary.ask(receipts.entries)] == [(1, LATER), (2, None), (3, LATER)]


def test_receipts_go_with_the_household_that_wrote_them_down(place):
    moved = START + timedelta(days=7)
    with Diary.open(place) as diary:
        live(diary)
        live(diary, moved, who="New Power", text="Hello")
        diary.forget_before(moved, "H1")
        assert [one.at for one in diary.ask(receipts.entries)] == [moved]

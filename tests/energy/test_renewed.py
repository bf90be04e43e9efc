"""A ledger that goes on while another program imports and undoes: it gains the one, loses the other, and no more."""

from imported_parts import imported
from log_parts import FIRST, HALF_HOUR, MINE, ledger_of, reading, told

from ihd.energy.half_hours import Quality, UtcDay
from ihd.energy.ledger import Ledger

TODAY = FIRST // 86_400
HOUR = [reading(at, 1_000_000 + at // 30) for at in range(0, HALF_HOUR + 1, 300)]  # 60 Wh, heard from end to end


def known(ledger, count=3):
    return [(one.wh, one.quality()) for one in told(ledger, count)]


def kept_of(*what) -> dict:
    """What the diary has once this was kept."""
    return ledger_of(*what).changes().days


def test_what_was_imported_meanwhile_is_known_and_what_is_in_hand_stays():
    ledger = ledger_of(*HOUR)
    again = ledger.renewed(kept_of(imported(0, [500, 700])), ())
    assert known(again) == [(60, Quality.MEASURED), (700, Quality.IMPORTED), (0, Quality.MISSING)]
    assert again.register(MINE) == ledger.register(MINE)


def test_what_was_undone_is_known_no_more_and_is_not_told_to_be_kept():
    ledger = ledger_of(imported(1, [700], 4), imported(1, [900], 5), *HOUR)
    again = ledger.renewed({}, frozenset({5}))
    assert known(again) == [(60, Quality.MEASURED), (700, Quality.IMPORTED), (0, Quality.MISSING)]
    assert [one.number for one in again.changes().days[MINE, TODAY].imports] == [4]


def test_what_waits_to_be_kept_still_does_and_nothing_more():
    ledger = ledger_of(*HOUR)
    changes = ledger.changes()
    ledger.put_back(changes)
    assert ledger.renewed({}, ()).changes() == changes
    kept = Ledger({}, kept_of(*HOUR))
    assert not kept.renewed(kept_of(imported(0, [1])), ()).changes().days


def test_a_day_without_these_numbers_is_the_same_day():
    day = UtcDay(TODAY).with_import(FIRST, (1,), 3)
    assert day.without_imports((1, 2)) is day
    assert day.without_imports({3, 9}) == UtcDay(TODAY)

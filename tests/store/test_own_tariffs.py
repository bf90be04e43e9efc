"""The household's own tariffs in the diary: kept as they were given, one of each fuel in use, and forgotten with it."""

from datetime import UTC, datetime, timedelta

from ihd.energy.calendar import unix
from ihd.energy.mark import BY_HAND
from ihd.energy.tariffs.tariff import Priced
from ihd.store import forgetting, own_tariffs
from ihd.store.diary import Diary
from ihd.store.own_tariffs import OwnTariff

ADDED = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
TEXT = 'name = "Fixed"\r\n# as it was given, to the last byte – ü\n'
PRICES = {"a.csv": "start,pence\n2026-11-02T00:00Z,1\n", "b.csv": "start,pence\n"}


def own(name, priced=Priced.ELECTRICITY, *, in_use=False, text=TEXT, files=None, added=ADDED):
    return OwnTariff(name, priced, added, text, files or {}, in_use)


def used(diary):
    return {(one.priced.value, one.name) for one in diary.ask(own_tariffs.in_use)}


def test_a_tariff_comes_back_as_it_was_given(place):
    given = own("Fixed", files=PRICES)
    with Diary.open(place) as diary:
        assert diary.put(own_tariffs.keep, given) is False
    with Diary.open(place, readonly=True) as diary:
        assert diary.ask(own_tariffs.find, "Fixed") == given
        assert diary.ask(own_tariffs.known) == (given,)
        assert diary.ask(own_tariffs.find, "fixed") is None


def test_one_of_each_fuel_is_in_use_at_most(place):
    with Diary.open(place) as diary:
        diary.put(own_tariffs.keep, own("One", in_use=True))
        diary.put(own_tariffs.keep, own("Two", in_use=True))
        diary.put(own_tariffs.keep, own("Gas", Priced.GAS, in_use=True))
        diary.put(own_tariffs.keep, own("Sun", Priced.EXPORT))
        assert used(diary) == {("electricity", "Two"), ("gas", "Gas")}
        assert diary.put(own_tariffs.use, "One") is True
        assert diary.put(own_tariffs.use, "Sun") is True
        assert used(diary) == {("electricity", "One"), ("gas", "Gas"), ("export", "Sun")}
        assert diary.put(own_tariffs.use, "Three") is False
        assert diary.put(own_tariffs.stop, Priced.GAS) == "Gas"
        assert diary.put(own_tariffs.stop, Priced.GAS) is None
        assert used(diary) == {("electricity", "One"), ("export", "Sun")}


def test_a_name_given_again_takes_the_place_of_the_one_before_and_stays_in_use(place):
    with Diary.open(place) as diary:
        diary.put(own_tariffs.keep, own("Fixed", files=PRICES, in_use=True))
        later = own("Fixed", text="new", files={"c.csv": ""}, added=ADDED + timedelta(days=1))
        assert diary.put(own_tariffs.keep, later) is True
        found = diary.ask(own_tariffs.find, "Fixed")
    assert (found.text, found.files, found.in_use) == ("new", {"c.csv": ""}, True)


def test_a_name_given_again_for_another_fuel_is_not_in_use(place):
    with Diary.open(place) as diary:
        diary.put(own_tariffs.keep, own("Mine", in_use=True))
        diary.put(own_tariffs.keep, own("Other gas", Priced.GAS, in_use=True))
        diary.put(own_tariffs.keep, own("Mine", Priced.GAS))
        assert used(diary) == {("gas", "Other gas")}


def test_what_is_removed_is_gone_with_its_prices(place):
    with Diary.open(place) as diary:
        diary.put(own_tariffs.keep, own("Fixed", files=PRICES))
        diary.put(own_tariffs.keep, own("Other", files=PRICES))
        assert diary.put(own_tariffs.remove, "Fixed") == own("Fixed", files=PRICES)
        assert diary.put(own_tariffs.remove, "Fixed") is None
        assert [one.name for one in diary.ask(own_tariffs.known)] == ["Other"]
        assert diary.ask(own_tariffs.find, "Other").files == PRICES
        diary.put(own_tariffs.keep, own("Fixed"))
        assert diary.ask(own_tariffs.find, "Fixed").files == {}


def test_a_former_household_takes_its_tariffs_with_it(place):
    moved = ADDED + timedelta(days=1)
    mine = own("Mine", files=PRICES, in_use=True, added=moved)
    with Diary.open(place) as diary:
        diary.put(own_tariffs.keep, own("Theirs", files=PRICES, in_use=True))
        assert diary.ask(forgetting.holds_before, unix(moved))
        diary.put(own_tariffs.keep, mine)
        diary.forget_before(moved, BY_HAND)
        assert diary.ask(own_tariffs.known) == (mine,)
        assert not diary.ask(forgetting.holds_before, unix(moved))
    with Diary.open(place) as diary:
        diary.forget_all(moved, BY_HAND)
        assert diary.ask(own_tariffs.known) == ()

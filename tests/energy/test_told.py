"""What hubs have told: in whatever order and however often it comes, it ends the same, and an older word never wins."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.command import Answer, Command, CommandKind, CommandState
from ihd.energy.fuel import Fuel
from ihd.energy.health import HubKnown
from ihd.energy.home import Thresholds
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.news import (
    Alert,
    Health,
    HubInfo,
    MessagesNow,
    MeterInfo,
    Online,
    SupplierChange,
    SupplierMessage,
    TenancyChange,
    Wan,
)
from ihd.energy.prepay import DebtPeriod, PaymentMode, Prepayment, TimeDebt, TopUp
from ihd.energy.reading import Reading
from ihd.energy.told import MOST_HUBS, MOST_MESSAGES, SUPPLIER_IS_NEW_FOR, Told

START = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
METER = "H1/electricity"


def at(seconds: int) -> datetime:
    return START + timedelta(seconds=seconds)


def tariff(since: datetime, meter: str = METER, rate: int = 20_000) -> MeterTariff:
    return MeterTariff(meter, Fuel.ELECTRICITY, since, -5, (rate,), (), (), None, -5, (), (), ())


def prepayment(seconds: int, meter: str = METER, balance: int = 0) -> Prepayment:
    return Prepayment(meter, Fuel.ELECTRICITY, at(seconds), PaymentMode.PREPAYMENT, "H1", balance)


def of(seconds: int, kind: int, who: int) -> object:
    """A word of each kind at this second; the second stands in what it says, so that words of two times differ."""
    hub, meter = f"H{who}", f"H{who}/electricity"
    return (
        Health(hub, at(seconds), Wan.UP if seconds % 2 else Wan.DOWN),
        SupplierMessage("m1", hub, at(seconds), f"Text {seconds}"),
        Alert("a1", hub, at(seconds), 0x8000 + seconds),
        SupplierChange(hub, meter, at(seconds), f"Supplier {seconds}"),
        TenancyChange(hub, at(seconds)),
        prepayment(seconds, meter, seconds),
        tariff(at(seconds), meter, seconds),
    )[kind]


words = st.builds(of, st.integers(0, 30), st.integers(0, 6), st.integers(1, 3))


def after(news: list[object]) -> Told:
    told = Told()
    for one in news:
        told = told.after(one)
    return told


@given(st.lists(words, max_size=25).flatmap(lambda news: st.tuples(st.just(news), st.permutations(news + news[::2]))))
def test_order_and_repetition_of_news_do_not_change_the_end(both):
    news, otherwise = both
    assert after(news) == after(otherwise)


@given(st.lists(words, min_size=1, max_size=25))
def test_the_newest_word_of_each_kind_stands(news):
    told = after(news)
    for change in (one for one in news if isinstance(one, SupplierChange)):
        assert told.suppliers[change.meter].at >= change.at
    for message in (one for one in news if isinstance(one, SupplierMessage)):
        assert told.messages[message.name].at >= message.at
    for change in (one for one in news if isinstance(one, TenancyChange)):
        assert told.tenancies[change.hub].at >= change.at


def test_what_is_told_again_makes_no_new_value():
    for kind in range(7):
        told = after([of(5, kind, 1)])
        assert told.after(of(5, kind, 1)) is told
        assert told.after(of(4, kind, 1)) is told
    told = after([HubInfo("H1", "Model"), Online("H1", True)])
    assert told.after(HubInfo("H1", "Model")) is told
    assert told.after(Online("H1", True)) is told


def test_two_hubs_may_name_their_messages_alike():
    told = after([SupplierMessage("1", "H1", at(0), "One"), SupplierMessage("1", "H2", at(0), "Two")])
    assert {one.text for one in told.messages.values()} == {"One", "Two"}


def test_of_too_many_the_oldest_go_whatever_order_they_came_in():
    messages = [SupplierMessage(f"m{n}", "H1", at(n), "Text") for n in range(MOST_MESSAGES + 50)]
    for order in (messages, messages[::-1]):
        kept = after(order).messages.values()
        assert {one.at for one in kept} == {at(n) for n in range(50, MOST_MESSAGES + 50)}


def test_a_network_where_everything_speaks_does_not_fill_the_memory():
    told = Told()
    for n in range(MOST_HUBS * 3):
        told = told.heard(f"H{n}", "glow", at(n))
    assert set(told.hubs) == {f"H{n}" for n in range(MOST_HUBS * 2, MOST_HUBS * 3)}


def test_a_hub_with_a_slow_clock_is_heard_when_its_words_arrive():
    slow = timedelta(minutes=20)
    told = Told()
    for seconds in range(0, 60, 10):
        told = told.read(Reading(METER, Fuel.ELECTRICITY, at(seconds) - slow), at(seconds))
    assert told.when_heard.heard[METER] == at(50)


def test_a_reading_that_is_said_again_is_no_new_word_of_the_meter():
    old = Reading("H1/gas", Fuel.GAS, at(-7200))
    told = Told().read(old, at(0)).read(old, at(600)).read(replace(old, at=at(-9000)), at(700))
    assert told.when_heard.heard["H1/gas"] == at(-7200)


def test_what_has_ended_stays_as_it_ended():
    command = Command("c1", CommandKind.ADD_CREDIT, "H1", METER, Fuel.ELECTRICITY, at(0), at(600))
    told = Told().asked(command)
    accepted = Answer("c1", CommandState.ACCEPTED, at(20))
    for news in (Answer("c1", CommandState.WAITING, at(10)), accepted, Answer("c1", CommandState.REJECTED, at(30))):
        told = told.after(news)
    assert told.commands["c1"][1] == accepted
    assert told.after(Answer("nobody asked", CommandState.ACCEPTED, at(1))) is told
    assert told.waiting == ()


def test_prices_may_be_old_from_a_change_of_supplier_until_the_new_tariff():
    told = after([tariff(at(-9_000_000)), SupplierChange("H1", METER, at(0), "X")])
    assert told.new_supplier(at(60), {}).name == "X"
    assert after([tariff(at(-1)), SupplierChange("H1", METER, at(0), "X")]).new_supplier(at(60), {})
    assert told.after(tariff(at(0))).new_supplier(at(60), {}) is None
    assert told.after(tariff(at(3600))).new_supplier(at(7200), {}) is None


def test_a_price_beside_the_readings_stands_in_where_no_tariff_is_told():
    told = after([SupplierChange("H1", METER, at(0), "X")])
    assert told.new_supplier(at(60), {METER: at(-5)})
    assert told.new_supplier(at(60), {METER: at(5)}) is None
    day_and_night = told.after(tariff(at(-9_000)))  # such a price changes each evening
    assert day_and_night.new_supplier(at(60), {METER: at(5)})


def test_who_has_supplied_the_home_for_long_is_no_news():
    told = after([SupplierChange("H1", METER, at(0), "X")])
    assert told.new_supplier(START + SUPPLIER_IS_NEW_FOR - timedelta(seconds=1), {})
    assert told.new_supplier(START + SUPPLIER_IS_NEW_FOR, {}) is None
    assert told.new_supplier(at(-1), {}) is None


def test_a_new_household_is_told_of_devices_and_tariffs_and_of_nobody_before_it():
    account = replace(prepayment(100), top_ups=(TopUp(at(-50), 1), TopUp(at(60), 2)))
    command = Command("c1", CommandKind.ADD_CREDIT, "H1", METER, Fuel.ELECTRICITY, at(-5), at(600), code="4" * 20)
    told = after(
        [
            HubInfo("H1", "Model"),
            tariff(at(-9_000)),
            account,
            prepayment(-10, "H1/gas"),
            SupplierChange("H1", METER, at(-80), "Former"),
            SupplierMessage("old", "H1", at(-1), "For those before"),
            SupplierMessage("new", "H1", at(1), "For these"),
            Alert("old", "H1", at(-1), 0x810D),
        ]
    ).asked(command)
    theirs = told.since(at(0))
    assert theirs.hubs == told.hubs
    assert theirs.tariffs == told.tariffs
    assert [one.top_ups for one in theirs.prepayments.values()] == [(TopUp(at(60), 2),)]
    assert [one.text for one in theirs.messages.values()] == ["For these"]
    assert not theirs.suppliers
    assert not theirs.alerts
    assert not theirs.commands


def test_messages_that_a_hub_no_longer_names_are_withdrawn_and_others_stay():
    written = [SupplierMessage(name, hub, at(0), "Text") for name, hub in (("m1", "H1"), ("m2", "H1"), ("m1", "H2"))]
    told = after([*written, MessagesNow("H1", ("m2",))])
    assert {name: one.withdrawn for name, one in told.messages.items()} == {
        "H1/m1": True,
        "H1/m2": False,
        "H2/m1": False,
    }
    assert told.after(MessagesNow("H1", ("m2",))) is told
    assert told.after("a word of another kind") is told


def test_what_waits_is_what_nobody_has_ended_and_what_was_opened_is_known():
    command = Command("c1", CommandKind.ADD_CREDIT, "H1", METER, Fuel.ELECTRICITY, at(0), at(600))
    told = Told().asked(command).saw(["H1/m1"])
    assert told.waiting == (command,)
    assert told.seen == {"H1/m1"}
    assert told.after(Answer("c1", CommandState.WAITING, at(1))).waiting == (command,)
    assert told.after(Answer("c1", CommandState.ACCEPTED, at(2))).waiting == ()
    reading = Reading(METER, Fuel.ELECTRICITY, at(3), watts=1.0)
    assert told.read(reading).when_heard.readings == {METER: reading}


def test_all_debts_are_told_together_as_far_as_any_is():
    meter = prepayment(0)
    assert meter.debt is None
    owing = replace(meter, accumulated_debt=100, time_debts=(TimeDebt(30, 3, DebtPeriod.DAILY),))
    assert (owing.debt, replace(owing, payment_debt=7).debt) == (130, 137)


def test_an_alert_is_named_by_its_hub_for_each_hub_counts_its_own():
    assert Alert("a1", "H1", at(0), 0x810D).name == "H1/a1"


def test_low_medium_and_high_are_the_suppliers_until_the_household_has_set_its_own():
    def told(medium: int | None, high: int | None, fuel: Fuel = Fuel.ELECTRICITY) -> Told:
        meter = MeterInfo("hub/one", fuel, medium_from=medium, high_from=high)
        return Told(hubs={"hub": HubKnown("hub", info=HubInfo("hub", meters=(meter,)))})

    unset = Thresholds()
    assert told(2_300, 4_600).levels(unset) == Thresholds(2_300, 4_600)
    assert told(2_300, 4_600).levels(Thresholds(700, 3_000)) == Thresholds(700, 3_000)
    for medium, high, fuel in ((2_300, 0, Fuel.ELECTRICITY), (None, 4_600, Fuel.ELECTRICITY), (2_300, 4_600, Fuel.GAS)):
        assert told(medium, high, fuel).levels(unset) == unset
    assert Told().levels(unset) == unset

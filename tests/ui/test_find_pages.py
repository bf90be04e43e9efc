"""The pages on which a broker is found, meters are ticked and one is set up by hand: real clicks and keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_homes import SIZES, look
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from test_fit import cut, shown

from ihd.app.offering import meanings
from ihd.energy.fuel import Fuel
from ihd.energy.trouble import HubTrouble
from ihd.settings import HubSettings
from ihd.ui.breaking import BREAK, TOGETHER, breakable, plain, shortened
from ihd.ui.offers import Found, HubOffer, Judged, MeterOffer, Nearby, Overheard, Sample, Ticked
from ihd.ui.pages.choose import NOTHING_TICKED, ChoosePage
from ihd.ui.pages.find import FindPage
from ihd.ui.pages.rule import RulePage
from ihd.ui.theme import load_fonts
from ihd.ui.widgets.text import Text

HERE = Nearby("This device", "A broker runs on it: port 1883, not encrypted.", HubSettings("localhost"))
THERE = Nearby("Attic", "192.168.1.20, port 8883, encrypted.", HubSettings("192.168.1.20", 8883, tls=True))
GLOW = HubOffer(
    "glow A",
    "A Glow hub with an electricity and a gas meter, last heard 4 s ago.",
    (
        MeterOffer("A/electricity", Fuel.ELECTRICITY, "Electricity", "742 W now", ticked=True),
        MeterOffer("A/gas", Fuel.GAS, "Gas", "1,387.2 m³ on the register", ticked=True),
    ),
    own=True,
)
WASHER = HubOffer(
    "tasmota washer",
    "A Tasmota energy meter “washer”, last heard 2 s ago.",
    (MeterOffer("washer/energy", Fuel.ELECTRICITY, "Electricity", "412 W now", asks_way=True),),
)
JSON = Sample("cellar/json", '{"power": 412.5, "sum": 8123}', (Found("412.5", "$.power"), Found("8123", "$.sum")))
BARE = Sample("attic/power", "1.204", (Found("1.204", ""),))
LONG = Sample("x" * 512, "y" * 120, (Found("1" * 20, "$." + "z" * 200),))


def opened(qtbot, page, size=(800, 480)):
    load_fonts()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def find(qtbot):
    return opened(qtbot, FindPage(look()))


@pytest.fixture
def choose(qtbot):
    return opened(qtbot, ChoosePage(look()), (800, 900))


@pytest.fixture
def rule(qtbot):
    page = RulePage(look())
    page.show_meanings(meanings())
    return opened(qtbot, page, (800, 1400))


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_touch_on_what_was_found_leads_there(qtbot, find):
    find.show_found((HERE, THERE))
    assert [row.title for row in find.brokers] == ["This device", "Attic"]
    with qtbot.waitSignal(find.broker_wanted) as told:
        click(find.brokers[1])
    assert told.args == [THERE.hub]


def test_what_was_found_first_keeps_its_place(find):
    find.show_found((HERE,))
    first = find.brokers[0]
    find.show_found((HERE, THERE))
    assert find.brokers[0] is first
    find.show_found((THERE,))
    assert [row.title for row in find.brokers] == ["Attic"]


def test_where_nothing_is_found_the_page_says_what_to_do(qtbot, find):
    find.show_looking(0.5)
    assert "Looking" in find.line.said
    assert not find.on.isEnabled()
    find.show_looking(None)
    assert "look again" in find.line.said
    with qtbot.waitSignal(find.look_wanted):
        click(find.on)
    for row, wanted in (
        (find.address, find.address_wanted),
        (find.pairing, find.pair_wanted),
        (find.own, find.own_broker_wanted),
    ):
        with qtbot.waitSignal(wanted):
            click(row)


def test_only_the_home_s_own_meters_are_ticked_at_first(qtbot, choose):
    choose.show_overheard(Overheard((GLOW, WASHER)))
    assert choose.ticked == Ticked(("A/electricity", "A/gas"))
    with qtbot.waitSignal(choose.chosen) as told:
        click(choose.on)
    assert told.args == [choose.ticked]


def test_what_was_ticked_stays_so_while_more_is_heard_and_the_seconds_run(choose):
    choose.show_overheard(Overheard((WASHER,)))
    click(choose.cards["tasmota washer"].rows["washer/energy", Fuel.ELECTRICITY])
    assert choose.ticked == Ticked(("washer/energy",))
    later = WASHER._replace(sentence="A Tasmota energy meter “washer”, last heard 9 s ago.")
    choose.show_overheard(Overheard((GLOW, later)))
    assert choose.cards["tasmota washer"].sentence == later.sentence
    assert choose.ticked.meters == ("A/electricity", "A/gas", "washer/energy")
    click(choose.cards["glow A"].rows["A/gas", Fuel.GAS])
    choose.show_overheard(Overheard((GLOW, WASHER)))
    assert choose.ticked.meters == ("A/electricity", "washer/energy")


def test_one_cannot_be_done_before_something_is_ticked_and_is_told_why(qtbot, choose):
    choose.show_overheard(Overheard((WASHER,)))
    assert not choose.on.isEnabled()
    assert choose.note.said == NOTHING_TICKED == choose.on.accessibleDescription()
    with qtbot.assertNotEmitted(choose.chosen):
        click(choose.on)
    click(choose.cards["tasmota washer"].rows["washer/energy", Fuel.ELECTRICITY])
    assert choose.on.isEnabled()
    assert choose.note.said == ""


def test_which_way_a_meter_counts_is_asked_only_of_one_that_is_ticked(choose):
    choose.show_overheard(Overheard((GLOW, WASHER)))
    card = choose.cards["tasmota washer"]
    way, row = card.ways["washer/energy", Fuel.ELECTRICITY], card.rows["washer/energy", Fuel.ELECTRICITY]
    assert way.isHidden()
    assert all(one.isHidden() for one in choose.cards["glow A"].ways.values())
    click(row)
    assert way.answer == "taken"
    click(way.options["given"])
    assert choose.ticked.given == ("washer/energy",)
    click(row)
    assert way.isHidden()
    assert choose.ticked.given == ()


def test_a_victron_system_is_asked_only_where_there_is_one_and_the_switch_is_on(qtbot, choose):
    choose.show_overheard(Overheard((GLOW,)))
    assert choose.victron.isHidden()
    choose.show_overheard(Overheard((GLOW,), portal="c0619ab00000"))
    assert not choose.ticked.asks_victron
    with qtbot.waitSignal(choose.victron_wanted) as told:
        click(choose.victron.switch)
    assert told.args == [True]
    assert choose.ticked.asks_victron


def test_another_broker_begins_without_ticks(choose):
    choose.show_overheard(Overheard((WASHER,)))
    click(choose.cards["tasmota washer"].rows["washer/energy", Fuel.ELECTRICITY])
    choose.begin()
    choose.show_overheard(Overheard((WASHER,)))
    assert choose.ticked == Ticked()


def tabbed(page):
    """The names of all that the Tab key comes to, from the first on, once around."""
    page.activateWindow()
    page.parts()[0].window().setFocus()
    names = []
    for _ in range(60):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
        at = page.focusWidget()
        name = at.accessibleName() if at else ""
        if names and name == names[0]:
            return names
        names.append(name)
    raise AssertionError(names)


def test_the_tab_key_goes_through_the_page_as_the_eye_does(choose):
    choose.show_overheard(Overheard((WASHER,)))
    choose.show_overheard(Overheard((GLOW, WASHER)))
    click(choose.cards["tasmota washer"].rows["washer/energy", Fuel.ELECTRICITY])
    choose.cards["glow A"].rows["A/electricity", Fuel.ELECTRICITY].setFocus(Qt.FocusReason.TabFocusReason)
    order = [one.partition(".")[0] for one in tabbed(choose)]
    from_gas = order[order.index("Gas") :]
    assert from_gas[:4] == ["Gas", "Electricity", "Taken from the grid", "Listen longer"]
    assert from_gas[4:7] == ["Nothing here is my meter", "Back", "Done"]


def test_arrow_keys_turn_a_meter_round(choose):
    choose.show_overheard(Overheard((WASHER,)))
    card = choose.cards["tasmota washer"]
    click(card.rows["washer/energy", Fuel.ELECTRICITY])
    taken = card.ways["washer/energy", Fuel.ELECTRICITY].options["taken"]
    taken.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(taken, Qt.Key.Key_Right)
    assert choose.ticked.given == ("washer/energy",)


def test_keys_tick_and_go_back(qtbot, choose):
    choose.show_overheard(Overheard((WASHER,)))
    row = choose.cards["tasmota washer"].rows["washer/energy", Fuel.ELECTRICITY]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    assert row.ringed
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert choose.ticked.meters == ("washer/energy",)
    with qtbot.waitSignal(choose.back_wanted):
        QTest.keyClick(row, Qt.Key.Key_Escape)


def test_a_rule_is_asked_for_step_by_step(qtbot, rule):
    told = []
    rule.rule_changed.connect(told.append)
    rule.show_samples((BARE, JSON))
    assert (rule.note.said, rule.on.isEnabled()) == ("Choose a message first.", False)
    click(rule.samples.rows[1])
    assert [row.title for row in rule.numbers.rows] == ["412.5", "8123"]
    click(rule.numbers.rows[0])
    assert rule.note.said == "Say what the number means."
    click(next(row for row in rule.meaning.rows if row.title == "Power now"))
    assert rule.note.said == "Choose its unit."
    assert rule.meter.answer == "Main"
    click(rule.unit.options["W"])
    assert (told[-1].topic, told[-1].path, told[-1].unit) == ("cellar/json", "$.power", "W")
    rule.show_judged(Judged("412 W taken from the grid", is_value=True))
    assert rule.preview.words == "412 W taken from the grid"
    with qtbot.waitSignal(rule.rule_wanted) as wanted:
        click(rule.on)
    assert wanted.args == [told[-1]]


def test_a_part_of_a_topic_narrows_the_list_and_what_changes_is_shown_in_place(rule):
    rule.show_samples((BARE, JSON))
    rule.topic.input.line.setFocus()
    QTest.keyClicks(rule.topic.input.line, "CELL")
    assert [row.title for row in rule.samples.rows] == ["cellar/json"]
    row = rule.samples.rows[0]
    rule.show_samples((BARE, JSON._replace(text='{"power": 500}')))
    assert rule.samples.rows == [row]
    assert row.line == '{"power": 500}'


def test_what_is_wrong_stands_beneath_its_field(rule):
    rule.topic.input.line.setText("a/#")
    rule.show_judged(Judged(wrong=(("topic", "Give one whole topic."),)))
    assert rule.topic.complaint == "Give one whole topic."
    assert not rule.on.isEnabled()
    rule.show_judged(Judged())
    assert rule.topic.complaint == ""


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_no_words_are_cut_however_long_they_come_from_outside(qtbot, size, scale):
    rule = RulePage(look(scale=scale))
    rule.show_meanings(meanings())
    opened(qtbot, rule, size)
    rule.show_samples((LONG, JSON))
    rule.choose(LONG.topic, LONG.numbers[0].path, "register given", "MWh")
    rule.show_judged(Judged("The message holds nothing there.", wrong=(("path", "It is not written as one."),)))
    choose = opened(qtbot, ChoosePage(look(scale=scale)), size)
    name = "W" * 64
    long = WASHER._replace(sentence=f"A device “{name}”, last heard 2 s ago.")
    long = long._replace(meters=(long.meters[0]._replace(title=f"Electricity, {name}", ticked=True),))
    choose.show_overheard(Overheard((GLOW, long), ("The broker says it is mosquitto version 2.0.21.",), "c0619ab00000"))
    choose.show_trouble(HubTrouble("The link to the broker is gone", "Nothing to do: it is tried again by itself."))
    empty = opened(qtbot, ChoosePage(look(scale=scale)), size)
    find = opened(qtbot, FindPage(look(scale=scale)), size)
    find.show_found((HERE, THERE._replace(name=name)))
    for page in (rule, choose, empty, find):
        assert [text.text() for text in shown(page, Text) if text.text() and cut(text)] == []


def test_a_password_field_is_nowhere_here(find, choose, rule):
    assert not any(
        line.echoMode() is QLineEdit.EchoMode.Password
        for page in (find, choose, rule)
        for line in page.findChildren(QLineEdit)
    )


@given(st.text())
def test_leave_to_break_changes_no_word(text):
    words = text.replace(BREAK, "").replace(TOGETHER, " ")
    assert plain(breakable(words)) == words


@given(st.text(min_size=1), st.integers(min_value=6, max_value=200))
def test_what_is_shortened_is_short_and_keeps_both_ends(text, most):
    short = shortened(text, most)
    assert len(short) <= most
    assert short[:2] == text[:2]
    assert short == text or short[-1] == text[-1]


def test_an_amount_stays_with_its_unit():
    assert " s ago" not in breakable("last heard 4 s ago")
    assert plain(breakable("last heard 4 s ago")) == "last heard 4 s ago"

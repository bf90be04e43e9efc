"""When something is said aloud: the rules of gb-metering IHD-A-02, and whatever happens, never too much."""

import itertools
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_homes import LONDON, NOW, evening, giving_back, hub_lost
from made_tills import meter

from ihd.energy.home import Home, Level, Thresholds, level_of
from ihd.ui.sentences import notice
from ihd.ui.speaking import Item, Scene, Speaking
from ihd.ui.speaking_words import MOST, basics, in_words, plain, scene, spoken_part
from ihd.ui.unseen import UNSEEN


def using(watts: float | None, *, rests: bool = False, attention: tuple[Item, ...] = (), tells: bool = True) -> Scene:
    words = Item("power", f"using {watts}")
    return Scene(words, watts, level_of(watts, Thresholds()), attention, rests, tells)


def said(scenes: list[tuple[float, Scene]]) -> list[tuple[float, str]]:
    """What is said, and when, if the display looks at these moments."""
    speaking, found = Speaking(), []
    for seconds, seen in scenes:
        speaking, told = speaking.look(seconds, seen)
        found += [(seconds, one.words) for one in told]
    return found


def each_second(scene_at, until: int) -> list[tuple[float, Scene]]:
    return [(float(second), scene_at(second)) for second in range(until)]


def test_what_is_used_is_said_at_first_and_then_when_it_changes():
    told = said([(0, using(400)), (100, using(410)), (200, using(900)), (300, using(880))])
    assert told == [(0, "using 400"), (200, "using 900")]


def test_changes_are_said_once_a_minute_at_most():
    told = said(each_second(lambda second: using(300.0 if second % 20 < 10 else 1500.0), 600))
    times = [at for at, _ in told]
    assert len(times) > 3
    assert all(later - earlier >= 60 for earlier, later in itertools.pairwise(times))


def test_high_use_is_said_again_after_a_minute_and_then_every_ten():
    told = said(each_second(lambda second: using(400.0 if second < 100 else 3000.0), 2000))
    assert [at for at, _ in told] == [0, 100, 160, 760, 1360, 1960]


def test_high_use_that_went_and_came_back_begins_anew():
    told = said(each_second(lambda second: using(3000.0 if second < 90 or second > 300 else 200.0), 420))
    assert [at for at, _ in told] == [0, 60, 120, 301, 361]


def test_power_is_only_told_where_it_is_shown():
    assert said([(0, using(400, tells=False)), (90, using(3000, tells=False))]) == []


def test_power_that_nobody_knows_is_not_told():
    assert said([(0, using(None)), (90, using(None))]) == []


def test_nothing_is_said_while_the_screen_rests():
    warning = Item("credit", "No credit left", urgent=True)
    assert said([(0, using(3000, rests=True, attention=(warning,)))]) == []


def test_what_needs_attention_is_said_once_until_it_has_gone():
    gone = Item("hub", "The hub has gone quiet")
    told = said([(at, using(None, attention=(gone,) if at < 500 or at > 800 else ())) for at in range(0, 1000, 50)])
    assert [at for at, _ in told] == [0, 850]


def test_what_is_urgent_waits_for_nothing_and_the_rest_for_its_minute():
    calm, urgent = Item("a", "A message"), Item("b", "No credit left", urgent=True)
    told = said(
        [(0, using(400)), (5, using(400, attention=(calm, urgent))), (59, using(400, attention=(calm, urgent)))]
    )
    assert told == [(0, "using 400"), (5, "No credit left")]
    later = said([(0, using(400)), (5, using(400, attention=(calm,))), (60, using(400, attention=(calm,)))])
    assert later == [(0, "using 400"), (60, "A message")]


@given(
    st.lists(
        st.tuples(
            st.floats(0.1, 200),
            st.one_of(st.none(), st.floats(-5000, 12000)),
            st.booleans(),
            st.lists(st.sampled_from(["a", "b", "c"]), unique=True),
        ),
        max_size=60,
    )
)
def test_however_a_home_behaves_nothing_is_said_twice_in_a_minute_while_it_lasts(steps):
    speaking, seconds, last, before = Speaking(), 0.0, {}, set()
    for span, watts, rests, keys in steps:
        seconds += span
        items = tuple(Item(key, f"{key} {round(seconds)}") for key in keys)
        speaking, told = speaking.look(seconds, using(watts, rests=rests, attention=items))
        assert not (rests and told)
        for one in told:
            still = one.key == "power" or one.key in before
            assert not still or one.key not in last or seconds - last[one.key] >= 60
            last[one.key] = seconds
        assert len([one for one in told if one.key == "power"]) <= 1
        before = before if rests else set(keys)


def test_the_basics_are_what_is_used_what_it_cost_and_what_is_left():
    home = evening(prepayments=(meter(balance=1_243_000),))
    assert basics(home, LONDON) == (
        "Using now 1.24 kilowatts, medium, 32 pence an hour. Electricity today: 2 pounds 93. Gas today: 73 pence. "
        "Electricity credit: 12 pounds 43."
    )


def test_gas_that_is_late_is_told_with_the_time_it_is_of():
    assert "pence, as of " not in basics(evening(), LONDON)
    assert "pence, as of 14:30, 4 hours ago." in basics(hub_lost(), LONDON)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Electricity credit is low: £0.84 left.", "Electricity credit is low: 84 pence left."),
        ("Emergency credit of £10.00 is ready", "Emergency credit of 10 pounds is ready"),
        ("£1.05", "1 pound 5 pence"),
        ("−£1,234.50 in all", "minus 1,234 pounds 50 in all"),
        ("£134 – £150", "134 pounds – 150 pounds"),
        ("24.5p per kWh", "24.5 pence per kilowatt-hour"),
        ("9.7 kWh, 1.24 kW, 142 W, 8.4 kg", "9.7 kilowatt-hours, 1.24 kilowatts, 142 watts, 8.4 kilograms"),
        ("–", "not known"),
        ("Gas: –", "Gas: not known"),
        ("Gas, – kWh.", "Gas, not known."),
        ("17:00 – 17:30", "17:00 – 17:30"),
        ("Top-up code, to type into, 1234 5678 90", "Top-up code, to type into, 1 2 3 4 5 6 7 8 9 0"),
        ("12345678901234567890", "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0"),
        ("21 November 2026", "21 November 2026"),
        ("-w /tmp/x --stdin", "-w /tmp/x --stdin"),
    ],
)
def test_what_is_written_short_is_said_in_words(written, said):
    assert in_words(written) == said


@given(st.text(alphabet="0123456789£.,−- pckWh–:;\u0663"))
def test_of_any_text_words_are_made_and_what_has_no_number_stays(text):
    told = in_words(text)
    assert len(told) >= len(text) - 4
    if not any("0" <= one <= "9" for one in text) and "–" not in text and "kWh" not in text:
        assert told == text


def test_a_scene_tells_no_old_power_and_the_notice_of_the_screen():
    lost = scene(hub_lost(), LONDON, rests=False, tells_power=True)
    assert lost.watts is None
    assert [one.words for one in lost.attention] == [
        f"{told.headline}. {told.advice}" for told in [notice(hub_lost(), LONDON)] if told
    ]
    assert scene(giving_back(), LONDON, rests=False, tells_power=True).level is Level.EXPORTING
    assert scene(Home(NOW - timedelta(days=1)), LONDON, rests=True, tells_power=True).rests


def test_the_focus_is_told_with_its_kind_and_how_it_stands():
    assert spoken_part("Dark", "radio", "checked") == "Dark, choice, chosen"
    assert spoken_part("Using now", "button", "", "1.24 kilowatts") == "Using now, button, 1.24 kilowatts"


WILD = st.text() | st.sampled_from(["<b>", "[[x]]", "\x1b[31m", "\u202e", "\u2066", "{{", "\ud800", "\t", "credit"])


@given(st.lists(WILD).map("".join))
def test_a_voice_is_given_plain_words_alone(text):
    told = plain(text)
    assert plain(told) == told
    told.encode()  # which a half of a sign could not be
    assert not {ord(one) for one in told} & set(UNSEEN)
    assert len(told) <= MOST
    assert not set(told) & set("[]<>{}|\\")
    assert all(one.isprintable() for one in told)


def test_a_message_cannot_give_the_voice_commands():
    assert plain('[[h@l\x1b_"oU]] <speak>\u202e£5\n off</speak>') == 'h@l_"oU speak £5 off /speak'

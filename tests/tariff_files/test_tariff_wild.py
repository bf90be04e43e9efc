"""Whatever stands in a tariff file: it is read, or it is refused with a line, soon and without fail."""

import tomllib
from zoneinfo import ZoneInfo

import pytest
import tomli_w
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tariff_texts import HOURLY, SOUND, csv_of

from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.tariff_files import TariffTrouble, parse, read
from ihd.tariff_files.lines import lines_of

CSV = csv_of([f"2025-03-01T{n // 2:02}:{n % 2 * 30:02}Z" for n in range(48)])
WORDS = '24:00 [[prices]] rates from to days per half_hours "prices.csv" "x" true nan inf 1e9 -1'
PIECES = st.sampled_from([*WORDS.split(), *' "[]{}=,.#-09\n\r\0\ufeffü', ""])
LONDON = ZoneInfo("Europe/London")


def check(text, files):
    """Read it, or find it refused as it should be."""
    faults, tariff = (), None
    try:
        tariff = parse(text, files)
    except TariffTrouble as trouble:
        faults = trouble.faults
    assert bool(faults) != bool(tariff)
    lines = max([text, *files.values()], key=lambda one: one.count("\n")).count("\n") + 1
    for fault in faults:
        assert 1 <= fault.line <= lines
        assert fault.says.isprintable()
        assert len(fault.says) <= 160
    for one in tariff.lists if tariff else ():
        plan = TariffSchedule(tariff).plan(one.first, LONDON)
        assert len(plan.slots) in (46, 48, 50)
        assert one.half_hours or all(stack[-1].price is not None for stack in plan.slots)


@settings(max_examples=400)
@given(st.lists(st.tuples(st.integers(0, len(SOUND)), st.integers(0, 12), PIECES | st.text(max_size=4)), max_size=3))
def test_a_sound_file_with_something_changed_is_read_or_refused(changes):
    text = SOUND
    for at, cut, piece in changes:
        text = text[:at] + piece + text[at + cut :]
    check(text, {})


@given(st.lists(st.tuples(st.integers(0, len(CSV)), st.integers(0, 12), PIECES | st.text(max_size=4)), max_size=3))
def test_prices_with_something_changed_are_read_or_refused(changes):
    text = CSV
    for at, cut, piece in changes:
        text = text[:at] + piece + text[at + cut :]
    check(HOURLY, {"prices.csv": text})


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.datetimes()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def with_nothing_left_out(value):
    """TOML has no word for None."""
    if isinstance(value, dict):
        return {key: with_nothing_left_out(one) for key, one in value.items() if one is not None}
    return [with_nothing_left_out(one) for one in value if one is not None] if isinstance(value, list) else value


@given(st.sampled_from(["name", "fuel", "clock", "prices", "prices_include_vat", "more"]), VALUES, st.data())
def test_any_value_in_any_place_is_read_or_refused(key, value, data):
    told = tomllib.loads(SOUND)
    inside = told["prices"][data.draw(st.integers(0, 1))]
    where = data.draw(st.sampled_from([told, inside, *inside["rates"]]))
    place = key if where is told else data.draw(st.sampled_from([*where, "half_hours", "per", "days", "from", "more"]))
    where[place] = value
    check(tomli_w.dumps(with_nothing_left_out(told)), {})


@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe\x00")
def test_any_bytes_are_read_or_refused(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(content)
    with pytest.raises(TariffTrouble) as trouble:
        read(file)
    assert all(one.line >= 1 for one in trouble.value.faults)


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 3000,
        "x = \n" + "[\n" * 3000,
        "x = [\n" + "[\n" * 3000 + "]\n" * 3001,
        "x = " + "{a=" * 900,
        "a" + ".a" * 1500 + " = 1",
        ("a" + ".a" * 1900 + " = 1\n") * 100,
        "a" + ".a" * 200_000 + " = 1",
        "[" + "a." * 1500 + "a]",
        '"' * 3000,
        "x = 1" + "0" * 3990,
        "x = 0x" + "f" * 3990,
        "\n".join(f"k{n} = {n}" for n in range(20_000)),
        "[[prices]]\n" * 40_000,
        "x = 1\n" * 1_000_000,
        "é" * 600_000,
    ],
    ids=range(15),
)
def test_a_hostile_text_is_refused_soon(text):
    check(text, {})
    with pytest.raises(TariffTrouble):
        parse(text, {})


def test_a_hostile_number_is_refused_with_its_line():
    for number in ("0x" + "f" * 3900, "1" + "0" * 3900, "1e-" + "9" * 30, "1e" + "9" * 17, "0." + "0" * 3900 + "1"):
        with pytest.raises(TariffTrouble) as trouble:
            parse(SOUND.replace("29.123456789", number), {})
        assert [one.line for one in trouble.value.faults] == [13]


def test_a_file_that_is_far_too_large_is_not_read(tmp_path):
    file = tmp_path / "t.toml"
    with file.open("wb") as out:
        out.truncate(3_000_000_000)  # takes no room on the disk
    with pytest.raises(TariffTrouble, match=r"t\.toml is not a sound tariff"):
        read(file)
    file.write_text(HOURLY)
    with (tmp_path / "prices.csv").open("wb") as out:
        out.truncate(3_000_000_000)
    with pytest.raises(TariffTrouble) as trouble:
        read(file)
    assert trouble.value.faults[0].file == "prices.csv"


KEYS = st.text('abc-_ .ü"', min_size=1, max_size=5)


@given(
    st.recursive(
        st.integers(0, 9), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
    )
)
def test_every_part_of_any_text_is_found_on_its_line(told):
    """Each value is on the line that is told for it, or begins there."""
    text = tomli_w.dumps({"top": told})
    lines, written = lines_of(text), text.split("\n")

    def look(value, path):
        line = written[lines.of(path) - 1]
        if isinstance(value, dict):
            for key, one in value.items():
                look(one, (*path, key))
        elif isinstance(value, list):
            for n, one in enumerate(value):
                look(one, (*path, n))
        else:
            assert str(value) in line

    look(told, ("top",))

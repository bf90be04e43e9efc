"""Top-up codes: every known one is judged right, and no slip of a finger makes another right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.topup_code import check, code_in, grouped, masked

# Codes of official reference data, of a public test, and two made by the published rules; with what they are worth.
RIGHT = {
    "73950067887105178605": 1250,
    "73941656880950804485": 2025,
    "73948959061972833313": 1000,
    "73943333457189043313": 10000,
    "73947252416745201637": 1234,
    "73942316567647575864": None,  # of a class of value that is not known
    "73952881944187204954": 1234,
    "73941569950812733440": 1,
}
BASE = 7394156990786306048
# The same check as a table of the whole group, worked out by hand from reflections of a pentagon's corners.
CORNERS = [[(turn + corner) % 5 for corner in range(5)] for turn in range(5)]
CORNERS += [[(turn - corner) % 5 for corner in range(5)] for turn in range(5)]


def after(a: int, b: int) -> int:
    """The symmetry of a pentagon that is `b` and then `a`, found by what becomes of each corner."""
    return CORNERS.index([CORNERS[a][CORNERS[b][corner]] for corner in range(5)])


def fits(digits: str) -> bool:
    """The check digit by slow reference: each power of the map is written out before it is used."""
    powers = [list(range(10))]
    for _ in range(7):
        powers.append(["1576283094"[one] for one in powers[-1]])
        powers[-1] = [int(one) for one in powers[-1]]
    told = 0
    for at, digit in enumerate(digits):
        told = after(told, powers[(4 + at) % 8][int(digit)])
    return told == 0


def made(counter: int, kind: int, value: int, seal: int) -> str:
    number = str(BASE + ((counter << 47) | (kind << 45) | (value << 32) | seal))
    return next(number + str(last) for last in range(10) if fits(number + str(last)))


@pytest.mark.parametrize(("code", "pence"), RIGHT.items())
def test_a_known_code_is_right_and_says_its_worth(code: str, pence: int | None) -> None:
    verdict = check(code)
    assert (verdict.ok, verdict.claims_pence, verdict.digits) == (True, pence, code)
    assert ("It says £" in verdict.why) == (pence is not None)
    assert "Only the meter can tell" in verdict.why


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("73950067887105178606", "One of the digits is wrong"),
        ("73950067887015178605", "One of the digits is wrong"),
        ("12345678901234567890", "does not look like a smart top-up code"),
        ("7395006788710517860", "19 digits, and a top-up code has 20: 1 is missing"),
        ("739500678871051786", "2 are missing"),
        ("739500678871051786051", "21 digits, and a top-up code has 20: 1 too many"),
        ("7" * 40, "older (SMETS1) meters"),
        ("7", "1 digit,"),
        ("", "Type the digits"),
        (" - ", "Type the digits"),
        ("7395 0067 8871 O517 8605", "this has “O”"),
        ("7395 0067 8871 0517 860٥", "digits only"),  # an Arabic five
        ("7395\x000067887105178605", "cannot be seen"),
        ("£12.50", "this has “£”"),
        ("73950067887105178605.", "this has “.”"),
    ],
)
def test_a_wrong_code_is_told_why(code: str, why: str) -> None:
    verdict = check(code)
    assert (verdict.ok, verdict.claims_pence) == (False, None)
    assert why in verdict.why


@pytest.mark.parametrize(
    "typed",
    ["7395 0067 8871 0517 8605", "7395-0067-8871-0517-8605", " 73950 06788\t71051\n78605 ", "7395–00678871‑05178605"],
)
def test_spaces_and_hyphens_do_not_matter(typed: str) -> None:
    assert check(typed) == check("73950067887105178605")


@pytest.mark.parametrize("code", RIGHT)
def test_every_single_wrong_digit_is_noticed(code: str) -> None:
    for at in range(20):
        for digit in set("0123456789") - {code[at]}:
            assert not check(code[:at] + digit + code[at + 1 :]).ok


@pytest.mark.parametrize("code", RIGHT)
def test_every_swap_of_neighbours_is_noticed(code: str) -> None:
    for at in range(19):
        if code[at] != code[at + 1]:
            assert not check(code[:at] + code[at + 1] + code[at] + code[at + 2 :]).ok


@given(st.integers(0, 1023), st.integers(0, 3), st.integers(0, 8191), st.integers(0, 2**32 - 1))
def test_any_code_made_by_the_rules_is_right_and_read_as_it_was_made(
    counter: int, kind: int, value: int, seal: int
) -> None:
    verdict = check(made(counter, kind, value, seal))
    assert verdict.ok
    assert verdict.claims_pence == {0: value, 1: 100 * value}.get(kind)


@given(st.integers(0, 10**19 - 1), st.integers(0, 9))
def test_a_code_is_right_only_within_the_range_and_with_its_check_digit(number: int, last: int) -> None:
    code = f"{number:019}{last}"
    within = BASE <= number <= 7538272178862161919
    assert check(code).ok == (within and fits(code))


@given(st.integers(BASE - 50, BASE + 50) | st.integers(7538272178862161869, 7538272178862161969), st.integers(0, 9))
def test_the_range_ends_exactly(number: int, last: int) -> None:
    code = f"{number}{last}"
    assert check(code).ok == (BASE <= number <= 7538272178862161919 and fits(code))


@given(st.text(max_size=80))
def test_whatever_is_typed_is_judged_in_words(typed: str) -> None:
    verdict = check(typed)
    assert verdict.why
    assert verdict.why.isprintable()
    assert set(verdict.digits) <= set("0123456789")
    assert typed == "" or len(typed) < 4 or typed not in verdict.why


@given(st.integers(1, 70), st.sampled_from("0379"))
def test_the_code_of_a_smets1_meter_is_checked_for_its_length_alone(length: int, digit: str) -> None:
    verdict = check(digit * length, smets1=True)
    assert verdict.ok == (length in {20, 40, 60})
    assert verdict.claims_pence is None


def test_letters_are_wrong_in_the_code_of_a_smets1_meter_too() -> None:
    assert not check("7" * 19 + "A", smets1=True).ok
    assert not check("", smets1=True).ok


def test_a_code_is_read_out_in_fours_and_shown_by_its_end_alone() -> None:
    assert grouped("73950067-887105178605") == "7395 0067 8871 0517 8605"
    assert masked("7395 0067 8871 0517 8605") == "•••• •••• •••• •••• 8605"
    assert masked("8605") == "••••"
    assert masked("") == grouped("") == ""


def test_a_verdict_shows_no_code_where_it_is_printed() -> None:
    assert "8605" not in repr(check("73950067887105178605"))


sums = st.text(alphabet="0126£./ ", max_size=12)  # none begins as a code does


@given(st.sampled_from(sorted(RIGHT)), sums, sums)
def test_a_code_is_found_among_the_sums_and_dates_of_a_message(code: str, before: str, after: str) -> None:
    assert code_in(f"{before}, your code is {grouped(code)}. {after}") == code
    assert code_in(f"{before} {code} {after}") == code


def test_a_message_with_no_whole_code_gives_its_digits_to_be_looked_at() -> None:
    assert code_in("7395 0067 8871 0517 860") == "7395006788710517860"
    assert code_in("no code") == ""

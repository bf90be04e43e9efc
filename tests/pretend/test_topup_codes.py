"""The codes of the pretend supplier: laid out as real ones are, and told from each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.pretend.prepay_terms import POUND
from ihd.pretend.topup_codes import PENCE, POUNDS, Claim, Issuer, check_digit

ISSUER = Issuer("Test Supply", ("one", "two"))
# gb-metering 4.3: genuine codes of the reference test data, and synthetic ones
GENUINE = (
    "73950067887105178605",
    "73941656880950804485",
    "73948959061972833313",
    "73943333457189043313",
    "73947252416745201637",
    "73942316567647575864",
    "73952881944187204954",
    "73941569950812733440",
)
FIRST, LAST = 7394156990786306048, 7538272178862161919


@pytest.mark.parametrize("code", GENUINE)
def test_the_check_digit_is_that_of_genuine_codes(code: str) -> None:
    assert check_digit(code[:19]) == code[19]


@pytest.mark.parametrize("code", ["73950067887105178606", "73950067887015178605"])
def test_a_wrong_digit_and_a_swap_are_told(code: str) -> None:
    assert check_digit(code[:19]) != code[19]


def test_the_fields_lie_where_those_of_a_genuine_code_do() -> None:
    genuine = int(GENUINE[0][:19]) - FIRST  # counter 6, pence, 1250, and a MAC of its own
    ours = int(ISSUER.code("one", 1250, 6)[:19]) - FIRST
    assert ours >> 32 == genuine >> 32 == 6 << 15 | 1250


@settings(max_examples=200)
@given(st.sampled_from(["one", "two"]), st.integers(0, 8191), st.integers(0, 1023), st.sampled_from([PENCE, POUNDS]))
def test_a_code_says_what_it_was_made_for(meter: str, value: int, counter: int, value_class: int) -> None:
    code = ISSUER.code(meter, value, counter, value_class)
    assert len(code) == 20
    assert FIRST <= int(code[:19]) <= LAST
    assert ISSUER.read(code) == Claim(meter, counter, value * (POUND if value_class == POUNDS else 1_000))


@settings(max_examples=100)
@given(st.integers(0, 999_999), st.integers(0, 9_999), st.sampled_from([20, 40, 60]))
def test_codes_of_older_meters_have_their_own_scheme(pence: int, counter: int, length: int) -> None:
    code = ISSUER.smets1_code("two", pence, counter, length)
    assert len(code) == length
    assert code.isdecimal()
    assert ISSUER.read(code) == Claim("two", counter, pence * 1_000)


@settings(max_examples=100)
@given(st.text(alphabet="0123456789 -٣x", max_size=65))
def test_anything_else_is_not_recognised(text: str) -> None:
    assert ISSUER.read(text) is None


@pytest.mark.parametrize("code", GENUINE)
def test_the_codes_of_another_supplier_are_strange(code: str) -> None:
    assert ISSUER.read(code) is None
    assert Issuer("Other Supply", ("one", "two")).read(ISSUER.code("one", 1000, 5)) is None


def test_an_unknown_class_of_values_has_no_amount() -> None:
    assert ISSUER.read(ISSUER.code("one", 1000, 5, 2)) == Claim("one", 5, None)


@pytest.mark.parametrize(("value", "counter", "value_class"), [(8192, 0, 0), (-1, 0, 0), (0, 1024, 0), (0, 0, 4)])
def test_what_does_not_fit_is_refused(value: int, counter: int, value_class: int) -> None:
    with pytest.raises(ValueError, match="cannot hold"):
        ISSUER.code("one", value, counter, value_class)

"""What a meter shows: the newest word of its register, in the unit in which it counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from ihd.energy.fuel import Fuel
from ihd.energy.gas import GasConversion
from ihd.energy.meter_face import Dial, MeterFace, dial, last_dial
from ihd.energy.prepay import PaymentMode, Prepayment
from ihd.energy.reading import Reading
from ihd.ui import meter_words

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
PLAIN = GasConversion()


def reading(minutes: int, kwh: float | None, m3: float | None = None, fuel: Fuel = Fuel.ELECTRICITY) -> Reading:
    return Reading("hub/one", fuel, NOW + timedelta(minutes=minutes), imported_kwh=kwh, imported_m3=m3)


@given(st.lists(st.tuples(st.integers(-500, 500), st.one_of(st.none(), st.floats(0, 99_999))), min_size=1))
def test_the_newest_word_that_tells_the_register_stays_whatever_the_order(told):
    face = MeterFace("hub/one", Fuel.ELECTRICITY)
    for minutes, kwh in told:
        face = face.newer(reading(minutes, kwh), PLAIN)
    newest = max((minutes for minutes, kwh in told if kwh is not None), default=None)
    if newest is None:
        assert face.taken is None
    else:
        assert face.taken is not None
        assert face.taken.at == NOW + timedelta(minutes=newest)
        assert face.taken.amount in [kwh for minutes, kwh in told if minutes == newest]
    assert face.heard == NOW + timedelta(minutes=max(minutes for minutes, _ in told))


def test_gas_is_shown_in_cubic_metres_with_its_energy_beside_it():
    face = MeterFace("hub/gas", Fuel.GAS).newer(reading(0, 6379.0, 569.5, Fuel.GAS), PLAIN)
    assert face.taken == Dial(NOW, 569.5, "m³")
    assert (face.kwh, face.is_reckoned) == (6379.0, False)


def test_energy_that_a_gas_meter_does_not_tell_is_reckoned_and_says_so():
    face = MeterFace("hub/gas", Fuel.GAS).newer(reading(0, None, 100.0, Fuel.GAS), PLAIN)
    assert face.is_reckoned
    assert face.kwh is not None
    assert abs(face.kwh - 100 * 1.02264 * 39.5 / 3.6) < 1e-6  # gb-metering GAS-02
    assert meter_words.energy(face) == "about 1,122 kWh"


def test_a_register_is_old_after_two_hours():
    face = MeterFace("hub/one", Fuel.ELECTRICITY, taken=Dial(NOW, 1.0, "kWh"))
    assert not face.is_old(NOW + timedelta(hours=2))
    assert face.is_old(NOW + timedelta(hours=2, seconds=1))
    assert not MeterFace("hub/one", Fuel.ELECTRICITY).is_old(NOW)


def test_the_last_of_some_readings_is_found_and_none_of_none():
    assert last_dial([]) is None
    assert last_dial([reading(1, 5.0), reading(3, None), reading(2, 6.0)]) == Dial(
        NOW + timedelta(minutes=2), 6.0, "kWh"
    )
    assert dial(reading(0, None)) is None


@given(st.floats(0, 999_999.999))
def test_a_register_keeps_its_leading_noughts_and_its_size(amount):
    whole, decimals = meter_words.figure(Dial(NOW, amount, "kWh"))
    assert len(whole) >= 5
    assert float(whole + decimals) == float(f"{amount:.3f}")


@given(st.text("0123456789", min_size=6, max_size=21))
def test_a_hidden_supply_number_shows_its_end_alone(digits):
    hidden = meter_words.number(digits, whole=False)
    assert [one for one in hidden if one.isdigit()] == list(digits[-4:])
    assert meter_words.number(digits, whole=True).replace(" ", "") == digits


def test_a_balance_is_a_bill_only_where_one_pays_by_bill():
    told = Prepayment("hub/electricity", Fuel.ELECTRICITY, NOW, PaymentMode.CREDIT, balance=1_234_000)
    face = MeterFace("hub/electricity", Fuel.ELECTRICITY)
    assert face.paying(told)[-2:] == (PaymentMode.CREDIT, 1_234_000)
    assert face.paying(replace(told, mode=PaymentMode.PREPAYMENT))[-2:] == (PaymentMode.PREPAYMENT, None)
    assert face.paying(None) == face


def test_a_meter_says_how_it_is_paid_and_what_it_counts_up_to_the_bill():
    face = MeterFace("hub/electricity", Fuel.ELECTRICITY, mode=PaymentMode.CREDIT, billed=1_234_000)
    told = dict(meter_words.facts(face, NOW, ZoneInfo("Europe/London")))
    assert (told["Paid"], told["Cost so far, by the meter"]) == ("by bill", "£12.34")
    told = dict(meter_words.facts(face._replace(mode=PaymentMode.PREPAYMENT, billed=None), NOW, ZoneInfo("UTC")))
    assert told["Paid"] == "before it is used"
    assert "Cost so far, by the meter" not in told

"""A bill of gas, and a bill beside the record. What is expected was worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest
from bill_parts import APRIL, DAILY, GAS_CAP, UNIT, bill, checked, gas, record
from costing_parts import LONDON, flat
from insight_parts import home, local

from ihd.energy.bills.findings import Fault
from ihd.energy.bills.lines import Lines, Standing
from ihd.energy.gas import GasConversion, GasUnit

# gas


def test_a_bill_of_gas_is_its_volume_corrected_times_the_calorific_value():
    found = checked(gas(9214, calorific=Decimal("39.5")), schedule=GAS_CAP)
    assert (found.billed.wh, found.lines.total) == (1_122_063, 9214)
    assert found.agrees
    assert found.notes == ("Nothing is recorded of these dates: only the bill's own sum was checked.",)
    assumed = checked(gas(9214), schedule=GAS_CAP)
    assert assumed.notes[1] == "No calorific value was given: 39.5 MJ/m³ was taken, which may be a percent off."


@pytest.mark.parametrize(
    ("amount", "fault", "says"),
    [
        # 83.26 x 2.83 = 235.63; x 0.0283 = 2.36; / 1.02264 = 81.42; and 8.88 each
        (24_451, Fault.UNIT, "The amount fits readings in 100 ft³, not in m³."),
        (1124, Fault.UNIT, "The amount fits readings in ft³, not in m³."),
        (9030, Fault.UNIT, "The amount fits gas that was not corrected for temperature and pressure (times 1.02264)."),
        # (93.20 - 8.88) / 83.26 x 39.5 = 40.003
        (9320, Fault.CALORIFIC, "The amount fits a calorific value of 40.0 MJ/m³, not 39.5."),
        # (120.00 - 8.88) / 83.26 x 39.5 = 52.7: no gas has that; 111.12 / 1122.063 kWh = 9.903 p
        (12_000, Fault.RATE, "If the rest is right, the bill charges 9.90p a kWh; 7.42p is in force."),
    ],
)
def test_what_a_bill_of_gas_looks_like_is_named(amount, fault, says):
    found = checked(gas(amount, calorific=Decimal("39.5")), schedule=GAS_CAP)
    assert [(one.fault, one.says) for one in found.findings] == [(fault, says)]


def test_a_calorific_value_that_is_not_the_homes_is_named():
    own = GasConversion(((date(2026, 1, 1), Decimal("39.2")),), zone=LONDON)
    found = checked(gas(9214, calorific=Decimal("39.5")), schedule=GAS_CAP, conversion=own)
    assert [one.says for one in found.findings] == [
        "The bill reckons with 39.5 MJ/m³; 39.2 is kept here for these dates."
    ]
    assert checked(gas(9214, calorific=Decimal("39.2")), schedule=GAS_CAP, conversion=own).findings[0].fault != "unit"
    near = GasConversion(((date(2026, 1, 1), Decimal("39.46")),), zone=LONDON)
    assert checked(gas(9214, calorific=Decimal("39.5")), schedule=GAS_CAP, conversion=near).agrees


def test_readings_and_kwh_of_one_bill_have_to_go_together():
    # 1136.3 kWh of 100 m³ are 40.0 MJ/m³; they cost 84.31, and 8.88
    told = {"calorific": Decimal("39.5"), "kwh": Decimal("1136.3")}
    found = checked(gas(9319, **told), schedule=GAS_CAP)
    assert [one.says for one in found.findings] == ["The bill's kWh fit a calorific value of 40.0 MJ/m³, not 39.5."]
    assert checked(gas(9319, kwh=Decimal("1136.3")), schedule=GAS_CAP).agrees
    own = GasConversion(((date(2026, 1, 1), Decimal("39.5")),), zone=LONDON)
    assert [
        one.fault for one in checked(gas(9319, kwh=Decimal("1136.3")), schedule=GAS_CAP, conversion=own).findings
    ] == [Fault.CALORIFIC]
    # 3175.4 kWh are 100 times 100 ft³; they cost 235.61
    feet = checked(gas(24_449, kwh=Decimal("3175.4")), schedule=GAS_CAP)
    assert feet.findings[0].says == "The bill's readings make 1,122.1 kWh; it charges 3,175.4 kWh."
    assert checked(gas(9214, kwh=Decimal("1122.1")), schedule=GAS_CAP).agrees
    both = checked(bill(9758, kwh=Decimal(285), opening=Decimal(5), closing=Decimal(300)))
    assert both.findings[0].says == "The bill's readings make 295 kWh; it charges 285 kWh."
    still = checked(bill(9758, kwh=Decimal(285), opening=Decimal(5), closing=Decimal(5)))
    assert still.findings[0].says == "The bill's readings make 0 kWh; it charges 285 kWh."


# beside the record


def test_a_bill_that_charges_what_the_meter_told_agrees():
    # 48 x 198 Wh are 9.504 kWh a day, 285.12 in April
    found = checked(bill(9758), record())
    assert (found.own.wh, found.own.half_hours, found.own.missing, found.own.estimated) == (285_120, 1440, 0, 0)
    assert found.agrees
    assert found.notes == ("All 1,440 half-hours of these dates are recorded.",)
    # 285.12 x 28.62 p = 8160.13 p
    assert found.own_lines.total == 8160 + 1601


@pytest.mark.parametrize(("told", "agrees"), [(285, True), (286, True), (284, False), (287, False)])
def test_readings_of_whole_units_may_be_one_off(told, agrees):
    one = bill(round(told * 28.62) + 1601, kwh=Decimal(told))
    assert checked(one, record()).agrees is agrees


def test_readings_that_differ_from_the_record_are_named_with_what_they_cost():
    # 320 kWh are 91.58, with the days 107.59; ours come to 97.61
    (found,) = checked(bill(10_759, opening=Decimal(12345), closing=Decimal(12665)), record()).findings
    assert (found.fault, found.pence, found.is_sure) == (Fault.READINGS, 998, True)
    told, why = found.says.split(". ")
    assert told == "The bill charges 320 kWh; your meter told 285.1 kWh in these dates, 34.9 kWh less"
    assert why == "One of its readings may be estimated."
    low = checked(bill(7325, kwh=Decimal(200)), record())
    assert "85.1 kWh more" in low.findings[0].says


@pytest.mark.parametrize(
    ("charged", "says"),
    [
        (Decimal("294.6"), "The bill's 294.6 kWh fit the days from 1 April to 1 May instead."),
        (Decimal("275.6"), "The bill's 275.6 kWh fit the days from 1 April to 29 April instead."),
    ],
)
def test_kwh_of_other_dates_are_named(charged, says):
    found = checked(bill(round(float(charged) * 28.62) + 1601, kwh=charged), record())
    assert [(one.fault, one.says, one.is_sure) for one in found.findings] == [(Fault.DATES, says, False)]


def test_kwh_of_the_days_before_are_named_where_days_differ():
    def used(clock):
        return 100 + clock.day * 10 if clock.month == 4 else 800 if clock.month == 3 else 20

    told = home(local(2026, 3, 20), local(2026, 5, 10), used)
    shifted = sum(told.part(int(local(2026, 3, 31).timestamp()), int(local(2026, 4, 30).timestamp())).wh)
    one = bill(round(shifted * 28.62 / 1000) + 1601, kwh=Decimal(shifted) / 1000)
    assert checked(one, told).findings[0].says.endswith("fit the days from 31 March to 29 April instead.")


def test_days_counted_by_gmt_all_year_are_named():
    def used(clock):  # a car is charged after midnight on the first of the month
        return 7000 if clock.day == 1 and clock.hour == 0 else 100

    told = home(local(2026, 3, 1), local(2026, 6, 10), used)
    # by the clock April has one such hour of its own, 14 kWh; days of GMT end an hour later, with May's, and lack it
    shifted = home(
        local(2026, 3, 1),
        local(2026, 6, 10),
        lambda clock: 7000 if (clock.month, clock.day, clock.hour) == (4, 1, 0) else 100,
    )
    charged = Decimal(144)
    found = checked(bill(round(144 * 28.62) + 1601, kwh=charged), shifted)
    assert found.findings[0].fault is Fault.CLOCK
    assert "midnight GMT" in found.findings[0].says
    assert checked(bill(round(157.8 * 28.62) + 1601, kwh=Decimal("157.8")), told).agrees
    winter = bill(1, date(2026, 1, 1), date(2026, 1, 31), kwh=Decimal(200))
    assert Fault.CLOCK not in [
        one.fault for one in checked(winter, home(local(2025, 12, 1), local(2026, 3, 1), lambda _: 100)).findings
    ]


def test_a_bill_of_one_day_has_no_shorter_dates_to_fit():
    one = bill(1, date(2026, 4, 7), date(2026, 4, 7), kwh=Decimal(0))
    assert Fault.READINGS in [found.fault for found in checked(one, record()).findings]


def test_with_half_hours_missing_it_says_how_sure_it_is():
    told = record(missing=lambda clock: clock.month == 4 and clock.day <= 3)
    found = checked(bill(9758), told)
    assert found.own.likely == 285_120
    assert found.agrees
    assert found.notes == (
        "Of 1,440 half-hours 144 are missing and 0 estimated: our kWh take what is missing to be like the rest.",
    )
    # 28.5 kWh are missing: as much more or less may have been used
    assert checked(bill(round(310 * 28.62) + 1601, kwh=Decimal(310)), told).agrees
    off = checked(bill(round(320 * 28.62) + 1601, kwh=Decimal(320)), told)
    assert [(one.fault, one.is_sure) for one in off.findings] == [(Fault.READINGS, False)]


def test_with_too_little_recorded_it_checks_the_sum_alone():
    told = record(missing=lambda clock: clock.month == 4 and clock.day <= 16)
    found = checked(bill(12_000, kwh=Decimal(363)), told)
    assert found.own.likely is None
    assert found.own_lines is None
    assert found.notes[0].endswith("too few to check the bill's kWh.")
    assert Fault.READINGS not in [one.fault for one in found.findings]
    half = record(missing=lambda clock: clock.month == 4 and clock.day <= 15)
    assert checked(bill(9758), half).own.likely == 285_120


def test_what_was_estimated_is_said_and_its_sum_is_sure():
    told = record()
    spread = type(told)(told.start, told.wh, bytes([1]) * len(told.quality))
    assert checked(bill(9758), spread).notes == (
        "Of 1,440 half-hours 0 are missing and 1,440 estimated: their sum is sure, how it fell on the hours is not.",
    )


def test_kwh_of_gas_in_the_record_may_be_a_percent_off():
    level = round(1_122_063 / 1440)
    told = home(local(2026, 3, 1), local(2026, 5, 10), lambda _: level)
    # 40.0 MJ/m³ in place of 39.5: 1.3 % and a unit
    assert checked(gas(9319, calorific=Decimal("40.0")), told, GAS_CAP).agrees
    # 42 would be six in a hundred: 1193.1 kWh, 88.53
    assert Fault.READINGS in [
        one.fault for one in checked(gas(9741, calorific=Decimal("42.0")), told, GAS_CAP).findings
    ]


def test_readings_taken_for_another_unit_are_named_even_where_the_bills_own_sum_is_right():
    level = round(1_122_063 / 1440)
    told = home(local(2026, 3, 1), local(2026, 5, 10), lambda _: level)
    # 100 units of 100 ft³ are 283 m³: 3175.438 kWh x 7.42 p = 235.62, and 8.88
    taken = gas(24_450, calorific=Decimal("39.5"), unit=GasUnit.HUNDRED_CUBIC_FEET)
    (found,) = checked(taken, told, GAS_CAP).findings
    assert (found.fault, found.is_sure) == (Fault.UNIT, False)
    assert found.says == "The bill takes its readings for 100 ft³; your record fits readings in m³."
    # 244.50 less 92.13: 1121.76 kWh were recorded
    assert found.pence == 24_450 - 9211
    # readings that fit no unit may be estimated
    assert [one.fault for one in checked(gas(17_541, closing=Decimal(4200)), told, GAS_CAP).findings] == [
        Fault.READINGS
    ]


def test_a_few_pennies_are_no_other_calorific_value_and_no_other_rate():
    # 40 m³ and 12 p more: 448.825 kWh cost 33.30; 33.42 would be 39.64 MJ/m³, as 39.6 and 7.45 p
    (found,) = checked(gas(4230, calorific=Decimal("39.5"), closing=Decimal(4040)), schedule=GAS_CAP).findings
    assert found.fault is Fault.CALORIFIC
    # 1000 m³ and 12 p more: 11220.63 kWh cost 832.57; 832.69 would be 39.506 MJ/m³ and 7.421 p
    (found,) = checked(gas(84_157, calorific=Decimal("39.5"), closing=Decimal(5000)), schedule=GAS_CAP).findings
    assert (found.fault, found.pence) == (Fault.SUM, 12)
    assert found.says == "The bill asks £0.12 more than its lines come to, and no single line explains it."


def test_a_bill_for_nothing_has_its_standing_charge():
    found = checked(bill(1601, kwh=Decimal(0)), record(0))
    assert found.lines == Lines((), (Standing(*APRIL, 30, DAILY, 1601),))
    assert found.agrees
    free = checked(bill(0, kwh=Decimal(0)), record(0), flat(UNIT, 0))
    assert free.agrees

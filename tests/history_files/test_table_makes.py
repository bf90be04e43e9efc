"""Tables of makes known by name, or by their country's words: small files, and what they come to by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from file_parts import by_time, kept

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.found import Measure
from ihd.history_files.looking import half_hours, look

ELECTRICITY, GAS = Fuel.ELECTRICITY, Fuel.GAS


def test_octopus_with_spaces_after_commas_and_twenty_decimals(tmp_path):
    file = kept(
        tmp_path,
        "Consumption (kWh), Start, End\r\n"
        "0.39600000000000000000, 2023-03-26T00:30:00+00:00, 2023-03-26T02:00:00+01:00\r\n"
        "0.25000000000000000000, 2023-03-26T02:00:00+01:00, 2023-03-26T02:30:00+01:00\r\n",
    )
    found = look(file)
    assert (found.format, found.series[0].fuel, found.series[0].direction) == ("octopus", None, Direction.IMPORT)
    assert by_time(file) == {"2023-03-26T00:30Z": 396, "2023-03-26T01:00Z": 250}


def test_octopus_gas_in_cubic_metres_comes_to_litres(tmp_path):
    file = kept(
        tmp_path,
        "Consumption (m³), Start, End\n0.0430, 2023-01-01T00:00:00+00:00, 2023-01-01T00:30:00+00:00\n",
        "gas.csv",
    )
    series = look(file).series[0]
    assert (series.fuel, series.direction, series.layout.measure) == (GAS, Direction.VOLUME, Measure.M3)
    assert by_time(file) == {"2023-01-01T00:00Z": 43}


@pytest.mark.parametrize("standing", [", Standing Charge Inc. Tax (p)", ""])
def test_half_hours_that_octopus_leaves_out_are_nothing_used_between_the_first_and_the_last(tmp_path, standing):
    charge = ", 0.93" if standing else ""
    file = kept(
        tmp_path,
        f"Consumption (kwh), Estimated Cost Inc. Tax (p){standing}, Start, End\n"
        f"0.253000, 6.424612425{charge}, 2026-04-01T00:00:00+01:00, 2026-04-01T00:30:00+01:00\n"
        f"0E-20, 0E-20{charge}, 2026-04-01T00:30:00+01:00, 2026-04-01T01:00:00+01:00\n"
        f"0.100000, 2.5{charge}, 2026-04-01T02:00:00+01:00, 2026-04-01T02:30:00+01:00\n",
    )
    assert [one.name for one in look(file).series] == ["Consumption (kwh)"]
    assert by_time(file) == {
        "2026-03-31T23:00Z": 253,
        "2026-03-31T23:30Z": 0,
        "2026-04-01T00:00Z": 0,
        "2026-04-01T00:30Z": 0,
        "2026-04-01T01:00Z": 100,
    }
    assert "2 half-hours not in the file: taken as nothing used" in " ".join(
        half_hours(file, look(file).series[0]).notes
    )


def octopus_days_apart(folder, days: float, unit: str = "kwh") -> str:
    """Two half-hours with a use, so many days after one another, and nothing between."""
    begins = datetime(2026, 1, 1, tzinfo=UTC)
    rows = ""
    for start in (begins, begins + timedelta(days=days)):
        rows += f"0.1, 2.5, {start.isoformat()}, {(start + timedelta(minutes=30)).isoformat()}\n"
    return kept(folder, f"Consumption ({unit}), Estimated Cost Inc. Tax (p), Start, End\n" + rows)


def test_a_month_that_octopus_left_out_is_unknown_and_said(tmp_path):
    file = octopus_days_apart(tmp_path, 31)
    made = half_hours(file, look(file).series[0])
    assert list(made.counted) == [100, 100]
    assert any("from 1 January 2026 to 1 February 2026: left unknown" in note for note in made.notes)


@pytest.mark.parametrize(
    ("fuel", "direction", "rests"),
    [
        (Fuel.ELECTRICITY, Direction.IMPORT, 2),
        (Fuel.ELECTRICITY, Direction.EXPORT, 14),
        (Fuel.GAS, Direction.IMPORT, 14),
    ],
)
def test_a_home_draws_something_every_other_day_but_gas_and_panels_may_rest_a_fortnight(
    tmp_path, fuel, direction, rests
):
    counts = []
    for days in (rests + 1 / 48, rests + 2 / 48):  # from the end of one row to the start of the next: rests, and more
        file = octopus_days_apart(tmp_path, days)
        series = replace(look(file).series[0], fuel=fuel, direction=direction)
        counts.append(list(half_hours(file, series).counted))
    assert counts == [[100, *[0] * 48 * rests, 100], [100, 100]]


def test_n3rgy_marks_the_end_in_utc(tmp_path):
    file = kept(tmp_path, "timestamp (UTC),energyConsumption (kWh)\n2024-07-15 00:00,0.3\n2024-07-15 00:30,0.1\n")
    assert look(file).format == "n3rgy"
    assert by_time(file) == {"2024-07-14T23:30Z": 300, "2024-07-15T00:00Z": 100}


def test_glowmarkt_parts_its_resources_and_leaves_the_costs_out(tmp_path):
    file = kept(
        tmp_path,
        "entity,resource,time,value,unit\n"
        "DCC Sourced,electricity consumption,2021-06-29T06:00:00,0.102,kWh\n"
        "DCC Sourced,electricity consumption,2021-06-29T06:30:00,0.2,kWh\n"
        "DCC Sourced,electricity cost,2021-06-29T06:00:00,2.59488,pence\n"
        "DCC Sourced,electricity cost,2021-06-29T06:30:00,3,pence\n"
        "DCC Sourced,gas consumption,2021-06-29T06:00:00,1.5,kWh\n"
        "DCC Sourced,gas consumption,2021-06-29T06:30:00,0,kWh\n",
    )
    found = look(file)
    assert [(one.fuel, one.layout.measure) for one in found.series] == [(ELECTRICITY, Measure.KWH), (GAS, Measure.KWH)]
    assert by_time(file, 0) == {"2021-06-29T06:00Z": 102, "2021-06-29T06:30Z": 200}
    assert by_time(file, 1) == {"2021-06-29T06:00Z": 1500, "2021-06-29T06:30Z": 0}


def test_powershaper_marks_the_end_and_has_the_newest_first(tmp_path):
    file = kept(tmp_path, "halfhour ending at,usage\n2023-12-20 04:30:00+00:00,0.0580\n2023-12-20 04:00:00+00:00,0.1\n")
    assert by_time(file) == {"2023-12-20T03:30Z": 100, "2023-12-20T04:00Z": 58}


def test_a_month_of_edf_is_shared_out_evenly_and_adds_up_exactly(tmp_path):
    file = kept(
        tmp_path,
        "Timestamp,Electricity consumption (kWh),Electricity cost (£),Gas consumption (kWh),Gas cost (£)\n"
        "03/2024,100.001,27.39,0,19.95\n",
    )
    assert [one.fuel for one in look(file).series] == [ELECTRICITY, GAS]
    made = half_hours(file, look(file).series[0])
    assert len(made.starts) == 31 * 48 - 2  # the clocks skip an hour
    assert (sum(made.counted), min(made.counted), max(made.counted)) == (100_001, 67, 68)
    assert any("shared out evenly" in note for note in made.notes)


@pytest.mark.parametrize(
    "heads",
    [
        "Start Time,End Time,Consumption (kWh)",
        "Start Date/Time,End Date/Time,Energy (kWh)",
        "Date & Time From,Date & Time To,kWh",
        "From,To,Consumption (kWh)",
        "Start,End,kWh",
    ],
)
def test_half_hours_of_suppliers_follow_the_clock_through_the_hour_that_is_twice(tmp_path, heads):
    file = kept(
        tmp_path,
        f"{heads}\n27/10/2024 00:30,27/10/2024 01:00,0.1\n27/10/2024 01:00,27/10/2024 01:30,0.2\n"
        "27/10/2024 01:30,27/10/2024 01:00,0.3\n27/10/2024 01:00,27/10/2024 01:30,0.4\n"
        "27/10/2024 01:30,27/10/2024 02:00,0.5\n27/10/2024 02:00,27/10/2024 02:30,0.6\n",
    )
    assert by_time(file) == {
        "2024-10-26T23:30Z": 100,
        "2024-10-27T00:00Z": 200,
        "2024-10-27T00:30Z": 300,
        "2024-10-27T01:00Z": 400,
        "2024-10-27T01:30Z": 500,
        "2024-10-27T02:00Z": 600,
    }


def test_whole_numbers_under_timestamp_and_value_are_watt_hours(tmp_path):
    file = kept(tmp_path, '"Timestamp","Value"\n"2023-07-17 00:00:00","95"\n"2023-07-17 00:30:00","80"\n')
    assert by_time(file) == {"2023-07-16T23:00Z": 95, "2023-07-16T23:30Z": 80}


def test_other_numbers_under_timestamp_and_value_are_asked_for(tmp_path):
    file = kept(tmp_path, "Timestamp,Value\n2023-07-17 00:00:00,0.095\n2023-07-17 00:30:00,0.080\n")
    series = look(file).series[0]
    assert series.layout.measure is None
    with pytest.raises(FileTrouble, match="does not say what its numbers count"):
        half_hours(file, series)


def test_london_homes_are_parted_and_their_nulls_and_duplicates_skipped(tmp_path):
    file = kept(
        tmp_path,
        "LCLid,stdorToU,DateTime,KWH/hh (per half hour) \n"
        "MAC000002,Std,2013-07-01 00:00:00.0000000, 0.5 \n"
        "MAC000002,Std,2013-07-01 00:30:00.0000000, 0.25 \n"
        "MAC000002,Std,2013-07-01 00:30:00.0000000, 0.25 \n"
        "MAC000002,Std,2013-07-01 00:37:27.0000000,Null\n"
        "MAC000003,ToU,2013-07-01 00:00:00.0000000, 0.1 \n"
        "MAC000003,ToU,2013-07-01 00:30:00.0000000, 0.2 \n",
    )
    assert [one.name for one in look(file).series] == ["MAC000002", "MAC000003"]
    assert by_time(file, 0) == {"2013-07-01T00:00Z": 500, "2013-07-01T00:30Z": 250}
    assert by_time(file, 1) == {"2013-07-01T00:00Z": 100, "2013-07-01T00:30Z": 200}
    made = half_hours(file, look(file).series[0])
    assert (made.rows_read, made.rows_kept, made.rows_skipped) == (4, 2, 2)


def test_refit_holds_each_sample_of_the_whole_home_until_the_next(tmp_path):
    start = 1_380_585_600  # 2013-10-01T00:00Z
    rows = "".join(
        f"2013-10-01 00:00:00,{start + at},{600 if at < 1800 else 1200},0,5,0,0,0,0,0,0,0,0\n"
        for at in range(0, 3608, 8)
    )
    heads = "Time,Unix,Aggregate," + ",".join(f"Appliance{number}" for number in range(1, 10)) + ",Issues\n"
    file = kept(tmp_path, heads + rows)
    found = look(file)
    assert (found.format, len(found.series), found.series[0].layout.measure) == ("refit", 1, Measure.WATTS)
    assert by_time(file) == {"2013-10-01T00:00Z": 300, "2013-10-01T00:30Z": 600}


def test_the_minutes_of_the_uci_house_are_kilowatts_on_the_clock_of_paris(tmp_path):
    heads = (
        "Date;Time;Global_active_power;Global_reactive_power;Voltage;Global_intensity;"
        "Sub_metering_1;Sub_metering_2;Sub_metering_3\n"
    )
    rows = "".join(f"16/12/2006;17:{minute:02}:00;1.200;0.1;234.8;18.4;0.0;1.0;17.0\n" for minute in range(59))
    file = kept(tmp_path, heads + rows + "16/12/2006;17:59:00;?;?;?;?;?;?;\n")
    assert len(look(file).series) == 1
    assert by_time(file) == {"2006-12-16T16:00Z": 600, "2006-12-16T16:30Z": 580}


def test_emoncms_says_nothing_of_its_unit_and_has_nulls(tmp_path):
    file = kept(tmp_path, "1382742000,488\n1382743800,null\n1382745600,456\n")
    assert look(file).series[0].layout.measure is None
    assert by_time(file, measure=Measure.WATTS) == {"2013-10-25T23:00Z": 244, "2013-10-26T00:00Z": 228}


def test_enedis_has_mean_watts_at_the_end_of_each_step_and_blanks(tmp_path):
    file = kept(
        tmp_path,
        "\ufeffIdentifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;"
        "Grandeur metier;Etape metier;Unite;Pas en minutes\n"
        "00000000000000;Courbe de charge;07/12/2018;08/12/2018;Energie active;Consommation;Comptage Brut;W;30\n"
        "Horodate;Valeur\n2018-12-07T00:30:00+01:00;512\n2018-12-07T01:00:00+01:00;\n2018-12-07T01:30:00+01:00;100\n",
    )
    assert look(file).format == "enedis"
    assert by_time(file) == {"2018-12-06T23:00Z": 256, "2018-12-07T00:00Z": 50}


def test_the_days_of_enedis_are_as_long_as_in_paris(tmp_path):
    file = kept(tmp_path, "Date;Valeur (en Wh)\n30/03/2024;4800\n31/03/2024;4600\n01/04/2024;4800\n")
    made = half_hours(file, look(file).series[0])
    assert (len(made.starts), sum(made.counted), set(made.counted)) == (48 + 46 + 48, 14_200, {100})
    assert made.starts[0] == 1_711_753_200  # 2024-03-29T23:00Z


SPANISH_DAYS = {"2024/10/26": 24, "2024/10/27": 25, "2024/10/28": 24}


@pytest.mark.parametrize("clock", ["{}", "{:02}:00"])
@pytest.mark.parametrize("newest_first", [False, True])
def test_spanish_hours_are_counted_from_one_through_the_day_of_25(tmp_path, clock, newest_first):
    rows = [
        f"ES0;{day};{clock.format(hour)};0,{hour:03};R\n"
        for day, hours in SPANISH_DAYS.items()
        for hour in range(1, hours + 1)
    ]
    rows = rows[::-1] if newest_first else rows
    file = kept(tmp_path, "CUPS;Fecha;Hora;Consumo_kWh;Metodo_obtencion\n" + "".join(rows))
    assert look(file).format == "datadis"
    made = half_hours(file, look(file).series[0])
    assert (made.starts[0], len(made.starts), sum(made.counted)) == (1_729_893_600, 2 * 73, 300 + 325 + 300)
    by_hour = [sum(made.counted[at : at + 2]) for at in range(0, 2 * 73, 2)]
    assert by_hour == [*range(1, 25), *range(1, 26), *range(1, 25)]


def test_spanish_hours_that_follow_the_clock_have_the_third_twice(tmp_path):
    hours = [1, 2, 3, 3, *range(4, 25)]
    file = kept(
        tmp_path,
        "CUPS;Fecha;Hora;AE_kWh;REAL/ESTIMADO\n"
        + "".join(f"ES0;27/10/2024;{hour};{at},5;R\n" for at, hour in enumerate(hours)),
    )
    made = half_hours(file, look(file).series[0])
    assert [sum(made.counted[at : at + 2]) for at in range(0, 50, 2)] == [1000 * at + 500 for at in range(25)]


@pytest.mark.parametrize("hours", [range(1, 24), [1, 2, *range(4, 25)]], ids=["counted", "by the clock"])
def test_the_spanish_day_of_23_hours(tmp_path, hours):
    file = kept(
        tmp_path, "CUPS;Fecha;Hora;AE_kWh;REAL/ESTIMADO\n" + "".join(f"ES0;31/03/2024;{hour};0,1;R\n" for hour in hours)
    )
    made = half_hours(file, look(file).series[0])
    assert (made.starts[0], made.starts[-1] + 1800, sum(made.counted)) == (
        1_711_839_600,
        1_711_839_600 + 23 * 3600,
        2300,
    )


def test_eloverblik_has_hours_with_the_clock_of_copenhagen(tmp_path):
    file = kept(
        tmp_path,
        "\ufeffMålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\n"
        "571313100000000000;27-10-2024 01:00:00;27-10-2024 02:00:00;0,392;KWH;Målt;Tidsserie\n"
        "571313100000000000;27-10-2024 02:00:00;27-10-2024 02:00:00;0,366;KWH;Målt;Tidsserie\n"
        "571313100000000000;27-10-2024 02:00:00;27-10-2024 03:00:00;1,039;KWH;Målt;Tidsserie\n",
    )
    assert by_time(file) == {
        "2024-10-26T23:00Z": 196,
        "2024-10-26T23:30Z": 196,
        "2024-10-27T00:00Z": 183,
        "2024-10-27T00:30Z": 183,
        "2024-10-27T01:00Z": 520,
        "2024-10-27T01:30Z": 519,
    }


@pytest.mark.parametrize(("unit", "wh"), [("kWh", 161), ("kW", 80)])
def test_esb_has_the_newest_first_and_kilowatts_in_older_files(tmp_path, unit, wh):
    head = "MPRN,Meter Serial Number,Read Value,Read Type,Read Date and End Time\n"
    row = "10000000000,000000000012345678,{},Active {} Interval ({}),04-10-2024 {}\n"
    file = kept(
        tmp_path,
        head
        + row.format("0.160", "Import", unit, "01:30")
        + row.format("0.161" if unit == "kWh" else "0.160", "Import", unit, "01:00")
        + row.format("0.5", "Export", unit, "01:30")
        + row.format("0.5", "Export", unit, "01:00"),
    )
    found = look(file)
    assert [one.direction for one in found.series] == [Direction.IMPORT, Direction.EXPORT]
    assert by_time(file, 0)["2024-10-03T23:30Z"] == wh
    assert by_time(file, 1) == dict.fromkeys(("2024-10-03T23:30Z", "2024-10-04T00:00Z"), 500 if unit == "kWh" else 250)
    assert "10000000000" not in "".join(one.name for one in found.series)


def test_fluvius_has_quarters_of_an_hour_and_what_was_given(tmp_path):
    rows = "".join(
        f"541448800000000001;2024-01-01;2024-01-01 {hour:02}:{minute:02}:00;0,{minute:03};0,010\n"
        for hour in range(2)
        for minute in (0, 15, 30, 45)
    )
    file = kept(tmp_path, "EAN_ID;Datum;Datum_Startuur;Volume_Afname_KWh;Volume_Injectie_KWh\n" + rows)
    assert [one.direction for one in look(file).series] == [Direction.IMPORT, Direction.EXPORT]
    assert by_time(file, 0) == {
        "2023-12-31T23:00Z": 15,
        "2023-12-31T23:30Z": 75,
        "2024-01-01T00:00Z": 15,
        "2024-01-01T00:30Z": 75,
    }
    assert by_time(file, 1) == dict.fromkeys(by_time(file, 0), 20)


AUSTRIAN = {
    "Wiener Netze": "Datum;Zeit von;Zeit bis;AT001 Verbrauch [kWh]\n01.07.2024;{}:00;{}:00;0,{}\n",
    "Netz NÖ": "Messzeitpunkt;Verbrauch (kWh);\n01.07.2024 {1}:00;0,{2};\n",
    "Linz": "Datum von;Datum bis;Energiemenge in kWh;Ersatzwert\n01.07.2024 {}:00;01.07.2024 {}:00;0,{};\n",
    "Salzburg": '"Datum und Uhrzeit";"Lastgänge (kWh)";"Status"\n"01.07.2024 {0}:00";"0,{2}";"gültig"\n',
}
QUARTERS = ["00:00", "00:15", "00:30", "00:45", "01:00"]


@pytest.mark.parametrize("who", sorted(AUSTRIAN))
def test_quarters_of_austrian_grids_have_the_clock_of_vienna(tmp_path, who):
    head, row = AUSTRIAN[who].split("\n")[:2]
    rows = [
        row.format(since, until, part)
        for since, until, part in zip(QUARTERS, QUARTERS[1:], ("010", "020", "030", "040"), strict=False)
    ]
    file = kept(tmp_path, "\n".join([head, *rows, ""]))
    assert by_time(file) == {"2024-06-30T22:00Z": 30, "2024-06-30T22:30Z": 70}


def test_e3dc_tells_of_what_came_from_the_grid_in_watts(tmp_path):
    file = kept(
        tmp_path,
        '"Zeitstempel";"Ladezustand [%]";"Netzbezug [W]";"Hausverbrauch [W]";"Netzeinspeisung [W]"\n'
        + "".join(f'"01.07.2024 00:{minute:02}:00";"50";"400";"900";"0"\n' for minute in (0, 15, 30, 45)),
    )
    assert [one.name for one in look(file).series] == ["Netzbezug [W]", "Hausverbrauch [W]", "Netzeinspeisung [W]"]
    assert by_time(file) == {"2024-06-30T22:00Z": 200, "2024-06-30T22:30Z": 200}


def test_settlement_periods_are_half_hours_of_the_local_day(tmp_path):
    rows = "".join(f"27/10/2024,{period},0.{51 - period if period > 9 else period:03}\n" for period in range(1, 51))
    file = kept(tmp_path, "Settlement Date,Settlement Period,Consumption (kWh)\n" + rows)
    made = half_hours(file, look(file).series[0])
    assert (made.starts[0], list(made.counted)) == (1_729_983_600, [*range(1, 10), *range(41, 0, -1)])


@pytest.mark.parametrize(
    "text",
    [
        "2020-03-28T00:00:00Z,00:00,A,Eastern_England,4.851\n2020-03-28T00:30:00Z,00:30,A,Eastern_England,6.972\n",
        "Period from,Period to,Agile Import price (p/kWh)\n01/11/2023 00:00,01/11/2023 00:30,22.26\n",
        "valid_from_utc,value_inc_vat_p_per_kwh\n2018-02-19T00:00Z,9.2715\n2018-02-19T00:30Z,9.7755\n",
        "Start,End,Cost (p)\n2024-01-01 00:00,2024-01-01 00:30,12\n",
    ],
)
def test_prices_are_never_taken_for_use(tmp_path, text):
    with pytest.raises(FileTrouble, match="tells of prices, not of use") as trouble:
        look(kept(tmp_path, text))
    assert "ihd tariff" in trouble.value.advice

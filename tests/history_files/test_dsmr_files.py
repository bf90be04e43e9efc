"""Telegrams of a P1 port in a file: registers become differences, and a telegram with a wrong checksum none at all."""

from pathlib import Path

import pytest
from other_file_parts import SHARED, brought_in, by_time, needs_shared, telegram

from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble
from ihd.history_files.dsmr import checksum
from ihd.history_files.looking import half_hours, look

# 2024-01-01 in the Netherlands: 00:00 there is 23:00 UTC of the day before.
MORNING = [
    telegram(
        "240101010000W", ("000100.000", "000200.000"), ("000010.000", "000000.000"), ("240101010000W", "00500.000")
    ),
    telegram(
        "240101013000W", ("000100.300", "000200.000"), ("000010.000", "000000.000"), ("240101010000W", "00500.000")
    ),
    telegram(
        "240101020000W", ("000100.300", "000200.200"), ("000010.050", "000000.000"), ("240101020000W", "00500.240")
    ),
]
IMPORT = {"2024-01-01 00:00": 300, "2024-01-01 00:30": 200}
EXPORT = {"2024-01-01 00:00": 0, "2024-01-01 00:30": 50}
GAS = {"2024-01-01 00:00": 120, "2024-01-01 00:30": 120}  # litres; told by the hour, so shared evenly


def kept(folder: Path, *telegrams: bytes) -> Path:
    path = folder / "p1.txt"
    path.write_bytes(b"".join(telegrams))
    return path


def series_of(path: Path) -> dict[str, dict[str, int]]:
    return {one.name: by_time(half_hours(str(path), one)) for one in look(str(path)).series}


def test_the_checksum_is_the_one_of_its_kind() -> None:
    assert checksum(b"123456789") == 0xBB3D  # the check value by which this CRC is told from others


def test_registers_become_what_was_used_between(tmp_path: Path) -> None:
    path = kept(tmp_path, *MORNING)
    found = {one.name: (one.fuel, one.direction) for one in look(str(path)).series}
    assert found == {
        "electricity import": (Fuel.ELECTRICITY, Direction.IMPORT),
        "electricity export": (Fuel.ELECTRICITY, Direction.EXPORT),
        "gas on channel 1": (Fuel.GAS, Direction.VOLUME),
    }
    assert series_of(path) == {"electricity import": IMPORT, "electricity export": EXPORT, "gas on channel 1": GAS}


def test_line_ends_written_anew_make_no_difference(tmp_path: Path) -> None:
    path = kept(tmp_path, *(one.replace(b"\r\n", b"\n") for one in MORNING))
    assert series_of(path)["electricity import"] == IMPORT


def test_a_telegram_with_a_wrong_checksum_is_left_out_with_a_note(tmp_path: Path) -> None:
    wrong = MORNING[1].replace(b"000100.300", b"000900.300")
    path = kept(tmp_path, MORNING[0], wrong, MORNING[2])
    assert any("1 telegram is damaged" in note for note in look(str(path)).notes)
    made = half_hours(str(path), look(str(path)).series[1])
    assert by_time(made) == {"2024-01-01 00:00": 250, "2024-01-01 00:30": 250}  # 0.5 kWh over the hour
    assert made.rows_skipped == 1


def test_a_telegram_cut_off_anywhere_is_left_out(tmp_path: Path) -> None:
    for length in range(1, len(MORNING[1]) - 2, 23):
        made = series_of(kept(tmp_path, MORNING[0], MORNING[1][:length], MORNING[2]))
        assert made["electricity import"] == {"2024-01-01 00:00": 250, "2024-01-01 00:30": 250}


def test_one_tariff_alone_never_passes_for_both(tmp_path: Path) -> None:
    path = kept(tmp_path, *(unsigned(one.replace(b"1-0:1.8.2", b"1-0:1.9.2")) for one in MORNING))
    assert "electricity import" not in series_of(path)


def unsigned(one: bytes) -> bytes:
    """A telegram without a checksum, as before DSMR 4."""
    return one[: one.rindex(b"!") + 1] + b"\r\n"


def test_telegrams_without_a_checksum_are_read(tmp_path: Path) -> None:
    assert series_of(kept(tmp_path, *map(unsigned, MORNING)))["electricity import"] == IMPORT


def test_one_wrong_register_among_right_ones_counts_for_nothing(tmp_path: Path) -> None:
    for wrong in (b"000900.300", b"000000.300", b"999999.999"):
        strange = unsigned(MORNING[1]).replace(b"000100.300", wrong)
        made = series_of(kept(tmp_path, unsigned(MORNING[0]), strange, unsigned(MORNING[2])))
        assert made["electricity import"] in ({"2024-01-01 00:00": 250, "2024-01-01 00:30": 250}, {})


def test_a_new_meter_is_a_new_beginning(tmp_path: Path) -> None:
    path = kept(
        tmp_path,
        *MORNING,
        telegram("240101100000W", ("000000.000", "000000.000"), ("000000.000", "000000.000")),
        telegram("240101103000W", ("000000.100", "000000.000"), ("000000.000", "000000.000")),
    )
    assert series_of(path)["electricity import"] == {**IMPORT, "2024-01-01 09:00": 100}


def test_both_changes_of_the_clock_are_in_the_stamps(tmp_path: Path) -> None:
    nothing = ("000000.000", "000000.000")
    stamps = {
        "240331013000W": "000001.000",  # 00:30 UTC
        "240331030000S": "000001.100",  # 01:00 UTC, the hour between is not there
        "240331033000S": "000001.300",  # 01:30 UTC
        "241027023000S": "000002.000",  # 00:30 UTC
        "241027020000W": "000002.100",  # 01:00 UTC, the hour comes again
        "241027023000W": "000002.400",  # 01:30 UTC
    }
    path = kept(tmp_path, *(telegram(at, (kwh, "000000.000"), nothing) for at, kwh in stamps.items()))
    made = series_of(path)["electricity import"]
    assert made["2024-03-31 00:30"] == 100
    assert made["2024-03-31 01:00"] == 200
    assert made["2024-10-27 00:30"] == 100
    assert made["2024-10-27 01:00"] == 300


OLD = """/ISk5\\2MT382-1004\r
\r
1-0:1.8.1(00001.001*kWh)\r
1-0:1.8.2(00001.001*kWh)\r
0-1:24.1.0(3)\r
0-1:24.3.0({})(00)(60)(1)(0-1:24.2.1)(m3)\r
({})\r
!\r
"""


def old(*told: tuple[str, str]) -> bytes:
    return "".join(OLD.format(*one) for one in told).encode()


def test_the_gas_of_old_telegrams_is_read_and_their_electricity_has_no_time(tmp_path: Path) -> None:
    path = kept(tmp_path, old(("161107190000", "00001.001"), ("161107200000", "00001.201")))
    found = look(str(path))
    assert [one.name for one in found.series] == ["gas on channel 1"]
    assert any("do not say when" in note for note in found.notes)
    assert brought_in(path) == {"2016-11-07 18:00": 100, "2016-11-07 18:30": 100}


def test_old_stamps_take_the_hour_that_comes_twice_in_turn(tmp_path: Path) -> None:
    stamps = ["241027010000", "241027020000", "241027020000", "241027030000"]  # 23:00, 00:00, 01:00 and 02:00 UTC
    amounts = ["00001.000", "00001.100", "00001.300", "00001.600"]
    made = brought_in(kept(tmp_path, old(*zip(stamps, amounts, strict=True))))
    assert made["2024-10-26 23:00"] == 50
    assert made["2024-10-27 00:00"] == 100
    assert made["2024-10-27 01:30"] == 150


def test_a_meter_that_came_later_is_found_at_the_end(tmp_path: Path) -> None:
    def at(number: int, gas: str | None) -> bytes:
        stamp = f"2401{1 + number // 1440:02}{number // 60 % 24:02}{number % 60:02}00W"
        return telegram(
            stamp, ("000100.000", "000200.000"), ("000010.000", "000000.000"), (stamp, gas) if gas else None
        )

    path = kept(
        tmp_path, *(at(number, None) for number in range(2100)), *(at(number, "00001.000") for number in (2100, 2130))
    )
    assert "gas on channel 1" in {one.name for one in look(str(path)).series}


def test_water_is_not_taken_for_gas(tmp_path: Path) -> None:
    path = kept(tmp_path, *(unsigned(one).replace(b"24.1.0(003)", b"24.1.0(007)") for one in MORNING))
    assert "gas on channel 1" not in series_of(path)


def test_a_single_telegram_is_no_use_and_says_so(tmp_path: Path) -> None:
    found = look(str(kept(tmp_path, MORNING[0])))
    assert any("One telegram alone tells no use" in note for note in found.notes)


def test_a_file_of_damaged_telegrams_is_refused(tmp_path: Path) -> None:
    path = kept(tmp_path, *(one.replace(b"1-0:1.8.1", b"1-0:1.8.7") for one in MORNING))
    with pytest.raises(FileTrouble, match="tells of no use"):
        look(str(path))


def test_text_without_an_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = kept(tmp_path, MORNING[0], b"/XYZ5\r\n", b"1-0:1.8.1(000001.000*kWh)\r\n" * 100_000, MORNING[1], MORNING[2])
    assert series_of(path)["electricity import"] == IMPORT


@needs_shared
@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("dsmr_v2_2.txt", ["gas on channel 1"]),
        ("dsmr_v4_2.txt", ["electricity export", "electricity import", "gas on channel 1"]),
        ("dsmr_v5.txt", ["electricity export", "electricity import", "gas on channel 1"]),
    ],
)
def test_the_collected_telegrams_are_sound(name: str, series: list[str]) -> None:
    found = look(str(SHARED / name))
    assert [one.name for one in found.series] == series
    assert not any("damaged" in note for note in found.notes)

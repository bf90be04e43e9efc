"""The same made-up half-hours, written down in any way that a table can have, are read as the same half-hours."""

import codecs
import csv
import io
import os
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.history_files.looking import half_hours, look

LONDON = ZoneInfo("Europe/London")
DATES = {
    "ISO": "%Y-%m-%d %H:%M",
    "ISO with T and seconds": "%Y-%m-%dT%H:%M:%S",
    "day first": "%d/%m/%Y %H:%M",
    "month first": "%m/%d/%Y %H:%M",
    "dots": "%d.%m.%Y %H:%M",
    "dashes": "%d-%m-%Y %H:%M:%S",
    "the month's name": "%d %b %Y %H:%M",
    "American clock": "%d/%m/%Y %I:%M %p",
}
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "cp1252": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
# Three local days around each change of the clocks of 2024: 31 March has 46 half-hours, 27 October has 50.
SPANS = {"March": datetime(2024, 3, 30, tzinfo=UTC), "October": datetime(2024, 10, 25, 23, tzinfo=UTC)}
ROWS = 3 * 48


def written(moment, style, clock):
    """A moment as this clock shows it."""
    if clock == "UTC":
        return moment.astimezone(UTC).strftime(style)
    if clock == "offset":
        return moment.astimezone(LONDON).strftime(style) + moment.astimezone(LONDON).strftime("%z")
    if clock == "Z":
        return moment.astimezone(UTC).strftime(style) + "Z"
    return moment.astimezone(LONDON).strftime(style)


def amount(wh, unit, decimal):
    return str(wh) if unit == "Wh" else f"{wh / 1000:.3f}".replace(".", decimal)


@settings(max_examples=int(os.environ.get("IHD_TEST_EXAMPLES", "60")), deadline=None)
@given(
    told=st.lists(st.none() | st.integers(0, 3000), min_size=ROWS, max_size=ROWS),
    span=st.sampled_from(sorted(SPANS)),
    style=st.sampled_from(sorted(DATES)),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    decimal=st.sampled_from([".", ","]),
    stamps=st.sampled_from(["Start", "End", "Start End"]),
    newest_first=st.booleans(),
    clock=st.sampled_from(["wall", "UTC", "offset", "Z"]),
    unit=st.sampled_from(["kWh", "Wh"]),
    encoding=st.sampled_from(sorted(ENCODINGS)),
    line_end=st.sampled_from(["\n", "\r\n"]),
    preamble=st.sampled_from([0, 1, 3, 12]),
    blank=st.sampled_from(["", "Null", "?", "invalid value"]),
)
def test_half_hours_are_the_same_however_they_are_written(
    tmp_path_factory,
    told,
    span,
    style,
    delimiter,
    decimal,
    stamps,
    newest_first,
    clock,
    unit,
    encoding,
    line_end,
    preamble,
    blank,
):
    told = [123, *told[1:]]  # 0,123 leaves no doubt what a comma is; 1,234 alone would
    zone = " (UTC)" if clock == "UTC" else ""
    heads = [f"{word}{zone}" for word in stamps.split()] + [f"Usage ({unit})"]
    body = []
    for place, wh in enumerate(told):
        start = SPANS[span] + timedelta(minutes=30 * place)
        ends = {"Start": start, "End": start + timedelta(minutes=30)}
        cells = [written(ends[word], DATES[style], clock) for word in stamps.split()]
        body.append([*cells, blank if wh is None else amount(wh, unit, decimal)])
    if newest_first:
        body.reverse()
    out = io.StringIO()
    for number in range(preamble):
        out.write(f"Line {number} of what stands above" + line_end)
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    writer.writerows([heads, *body])
    file = tmp_path_factory.mktemp("any") / "past.csv"
    file.write_bytes(ENCODINGS[encoding] + out.getvalue().encode(encoding))

    made = half_hours(str(file), look(str(file)).series[0])
    begin = int(SPANS[span].timestamp())
    expected = {begin + 1800 * place: wh for place, wh in enumerate(told) if wh is not None}
    assert dict(zip(made.starts, made.counted, strict=True)) == expected
    assert (made.rows_read, made.rows_skipped) == (ROWS, told.count(None))


@pytest.mark.parametrize("span", sorted(SPANS))
def test_power_registers_and_energy_of_the_same_use_come_to_the_same(tmp_path, span):
    begin = int(SPANS[span].timestamp())
    minutes = [120 + 60 * (minute % 7) for minute in range(24 * 60)]  # W
    register = [0.0]
    for watts in minutes:
        register.append(register[-1] + watts / 60)
    texts = {
        "watts": "unix,Power (W)\n" + "".join(f"{begin + 60 * at},{watts}\n" for at, watts in enumerate(minutes)),
        "kilowatts": "unix,kW\n" + "".join(f"{begin + 60 * at},{watts / 1000}\n" for at, watts in enumerate(minutes)),
        "energy": "unix,Wh used\n" + "".join(f"{begin + 60 * at},{watts / 60}\n" for at, watts in enumerate(minutes)),
        "milliseconds": "unix,Wh used\n" + "".join(f"{begin + 60 * at}000,{w / 60}\n" for at, w in enumerate(minutes)),
        "register": "unix,Import register Wh\n"
        + "".join(f"{begin + 60 * at},{wh}\n" for at, wh in enumerate(register)),
    }
    register_back = sorted(enumerate(register), reverse=True)
    texts["register, newest first"] = "unix,Import register Wh\n" + "".join(
        f"{begin + 60 * at},{wh}\n" for at, wh in register_back
    )
    for name, text in texts.items():
        file = tmp_path / f"{name}.csv"
        file.write_text(text)
        made = half_hours(str(file), look(str(file)).series[0])
        exact = [sum(minutes[at : at + 30]) / 60 for at in range(0, len(minutes), 30)]
        assert list(made.starts) == [begin + 1800 * at for at in range(48)], name
        assert all(abs(wh - true) <= 1 for wh, true in zip(made.counted, exact, strict=True)), name
        assert abs(sum(made.counted) - sum(minutes) / 60) <= 1, name

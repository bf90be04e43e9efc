"""The benchmark of the diary, on one that is short, and that it is of what it says."""

import pytest
from program import answers

from ihd.app.bench_home import A_DAY, GAS, HOUSE, HomeMaker, build, days_of
from ihd.energy.calendar import DAY, unix, utc
from ihd.store.diary import Diary

TEN_YEARS = 3652


def test_the_home_is_heard_as_it_says(tmp_path):
    first = days_of(10).start
    assert len(days_of(10)) == TEN_YEARS
    maker = HomeMaker(1)
    days = [maker.electricity(first + n) for n in range(20)]
    heard = sum(len(one.readings.ts) for one in days) / (20 * A_DAY)
    late = sum(at % 10 != 5 for one in days for at in one.readings.ts) / (20 * A_DAY)
    assert heard == pytest.approx(1 - 0.001, abs=0.001)
    assert late == pytest.approx(0.1, abs=0.02)
    assert 4000 < sum(sum(one.wh) for one in days) * 365 / 20 / 1000 < 9000
    assert days == [again.electricity(first + n) for again in (HomeMaker(1),) for n in range(20)]


def test_the_diary_is_as_sealing_leaves_it(tmp_path):
    """Half-hours and readings tell of the same energy, and the last days are rows."""
    file = tmp_path / "diary.sqlite"
    built = build(file, 0.05, lambda _: None)
    with Diary.open(file) as diary:
        assert diary.check() == ()
        kept = diary.readings(HOUSE.meter, utc(0), utc(built.days.stop * DAY))
        meters = {one.name: one.readings for one in diary.meters()}
        days = diary.days(built.days.start, built.days.stop)
        registers = diary.registers()
    assert meters == {HOUSE.meter: len(kept), GAS.meter: 48 * len(built.days)}
    assert built.readings == sum(meters.values())
    assert [unix(one.at) for one in kept] == sorted({unix(one.at) for one in kept})
    used = sum(sum(days[HOUSE, day].wh) for day in built.days)
    assert used == pytest.approx((kept[-1].imported_kwh - kept[0].imported_kwh) * 1000, abs=20)
    noon = built.days.start * DAY + DAY // 2
    morning = [one.imported_kwh * 1000 for one in kept if unix(one.at) < noon + 10]
    assert sum(days[HOUSE, built.days.start].wh[:24]) == pytest.approx(morning[-1] - morning[0], abs=20)
    assert registers[HOUSE].wh / 1000 == pytest.approx(kept[-1].imported_kwh, abs=0.02)


def test_the_benchmark_has_its_rival_beside_it(tmp_path):
    rows = answers("bench", "diary", "--years", "0.1", "--runs", "1", home=tmp_path)
    asked = ("day", "day.rows", "month_by_day", "year_by_month", "years_by_month", "year_of_half_hours")
    assert [row["name"] for row in rows] == [
        *(f"diary.{name}" for name in ("build", "size", "sealed", "sealed.plain", "sealed.ratio", "open")),
        "diary.half_hours.read",
        *(f"diary.{name}" for name in asked),
        *(f"diary.{name}.busy" for name in asked),
        "diary.day.plain",
        "diary.month.plain",
    ]
    assert all(row["value"] > 0 and row["note"] for row in rows)

"""What a mend changes, before and after, as usage and cost have it."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from ihd.energy.calendar import DAY, HALF_HOUR, unix
from ihd.energy.carbon.grams import Grams
from ihd.energy.column import CODE, Column
from ihd.energy.exact import PER_PENNY, PRICE_PER_PENNY
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.half_hours import Quality
from ihd.energy.mends.mend import Put, Reprice, Scale
from ihd.energy.mends.preview import UNKNOWN, Change, Figures, Side, preview, reach, touched
from ihd.energy.series import Series
from ihd.energy.tariffs.plan import DayPlan, NoPrices, Tier

LONDON = ZoneInfo("Europe/London")
OURS = Series("ours", Direction.IMPORT)
FIRST = date(2026, 3, 28)  # the clocks go forward on the day after
START = datetime(2026, 3, 28, tzinfo=UTC)
END = datetime(2026, 3, 30, 23, 0, tzinfo=UTC)
BEYOND = datetime(2026, 4, 9, tzinfo=UTC)
KNOWN, MISSING = CODE[Quality.MEASURED], CODE[Quality.MISSING]
SLOTS = 48 + 46 + 48
NO_GRAMS = Grams(None, None)


class Flat:
    """20p a kWh and 50p a day."""

    def plan(self, day: date, zone: object) -> DayPlan:
        count = 46 if day == date(2026, 3, 29) else 48
        return DayPlan(((Tier("All", 20 * PRICE_PER_PENNY),),) * count, 50 * PRICE_PER_PENNY)


class Unpaid:
    """20p a kWh, and no word of a standing charge."""

    def plan(self, day: date, zone: object) -> DayPlan:
        return DayPlan(Flat().plan(day, zone).slots, None)


class Tenth:
    """A tenth of a gram per Wh."""

    def grams(self, column: Column) -> Grams:
        return Grams(sum(column.wh) / 10, "test")


def side(*wh: int | None, schedule: object = None, carbon: object = None) -> Side:
    told = [*wh, *[None] * (SLOTS - len(wh))]
    quality = bytes(MISSING if each is None else KNOWN for each in told)
    return Side(Column(unix(START), tuple(each or 0 for each in told), quality), schedule or Flat(), carbon)


def pence(whole: int) -> int:
    return whole * PER_PENNY


def test_each_day_that_changes_is_shown_and_the_whole_span_as_usage_would_show_it():
    before, after = side(*[100] * SLOTS), side(*[100] * 48, *[200] * 46, *[100] * 48)
    days, more, total = preview(before, after, (START, END), LONDON, BEYOND)
    sunday = (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 3, 29, 23, 0, tzinfo=UTC))
    assert days == (Change(*sunday, Figures(4600, pence(92 + 50), NO_GRAMS), Figures(9200, pence(184 + 50), NO_GRAMS)),)
    assert more == 0
    assert total == Change(
        START,
        END,
        Figures(14_200, pence(284 + 150), NO_GRAMS),
        Figures(18_800, pence(376 + 150), NO_GRAMS),
    )


def test_a_price_alone_changes_the_cost_and_no_energy():
    told = [100] * SLOTS
    days, _, total = preview(side(*told, schedule=NoPrices()), side(*told), (START, END), LONDON, BEYOND)
    assert [(one.before.cost, one.after.cost) for one in days] == [
        (None, pence(96 + 50)),
        (None, pence(92 + 50)),
        (None, pence(96 + 50)),
    ]
    assert total.before == Figures(14_200, None, NO_GRAMS)
    without = preview(side(*told, schedule=Unpaid()), side(*told), (START, END), LONDON, BEYOND)
    assert without.total.before.cost == pence(284)


def test_where_nothing_is_known_there_are_no_figures():
    days, _, total = preview(side(), side(*[None] * 48, 100), (START, END), LONDON, BEYOND)
    assert len(days) == 1
    assert days[0].before == UNKNOWN
    assert days[0].after == Figures(100, pence(52), NO_GRAMS)
    assert total.before == UNKNOWN


def test_grams_are_shown_where_they_are_given():
    (day,), _, _ = preview(side(10, carbon=Tenth()), side(20, carbon=Tenth()), (START, END), LONDON, BEYOND)
    assert (day.before.grams, day.after.grams) == (Grams(1.0, "test"), Grams(2.0, "test"))


def test_only_so_many_days_are_shown_and_the_rest_is_counted():
    shown = preview(side(*[1] * SLOTS), side(*[2] * SLOTS), (START, END), LONDON, BEYOND, most=2)
    assert [one.start for one in shown.days] == [START, START + timedelta(days=1)]
    assert shown.more == 1
    assert preview(side(), side(), (START, END), LONDON, BEYOND).days == ()


def test_how_far_it_has_come_is_told_from_nothing_to_all():
    heard = []
    preview(side(1), side(2), (START, END), LONDON, BEYOND, progress=heard.append)
    assert heard == [0.0, 0.5, 0.5, 1.0]


def test_what_is_still_to_come_does_not_count():
    now = START + timedelta(hours=6)
    _, _, total = preview(side(*[100] * SLOTS), side(*[200] * SLOTS), (START, END), LONDON, now)
    assert total.before.cost == 24 * PER_PENNY + 50 * PER_PENNY // 4
    early = preview(side(*[None] * 13, 5), side(*[None] * 13, 6), (START, END), LONDON, now)
    assert early.days == ()
    assert early.total.before == UNKNOWN


# --- what a mend touches ----------------------------------------------------------------------------------------------

PUT = Put(OURS, unix(START) + 3 * HALF_HOUR, (1, 2))
SCALE = Scale(OURS, unix(START) + DAY, unix(START) + 2 * DAY, Fraction(2))
ON = Scale(OURS, unix(START) + DAY, None, Fraction(2))
PRICE = Reprice(Fuel.GAS, Direction.IMPORT, date(2026, 3, 30), date(2026, 4, 2), 1, 1)
PRICE_ON = Reprice(Fuel.GAS, Direction.IMPORT, date(2026, 3, 30), None, 1, 1)


def test_a_mend_reaches_from_its_first_second_to_its_last():
    assert reach([PUT], LONDON) == (START + timedelta(hours=1.5), START + timedelta(hours=2.5))
    assert reach([SCALE, PUT], LONDON) == (START + timedelta(hours=1.5), START + timedelta(days=2))
    assert reach([ON, PUT], LONDON) == (START + timedelta(hours=1.5), None)
    assert reach([PRICE], LONDON) == (
        datetime(2026, 3, 29, 23, 0, tzinfo=UTC),
        datetime(2026, 4, 1, 23, 0, tzinfo=UTC),
    )
    assert reach([PRICE_ON], LONDON) == (datetime(2026, 3, 29, 23, 0, tzinfo=UTC), None)


def test_what_it_touches_are_whole_local_days_within_the_record():
    first = START - timedelta(days=30)
    day = timedelta(days=1)
    assert touched([PUT], LONDON, first, BEYOND) == (START, START + day)
    assert touched([SCALE], LONDON, first, BEYOND) == (START + day, END)  # it ends an hour past local midnight
    assert touched([ON], LONDON, first, START + day + timedelta(hours=2)) == (
        START + day,
        datetime(2026, 3, 29, 23, 0, tzinfo=UTC),
    )
    assert touched([PUT, ON], LONDON, START + 2 * day, START + 2 * day + timedelta(hours=2)) == (
        datetime(2026, 3, 29, 23, 0, tzinfo=UTC),
        END,
    )
    assert touched([PRICE], LONDON, first, BEYOND) == (
        datetime(2026, 3, 29, 23, 0, tzinfo=UTC),
        datetime(2026, 4, 1, 23, 0, tzinfo=UTC),
    )


def test_before_the_record_begins_and_from_now_on_it_touches_nothing():
    assert touched([PUT], LONDON, START + timedelta(hours=2.5), BEYOND) is None
    assert touched([PUT], LONDON, START, START + timedelta(hours=1.5)) is None
    assert touched([PRICE_ON], LONDON, START, START) is None

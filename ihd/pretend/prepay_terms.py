"""What the pretend supplier has set in a meter: limits, thresholds, friendly hours and how debts are recovered."""

from dataclasses import dataclass
from datetime import date

from ihd.energy.calendar import DAY, utc
from ihd.energy.prepay import Friendly, LoadLimit, PaymentMode

POUND = 100_000  # money is counted in 10^-5 of a pound (gb-metering PREP-02)
LONGEST_LOOK = 8 * DAY  # seconds ahead; a calendar that is friendly all week has no end to find
WHOLE_SHARE = 10_000  # a share of a top-up is told in 1/100 of a per cent (PREP-04)


@dataclass(frozen=True, slots=True)
class Terms:
    """Money in 10^-5 of a pound, shares in 1/100 of a per cent, all times UTC (PREP-03 to PREP-11)."""

    mode: PaymentMode = PaymentMode.PREPAYMENT
    emergency_limit: int = 10 * POUND
    emergency_threshold: int = POUND
    low_credit: int = 2 * POUND
    disablement: int = 0
    max_balance: int = 250 * POUND
    max_top_up: int = 100 * POUND
    debt_cap_per_week: int = 5 * POUND
    payment_debt_share: int = 0
    friendly: tuple[Friendly, ...] = ()
    friendly_days: tuple[date, ...] = ()
    suspends_while_off: bool = True  # standing charge and time debts wait in the accumulated debt (PREP-07, PREP-08)
    suspends_in_emergency: bool = True
    load_limit: LoadLimit | None = None

    def friendly_until(self, at: int) -> int | None:
        """The end of the friendly hours that run at this unix second, windows that touch taken as one; None if none."""
        end = at
        while end - at < LONGEST_LOOK and (later := self._window_end(end)) > end:
            end = later
        return end if end > at else None

    def _window_end(self, at: int) -> int:
        """The latest end of the windows that hold this second; the second itself if none does."""
        today = at - at % DAY
        ends = [today + DAY] if utc(at).date() in self.friendly_days else []
        for window in self.friendly:
            for day in (today, today - DAY):
                start, end = day + 60 * window.start, day + 60 * window.end
                end += DAY if window.end < window.start else 0
                if _counts_on(window, utc(day).date()) and start <= at < end:
                    ends.append(end)
        return max(ends, default=at)


def _counts_on(window: Friendly, day: date) -> bool:
    """Whether this window begins on this day (UTC)."""
    begun = window.first is None or window.first <= day
    over = window.last is not None and day > window.last
    return day.isoweekday() == window.weekday and begun and not over

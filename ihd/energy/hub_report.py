"""All that the page of the hub's health shows at one moment."""

from dataclasses import dataclass
from datetime import datetime

from ihd.energy.health import Condition, HubLine
from ihd.energy.mark import Mark
from ihd.energy.news import Alert, SupplierChange, TenancyChange


@dataclass(frozen=True, slots=True)
class HubReport:
    """How each link and device fares at `at` (UTC); `lines`, `marks` and `alerts`, in any order, are what happened.

    `new_supplier` is a change since which prices may be old. `question` is what a hub that is not paired said of new
    occupants, while the household has not answered it.
    """

    at: datetime
    conditions: tuple[Condition, ...] = ()
    lines: tuple[HubLine, ...] = ()
    marks: tuple[Mark, ...] = ()
    alerts: tuple[Alert, ...] = ()
    new_supplier: SupplierChange | None = None
    question: TenancyChange | None = None

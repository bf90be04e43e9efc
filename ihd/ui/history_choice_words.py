"""The names of what can be chosen on the History page. No Qt here."""

from ihd.energy.stretch import Scope, Side
from ihd.ui.charts.measure import Against, Measure
from ihd.wording import later

SCOPES = {
    Scope.DAY: (later("Day", "how much is shown at once"), later("Show a day")),
    Scope.WEEK: (later("Week", "how much is shown at once"), later("Show a week")),
    Scope.MONTH: (later("Month", "how much is shown at once"), later("Show a month")),
    Scope.YEAR: (later("Year", "how much is shown at once"), later("Show a year")),
    Scope.ALL: (later("All", "how much is shown at once"), later("Show everything")),
}
HOW_MUCH = "how much is shown at once"
MEASURES = {
    Measure.KWH: later("Show kilowatt-hours"),
    Measure.MONEY: later("Show pounds"),
    Measure.CARBON: later("Show CO₂"),
}
SIDES = {
    Side.ELECTRICITY: later("Electricity"),
    Side.GAS: later("Gas"),
    Side.BOTH: later("Electricity and gas"),
    Side.EXPORT: later("Given back"),
}
AGAINSTS = {
    Against.USUAL: (later("Usual", "a choice: what it is held against"), later("Hold against what is usual")),
    Against.BEFORE: (later("Before", "a choice: what it is held against"), later("Hold against the time before")),
}
HELD_AGAINST = "a choice: what it is held against"
TURNS = {
    Scope.DAY: (later("Previous day"), later("Next day")),
    Scope.WEEK: (later("Previous week"), later("Next week")),
    Scope.MONTH: (later("Previous month"), later("Next month")),
    Scope.YEAR: (later("Previous year"), later("Next year")),
    Scope.ALL: (later("Previous year"), later("Next year")),
}

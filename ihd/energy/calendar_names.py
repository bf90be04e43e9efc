"""The names of days and months, whole and short. No Qt here.

They stand here because Qt changes the process's locale, and with it what strftime writes. Short ones are translated on
their own, as "May" is both.
"""

from ihd.wording import later

DAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
SHORT_DAYS = (
    later("Mon", "short"),
    later("Tue", "short"),
    later("Wed", "short"),
    later("Thu", "short"),
    later("Fri", "short"),
    later("Sat", "short"),
    later("Sun", "short"),
)
MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
SHORT_MONTHS = (
    later("Jan", "short"),
    later("Feb", "short"),
    later("Mar", "short"),
    later("Apr", "short"),
    later("May", "short"),
    later("Jun", "short"),
    later("Jul", "short"),
    later("Aug", "short"),
    later("Sep", "short"),
    later("Oct", "short"),
    later("Nov", "short"),
    later("Dec", "short"),
)

"""`ihd bill`: a bill reckoned again, and the line that differs named."""

from argparse import Namespace
from dataclasses import replace
from datetime import timedelta

from ihd.app import output
from ihd.app.context import Context
from ihd.app.energy_asked import energy_asked
from ihd.app.gas_setting import gas_conversion
from ihd.app.insight_options import UNITS
from ihd.app.pricing import in_force
from ihd.app.tariffs_known import has_diary
from ihd.app.tariffs_known import known as tariff_known
from ihd.energy.bills.bill import Bill
from ihd.energy.bills.check import MARGIN, BillCheck, check
from ihd.energy.bills.findings import days, kwh, pounds, rate
from ihd.energy.bills.lines import Energy, Standing
from ihd.energy.calendar import midnight, unix
from ihd.energy.column import Column
from ihd.energy.exact import price_pence
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.gas import GasConversion, GasUnit
from ihd.energy.tariffs.plan import NoPrices, Schedule
from ihd.energy.tariffs.schedule import TariffSchedule
from ihd.energy.tariffs.tariff import Tariff
from ihd.energy.trouble import FileTrouble
from ihd.store.diary import Diary

ONE_DAY = timedelta(days=1)
NOT_OVER = "The last of these days is not over yet: see whether the dates, and their year, are typed as printed."


def bill(context: Context, asked: Namespace) -> int:
    """Check a bill, and say what differs."""
    told = _bill(asked)
    tariff = _tariff(context, asked)
    column, schedule = _recorded(context, asked, tariff)
    conversion = gas_conversion(context) if asked.fuel == "gas" else GasConversion()
    checked = check(told, column, schedule, context.zone, conversion)
    if midnight(asked.last + ONE_DAY, context.zone) > context.clock():
        checked = replace(checked, notes=(*checked.notes, NOT_OVER))
    if context.as_json:
        output.line(_answer(checked, asked.fuel))
    else:
        _say(checked)
    return 0


def _bill(asked: Namespace) -> Bill:
    """The bill that was typed. Raises FileTrouble where it is none."""
    if asked.fuel == "gas" and asked.opening is not None and asked.unit is None:
        advice = "Give --unit m3, ft3, hcf or kwh: the meter and the bill say which. A number alone never does."
        raise FileTrouble("Say what the gas readings count", advice)
    if asked.fuel != "gas" and (asked.unit not in (None, "kwh") or asked.calorific is not None):
        raise FileTrouble("Electricity is read in kWh", "Leave --unit and --calorific out, or say --fuel gas.")
    try:
        return Bill(
            asked.first,
            asked.last,
            asked.amount,
            asked.kwh,
            asked.opening,
            asked.closing,
            GasUnit(UNITS[asked.unit or "kwh"]),
            asked.calorific,
            asked.rate,
            asked.standing,
            asked.days,
        )
    except ValueError as error:
        advice = "Type it as it is printed; --to is its last day."
        raise FileTrouble(f"This bill cannot be checked: {error}", advice) from error


def _tariff(context: Context, asked: Namespace) -> Tariff | None:
    """The tariff that was named. Raises Trouble where there is none such, or it is another fuel's."""
    if not asked.tariff:
        return None
    tariff = tariff_known(context, asked.tariff)
    if tariff.priced.value != asked.fuel:
        headline = f"{tariff.name} is a tariff for {tariff.priced.value}, not for {asked.fuel}"
        raise FileTrouble(headline, f"Name a tariff for {asked.fuel}, or change --fuel.")
    return tariff


def _recorded(context: Context, asked: Namespace, tariff: Tariff | None) -> tuple[Column, Schedule]:
    """The half-hours kept of these dates, and the prices in force. Where nothing is kept a bill's own sum can tell."""
    begin = unix(midnight(asked.first, context.zone))
    column = Column(begin, (), b"")
    schedule: Schedule = NoPrices() if tariff is None else TariffSchedule(tariff)
    if not has_diary(context):
        return column, schedule
    reach = Namespace(fuel=asked.fuel, meter=None, since=asked.first - MARGIN, until=asked.last + ONE_DAY + MARGIN)
    with Diary.open(context.places.diary, readonly=True) as diary:
        known = energy_asked(context, diary, reach, context.clock())
        if tariff is None:
            schedule = in_force(context, diary, Fuel(asked.fuel), Direction.IMPORT)
    return known.column if known else column, schedule


def _answer(checked: BillCheck, fuel: str) -> dict[str, object]:
    told, own = checked.bill, checked.own
    likely = own.likely
    return {
        "fuel": fuel,
        "from": told.first.isoformat(),
        "to": told.last.isoformat(),
        "days": told.day_count,
        "kwh": checked.billed.wh / 1000,
        "recorded_kwh": None if likely is None else likely / 1000,
        "half_hours": own.half_hours,
        "missing": own.missing,
        "estimated": own.estimated,
        "lines": [_energy_line(line) for line in checked.lines.energy]
        + [_standing_line(line) for line in checked.lines.standing],
        "vat_pence": checked.lines.vat,
        "total_pence": checked.lines.total,
        "amount_pence": told.amount,
        "difference_pence": checked.difference,
        "recorded_total_pence": checked.own_lines.total if checked.own_lines else None,
        "agrees": checked.agrees,
        "findings": [
            {"line": one.fault.value, "says": one.says, "pence": one.pence, "sure": one.is_sure}
            for one in checked.findings
        ],
        "notes": list(checked.notes),
    }


def _energy_line(line: Energy) -> dict[str, object]:
    return {
        "line": "energy",
        "rate": line.name,
        "from": line.first.isoformat(),
        "to": line.last.isoformat(),
        "kwh": line.wh / 1000,
        "pence_per_kwh": None if line.price is None else price_pence(line.price),
        "pence": line.pennies,
    }


def _standing_line(line: Standing) -> dict[str, object]:
    return {
        "line": "standing charge",
        "from": line.first.isoformat(),
        "to": line.last.isoformat(),
        "days": line.days,
        "pence_per_day": None if line.price is None else price_pence(line.price),
        "pence": line.pennies,
    }


def _say(checked: BillCheck) -> None:
    """The lines as the home's prices make them, then what differs."""
    lines = checked.lines
    told = [(one.name or "Energy", one.first, one.last, kwh(one.wh), one.price, one.pennies) for one in lines.energy]
    stood = [("Standing charge", one.first, one.last, days(one.days), one.price, one.pennies) for one in lines.standing]
    output.rows(
        [
            {
                "line": name,
                "from": str(first),
                "to": str(last),
                "amount": amount,
                "at": None if price is None else rate(price),
                "comes to": None if money is None else pounds(money),
            }
            for name, first, last, amount, price, money in (*told, *stood)
        ],
        as_json=False,
        empty="This bill has no lines.",
    )
    if lines.total is not None and lines.vat is not None:
        output.text(f"In all {pounds(lines.total)}, of which 5% VAT {pounds(lines.vat)}.")
        output.text(f"The bill asks for {pounds(checked.bill.amount)}.")
    if checked.agrees:
        output.text("That agrees but for rounding." if checked.difference else "That agrees.")
    for one in checked.findings:
        output.text(one.says if one.is_sure else f"Perhaps: {one.says}")
    for note in checked.notes:
        output.text(note)

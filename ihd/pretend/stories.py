"""The stories of the scenarios that a home hub plays: what each one's meters hold, and what comes to pass."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from ihd.energy.calendar import DAY, unix
from ihd.energy.fuel import Fuel
from ihd.energy.meter_tariff import MeterTariff
from ihd.energy.prepay import DebtPeriod, Friendly, LoadLimit, PaymentMode, Supply, TimeDebt, TopUp
from ihd.pretend.glow import MPAN, MPRN, SUPPLIER
from ihd.pretend.held_tariffs import ELECTRICITY, GAS, GAS_PRICE, GAS_STANDING, flat, rich, usual
from ihd.pretend.meter_alerts import EMERGENCY_ACTIVATED, EMERGENCY_AVAILABLE, GAS_METER_NOT_FOUND, LOW_CREDIT
from ihd.pretend.prepay_meter import PrepayMeter
from ihd.pretend.prepay_terms import POUND, Terms
from ihd.pretend.scenarios import SCENARIOS, Scenario
from ihd.pretend.story import Before, Note, Software, Story, Supplier, Switch
from ihd.pretend.topup_codes import POUNDS

PENNY = POUND // 100
MOVED_IN = datetime(2023, 9, 2, 11, 0, tzinfo=UTC)
SUPPLIED_SINCE = datetime(2024, 3, 1, tzinfo=UTC)
SOFTWARE = (
    Software("hub", datetime(2026, 6, 17, 2, 10, tzinfo=UTC), "1.4.0"),
    Software(ELECTRICITY, datetime(2025, 11, 4, 3, 5, tzinfo=UTC), "5.1.2"),
)
# From four in the afternoon until ten the next morning, and all weekend: as suppliers' leaflets have it.
FRIENDLY = (
    *(Friendly(weekday, 960, 600) for weekday in range(1, 5)),
    Friendly(5, 960, 1440),
    Friendly(6, 0, 1440),
    Friendly(7, 0, 1440),
    Friendly(1, 0, 600),
)
BANK_HOLIDAYS = (date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1))
PREPAY = Terms(friendly=FRIENDLY, friendly_days=BANK_HOLIDAYS)
USED_COUNTER = 9  # of the code that has been used before each story begins


def story(scenario: Scenario) -> Story:
    """The story of this scenario; of one that has none, that of a home that pays by bill."""
    return STORIES.get(scenario.name, _by_bill)(scenario)


def _meters(scenario: Scenario, electricity: PrepayMeter, gas: PrepayMeter) -> dict[str, PrepayMeter]:
    at = unix(scenario.start)
    return {ELECTRICITY: replace(electricity, at=at), GAS: replace(gas, at=at)}


def _told(electricity: PrepayMeter, gas: PrepayMeter, scenario: Scenario) -> Story:
    return Story(
        meters=_meters(scenario, electricity, gas),
        suppliers=(Supplier(SUPPLIER, SUPPLIED_SINCE),),
        tariffs=usual(),
        tenancies=(MOVED_IN,),
        software=SOFTWARE,
    )


def _by_bill(scenario: Scenario) -> Story:
    bill = Terms(mode=PaymentMode.CREDIT)
    electricity = PrepayMeter(MPAN, Fuel.ELECTRICITY, 0, bill, balance=4_867 * PENNY)
    return _told(electricity, PrepayMeter(MPRN, Fuel.GAS, 0, bill, balance=6_120 * PENNY), scenario)


def _prepay_meter(scenario: Scenario, pence: int, terms: Terms = PREPAY, fuel: Fuel = Fuel.ELECTRICITY) -> PrepayMeter:
    """A meter with so much on it, topped up three days ago, by a code that must not be used again."""
    number = MPAN if fuel is Fuel.ELECTRICITY else MPRN
    last = TopUp(scenario.start - timedelta(days=3, minutes=17), 15 * POUND, by_display=True, code_end="4071")
    before = TopUp(scenario.start - timedelta(days=11, minutes=2), 20 * POUND, by_display=False)
    counters = (USED_COUNTER - 1, USED_COUNTER)
    return PrepayMeter(number, fuel, 0, terms, balance=pence * PENNY, counters=counters, top_ups=(last, before))


def _prepay(scenario: Scenario, pence: int = 1_243, gas_pence: int = 1_820) -> Story:
    return _told(_prepay_meter(scenario, pence), _prepay_meter(scenario, gas_pence, fuel=Fuel.GAS), scenario)


def _low(scenario: Scenario) -> Story:
    low = _prepay(scenario, pence=84, gas_pence=412)
    at = scenario.start
    return replace(
        low,
        before=(
            Before(at - timedelta(hours=5), LOW_CREDIT, ELECTRICITY),
            Before(at - timedelta(minutes=40), EMERGENCY_AVAILABLE, ELECTRICITY),
        ),
    )


def _in_emergency(scenario: Scenario) -> Story:
    meter = replace(
        _prepay_meter(scenario, 0),
        emergency_active=True,
        emergency_used=370 * PENNY,
        accumulated_debt=62 * PENNY,
    )
    before = (
        Before(scenario.start - timedelta(hours=21), EMERGENCY_AVAILABLE, ELECTRICITY),
        Before(scenario.start - timedelta(hours=20), EMERGENCY_ACTIVATED, ELECTRICITY),
    )
    return replace(_told(meter, _prepay_meter(scenario, 951, fuel=Fuel.GAS), scenario), before=before)


def _friendly(scenario: Scenario) -> Story:
    meter = replace(
        _prepay_meter(scenario, -85),
        emergency_active=True,
        emergency_used=PREPAY.emergency_limit,
        accumulated_debt=123 * PENNY,
    )
    return _told(meter, _prepay_meter(scenario, 633, fuel=Fuel.GAS), scenario)


def _in_debt(scenario: Scenario) -> Story:
    terms = replace(PREPAY, payment_debt_share=2_000, load_limit=LoadLimit(6_900, 300, 30, limiting=False))
    meter = replace(
        _prepay_meter(scenario, 722, terms),
        accumulated_debt=231 * PENNY,
        payment_debt=45 * POUND,
        recovered=((unix(scenario.start) - 3 * DAY, 3 * POUND),),
        time_debts=(
            TimeDebt(60 * POUND, 50 * PENNY, DebtPeriod.DAILY),
            TimeDebt(12 * POUND, 2 * PENNY, DebtPeriod.HOURLY),
        ),
    )
    gas = replace(
        _prepay_meter(scenario, 1_104, fuel=Fuel.GAS),
        time_debts=(TimeDebt(25 * POUND, 30 * PENNY, DebtPeriod.DAILY),),
    )
    return _told(meter, gas, scenario)


def _off(scenario: Scenario) -> Story:
    meter = replace(_prepay_meter(scenario, 620), supply=Supply.ARMED)
    return replace(_told(meter, _prepay_meter(scenario, 580, fuel=Fuel.GAS), scenario), off_since=scenario.off_since)


def _top_up(scenario: Scenario) -> Story:
    low = _prepay(scenario, pence=420, gas_pence=275)
    return replace(low, notes=(Note("demo-codes-1", scenario.start - timedelta(minutes=5), demo_codes()),))


def demo_codes() -> str:
    """Codes to try in the demo, as a supplier's message."""
    issuer = Supplier(SUPPLIER, SUPPLIED_SINCE).issuer
    shown = {
        "Electricity £10": issuer.code(MPAN, 10, 21, POUNDS),
        "electricity £12.50": issuer.code(MPAN, 1_250, 22),
        "gas £20": issuer.code(MPRN, 20, 23, POUNDS),
        "already used": issuer.code(MPAN, 15, USED_COUNTER, POUNDS),
        "too large": issuer.code(MPAN, 150, 24, POUNDS),
    }
    return f"Codes to try. {'; '.join(f'{name}: {_in_fours(code)}' for name, code in shown.items())}."


def _in_fours(code: str) -> str:
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _messages(scenario: Scenario) -> Story:
    at = scenario.start
    notes = (
        Note("note-2026-0901", at - timedelta(days=12), "Your meter was read. There is nothing for you to do."),
        Note(
            "note-2026-1117",
            at - timedelta(days=1, hours=3),
            "We will be working on your street on 26 November from 9am to 1pm. Your electricity may be off.",
            until=datetime(2026, 11, 26, 13, tzinfo=UTC),
        ),
        Note(
            "note-2026-1121", at - timedelta(minutes=9), "Please confirm that you got this message.", wants_answer=True
        ),
        Note(
            "note-2026-1120",
            at - timedelta(minutes=4),
            "Please read this number to us when you call.",
            until=at + timedelta(minutes=30),
            number="4071",
        ),
        Note("note-2026-1122", at + timedelta(seconds=30), "Thank you for being with us for two years."),
    )
    news = Software(GAS, at + timedelta(seconds=45), "3.0.8")
    return replace(_by_bill(scenario), notes=notes, software=(*SOFTWARE, news))


def _another_supplier(scenario: Scenario) -> Story:
    since = scenario.start - timedelta(hours=1)
    new: MeterTariff = rich(scenario.start + timedelta(minutes=2))
    new_gas = flat(GAS, Fuel.GAS, GAS_PRICE + 400, GAS_STANDING, scenario.start + timedelta(minutes=3))
    usual_home = _by_bill(scenario)
    suppliers = (*usual_home.suppliers, Supplier("Other Pretend Power", since, "0800 111 111"))
    return replace(usual_home, suppliers=suppliers, tariffs=(*usual_home.tariffs, new, new_gas))


def _others_move_in(scenario: Scenario) -> Story:
    return replace(_by_bill(scenario), tenancies=(MOVED_IN, scenario.start + timedelta(seconds=30)))


def _paid_otherwise(scenario: Scenario) -> Story:
    by_bill, at = _by_bill(scenario), scenario.start
    switches = (
        Switch(ELECTRICITY, at + timedelta(seconds=30), _prepay_meter(scenario, 1_500)),
        Switch(ELECTRICITY, at + timedelta(minutes=2), replace(by_bill.meters[ELECTRICITY], balance=0)),
    )
    return replace(by_bill, switches=switches)


def _far_meter(scenario: Scenario) -> Story:
    lost = Before(scenario.start - timedelta(minutes=50), GAS_METER_NOT_FOUND)
    return replace(_by_bill(scenario), sub_ghz=True, before=(lost,))


def _after_a_silence(scenario: Scenario) -> Story:
    return replace(_by_bill(scenario), unheard_since=scenario.unheard_since, has_flaws=True)


def _older_meters(scenario: Scenario) -> Story:
    issuer = Supplier(SUPPLIER, SUPPLIED_SINCE).issuer
    code = _in_fours(issuer.smets1_code(MPAN, 1_000, 31))
    longer = _in_fours(issuer.smets1_code(MPRN, 2_000, 32, 40))
    note = Note("demo-codes-2", scenario.start, f"Codes to try. Electricity £10: {code}; gas £20: {longer}.")
    return replace(_prepay(scenario), smets1=True, notes=(note,), software=())


STORIES: dict[str, Callable[[Scenario], Story]] = {
    "prepay": _prepay,
    "prepay_low": _low,
    "emergency_credit": _in_emergency,
    "friendly_hours": _friendly,
    "debts": _in_debt,
    "supply_off": _off,
    "top_up": _top_up,
    "messages": _messages,
    "supplier_change": _another_supplier,
    "tenancy_change": _others_move_in,
    "payment_change": _paid_otherwise,
    "dual_band": _far_meter,
    "burst": _after_a_silence,
    "smets1": _older_meters,
}


def story_named(name: str) -> Story:
    """The story of the scenario of this name."""
    return story(SCENARIOS[name])

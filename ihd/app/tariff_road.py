"""Between the page of prices and the home: what is offered, what the hub tells, and what becomes of the choice."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QTimer

from ihd.app import media, presets
from ihd.app.context import Context
from ihd.app.tariffs_known import has_diary
from ihd.display_settings import FirstStep
from ihd.energy.calendar import day_of
from ihd.energy.exact import PRICE_PER_PENNY
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.tariffs.plan import DayPlan, Schedule
from ihd.energy.tariffs.tariff import Priced
from ihd.energy.trouble import PartTrouble, StoreTrouble, Trouble
from ihd.price_settings import PriceSettings
from ihd.store import own_tariffs
from ihd.store.diary import Diary
from ihd.store.own_tariffs import OwnTariff
from ihd.tariff_files import parse, read
from ihd.ui.tariff_offers import Cost, Preset, TariffFileOffer, TypedRates, Way
from ihd.wording import tr

FUELS = (Fuel.ELECTRICITY, Fuel.GAS)
TOML = (".toml",)
AGAIN_MS = 1000  # while no price was told: a hub that has just been joined tells them within seconds


class Told(NamedTuple):
    """What is shown on the page: what the hub tells, what may be begun with, and which way is in force."""

    costs: tuple[Cost | None, Cost | None]
    presets: tuple[Preset, ...]
    way: Way


class TariffRoad:
    """Belongs to the window's thread. It leads on, or back, once a choice has been taken into use."""

    def __init__(self, page: Any, behind: Any) -> None:
        self._page, self._behind = page, behind
        self._chores = behind.chores()
        self._presets: tuple[Preset, ...] = ()
        page.chosen.connect(self._choose)
        self._again = QTimer(interval=AGAIN_MS)  # none of the page's: that may go before this road does
        self._again.timeout.connect(self._hear)

    def look(self) -> None:
        """See what is offered, and what the hub tells by now."""
        context = self._behind.context()
        self._page.show_rates(_typed(context.settings.prices))
        if any(in_hand := self._in_hand()):
            self._page.show_told(*in_hand)  # at once, since its row may grow by it and move those below
        self._chores.do(_look, context, then=self._show, failed=self._failed)
        self._chores.do(_files, context, then=self._page.show_files, failed=lambda _: None)

    def _show(self, told: Told) -> None:
        context = self._behind.context()
        self._presets = told.presets
        costs = told.costs
        if costs == (None, None):  # what a hub told a minute ago may not be kept yet
            costs = self._in_hand()
        self._page.show_told(*costs)
        self._page.show_presets(told.presets, day_of(context.clock(), context.zone))
        self._page.show_way(told.way)
        if costs == (None, None):
            self._again.start()

    def _hear(self) -> None:
        told = self._in_hand()
        if any(told):
            self._page.show_told(*told)
        if any(told) or not self._page.isVisible():
            self._again.stop()

    def _in_hand(self) -> tuple[Cost | None, Cost | None]:
        session, prices = self._behind.session(), self._behind.context().settings.prices
        keeper = session.keeper if session else None
        if keeper is None or replace(prices, budget_pence_per_month=0) != PriceSettings():
            return None, None
        schedules = keeper.known.prices
        return _costs({fuel: schedules.get((fuel, Direction.IMPORT)) for fuel in FUELS}, self._behind.context())

    def _choose(self, way: Way, given: Any) -> None:
        self._page.show_trouble(None)
        self._page.hold_back(tr("One moment…"))
        preset = next((one for one in self._presets if one.key == given), None)
        self._chores.do(
            _keep,
            self._behind.context(),
            way,
            preset or given,
            then=lambda _: self._taken(way, given),
            failed=self._failed,
        )

    def _taken(self, way: Way, given: Any) -> None:
        self._page.hold_back("")
        before = self._behind.context().settings
        if way is not Way.LATER:
            prices = _prices(given) if way is Way.TYPED else PriceSettings()
            budget = before.prices.budget_pence_per_month
            self._behind.use(replace(before, prices=replace(prices, budget_pence_per_month=budget)))
        if session := self._behind.session():
            session.save(self._behind.now())  # which sees what tariffs are in use by now
        self._behind.window.step_done.emit(FirstStep.PRICES.value)

    def _failed(self, trouble: Trouble | None) -> None:
        self._page.hold_back("")
        if trouble:
            self._page.show_trouble(trouble)

    def stop(self) -> None:
        """Nothing of it goes on."""
        self._again.stop()
        self._chores.stop()


def _look(_: Any, context: Context) -> Told:
    told: tuple[Cost | None, Cost | None] = (None, None)
    way = Way.TYPED if _is_typed(context.settings.prices) else Way.METER
    if has_diary(context):
        with suppress(StoreTrouble):  # it is being made at this moment, or told elsewhere that it is not sound
            told, has_own = _kept(context)
            way = Way.LATER if has_own else way
    return Told(told, presets.presets(), way)


def _kept(context: Context) -> tuple[tuple[Cost | None, Cost | None], bool]:
    """What was told of prices, and whether the home has a tariff of its own in use."""
    from ihd.app.pricing import home_prices

    with Diary.open(context.places.diary, readonly=True) as diary:
        kept = replace(home_prices(diary, context), typed=PriceSettings(), former=(), own={}, mends=())
        has_own = bool(diary.ask(own_tariffs.in_use))
    return _costs({fuel: kept.schedules[fuel, Direction.IMPORT] for fuel in FUELS}, context), has_own


def _costs(schedules: dict[Fuel, Schedule | None], context: Context) -> tuple[Cost | None, Cost | None]:
    """What a unit and a day cost today, where one price holds all day."""
    today = day_of(context.clock(), context.zone)
    found = [_cost(schedule.plan(today, context.zone)) if schedule else None for schedule in schedules.values()]
    return found[0], found[1]


def _cost(plan: DayPlan) -> Cost | None:
    stack = plan.slots[0]
    if plan.standing is None or not stack or stack[0].price is None or set(plan.slots) != {stack}:
        return None
    return Cost(stack[0].price / PRICE_PER_PENNY, plan.standing / PRICE_PER_PENNY)


def _files(going: Any, context: Context) -> tuple[TariffFileOffer, ...]:
    folders = (*media.sticks(), *media.own_folders(context.places))
    found = media.files(folders, going.heed, TOML)
    return tuple(TariffFileOffer(str(one.path), one.path.name, one.where.name) for one in found)


def _keep(_: Any, context: Context, way: Way, given: Any) -> None:
    """Keep what was chosen, and use nothing else of these fuels. Raises Trouble where a file is not sound."""
    if way is Way.LATER:
        return
    texts = _texts(context, way, given)
    if not texts and not has_diary(context):
        return
    from ihd.app.tariff_command import open_diary

    with open_diary(context) as diary:
        for fuel in FUELS if way is not Way.FILE else ():
            diary.put(own_tariffs.stop, Priced(fuel.value))
        for text, files in texts:
            tariff = parse(text, files)
            kept = OwnTariff(tariff.name, tariff.priced, context.clock(), text, files, in_use=True)
            diary.put(own_tariffs.keep, kept)


def _texts(context: Context, way: Way, given: Any) -> list[tuple[str, dict[str, str]]]:
    if way is Way.FILE:
        if not given:
            raise PartTrouble(tr("No file was chosen"), tr("Touch a file."))
        found = read(Path(given))
        return [(found.text, dict(found.prices_files))]
    if way is Way.PRESET and isinstance(given, Preset):
        return [(text, {}) for text in presets.preset_texts(given).values()]
    if way is Way.TYPED and given.night:
        return [(presets.night_text(given, day_of(context.clock(), context.zone)), {})]
    return []


def _prices(rates: TypedRates) -> PriceSettings:
    """What stands in Settings for these rates: a cheaper night is a tariff of its own."""
    electricity = (0.0, 0.0) if rates.night else (rates.electricity_pence, rates.electricity_standing)
    return PriceSettings(*electricity, rates.gas_pence, rates.gas_standing)


def _typed(prices: PriceSettings) -> TypedRates:
    return TypedRates(
        electricity_pence=prices.electricity_pence,
        electricity_standing=prices.electricity_standing,
        gas_pence=prices.gas_pence,
        gas_standing=prices.gas_standing,
    )


def _is_typed(prices: PriceSettings) -> bool:
    return bool(prices.electricity_pence or prices.gas_pence)

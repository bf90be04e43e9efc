"""What the pages of the first start show in pictures: presets as they are, and what a household might type."""

from typing import Any

from ihd.app import presets
from ihd.app.context import Context
from ihd.app.staging import Stage
from ihd.display_settings import Keyboard
from ihd.energy.calendar import day_of
from ihd.ui.tariff_offers import Cost, TariffFileOffer, TypedRates, Way

TYPED = TypedRates(27.35, 58.2, night=True, night_pence=14.5, gas_pence=6.42, gas_standing=31.4)
FILES = (TariffFileOffer("/media/stick/agile.toml", "agile.toml", "USB STICK"),)
ADDRESS, POSTCODE, SEVERAL = "192.168.1.", "NG7", "DE7"


def show_prices(window: Any, _: Stage, context: Context) -> None:
    """What the hub tells, and what else there is."""
    page = window.page_widget("tariff-choice")
    page.show_told(Cost(27.35, 58.2), Cost(6.42, 31.4))
    page.show_presets(presets.presets(), day_of(context.clock(), context.zone))
    page.show_files(FILES)
    page.rates.show_rates(TYPED)


def bring_to(window: Any, moment: str) -> None:
    """Open the page of this moment, and do what a household has done by then."""
    page = moment.split("-", maxsplit=1)[0]
    is_alone = moment.endswith("alone")
    if is_alone:
        window.open_page("settings")
    window.open_page("tariff-choice" if page == "tariff" else page)
    if page == "tariff" and not is_alone:
        way = {"tariff-presets": Way.PRESET, "tariff-typed": Way.TYPED, "tariff-file": Way.FILE}[moment]
        window.page_widget("tariff-choice").pick(way)
    elif page == "region":
        window.page_widget("region").type(SEVERAL if moment == "region-keyboard" else POSTCODE)
    if moment.endswith("keyboard"):
        _open_keyboard(window, page)


def _open_keyboard(window: Any, page: str) -> None:
    from ihd.ui.keyboard_shown import KeyboardShown

    widget = window.page_widget(page)
    line = (widget.postcode if page == "region" else widget.form.questions["host"]).input.line
    if page == "connect":
        line.setText(ADDRESS)
    line.setFocus()
    KeyboardShown(window, lambda: Keyboard.ALWAYS).show_for(line)

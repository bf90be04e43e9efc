"""What the pages of pairing and of our own broker show in pictures: made up, and never anybody's own."""

from typing import Any

from ihd.energy.home import Home
from ihd.wording import tr

DIARY = ("storage", "backups", "import", "preview", "export")
TYPED = "48301"  # of the eight digits


def set_out(window: Any, name: str, home: Home) -> None:
    """Bring a page that has come into view to the step that a picture shows: the code, or the card."""
    if name == "pair":
        offer_hub(window.page_widget("pair"))
        type_code(window.page_widget("pair"))
    elif name == "device":
        show_card(window.page_widget("device"))
        window.page_widget("device").show_home(home)
    elif name in ("find", "choose", "rule"):
        from ihd.app import pictured_meters

        pictured_meters.set_out(window, name, home)
    elif name in DIARY:
        from ihd.app import pictured_diary

        pictured_diary.set_out(window, name, home)


def offer_hub(page: Any) -> None:
    """A hub waits to be paired."""
    from ihd.ui.pages.pair import HubOffer

    page.opened()
    detail = tr("{model}, at {host}", model="Trio II", host="192.168.1.30")
    page.show_hubs((HubOffer("CH-4F21", "Hall cupboard", detail),))


def type_code(page: Any) -> None:
    """It was chosen, and some digits have been typed."""
    page.hubs[0].click()
    for digit in TYPED:
        page.keypad.keys[digit].click()


def show_card(page: Any) -> None:
    """What to type into a Glow display."""
    from ihd.brokers.device_card import DeviceCard, qr

    card = DeviceCard("192.168.1.20", 1883, "glow", "wk3p-9ahc-m4xe-7tbu", "glow")
    page.opened()
    runs = tr("Mosquitto is installed here. It is run with a configuration of its own, and ends with this program.")
    where = " ".join((tr("On the display’s own web page, under MQTT."), tr("A telephone can read the code.")))
    page.show_limits(runs, ())
    page.show_card(card.lines, qr(card), where)

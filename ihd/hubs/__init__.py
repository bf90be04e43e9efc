"""Where readings come from: one dialect a file, all listed here."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from ihd.hubs.dialects.ai_on_the_edge import AiOnTheEdge
from ihd.hubs.dialects.dsmr_custom import DsmrCustom
from ihd.hubs.dialects.dsmr_reader import DsmrReader
from ihd.hubs.dialects.emon import Emon
from ihd.hubs.dialects.glow import Glow
from ihd.hubs.dialects.glow_cloud import GlowCloud
from ihd.hubs.dialects.home_assistant import HomeAssistant
from ihd.hubs.dialects.home_hub import HomeHub
from ihd.hubs.dialects.obis_keys import OesterreichsEnergie, SinapsiAlfa
from ihd.hubs.dialects.opendtu import OpenDtu
from ihd.hubs.dialects.p1_dongle import P1Dongle
from ihd.hubs.dialects.p1_serial import TasmotaP1
from ihd.hubs.dialects.rtl import Rtl433, Rtlamr
from ihd.hubs.dialects.shelly_gen1 import ShellyGen1
from ihd.hubs.dialects.shelly_gen2 import ShellyGen2
from ihd.hubs.dialects.tasmota import Tasmota
from ihd.hubs.dialects.tasmota_sml import TasmotaSml
from ihd.hubs.dialects.teleinfo import Teleinfo
from ihd.hubs.dialects.venus_grid import VenusGrid
from ihd.hubs.dialects.victron import Victron
from ihd.hubs.dialects.vzlogger import Vzlogger
from ihd.hubs.dialects.zigbee2mqtt import Zigbee2MQTT
from ihd.hubs.message import Meaning, Message
from ihd.hubs.rules import Rule


class Dialect(Protocol):
    """One family of hubs: which messages are its own, and what they mean. It asks neither clock nor network.

    `own_meters` says that whatever it tells of are the home's own utility meters, so that they count without being
    chosen. A dialect that anything may speak, such as a smart plug, leaves that to the household.
    """

    name: str
    own_meters: bool

    def topics(self, prefix: str) -> list[str]:
        """The MQTT topic filters where it usually speaks; `prefix` is the one that the household set on a Glow hub."""
        ...

    def claims(self, message: Message) -> bool:
        """Whether this message is in this dialect."""
        ...

    def parse(self, message: Message) -> Meaning:
        """What it means. Raises ValueError, LookupError or TypeError where it should have been understood."""
        ...


def dialects(rules: Sequence[Rule] = ()) -> tuple[Dialect, ...]:
    """All that are known here, the surest first: what the household set up by `rules`, then the makes.

    Each call makes new ones: some remember what was announced to them. Raises HubTrouble where a rule cannot work.
    """
    return (
        *_by_hand(rules),
        Glow(),
        GlowCloud(),
        HomeHub(),
        Tasmota(),
        TasmotaSml(),
        TasmotaP1(),
        ShellyGen1(),
        ShellyGen2(),
        Zigbee2MQTT(),
        DsmrReader(),
        P1Dongle(),
        DsmrCustom(),
        Victron(),
        VenusGrid(),
        AiOnTheEdge(),
        OesterreichsEnergie(),
        SinapsiAlfa(),
        Teleinfo(),
        Emon(),
        OpenDtu(),
        Vzlogger(),
        Rtl433(),
        Rtlamr(),
        HomeAssistant(),  # last: a device's own dialect knows it better than what it announced
    )


def _by_hand(rules: Sequence[Rule]) -> tuple[Dialect, ...]:
    if not rules:
        return ()
    from ihd.hubs.dialects.generic import Generic  # its JSON Path takes time to load

    return (Generic(rules),)


NAMES = ("generic", *(one.name for one in dialects()))


def understand(message: Message, dialect: str | None = None, among: Iterable[Dialect] | None = None) -> Meaning:
    """What a message means in the dialect named, or in the first that claims it. Whatever arrives, it never raises.

    Give those that shall remember what was announced to them as `among`; else new ones judge this message alone.
    """
    nothing: Meaning | None = None
    for one in dialects() if among is None else among:
        if nothing and not isinstance(one, HomeAssistant):
            continue
        try:
            if one.name != dialect and (dialect is not None or not one.claims(message)):
                continue
            meaning = one.parse(message)
        except (ValueError, LookupError, TypeError, ArithmeticError, AttributeError, RecursionError) as error:
            meaning = Meaning(one.name, error=str(error) or type(error).__name__)
        if meaning.readings or not (nothing or meaning.ignored):
            return meaning
        nothing = nothing or meaning  # what a make has no use for may have been announced to Home Assistant
    return nothing or Meaning(ignored="No hub that is known here publishes this")

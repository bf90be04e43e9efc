"""A hub changes the keys of its displays over a real Mosquitto: nothing is lost, whoever is killed in between."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from link_parts import Ear, Listen, needs_mosquitto, wait_until
from pairing_house import HUB, House, now

from ihd.energy.trouble import PartTrouble
from ihd.hubs.broker import LinkKind
from ihd.hubs.credentials import Paired, entry
from ihd.hubs.key_changes import hear, keys_topic
from ihd.hubs.paired_link import PairedLink
from ihd.passwords import SecretsFile

LIVE = f"ihd-hub/1/{HUB}/meter/electricity/live"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    needs_mosquitto()
    house = House(tmp_path)
    house.start()
    yield house
    house.stop()


@dataclass
class Display(Ear):
    """A display, and what it keeps in its file of secrets."""

    secrets: SecretsFile = field(default_factory=lambda: SecretsFile(Path("/nowhere")))
    paired_link: PairedLink | None = None
    failures: int = 0

    def keep(self, paired: Paired | None) -> None:
        if self.failures:
            self.failures -= 1
            raise PartTrouble("The password cannot be kept", "The disk is full.")
        if paired is None:
            self.secrets.remove(entry(HUB))
        else:
            self.secrets.set(entry(HUB), paired.to_json())

    @property
    def kept(self) -> Paired | None:
        text = self.secrets.get(entry(HUB))
        return Paired.from_json(text) if text else None


Start = Callable[..., Display]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start displays from what they kept (at first, from what was just agreed); they end with the test."""
    displays: list[Display] = []

    def begin(agreed: Paired | None = None, failures: int = 0) -> Display:
        display = Display(secrets=SecretsFile(tmp_path / "secrets.json"))
        if agreed:
            display.keep(agreed)
        display.failures = failures
        assert display.kept is not None
        display.paired_link = PairedLink(
            display.kept,
            (f"ihd-hub/1/{HUB}/meter/#",),
            display.heard.append,
            display.states.append,
            display.keep,
            now,
            wait=lambda _: 0.05,
        )
        displays.append(display)
        display.paired_link.start()
        return display

    yield begin
    for display in displays:
        if display.paired_link:
            display.paired_link.stop()


def is_settled(display: Display, changes: int) -> bool:
    kept = display.kept
    return kept is not None and kept.counter == changes and len(kept.passwords) == len(kept.pins) == 1


def still_hears(house: House, display: Display, payload: bytes) -> None:
    display.wait_for(LinkKind.CONNECTED)

    def heard() -> bool:
        speaker.say(payload, LIVE)
        return payload in display.payloads

    speaker = house.speaker()
    wait_until(heard)


def rotate(house: House, **how: object) -> None:
    house.do(lambda keeper: keeper.rotate(house.time(), **how))  # type: ignore[arg-type]


def stop(display: Display) -> None:
    assert display.paired_link is not None
    display.paired_link.stop()


def test_a_new_password_is_taken_up_and_the_old_one_opens_nothing_more(
    house: House, start: Start, listen: Listen
) -> None:
    agreed = house.paired()
    display = start(agreed)
    display.wait_for(LinkKind.CONNECTED)
    wait_until(house.met)
    rotate(house)
    wait_until(lambda: is_settled(display, 1))
    kept = display.kept
    assert kept is not None
    assert kept.passwords != agreed.passwords
    assert kept.key != agreed.key
    still_hears(house, display, b"after")
    listen(agreed.broker, agreed.passwords, ("#",)).wait_for(LinkKind.REFUSED)
    stop(display)
    still_hears(house, start(), b"after a restart")


def test_a_new_certificate_is_announced_shown_and_the_old_one_is_no_more_trusted(
    house: House, start: Start, listen: Listen
) -> None:
    old = house.papers
    display = start(house.paired())
    papers = house.next_papers()
    rotate(house, fingerprint=papers.fingerprint)
    wait_until(lambda: house.do(lambda keeper: keeper.is_time_for(papers.fingerprint, house.time())))
    wait_until(lambda: display.kept is not None and len(display.kept.pins) == 2)
    still_hears(house, display, b"between")
    house.show(papers)
    house.do(lambda keeper: keeper.moved(house.door, house.time()))
    wait_until(lambda: is_settled(display, 1))
    house.mosquitto.stop()
    display.wait_for(LinkKind.LOST)
    house.mosquitto.start()
    still_hears(house, display, b"after")
    kept = display.kept
    assert kept is not None
    assert kept.pins == (papers.fingerprint,)
    stranger = listen(replace(kept.broker, pin=old.fingerprint), kept.passwords, ("#",))
    stranger.wait_for(LinkKind.LOST)
    assert stranger.headline() == "This is not the hub you paired with"


@pytest.mark.parametrize("has_kept", [True, False])
def test_a_display_killed_before_it_could_answer_answers_when_it_is_back(
    has_kept: bool, house: House, start: Start, listen: Listen
) -> None:
    agreed = house.paired()
    ear = listen(agreed.broker, agreed.passwords, (keys_topic(agreed),))  # hears, and says nothing
    ear.wait_for(LinkKind.CONNECTED)
    rotate(house)
    wait_until(lambda: any(ear.payloads))
    assert ear.link is not None
    ear.link.stop()
    taken = hear(agreed, ear.payloads[-1], now()).paired
    display = start(taken if has_kept else agreed)
    wait_until(lambda: is_settled(display, 1))
    still_hears(house, display, b"after")


def test_a_display_that_was_away_takes_all_that_happened_in_their_order(house: House, start: Start) -> None:
    agreed = house.paired()
    display = start(agreed)
    wait_until(house.met)
    stop(display)
    for _ in range(3):
        rotate(house)
        house.stop_hub()
        house.start_hub()
    back = start()
    wait_until(lambda: is_settled(back, 3))
    still_hears(house, back, b"after")


def test_a_display_that_was_away_too_long_is_not_let_in(house: House, start: Start) -> None:
    display = start(house.paired())
    wait_until(house.met)
    stop(display)
    rotate(house, stand_for=timedelta(days=1))
    house.later(timedelta(days=1))
    wait_until(lambda: house.keeper.displays[0].in_force == 1)
    start().wait_for(LinkKind.REFUSED)


def test_a_change_that_could_not_be_kept_is_taken_at_the_next_connection(house: House, start: Start) -> None:
    agreed = house.paired()
    display = start(agreed, failures=1)
    wait_until(house.met)
    rotate(house)
    wait_until(lambda: display.failures == 0)
    assert display.kept == agreed
    assert house.keeper.displays[0].in_force == 0
    house.mosquitto.stop()
    display.wait_for(LinkKind.LOST)
    house.mosquitto.start()
    wait_until(lambda: is_settled(display, 1))
    still_hears(house, display, b"after")


def test_keys_that_are_not_the_hubs_or_are_old_change_nothing(house: House, start: Start) -> None:
    agreed = house.paired()
    spy = house.spy()
    display = start(agreed)
    wait_until(house.met)
    rotate(house)
    wait_until(lambda: is_settled(display, 1))
    kept = display.kept
    recorded = [payload for topic, payload in spy.heard if topic == keys_topic(agreed) and b"box" in payload]
    for forged in (
        *recorded,
        recorded[0].replace(b'"counter":1', b'"counter":2'),
        b"{",
        b'{"steps":7}',
        b"\xff" * 9000,
    ):
        spy.say(forged, keys_topic(agreed), retain=True)
    still_hears(house, display, b"after")
    assert display.kept == kept
    stop(display)
    again = start()
    still_hears(house, again, b"and after a restart")
    assert again.kept == kept


def test_a_display_that_the_hub_lets_go_forgets_its_secrets_and_is_let_in_no_more(
    house: House, start: Start, listen: Listen
) -> None:
    agreed = house.paired()
    display = start(agreed)
    wait_until(house.met)
    house.do(lambda keeper: keeper.unpair(agreed.user, house.time()))
    wait_until(lambda: display.kept is None)
    wait_until(lambda: display.headline() == "The hub has unpaired this display")
    wait_until(lambda: agreed.user not in house.memory)
    for secret in (agreed.user, agreed.passwords[0]):
        assert secret not in house.memory
        assert secret not in "".join(file.read_text() for file in house.folder.rglob("*.json"))
    listen(agreed.broker, agreed.passwords, ("#",)).wait_for(LinkKind.REFUSED)


def test_a_display_that_is_let_go_while_it_is_away_is_let_in_no_more(
    house: House, start: Start, listen: Listen
) -> None:
    agreed = house.paired()
    display = start(agreed)
    wait_until(house.met)
    stop(display)
    house.do(lambda keeper: keeper.unpair(agreed.user, house.time()))
    house.later(timedelta(minutes=2))
    wait_until(lambda: house.keeper.displays == ())
    listen(agreed.broker, agreed.passwords, ("#",)).wait_for(LinkKind.REFUSED)

"""The link of a paired hub: one certificate is accepted and no other, and nothing is said before that is known."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from link_parts import PASSWORD, USER, Ear, Listen, Mosquitto, Speaker, needs_mosquitto, wait_until
from pairing_parts import ManInTheMiddle, Paper, new_paper

from ihd.hubs.link import Broker, LinkKind


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    folder = tmp_path_factory.mktemp("pinned")
    made = {name: new_paper(folder, name) for name in ("hub", "next", "stranger")}
    return made | {"expired": new_paper(folder, "expired", days=5)}


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Callable[[Paper], Mosquitto]]:
    needs_mosquitto()
    brokers: list[Mosquitto] = []

    def start(paper: Paper) -> Mosquitto:
        folder = tmp_path / str(len(brokers))
        folder.mkdir()
        brokers.append(Mosquitto(folder, (paper.certificate, paper.key)))
        brokers[-1].start()
        return brokers[-1]

    yield start
    for broker in brokers:
        broker.stop()


def paired(port: int, pin: str) -> Broker:
    return Broker("127.0.0.1", port, USER, pin=pin)


def refused_as_a_stranger(ear: Ear) -> None:
    ear.wait_for(LinkKind.LOST)
    assert ear.headline() == "This is not the hub you paired with"


def test_the_pinned_certificate_needs_no_authority_no_name_and_no_date(
    papers: dict[str, Paper], hub: Callable[[Paper], Mosquitto], listen: Listen
) -> None:
    for name in ("hub", "expired"):
        listen(paired(hub(papers[name]).port, papers[name].fingerprint)).wait_for(LinkKind.CONNECTED)
    shouted = ":".join(f"{one:02X}" for one in bytes.fromhex(papers["hub"].fingerprint))
    listen(paired(hub(papers["hub"]).port, shouted)).wait_for(LinkKind.CONNECTED)


def test_another_certificate_is_refused_for_ever(
    papers: dict[str, Paper], hub: Callable[[Paper], Mosquitto], listen: Listen
) -> None:
    ear = listen(paired(hub(papers["stranger"]).port, papers["hub"].fingerprint))
    refused_as_a_stranger(ear)
    assert {state.kind for state in ear.states} == {LinkKind.CONNECTING, LinkKind.LOST}


def test_two_pins_stand_while_a_hub_changes_its_certificate(
    papers: dict[str, Paper], hub: Callable[[Paper], Mosquitto], listen: Listen
) -> None:
    both = f"{papers['hub'].fingerprint} {papers['next'].fingerprint}"
    for name in ("hub", "next"):
        listen(paired(hub(papers[name]).port, both)).wait_for(LinkKind.CONNECTED)
    refused_as_a_stranger(listen(paired(hub(papers["stranger"]).port, both)))


def test_a_man_in_the_middle_is_told_not_a_byte(
    papers: dict[str, Paper], hub: Callable[[Paper], Mosquitto], listen: Listen
) -> None:
    man = ManInTheMiddle(papers["stranger"], hub(papers["hub"]).port)
    try:
        refused_as_a_stranger(listen(paired(man.port, papers["hub"].fingerprint)))
        wait_until(lambda: len(man.reads) >= 3)
        assert not man.read
    finally:
        man.stop()


def test_a_man_in_the_middle_of_a_link_that_trusts_anybody_reads_all(
    papers: dict[str, Paper], hub: Callable[[Paper], Mosquitto], listen: Listen
) -> None:
    # What the tests above would see if the pin did nothing.
    mosquitto = hub(papers["hub"])
    mosquitto.let_in("pair", PASSWORD)
    man = ManInTheMiddle(papers["stranger"], mosquitto.port)
    try:
        listen(Broker("127.0.0.1", man.port, "pair", tls=True, trusted=False)).wait_for(LinkKind.CONNECTED)
        assert PASSWORD.encode() in man.read
    finally:
        man.stop()


def test_where_nobody_encrypts_a_pinned_link_says_nothing(
    mosquitto: Mosquitto, listen: Listen, speak: Callable[..., Speaker]
) -> None:
    ear = listen(paired(mosquitto.port, "ab" * 32))
    ear.wait_for(LinkKind.LOST)
    assert "encrypt" in ear.headline()


@pytest.mark.parametrize("pin", [" ", "nonsense", "00"])
def test_a_pin_that_is_none_fits_nothing(
    pin: str, papers: dict[str, Paper], hub: Callable[[Paper], Mosquitto], listen: Listen
) -> None:
    refused_as_a_stranger(listen(paired(hub(papers["hub"]).port, pin)))


def test_a_users_password_cannot_be_meant_for_just_anybody() -> None:
    with pytest.raises(ValueError, match="anybody"):
        Broker("192.0.2.1", user=USER, trusted=False)
    with pytest.raises(ValueError, match="anybody"):
        Broker("192.0.2.1", user="pair", pin="ab" * 32, trusted=False)

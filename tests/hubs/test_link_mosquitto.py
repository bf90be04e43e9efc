"""The link against a real Mosquitto: its password file, a restart, encryption, and what the link sends to it."""

import ipaddress
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from link_parts import PASSWORD, USER, Listen, Mosquitto, Speaker, needs_mosquitto, wait_until

from ihd.hubs.link import Broker, LinkKind
from ihd.hubs.message import MAX_BURST

Speak = Callable[..., Speaker]


def broker_at(mosquitto: Mosquitto, **more: Any) -> Broker:
    return Broker("127.0.0.1", mosquitto.port, USER, **more)


def test_a_refused_password_is_told_and_accepted_once_mended(
    mosquitto: Mosquitto, listen: Listen, speak: Speak
) -> None:
    ear = listen(broker_at(mosquitto), "another-password")
    ear.wait_for(LinkKind.REFUSED)
    assert ear.headline() == "The broker refused the user name or password"
    mosquitto.let_in(USER, "another-password")
    ear.wait_for(LinkKind.CONNECTED)
    speak(mosquitto.port, password="another-password").say(b"hello")
    wait_until(lambda: ear.payloads == [b"hello"])


def test_after_a_restart_it_hears_all_topics_again(mosquitto: Mosquitto, listen: Listen, speak: Speak) -> None:
    ear = listen(broker_at(mosquitto), topics=("glow/#", "SMART/HILD/+"))
    for turn in (b"1", b"2", b"3"):
        ear.wait_for(LinkKind.CONNECTED)
        speaker = speak(mosquitto.port)
        speaker.say(b"local" + turn)
        speaker.say(b"cloud" + turn, "SMART/HILD/C0FFEE")
        speaker.say(b"strange" + turn, "elsewhere/x")
        wait_until(lambda turn=turn: {b"local" + turn, b"cloud" + turn} <= set(ear.payloads))
        speaker.stop()
        mosquitto.stop()
        ear.wait_for(LinkKind.LOST)
        mosquitto.start()
    ear.wait_for(LinkKind.CONNECTED)
    assert len(ear.heard) == 6


def test_nothing_is_lost_or_doubled_in_a_burst(mosquitto: Mosquitto, listen: Listen, speak: Speak) -> None:
    ear = listen(broker_at(mosquitto))
    ear.wait_for(LinkKind.CONNECTED)
    speaker = speak(mosquitto.port)
    for number in range(500):
        speaker.say(b"%d" % number)
    wait_until(lambda: len(ear.heard) >= 500)
    assert ear.payloads == [b"%d" % number for number in range(500)]


def test_a_broker_that_speaks_mqtt_5_keeps_giants_to_itself(mosquitto: Mosquitto, listen: Listen, speak: Speak) -> None:
    ear = listen(broker_at(mosquitto))
    ear.wait_for(LinkKind.CONNECTED)
    speaker = speak(mosquitto.port)
    speaker.say(b"x" * (4 * MAX_BURST))
    speaker.say(b"after")
    wait_until(lambda: ear.payloads == [b"after"])
    assert ear.link is not None
    assert ear.link.mishaps == 0


def test_the_link_publishes_nothing_in_its_whole_life(mosquitto: Mosquitto, listen: Listen, speak: Speak) -> None:
    watcher = speak(mosquitto.port)
    watcher.listen_to_all()
    ear = listen(broker_at(mosquitto))
    ear.wait_for(LinkKind.CONNECTED)
    speaker = speak(mosquitto.port)
    speaker.say(b"hello")
    wait_until(lambda: ear.payloads == [b"hello"])
    assert ear.link is not None
    ear.link.stop()
    speaker.say(b"last", "glow/last")
    wait_until(lambda: ("glow/last", b"last") in watcher.heard)
    assert [payload for _topic, payload in watcher.heard] == [b"hello", b"last"]


@dataclass(frozen=True)
class Papers:
    """A certificate authority of the test's own, and certificates that it signed."""

    authority: Path
    good: tuple[Path, Path]
    other_name: tuple[Path, Path]
    expired: tuple[Path, Path]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Papers:
    pytest.importorskip("cryptography", reason="No library to make certificates with")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    folder = tmp_path_factory.mktemp("papers")
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority_name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "An authority of the test's own")])

    def sign(key: Any, name: x509.Name, days: int, *extensions: tuple[x509.ExtensionType, bool]) -> bytes:
        start = datetime.now(UTC) - timedelta(days=10)
        builder = x509.CertificateBuilder().subject_name(name).issuer_name(authority_name).public_key(key.public_key())
        builder = builder.serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(start).not_valid_after(start + timedelta(days=days))
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical)
        return builder.sign(authority_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    def issue(label: str, address: str, days: int) -> tuple[Path, Path]:
        key = ec.generate_private_key(ec.SECP256R1())
        names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
        signed_by = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
        certificate, secret = folder / f"{label}.pem", folder / f"{label}.key"
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, label)])
        certificate.write_bytes(sign(key, name, days, (names, False), (signed_by, False)))
        form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        secret.write_bytes(key.private_bytes(*form))
        return certificate, secret

    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    key_name = x509.SubjectKeyIdentifier.from_public_key(authority_key.public_key())
    authority = folder / "authority.pem"
    is_authority = x509.BasicConstraints(ca=True, path_length=None)
    authority.write_bytes(
        sign(authority_key, authority_name, 90, (is_authority, True), (usage, True), (key_name, False))
    )
    return Papers(
        authority, issue("good", "127.0.0.1", 90), issue("other", "192.0.2.1", 90), issue("expired", "127.0.0.1", 5)
    )


Encrypted = Callable[[tuple[Path, Path]], Mosquitto]


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[Encrypted]:
    needs_mosquitto()
    brokers: list[Mosquitto] = []

    def start(certificate: tuple[Path, Path]) -> Mosquitto:
        brokers.append(Mosquitto(tmp_path, certificate))
        brokers[-1].start()
        return brokers[-1]

    yield start
    for broker in brokers:
        broker.stop()


def test_an_encrypted_link_is_made_with_the_households_own_authority(
    papers: Papers, encrypted: Encrypted, listen: Listen
) -> None:
    broker = encrypted(papers.good)
    ear = listen(broker_at(broker, tls=True, ca_file=str(papers.authority)))
    ear.wait_for(LinkKind.CONNECTED)
    refused = listen(broker_at(broker, tls=True, ca_file=str(papers.authority)), f"not-{PASSWORD}")
    refused.wait_for(LinkKind.REFUSED)


def test_a_certificate_of_an_unknown_authority_is_not_trusted(
    papers: Papers, encrypted: Encrypted, listen: Listen
) -> None:
    ear = listen(broker_at(encrypted(papers.good), tls=True))
    state = ear.wait_for(LinkKind.LOST)
    assert ear.headline() == "Certificate not trusted"
    assert state.trouble is not None
    assert "certificate file" in state.trouble.advice


@pytest.mark.parametrize(("which", "word"), [("other_name", "another name"), ("expired", "expired")])
def test_a_certificate_that_does_not_fit_is_told_with_the_reason(
    which: str, word: str, papers: Papers, encrypted: Encrypted, listen: Listen
) -> None:
    ear = listen(broker_at(encrypted(getattr(papers, which)), tls=True, ca_file=str(papers.authority)))
    state = ear.wait_for(LinkKind.LOST)
    assert ear.headline() == "Certificate not trusted"
    assert state.trouble is not None
    assert word in state.trouble.advice


def test_encryption_where_the_broker_has_none_is_told(mosquitto: Mosquitto, listen: Listen) -> None:
    ear = listen(broker_at(mosquitto, tls=True))
    ear.wait_for(LinkKind.LOST)
    assert "encrypt" in ear.headline()


def test_no_encryption_where_the_broker_wants_it_is_told(papers: Papers, encrypted: Encrypted, listen: Listen) -> None:
    ear = listen(broker_at(encrypted(papers.good)))
    state = ear.wait_for(LinkKind.REFUSED)
    assert state.trouble is not None
    assert "encrypted" in state.trouble.advice


@pytest.mark.parametrize("content", [None, "no certificate at all"])
def test_a_certificate_file_that_is_none_is_told(content: str | None, listen: Listen, tmp_path: Path) -> None:
    file = tmp_path / "ca.pem"
    if content:
        file.write_text(content)
    ear = listen(Broker("127.0.0.1", 1, tls=True, ca_file=str(file)))
    ear.wait_for(LinkKind.LOST)
    assert ear.headline() == "The certificate file cannot be read"

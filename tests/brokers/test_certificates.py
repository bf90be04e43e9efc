"""The broker's certificate: what it says, how it is kept, and its fingerprint."""

import hashlib
import ipaddress
import ssl
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from ihd.brokers import certificates
from ihd.brokers.doors import EVERYWHERE, Doors, own_address, own_names
from ihd.energy.trouble import PartTrouble

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_it_names_hosts_and_numbers_and_lasts_twenty_years() -> None:
    pem, _key = certificates.make(["kitchen.local", "192.168.1.20", "fe80::1"], NOW)
    told = x509.load_pem_x509_certificate(pem.encode())
    names = told.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["kitchen.local"]
    numbers = [ipaddress.ip_address("192.168.1.20"), ipaddress.ip_address("fe80::1")]
    assert names.get_values_for_type(x509.IPAddress) == numbers
    assert told.not_valid_before_utc < NOW - timedelta(days=300)
    assert timedelta(days=7_304) <= told.not_valid_after_utc - NOW <= timedelta(days=7_306)
    assert told.extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False


def test_the_fingerprint_is_that_of_any_other_program(tmp_path: Path) -> None:
    papers = certificates.kept(tmp_path, ["localhost"], NOW)
    pem = papers.certificate.read_text()
    assert papers.fingerprint == certificates.fingerprint(pem)
    assert papers.fingerprint == hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
    with pytest.raises(ValueError, match=r"PEM|pem"):
        certificates.fingerprint("no certificate at all")


def test_it_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    first = certificates.kept(tmp_path / "tls", ["localhost"], NOW)
    assert first.key.stat().st_mode & 0o777 == 0o600
    assert first.key.parent.stat().st_mode & 0o777 == 0o700
    assert certificates.kept(tmp_path / "tls", ["another.local"], NOW + timedelta(days=900)) == first


def test_a_renewed_one_is_another(tmp_path: Path) -> None:
    first = certificates.kept(tmp_path, ["localhost"], NOW)
    second = certificates.renew(tmp_path, ["localhost"], NOW)
    assert second.fingerprint != first.fingerprint
    assert certificates.kept(tmp_path, ["localhost"], NOW) == second


def test_a_renewal_that_was_cut_short_is_made_good(tmp_path: Path) -> None:
    papers = certificates.kept(tmp_path, ["localhost"], NOW)
    papers.key.write_text(certificates.make(["localhost"], NOW)[1])
    assert certificates.kept(tmp_path, ["localhost"], NOW).fingerprint != papers.fingerprint


@pytest.mark.parametrize("name", ["certificate.pem", "key.pem"])
def test_a_file_that_is_none_is_told(tmp_path: Path, name: str) -> None:
    certificates.kept(tmp_path, ["localhost"], NOW)
    (tmp_path / name).write_text("nothing of the kind")
    with pytest.raises(PartTrouble, match="cannot be read"):
        certificates.kept(tmp_path, ["localhost"], NOW)


@pytest.mark.parametrize("name", ["", "küche.local", "my kitchen", "a" * 300, "a\nb"])
def test_a_name_that_cannot_be_in_a_certificate_is_told(name: str) -> None:
    with pytest.raises(PartTrouble):
        certificates.make([name], NOW)


def test_this_machines_own_names_can_be_in_it() -> None:
    assert {"localhost", "127.0.0.1"} <= set(own_names())
    assert certificates.make(own_names(), NOW)


def test_the_number_on_the_home_network_is_one_of_this_machines() -> None:
    number = own_address()
    if number is None:
        pytest.skip("this machine is on no network")
    Doors(number, 0).check(None)
    assert not ipaddress.ip_address(number).is_loopback
    assert number != EVERYWHERE


def test_openssl_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    papers = certificates.kept(tmp_path, ["localhost"], datetime.now(UTC))
    command = ["openssl", "verify", "-x509_strict", "-CAfile", str(papers.certificate), str(papers.certificate)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("openssl is not installed here")
    assert done.returncode == 0, done.stderr

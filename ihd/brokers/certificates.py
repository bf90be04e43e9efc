"""The certificate that a broker of ours proves itself with: made here, signed by itself, known by its fingerprint."""

import ipaddress
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from ihd.brokers.doors import Papers
from ihd.brokers.private_file import keep_private, private_folder
from ihd.energy.trouble import PartTrouble
from ihd.wording import tr

CERTIFICATE, KEY = "certificate.pem", "key.pem"
LASTS = timedelta(days=20 * 365.25)  # nobody renews a wall display; it is trusted by its fingerprint, not by its date
BEGINS_BEFORE = timedelta(days=365)  # a Raspberry Pi has no clock of its own, and may be far behind until it is online


def kept(folder: Path, names: Sequence[str], now: datetime) -> Papers:
    """The certificate kept in this folder; a new one for these names (hosts or numbers) where there is none.

    `now` is UTC. A name that is new to it does not make another: who has learned its fingerprint would not know it any
    more. Raises PartTrouble if it cannot be kept, or a name cannot be in a certificate.
    """
    papers = _read(folder)
    return papers if papers else renew(folder, names, now)


def renew(folder: Path, names: Sequence[str], now: datetime) -> Papers:
    """A new key and certificate in the place of those in this folder; its fingerprint is another. As for `kept`."""
    certificate, key = make(names, now)
    private_folder(folder)
    keep_private(folder / KEY, key)
    keep_private(folder / CERTIFICATE, certificate)
    return Papers(folder / CERTIFICATE, folder / KEY, fingerprint(certificate))


def make(names: Sequence[str], now: datetime) -> tuple[str, str]:
    """A certificate for these names, and its secret key, both as PEM text; good for 20 years from `now` (UTC)."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ihd home broker")])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    own_key = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    certificate = (
        x509.CertificateBuilder(subject_name=subject, issuer_name=subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BEGINS_BEFORE)
        .not_valid_after(now + LASTS)
        .add_extension(x509.SubjectAlternativeName([_called(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(own_key, critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(own_key), critical=False)
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    secret = key.private_bytes(serialization.Encoding.PEM, *form)
    return certificate.public_bytes(serialization.Encoding.PEM).decode(), secret.decode()


def fingerprint(pem: str) -> str:
    """The SHA-256 of a certificate in PEM form: 64 hex digits without colons. Raises ValueError if it is none."""
    return x509.load_pem_x509_certificate(pem.encode()).fingerprint(hashes.SHA256()).hex()


def _read(folder: Path) -> Papers | None:
    certificate, key = folder / CERTIFICATE, folder / KEY
    try:
        pem = certificate.read_text(encoding="utf-8")
        secret = serialization.load_pem_private_key(key.read_bytes(), None)
        fits = secret.public_key() == x509.load_pem_x509_certificate(pem.encode()).public_key()
        key.chmod(0o600)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        raise PartTrouble(
            tr("The broker's certificate cannot be read"),
            tr("Renew it, or remove {folder}: {error}", folder=folder, error=error),
        ) from error
    # A renewal that was cut short left the new key beside the old certificate; neither is of use without its other.
    return Papers(certificate, key, fingerprint(pem)) if fits else None


def _called(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        pass
    try:
        if not name or len(name) > 253 or not name.isprintable() or " " in name:
            raise ValueError(name)
        return x509.DNSName(name)
    except ValueError as error:
        advice = tr("Use the letters of English, digits, dots and dashes.")
        raise PartTrouble(tr("A certificate cannot name {name}", name=repr(name)), advice) from error

"""What pairing is played with: certificates of their own, a broker that grants rights, and a man in the middle."""

import contextlib
import select
import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


class Paper(NamedTuple):
    """A certificate that signed itself, its key, and the SHA-256 of its DER."""

    certificate: Path
    key: Path
    fingerprint: str


def new_paper(folder: Path, label: str, *, days: int = 90) -> Paper:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, label)])
    start = datetime.now(UTC) - timedelta(days=10)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    made = builder.not_valid_before(start).not_valid_after(start + timedelta(days=days)).sign(key, hashes.SHA256())
    certificate, secret = folder / f"{label}.pem", folder / f"{label}.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(*form))
    secret.chmod(0o600)
    return Paper(certificate, secret, sha256(made.public_bytes(serialization.Encoding.DER)).hexdigest())


class ManInTheMiddle:
    """Listens where a broker should, shows a certificate of his own, passes everything on and keeps what he reads."""

    def __init__(self, paper: Paper, beyond: int, *, encrypted: bool = True) -> None:
        self.reads: list[bytearray] = []  # one for each caller
        self._beyond, self._encrypted = beyond, encrypted
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(paper.certificate, paper.key)
        self._to_hub = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._to_hub.check_hostname = False
        self._to_hub.verify_mode = ssl.CERT_NONE
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._threads = [threading.Thread(target=self._serve, daemon=True)]
        self._open: list[socket.socket] = []
        self._threads[0].start()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._listener.accept()
            except OSError:
                return
            self.reads.append(read := bytearray())
            with contextlib.ExitStack() as ends:
                ends.push(contextlib.closing(caller))
                try:
                    near = self._context.wrap_socket(caller, server_side=True) if self._encrypted else caller
                    ends.push(contextlib.closing(near))
                    far: socket.socket = socket.create_connection(("127.0.0.1", self._beyond))
                    ends.push(contextlib.closing(far))
                    far = self._to_hub.wrap_socket(far) if self._encrypted else far
                except OSError:
                    continue
                ends.pop_all()
            self._open += [near, far]
            thread = threading.Thread(target=self._pass_on, args=(near, far, read), daemon=True)
            self._threads.append(thread)
            thread.start()

    @property
    def read(self) -> bytes:
        return b"".join(self.reads)

    def _pass_on(self, near: socket.socket, far: socket.socket, read: bytearray) -> None:
        """Both ways on one thread: two threads at once are more than Python's TLS sockets stand before 3.13."""
        other = {near: far, far: near}
        with contextlib.suppress(OSError, ValueError):
            while True:
                sealed = [one for one in other if isinstance(one, ssl.SSLSocket) and one.pending()]
                for one in sealed or select.select(list(other), [], [])[0]:
                    said = one.recv(65_536)
                    if not said:
                        raise ConnectionError
                    read += said
                    other[one].sendall(said)
        for end in other:
            with contextlib.suppress(OSError):
                # SSLSocket's own would let a last recv read what is sealed
                socket.socket.shutdown(end, socket.SHUT_RDWR)

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in self._open:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(end, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for end in self._open:
            end.close()

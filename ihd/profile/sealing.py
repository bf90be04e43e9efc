"""Keys made of keys, marks that only a key's holder can make, and boxes that only a key's holder can open."""

import hmac
import secrets
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_LENGTH = 32  # bytes
NONCE_LENGTH = 12  # bytes


def packed(*parts: str | bytes) -> bytes:
    """These parts as one, each after its length (4 bytes, big-endian): no two lists of parts give the same."""
    raw = [part.encode() if isinstance(part, str) else part for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in raw)


def derive(key: bytes, purpose: str, salt: bytes = b"") -> bytes:
    """The key for a purpose: HKDF-SHA256 (RFC 5869), 32 bytes."""
    return HKDF(SHA256(), KEY_LENGTH, salt or None, purpose.encode()).derive(key)


def mark(key: bytes, *parts: str | bytes) -> bytes:
    """HMAC-SHA256 over the packed parts, 32 bytes."""
    return hmac.digest(key, packed(*parts), sha256)


def is_mark(key: bytes, shown: bytes, *parts: str | bytes) -> bool:
    """Whether this is the mark of the key's holder. It takes as long for a wrong one as for the right one."""
    return hmac.compare_digest(mark(key, *parts), shown)


def seal(key: bytes, text: bytes, about: bytes) -> bytes:
    """The text in a box that says `about` on its lid: a random nonce, then ChaCha20-Poly1305 (RFC 8439).

    Each key seals one box in its life. The nonce is for a hub that was set back to an old state and does so again.
    """
    nonce = secrets.token_bytes(NONCE_LENGTH)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, text, about)


def unseal(key: bytes, box: bytes, about: bytes) -> bytes | None:
    """The text in the box; None where the key, the box or its lid is another."""
    try:
        return ChaCha20Poly1305(key).decrypt(box[:NONCE_LENGTH], box[NONCE_LENGTH:], about)
    except (InvalidTag, ValueError):
        return None

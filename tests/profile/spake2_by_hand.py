"""SPAKE2 on Ed25519 written out as slowly and plainly as possible, to hold the library and the documents against."""

import hashlib
import hmac

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
Point = tuple[int, int]
BASE_Y = 4 * pow(5, P - 2, P) % P


def add(a: Point, b: Point) -> Point:
    (x1, y1), (x2, y2) = a, b
    product = D * x1 * x2 * y1 * y2
    x = (x1 * y2 + x2 * y1) * pow(1 + product, P - 2, P) % P
    y = (y1 * y2 + x1 * x2) * pow(1 - product, P - 2, P) % P
    return x, y


def times(n: int, point: Point) -> Point:
    total = (0, 1)
    for bit in bin(n % ORDER)[2:]:
        total = add(total, total)
        total = add(total, point) if bit == "1" else total
    return total


def to_bytes(point: Point) -> bytes:
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def to_point(raw: bytes) -> Point:
    told = int.from_bytes(raw, "little")
    sign, y = told >> 255, told & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    assert (x * x - square) % P == 0, "not on the curve"
    return (P - x if x & 1 != sign else x), y


BASE = to_point(BASE_Y.to_bytes(32, "little"))


def hkdf(key: bytes, purpose: bytes, length: int, salt: bytes = b"") -> bytes:
    pseudo = hmac.digest(salt or bytes(32), key, hashlib.sha256)
    block, made = b"", b""
    for number in range(1, 9):
        block = hmac.digest(pseudo, block + purpose + bytes([number]), hashlib.sha256)
        made += block
    return made[:length]


def of_password(password: bytes) -> int:
    return int.from_bytes(hkdf(password, b"SPAKE2 pw", 48), "big") % ORDER


def digest(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def secret(text: bytes, names: tuple[bytes, bytes], points: tuple[bytes, bytes], shared: Point) -> bytes:
    """The key of the password, the names of A and B, their points (32 bytes each), and the point that both have."""
    return digest(*(hashlib.sha256(one).digest() for one in (text, *names)), *points, to_bytes(shared))

"""Top-up codes as the pretend supplier makes them, and as its meters know them from all others.

A code of twenty digits is laid out as gb-metering 4.1 has it; in place of the real authentication code stands one that
only the pretend supplier can make. Codes of SMETS1 meters follow a made-up maker's own scheme, as real ones do.
"""

import hmac
from dataclasses import dataclass
from hashlib import sha256

from ihd.pretend.prepay_terms import POUND

BASE = 7_394_156_990_786_306_048  # what is added to the 64 bits, so that every code begins with 73, 74 or 75
PENCE, POUNDS = 0, 1  # value classes
MOST_COUNTERS = 1024  # ten bits of the counter are in the code
MOST_VALUE = 8191  # thirteen bits
MAC_BITS = 32
E5_BY_CLASS = {PENCE: POUND // 100, POUNDS: POUND}
SMETS1_LENGTHS = (20, 40, 60)  # UTR-13
SMETS1_HEAD = 10  # digits: six of pence, four of the counter

_S = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)  # the permutation of gb-metering 4.2
_LAST = (1, 2, 6, 7, 5, 8, 3, 0, 9, 4)  # the check digit for each state after nineteen digits


@dataclass(frozen=True, slots=True)
class Claim:
    """What a code is for: a meter by its number, and 10^-5 of a pound; None where its value class is not known."""

    meter: str
    counter: int
    amount: int | None


@dataclass(frozen=True, slots=True)
class Issuer:
    """Makes and knows the codes of one supplier for its meters; those of another supplier are strange to it."""

    supplier: str
    meters: tuple[str, ...]

    def code(self, meter: str, value: int, counter: int, value_class: int = PENCE) -> str:
        """Twenty digits for so many pence, or in another class pounds. Raises ValueError where they do not fit."""
        if not (0 <= value <= MOST_VALUE and 0 <= counter < MOST_COUNTERS and 0 <= value_class < 4):
            raise ValueError(f"A code cannot hold {value} in class {value_class} with the counter {counter}")
        head = counter << 15 | value_class << 13 | value
        digits = f"{BASE + (head << MAC_BITS | self._mac(meter, head)):019d}"
        return digits + check_digit(digits)

    def smets1_code(self, meter: str, pence: int, counter: int, length: int = 20) -> str:
        """A code of an older meter: 20, 40 or 60 digits."""
        head = f"{pence:06d}{counter:04d}"
        if len(head) != SMETS1_HEAD or length not in SMETS1_LENGTHS:
            raise ValueError(f"No code of {length} digits holds {pence} pence with the counter {counter}")
        return head + self._smets1_tail(meter, head, length)

    def read(self, code: str) -> Claim | None:
        """What the code is for; None where it was not made by this supplier for one of its meters."""
        if not (code.isascii() and code.isdecimal()):
            return None
        return self._read(code) or self._read_smets1(code)

    def _read(self, code: str) -> Claim | None:
        if len(code) != 20 or check_digit(code[:19]) != code[19]:
            return None
        head, mac = divmod(int(code[:19]) - BASE, 1 << MAC_BITS)
        if not 0 <= head < MOST_COUNTERS << 15:
            return None
        factor = E5_BY_CLASS.get(head >> 13 & 3)
        for meter in self.meters:
            if self._mac(meter, head) == mac:
                return Claim(meter, head >> 15, None if factor is None else (head & MOST_VALUE) * factor)
        return None

    def _read_smets1(self, code: str) -> Claim | None:
        if len(code) not in SMETS1_LENGTHS:
            return None
        head, tail = code[:SMETS1_HEAD], code[SMETS1_HEAD:]
        for meter in self.meters:
            if self._smets1_tail(meter, head, len(code)) == tail:
                return Claim(meter, int(head[6:]), int(head[:6]) * E5_BY_CLASS[PENCE])
        return None

    def _mac(self, meter: str, head: int) -> int:
        return int.from_bytes(self._seal(meter, f"smets2 {head}")[:4])

    def _smets1_tail(self, meter: str, head: str, length: int) -> str:
        wanted = length - SMETS1_HEAD
        return f"{int.from_bytes(self._seal(meter, f'smets1 {head} {length}')) % 10**wanted:0{wanted}d}"

    def _seal(self, meter: str, what: str) -> bytes:
        # Not a secret: it keeps the pretend meters apart, and nothing else hangs on it.
        return hmac.digest(f"pretend/{self.supplier}/{meter}".encode(), what.encode(), sha256)


def check_digit(digits: str) -> str:
    """The last digit for nineteen others: read from the left, beginning with the fourth power (gb-metering 4.2)."""
    state = 0
    for place, digit in enumerate(digits):
        turned = int(digit)
        for _ in range((4 + place) % 8):
            turned = _S[turned]
        state = _times(state, turned)
    return str(_LAST[state])


def _times(a: int, b: int) -> int:
    """The product in the dihedral group of the pentagon: 0 to 4 turn it, 5 to 9 reflect it."""
    if a < 5:
        return (a + b) % 5 if b < 5 else 5 + (a + b - 5) % 5
    return 5 + (a - 5 - b) % 5 if b < 5 else (a - b) % 5

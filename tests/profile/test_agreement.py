"""What a code becomes: the same keys on both sides, held against SPAKE2 by hand and against the documents' example."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from spake2_by_hand import BASE, ORDER, P, add, digest, hkdf, of_password, secret, times, to_bytes, to_point

from ihd.profile.agreement import Half, new_code
from ihd.profile.pairing_words import PairingTrouble, Refusal

# As resources/hub-profile/pairing.md gives them to the makers of bridges.
M = bytes.fromhex("15cfd18e385952982b6a8f8c7854963b58e34388c8e6dae891db756481a02312")
N = bytes.fromhex("f04f2e7eb734b2a8f8b472eaf9c3c632576ac64aea650b496a8a20ff00e583c3")
EXAMPLE = Path(__file__).parents[2] / "resources" / "hub-profile" / "pairing-example.json"


def packed(*parts: bytes) -> bytes:
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def by(number: int) -> Callable[[int], bytes]:
    """Randomness that makes the library choose this number."""
    return lambda length: number.to_bytes(length, "big")


def test_both_sides_get_the_keys_that_spake2_by_hand_gets() -> None:
    hub, session, name, code = b"hub-C0FFEE", b"0123456789abcdef", b"K\xc3\xbcche", b"01234567"
    x, y = 2**251 + 12345, 987654321
    display = Half(hub.decode(), session.decode(), code.decode(), is_display=True, entropy=by(x))
    other = Half(hub.decode(), session.decode(), code.decode(), is_display=False, entropy=by(y))
    word = of_password(code)
    point_a, point_b = (to_bytes(add(times(own, BASE), times(word, to_point(mask)))) for own, mask in ((x, M), (y, N)))
    assert (display.point, other.point) == (b"A" + point_a, b"B" + point_b)
    names = (
        packed(b"ihd-hub/1 pairing", b"display", hub, session),
        packed(b"ihd-hub/1 pairing", b"hub", hub, session),
    )
    shared = secret(code, names, (point_a, point_b), times(x * y % ORDER, BASE))
    transcript = digest(packed(b"ihd-hub/1 pairing", hub, session, name, b"A" + point_a, b"B" + point_b))
    for keys in (display.meet(other.point, name.decode()), other.meet(display.point, name.decode())):
        assert keys.transcript == transcript
        assert keys.display == hkdf(shared, b"display proof", 32, transcript)
        assert keys.hub == hkdf(shared, b"hub proof", 32, transcript)
        assert keys.box == hkdf(shared, b"credentials", 32, transcript)
        assert keys.rotation == hkdf(shared, b"rotation", 32, transcript)
        assert keys.box.hex() not in repr(keys)


def test_the_documents_example_is_what_comes_out() -> None:
    told = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    given, wanted = told["given"], told["wanted"]
    halves = [
        Half(given["hub"], given["session"], given["code"], is_display=is_display, entropy=by(int(given[number], 16)))
        for is_display, number in ((True, "display number"), (False, "hub number"))
    ]
    assert [half.point.hex() for half in halves] == [wanted["display point"], wanted["hub point"]]
    keys = halves[0].meet(halves[1].point, given["display name"])
    assert keys == halves[1].meet(halves[0].point, given["display name"])
    assert {name: getattr(keys, name).hex() for name in ("transcript", "display", "hub", "box", "rotation")} == {
        name: wanted[name] for name in ("transcript", "display", "hub", "box", "rotation")
    }


@pytest.mark.parametrize("changed", ["hub", "session", "code", "name"])
def test_whatever_differs_between_the_two_sides_makes_all_keys_differ(changed: str) -> None:
    same = {"hub": "hub-C0FFEE", "session": "0123456789abcdef", "code": "01234567", "name": "Kitchen"}
    other = same | {changed: same[changed][:-1] + ("8" if changed == "code" else "x")}
    display = Half(same["hub"], same["session"], same["code"], is_display=True)
    hub = Half(other["hub"], other["session"], other["code"], is_display=False)
    one, two = display.meet(hub.point, same["name"]), hub.meet(display.point, other["name"])
    keys = [(one.display, two.display), (one.hub, two.hub), (one.box, two.box), (one.rotation, two.rotation)]
    assert all(left != right for left, right in keys)
    assert len({one.display, one.hub, one.box, one.rotation}) == 4


SMALL_ORDER = (
    (1).to_bytes(32, "little"),  # the neutral element
    (P - 1).to_bytes(32, "little"),  # of order 2
    bytes(32),  # of order 4
    b"\x00" * 31 + b"\x80",
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),  # of order 8
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    (P + 1).to_bytes(32, "little"),  # the neutral element again, in spellings that it must not have
    (1 + 2**255).to_bytes(32, "little"),
    (P + 1 + 2**255).to_bytes(32, "little"),
)


@pytest.mark.parametrize("raw", [*SMALL_ORDER, b"", b"\x02" * 32, b"\xff" * 32, b"\x03" * 31, b"\x03" * 33])
@pytest.mark.parametrize("side", [b"A", b"B", b"S", b"", b"\x00"])
def test_a_point_that_is_none_or_would_give_the_key_away_is_refused(raw: bytes, side: bytes) -> None:
    for is_display in (True, False):
        with pytest.raises(PairingTrouble) as caught:
            Half("hub-C0FFEE", "0123456789abcdef", "01234567", is_display=is_display).meet(side + raw, "x")
        assert caught.value.reason is Refusal.NOT_UNDERSTOOD


def test_our_own_point_held_up_to_us_is_refused() -> None:
    display = Half("hub-C0FFEE", "0123456789abcdef", "01234567", is_display=True)
    with pytest.raises(PairingTrouble):
        display.meet(b"B" + display.point[1:], "x")


def test_codes_are_eight_digits_and_differ() -> None:
    codes = {new_code() for _ in range(200)}
    assert all(len(code) == 8 and code.isascii() and code.isdigit() for code in codes)
    assert len(codes) > 195

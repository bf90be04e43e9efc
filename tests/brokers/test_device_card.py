"""What is typed into a device: the lines, the one for programs, the QR code, and the password."""

import math
from urllib.parse import unquote, urlsplit

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from ihd.brokers.choice import EMBEDDED_LIMITS, Choice, Kind, choose
from ihd.brokers.device_card import LETTERS, DeviceCard, new_password, qr, words
from ihd.brokers.mosquitto import missing

GLOW = DeviceCard("192.168.1.20", 1883, "glow", "wk3p-9ahc-m4xe-7tbu", "glow")
typed = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF, blacklist_characters="\x7f"), min_size=1, max_size=30
)


def test_the_lines_are_what_a_glow_asks_for() -> None:
    assert GLOW.lines == (
        ("Server", "192.168.1.20"),
        ("Port", "1883"),
        ("User name", "glow"),
        ("Password", "wk3p-9ahc-m4xe-7tbu"),
        ("Topic prefix", "glow"),
        ("Encryption", "none"),
    )
    assert words(GLOW).splitlines()[0] == "mqtt://glow:wk3p-9ahc-m4xe-7tbu@192.168.1.20:1883/glow"
    assert "Password: wk3p-9ahc-m4xe-7tbu" in words(GLOW).splitlines()


@settings(max_examples=100)
@given(typed, typed, typed, st.booleans())
def test_a_program_reads_back_what_was_meant(user: str, password: str, prefix: str, tls: bool) -> None:
    told = urlsplit(DeviceCard("kitchen.local", 8883, user, password, prefix, tls).uri)
    assert told.scheme == ("mqtts" if tls else "mqtt")
    assert (told.hostname, told.port) == ("kitchen.local", 8883)
    assert (unquote(told.username or ""), unquote(told.password or "")) == (user, password)
    assert unquote(told.path[1:]) == prefix
    assert not told.query
    assert not told.fragment


def test_a_number_of_version_6_is_in_brackets() -> None:
    assert urlsplit(DeviceCard("fe80::1", 1883, "a", "b").uri).hostname == "fe80::1"


def test_the_password_is_in_no_repr() -> None:
    assert GLOW.password not in repr(GLOW)


def test_the_code_says_the_words_within_a_light_margin() -> None:
    rows = qr(GLOW)
    bare = segno.make_qr(words(GLOW), error="m").matrix
    assert len(rows) == len(bare) + 8
    assert all(len(row) == len(rows) for row in rows)
    assert [[int(dark) for dark in row[4:-4]] for row in rows[4:-4]] == [list(row) for row in bare]
    edge = [*rows[:4], *rows[-4:], *(row[:4] + row[-4:] for row in rows)]
    assert not any(dark for row in edge for dark in row)


def test_a_password_is_easily_typed_and_not_to_be_guessed() -> None:
    made = {new_password() for _ in range(200)}
    assert len(made) == 200
    for one in made:
        assert [len(group) for group in one.split("-")] == [4, 4, 4, 4]
        assert not set(one) & set("ilo01|sv")
        assert one == one.lower()
    assert set("".join(made)) == {*LETTERS, "-"}
    assert 16 * math.log2(len(set(LETTERS))) >= 70


def test_the_better_broker_is_chosen_and_the_other_says_what_it_lacks() -> None:
    if missing():
        assert choose() == Choice(Kind.EMBEDDED, missing(), EMBEDDED_LIMITS)
    else:
        assert choose() == Choice(Kind.MOSQUITTO)

"""Whether a connection is within the home is said by its number, and by nothing else."""

from datetime import UTC, datetime

import pytest

from ihd.energy.contact import Contact, ContactKind, Met


@pytest.mark.parametrize(
    ("host", "address", "at_home"),
    [
        ("192.168.1.20", "", True),
        ("hub.local", "192.168.1.20", True),
        ("hub.local", "fe80::1%eth0", True),
        ("localhost", "", True),
        ("224.0.0.251", "224.0.0.251", True),
        ("10.0.0.1", "10.0.0.1", True),
        ("fd12::3", "", True),
        ("glowmqtt.example", "", None),
        ("glowmqtt.example", "93.184.216.34", False),
        ("192.168.1.20", "93.184.216.34", False),
        ("8.8.8.8", "", False),
        ("2606:2800:220:1::1", "", False),
    ],
)
def test_what_is_within_the_home(host, address, at_home):
    assert Contact(ContactKind.HUB, host, 1883, address).is_at_home is at_home


def test_a_contact_that_is_made_again_counts_and_keeps_its_first_time():
    first, last = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    met = Met(Contact(ContactKind.HUB, "localhost", 1883), first, first).again(last)
    assert (met.first, met.last, met.times) == (first, last, 2)
    assert met.again(first).last == last

"""Every connection that is made is put down where it is opened, and kept."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ihd.app.connections_road import met
from ihd.app.contact_log import MOST, ContactLog
from ihd.app.context import Context, context
from ihd.brokers.embedded import EmbeddedBroker
from ihd.energy.contact import Contact, ContactKind
from ihd.hubs.broker import Broker, LinkKind, LinkState
from ihd.hubs.link import Link
from ihd.paths import DiaryServer, places
from ihd.settings import Settings

NOW = datetime(2026, 11, 21, 18, 42, tzinfo=UTC)
HUB = Contact(ContactKind.HUB, "192.168.1.20", 1883, "192.168.1.20")


def test_a_link_tells_who_answered_it(qtbot):
    told: list[LinkState] = []
    with EmbeddedBroker() as broker:
        there = Broker(broker.host, broker.port5, broker.user)
        link = Link(there, broker.password, ("a/b",), lambda _: None, told.append, lambda: NOW)
        link.start()
        qtbot.waitUntil(lambda: any(one.kind is LinkKind.CONNECTED for one in told), timeout=10_000)
        link.stop()
    (live,) = (one for one in told if one.kind is LinkKind.CONNECTED)
    assert live.peer is not None
    assert (live.peer.host, live.peer.port) == (broker.host, broker.port5)
    assert Contact(ContactKind.HUB, *live.peer).is_at_home is True
    assert told[0].peer is None  # before anybody had answered


def test_another_program_finds_what_was_put_down(tmp_path):
    log = ContactLog(tmp_path / "home" / "connections.json")
    log.note(HUB, NOW)
    log.note(HUB, NOW + timedelta(hours=1))
    (one,) = ContactLog(tmp_path / "home" / "connections.json").all()
    assert (one.contact, one.first, one.last, one.times) == (HUB, NOW, NOW + timedelta(hours=1), 2)
    assert log.of_this_run() == (one,)


def test_the_list_does_not_grow_without_end(tmp_path):
    log = ContactLog(tmp_path / "connections.json")
    for port in range(1, MOST + 21):
        log.note(HUB._replace(port=port), NOW + timedelta(seconds=port))
    assert len(log.all()) == MOST
    assert log.all()[0].contact.port == MOST + 20


@given(st.binary(max_size=80))
def test_a_file_that_says_anything_else_is_an_empty_list(tmp_path_factory, rubbish):
    file = tmp_path_factory.mktemp("log") / "connections.json"
    file.write_bytes(rubbish)
    assert ContactLog(file).all() == () or rubbish.strip() == b"[]"


def test_a_database_server_is_named_without_its_password(tmp_path):
    server = DiaryServer("postgresql://ihd:s3cret@db.example:6000/home")
    there = Context(places(str(tmp_path))._replace(elsewhere=server), Settings(), lambda: NOW)
    run, kept = met(there)
    assert run[0].contact == kept[0].contact == Contact(ContactKind.DIARY, "db.example", 6000)
    assert "s3cret" not in repr(run)


def test_a_home_has_its_list_beside_its_diary(tmp_path):
    one = context(str(tmp_path))
    one.met_hub(HUB)
    assert met(context(str(tmp_path)))[1][0].contact == HUB

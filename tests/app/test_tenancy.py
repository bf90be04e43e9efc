"""Others move in: what the former household left goes, in the display and in the recorder, and only if it should."""

import argparse
import signal
import threading
from datetime import UTC, datetime, timedelta

import pytest
from former import HUB, METER, SECRETS, burst, left, live, live_reading, messages, tenancy
from former import asked as told_by_diary
from program import answers, ihd, running, until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ihd.app.broker import plain_door
from ihd.app.context import context
from ihd.app.display import Display
from ihd.app.headless import Headless
from ihd.app.opening import open_home
from ihd.app.session import Session
from ihd.energy.home import HubState
from ihd.energy.mark import BY_HAND, Divides
from ihd.energy.trouble import StoreTrouble
from ihd.paths import places
from ihd.price_settings import PriceSettings
from ihd.settings import load, save
from ihd.store import hub_asking
from ihd.store.diary import Diary

ASKED = argparse.Namespace(
    home=None, theme="dark", language=None, size=(800, 480), full_screen=False, first_page="now", report_start=False
)


@pytest.fixture
def now():
    return datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def lived(home, now):
    """A home where somebody lived until two hours ago, and typed their prices."""
    live(home, now - timedelta(hours=2))
    file = places(str(home)).settings_file
    settings = load(file)
    save(settings.__class__(**{**vars(settings), "prices": PriceSettings(electricity_pence=31.0)}), file)
    assert left(home) == set(SECRETS)
    for name in ("backups/ihd-2026-11-22-120000.zip", "set-aside/before-restore.zip", "diary.sqlite.before-4"):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_bytes(b"of the former household")
    return home


def copies_left(home):
    """The copies of the former household's diary that still lie beside it."""
    return [one.name for one in home.rglob("*") if one.is_file() and one.read_bytes() == b"of the former household"]


def door(home, broker, paired=""):
    return plain_door(context(str(home)).settings.hub, broker.password, paired)


@pytest.fixture
def session(qtbot, lived, broker):
    """A session on that home, paired with its hub or not."""
    opened = []

    def start(paired=HUB, cleared=lambda: None):
        given = context(str(lived))
        one = Session(given, lambda: door(lived, broker, paired), lambda: None, None, cleared)
        one.start()
        opened.append(one)
        qtbot.waitUntil(lambda: one.keeper is not None and one.keeper.known.link is HubState.LIVE, timeout=20_000)
        return one

    yield start
    for one in opened:
        one.stop()


def look(one):
    one.look(datetime.now(UTC))
    return True


def tenancies(home):
    try:
        marks = told_by_diary(home, hub_asking.marks) or ()
    except StoreTrouble:  # it is being made just now
        return []
    return [(mark.name, mark.kind) for mark in marks if mark.kind in (Divides.TENANCY, Divides.REFUSED)]


def publish(publisher, *said, retain=True):
    for topic, payload in said:
        publisher.publish(topic, payload, qos=1, retain=retain).wait_for_publish(10)


def test_the_word_of_a_paired_hub_clears_without_asking_and_is_noted(qtbot, lived, session, publisher, now):
    was_cleared = []
    one = session(cleared=lambda: was_cleared.append(True))
    publish(publisher, tenancy(now - timedelta(hours=1)))
    qtbot.waitUntil(lambda: look(one) and bool(was_cleared), timeout=20_000)
    assert left(lived) == set()
    assert copies_left(lived) == []
    assert tenancies(lived) == [(HUB, Divides.TENANCY)]
    home = one.keeper.home(datetime.now(UTC))
    assert home.remark.headline == "A new home begins here"
    one.look(datetime.now(UTC) + timedelta(hours=25))
    assert one.keeper.remark is None
    assert home.electricity is None
    assert one.keeper.book.told.messages == {}
    assert one.keeper.known.link is HubState.LIVE


def test_what_comes_again_from_before_is_not_taken(qtbot, lived, session, publisher, now):
    one = session()
    moved = (now - timedelta(hours=3)).replace(minute=0, second=0)
    publish(publisher, tenancy(moved))
    qtbot.waitUntil(lambda: look(one) and one.keeper.remark is not None, timeout=20_000)
    publish(
        publisher, messages(("former-m1", moved - timedelta(days=1), "Dear Mrs Formerly"), ("newer-m2", now, "Welcome"))
    )
    publish(publisher, burst(moved - timedelta(hours=2), [100, 200, 300, 400, 500]), retain=False)
    publish(
        publisher, tenancy(moved), live_reading(moved - timedelta(hours=1), 1, 9999), live_reading(now, 50_000, 640)
    )
    qtbot.waitUntil(lambda: one.keeper.known.power is not None and one.keeper.known.power.watts == 640, timeout=20_000)
    look(one)
    assert [message.text for message in one.keeper.book.told.messages.values()] == ["Welcome"]
    one.stop()
    with Diary.open(places(str(lived)).diary_file, readonly=True) as diary:
        logged = [wh for _, day in sorted(diary.days(0, 99_999).items()) for wh in day.logged_wh if wh]
        assert logged == [500]
        assert [message.text for message in diary.ask(hub_asking.messages)] == ["Welcome"]
    assert left(lived) == set()
    assert tenancies(lived) == [(HUB, Divides.TENANCY)]


def test_a_change_that_is_to_come_waits_for_its_time(qtbot, lived, session, publisher, now):
    one = session()
    publish(publisher, tenancy(now + timedelta(hours=5)))
    qtbot.waitUntil(lambda: HUB in one.keeper.book.told.tenancies, timeout=20_000)
    look(one)
    assert one.keeper.remark is None
    one.look(now + timedelta(hours=5))
    qtbot.waitUntil(lambda: one.keeper.remark is not None, timeout=20_000)
    assert left(lived) == set()


def test_a_hub_that_is_not_paired_is_not_believed_and_the_answer_no_is_remembered(
    qtbot, lived, session, publisher, now
):
    one = session(paired="")
    publish(publisher, tenancy(now - timedelta(hours=1)))
    qtbot.waitUntil(lambda: look(one) and one.keeper.remark is not None, timeout=20_000)
    assert "somebody new" in one.keeper.remark.headline
    assert one.hubs(now).question.hub == HUB
    assert left(lived) == set(SECRETS)
    one.nobody_moved_in()
    assert one.keeper.remark is None
    qtbot.waitUntil(lambda: tenancies(lived) == [(HUB, Divides.REFUSED)], timeout=20_000)
    one.stop()
    again = session(paired="")
    qtbot.waitUntil(lambda: look(again) and HUB in again.keeper.book.told.tenancies, timeout=20_000)
    look(again)
    qtbot.wait(300)  # a question would have been asked by then: there is nothing else to see
    assert again.keeper.remark is None
    assert left(lived) == set(SECRETS)


def test_another_hubs_word_does_not_stand_for_the_paired_one(qtbot, lived, session, publisher, now):
    one = session(paired=HUB)
    topic, payload = tenancy(now - timedelta(minutes=5))
    publish(publisher, (topic.replace(HUB, "FORGED"), payload))
    qtbot.waitUntil(lambda: look(one) and one.keeper.remark is not None, timeout=20_000)
    assert left(lived) == set(SECRETS)
    publish(publisher, tenancy(now - timedelta(hours=1)))
    qtbot.waitUntil(lambda: look(one) and left(lived) == set(), timeout=20_000)


def test_a_second_display_that_only_shows_forgets_too(qtbot, lived, session, publisher, now):
    first = session()
    second = session()
    assert second.keeper.known.held_by
    assert second.keeper.book.told.suppliers
    publish(publisher, tenancy(now - timedelta(hours=1)))
    qtbot.waitUntil(lambda: look(first) and first.keeper.remark is not None, timeout=20_000)
    second.save(datetime.now(UTC))
    qtbot.waitUntil(lambda: second.keeper.remark is not None, timeout=20_000)
    assert not second.keeper.book.told.suppliers
    assert second.keeper.known.held_by
    first.stop()
    qtbot.waitUntil(lambda: second.save(datetime.now(UTC)) or second.keeper.known.held_by is None, timeout=20_000)
    assert left(lived) == set()


def test_one_that_only_shows_says_why_it_cannot_clear(qtbot, lived, session, now):
    first, second = session(), session()
    second.moved_in()
    assert "Nothing has been cleared" in second.keeper.home(now).banner.headline
    assert left(lived) == set(SECRETS)
    assert first.keeper.remark is None


def test_i_have_just_moved_in_takes_two_touches_and_leaves_nothing(qtbot, lived, broker, monkeypatch):
    monkeypatch.setenv("IHD_BROKER_PASSWORD", broker.password)
    one = Display(context(str(lived)), ASKED, None)
    qtbot.addWidget(one.window, before_close_func=lambda _: one.stop())
    one.open()
    qtbot.waitUntil(lambda: one.session is not None and one.session.keeper is not None, timeout=20_000)
    qtbot.waitUntil(lambda: one.session.keeper.known.link is HubState.LIVE, timeout=20_000)
    one.window.open_page("settings")
    page = one.window.page_widget("settings")
    assert page.forms["prices"].questions["electricity_pence"].answer == "31"
    page.bring_into_sight(page.moving_in)
    QTest.mouseClick(page.moving_in.begin, Qt.MouseButton.LeftButton)
    assert left(lived) == set(SECRETS)
    qtbot.waitUntil(page.moving_in.clear.isEnabled)
    page.bring_into_sight(page.moving_in.clear)
    QTest.mouseClick(page.moving_in.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: left(lived) == set(), timeout=20_000)
    qtbot.waitUntil(lambda: "A new home" in one.window.banner.notice.headline, timeout=5_000)
    assert copies_left(lived) == []
    assert one.window.page == "now"
    assert tenancies(lived) == [(BY_HAND, Divides.TENANCY)]
    assert load(places(str(lived)).settings_file).prices == PriceSettings()
    assert page.forms["prices"].questions["electricity_pence"].answer == "0"
    assert load(places(str(lived)).settings_file).hub == context(str(lived)).settings.hub
    one.window.open_page("hubs")
    log = one.window.page_widget("hubs").log
    qtbot.waitUntil(lambda: any("A new household" in line.says for line in log.lines), timeout=5_000)


def recorded(home, broker, paired, while_it_runs):
    """Let the recorder's own loop run on a thread, as it does in a process of its own."""
    said, loops = [], []

    def record():
        given = context(str(home))
        opened = open_home(given, "ihd record", given.clock(), pretend=False)
        try:
            loop = Headless(given, opened)
            loops.append(loop)
            loop.run(door(home, broker, paired), seconds=30)
        finally:
            opened.close()

    thread = threading.Thread(target=record)
    thread.start()
    try:
        while_it_runs()
    finally:
        until(lambda: loops)[0].stop()
        thread.join(20)
    assert not thread.is_alive()
    return said


def test_the_recorder_clears_at_the_word_of_a_paired_hub(lived, broker, publisher, now, capsys):
    publish(publisher, tenancy(now - timedelta(hours=1)))
    recorded(lived, broker, HUB, lambda: until(lambda: left(lived) == set()))
    assert copies_left(lived) == []
    assert tenancies(lived) == [(HUB, Divides.TENANCY)]
    assert load(places(str(lived)).settings_file).prices == PriceSettings()
    assert "A new home begins here" in capsys.readouterr().err
    log = answers("hubs", "--log", home=lived)
    assert any("A new household" in row["says"] for row in log)
    assert not any(word in str(log) for word in SECRETS)


def test_the_recorder_only_tells_of_the_word_of_one_that_is_not_paired(lived, broker, publisher, now):
    publish(publisher, tenancy(now - timedelta(hours=1)))
    with running("record", home=lived, password=broker.password) as process:
        for line in process.stderr:
            if "somebody new lives here" in line:
                break
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    assert left(lived) == set(SECRETS)
    assert tenancies(lived) == []


def test_a_new_hub_in_a_new_home_has_nothing_to_clear(home, broker, publisher, now):
    moved = now - timedelta(days=80)
    publish(publisher, tenancy(moved), live_reading(now, 1000))
    recorded(home, broker, HUB, lambda: until(lambda: tenancies(home)))
    assert tenancies(home) == [(HUB, Divides.TENANCY)]
    assert told_by_diary(home, hub_asking.last_tenancy) == moved


def test_the_demo_lives_through_it(tmp_path):
    """The pretend hub tells of it half a minute in; from then on nothing older is known."""
    home = tmp_path / "demo"
    ihd("demo", "--no-screen", "--scenario", "tenancy_change", "--speed", 20, "--for", 7, home=home)
    moved = datetime(2026, 11, 21, 18, 42, 30, tzinfo=UTC)
    assert told_by_diary(home, hub_asking.last_tenancy) == moved
    with Diary.open(places(str(home)).diary_file, readonly=True) as diary:
        assert all(meter.first is None or meter.first >= moved for meter in diary.meters())
        assert diary.span()[0] == moved.timestamp() // 86_400
    assert METER not in str(answers("meters", home=home))


def test_prices_may_be_old_from_a_change_of_supplier_until_the_new_tariff(tmp_path):
    home = tmp_path / "demo"
    said = ihd("demo", "--no-screen", "--scenario", "supplier_change", "--speed", 30, "--for", 10, home=home)
    lines = [line for line in said.splitlines() if "Using now" in line]
    old = [n for n, line in enumerate(lines) if "Prices may be old" in line]
    assert old
    assert old[-1] < len(lines) - 1
    assert not any("Prices may be old" in line for line in lines[old[-1] + 1 :])
    rows = answers("usage", "--by", "all", home=home)
    assert rows[0]["kwh"] > 100  # five weeks of history are kept
    log = answers("hubs", "--log", home=home)
    assert any("Other Pretend Power" in row["says"] for row in log)

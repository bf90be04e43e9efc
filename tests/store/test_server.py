"""A diary on a PostgreSQL server: whose it is, what goes wrong there in plain words, and that it goes on afterwards."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from place_parts import every_row
from postgres_parts import GUARDED, PASSWORD, Postgres
from server_parts import HOUSE, METER, NOON, batch, kept
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from ihd.energy.news import Alert
from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryServer
from ihd.store import hub_asking, own_tariffs, schema
from ihd.store.database import is_there
from ihd.store.diary import Diary
from ihd.store.kept import Batch


@pytest.fixture
def home(postgres: Postgres) -> DiaryServer:
    return postgres.home()


def schema_of(home: DiaryServer) -> str:
    return home.address.partition("schema=")[2]


def test_each_home_on_a_server_has_its_own_diary(postgres: Postgres) -> None:
    one, other = postgres.home(), postgres.home()
    with Diary.open(one) as first, Diary.open(other) as second:
        first.keep(batch(0, 3))
        assert (kept(first), kept(second)) == ([0, 1, 2], [])
    with Diary.open(one) as again, Diary.open(one, readonly=True) as shown:
        again.keep(batch(3))
        assert kept(shown) == [0, 1, 2, 3]
        assert again.ledger().series() == (HOUSE,)


def test_a_demo_home_and_a_real_one_never_mix_on_a_server_either(home: DiaryServer) -> None:
    Diary.open(home, pretend=True).close()
    with pytest.raises(StoreTrouble, match="demo home"):
        Diary.open(home)
    with Diary.open(home, readonly=True) as diary:
        assert diary.is_pretend


def test_looking_where_nothing_was_recorded_makes_nothing(home: DiaryServer, postgres: Postgres) -> None:
    assert not is_there(home)
    with pytest.raises(StoreTrouble, match="Nothing has been recorded yet"):
        Diary.open(home, readonly=True)
    assert postgres.sql(f"SELECT 1 FROM pg_namespace WHERE nspname = '{schema_of(home)}'") == []
    Diary.open(home).close()
    assert is_there(home)


def test_who_only_looks_cannot_write(home: DiaryServer) -> None:
    Diary.open(home).close()
    with Diary.open(home, readonly=True) as diary, pytest.raises(StoreTrouble, match="read but not written"):
        diary.keep(batch(0))


@pytest.mark.parametrize("strange", ["photos", "meta", "alembic_version"])
def test_the_tables_of_another_program_are_left_alone(home: DiaryServer, postgres: Postgres, strange: str) -> None:
    postgres.sql(f"CREATE SCHEMA {schema_of(home)}")
    postgres.sql(f'CREATE TABLE {schema_of(home)}."{strange}" (version_num text, key text)')
    for readonly in (True, False):
        with pytest.raises(StoreTrouble, match="not a diary"):
            Diary.open(home, readonly=readonly)
    assert set(every_row(home)) == {strange}


def test_a_diary_of_a_newer_version_is_refused_with_advice(home: DiaryServer, postgres: Postgres) -> None:
    Diary.open(home).close()
    postgres.sql(f"UPDATE {schema_of(home)}.alembic_version SET version_num = '{schema.VERSION + 1}'")
    for readonly in (True, False):
        with pytest.raises(StoreTrouble, match="newer version") as trouble:
            Diary.open(home, readonly=readonly)
        assert "Update" in trouble.value.advice


def test_a_password_comes_from_the_address_the_keyring_or_the_environment_and_is_never_shown(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, asked = postgres.address(GUARDED, schema="guarded_home"), []

    def keyring(told: str | None) -> DiaryServer:
        return DiaryServer(address, lambda: (asked.append(told), told)[1])

    with_it = DiaryServer(address.replace(f"{GUARDED}@", f"{GUARDED}:{PASSWORD}@"))
    for right in (with_it, DiaryServer(f"{address}&password={PASSWORD}"), keyring(PASSWORD)):
        with Diary.open(right) as diary:
            diary.keep(batch(0))
            assert PASSWORD not in repr(right) + diary._database.name
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    Diary.open(keyring("not asked")).close()
    assert asked == [PASSWORD]
    monkeypatch.delenv("PGPASSWORD")
    for wrong in (keyring(None), keyring("wrong"), DiaryServer(with_it.address.replace(PASSWORD, PASSWORD[:-1]))):
        with pytest.raises(StoreTrouble, match="password") as trouble:
            Diary.open(wrong)
        told = [trouble.value, trouble.value.__cause__, trouble.value.headline, trouble.value.advice]
        assert PASSWORD[:-1] not in repr(told) + str(told)


def test_what_is_missing_is_said(postgres: Postgres) -> None:
    no_server = DiaryServer(f"postgresql://home@/ihd?host={postgres.folder}/none")
    for place, headline in (
        (DiaryServer(postgres.address(database="none")), "no such database"),
        (DiaryServer(postgres.address(user="stranger")), "password"),
        (no_server, "does not answer"),
        (DiaryServer(postgres.address(no_such_thing="1")), "IHD_DATABASE"),
        (DiaryServer("postgresql://home@nowhere.invalid/ihd"), "does not answer"),
    ):
        for opened in (Diary.open, lambda at: Diary.open(at, readonly=True), is_there):
            with pytest.raises(StoreTrouble, match=headline):
                opened(place)


@pytest.mark.parametrize(
    "address",
    [
        "mysql://home:secret@nas/ihd",
        "postgresql",
        "nas/ihd secret",
        "postgresql://home:secret@nas:port/ihd",
        "postgresql://home:secret@nas/ihd?schema=pg_catalog",
        "postgresql://home:secret@nas/ihd?schema=information_schema",
        "postgresql://home:secret@nas/ihd?schema=a%22;drop",
        "postgresql://home:secret@nas/ihd?schema=a&schema=b",
    ],
)
def test_an_address_that_is_none_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(StoreTrouble) as trouble:
        Diary.open(DiaryServer(address))
    assert "IHD_DATABASE" in trouble.value.headline
    assert "secret" not in trouble.value.headline + trouble.value.advice


def test_a_database_that_cannot_hold_every_letter_is_refused(postgres: Postgres) -> None:
    postgres.sql("CREATE DATABASE latin ENCODING LATIN1 TEMPLATE template0")
    with pytest.raises(StoreTrouble, match="every letter"):
        Diary.open(DiaryServer(postgres.address(database="latin")))
    assert not is_there(DiaryServer(postgres.address(database="latin")))


def test_a_user_without_the_right_to_make_tables_is_told(postgres: Postgres) -> None:
    postgres.sql("CREATE DATABASE closed")
    postgres.sql("CREATE ROLE lodger LOGIN")
    with pytest.raises(StoreTrouble, match="does not allow"):
        Diary.open(DiaryServer(postgres.address("lodger", "closed")))


@pytest.mark.parametrize("kill", [False, True])
def test_a_server_that_goes_and_comes_back_loses_nothing_that_was_kept(
    home: DiaryServer, postgres: Postgres, kill: bool
) -> None:
    with Diary.open(home) as diary, Diary.open(home, readonly=True) as shown:
        diary.keep(batch(0, 3))
        postgres.stop(kill=kill)
        try:
            for _ in range(2):
                with pytest.raises(StoreTrouble, match="does not answer"):
                    diary.keep(batch(3))
                with pytest.raises(StoreTrouble, match="does not answer"):
                    kept(shown)
        finally:
            postgres.start()
        diary.keep(batch(3))
        assert kept(diary) == kept(shown) == [0, 1, 2, 3]
        with pytest.raises(StoreTrouble, match="read but not written"):
            shown.keep(batch(4))


def test_a_connection_that_is_cut_in_the_middle_of_a_batch_leaves_none_of_it(
    home: DiaryServer, postgres: Postgres
) -> None:
    with Diary.open(home) as diary:
        diary.keep(batch(0))

        def cut(connection: Connection) -> None:
            connection.exec_driver_sql("DELETE FROM reading")
            pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
            postgres.sql(f"SELECT pg_terminate_backend({pid})")
            connection.exec_driver_sql("DELETE FROM day")

        with pytest.raises(StoreTrouble, match="does not answer"):
            diary.put(cut)
        assert kept(diary) == [0]
        assert diary.check() == ()


def test_another_writer_is_waited_for_and_then_told_of(home: DiaryServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ihd.store.postgres_server.PATIENCE", "50ms")
    with Diary.open(home) as one, Diary.open(home) as other:
        with one._asked(writes=True), pytest.raises(StoreTrouble, match="Another program"):
            other.keep(batch(0))
        other.keep(batch(0))
        assert kept(one) == [0]


def test_writers_follow_one_another_and_lose_nothing(home: DiaryServer) -> None:
    """Two that read a day, join it and write it would lose one's half of it."""
    troubles: list[BaseException] = []

    def write(first: int) -> None:
        try:
            with Diary.open(home) as diary:
                for number in range(first, 40, 2):
                    diary.keep(batch(number))
        except BaseException as error:
            troubles.append(error)

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert troubles == []
    with Diary.open(home) as diary:
        assert kept(diary) == list(range(40))
        [day] = diary.days(0, 99_999).values()
        assert set(day.wh) == {39}


def test_a_reader_sees_one_moment_while_another_writes(home: DiaryServer) -> None:
    with Diary.open(home) as writer, Diary.open(home, readonly=True) as reader:
        writer.keep(batch(1))
        with reader._asked() as connection:
            before = connection.exec_driver_sql("SELECT count(*) FROM reading").scalar_one()
            writer.keep(batch(2))
            assert connection.exec_driver_sql("SELECT count(*) FROM reading").scalar_one() == before
        assert kept(reader) == [1, 2]


def test_a_letter_that_the_server_cannot_hold_does_not_stop_the_rest_of_a_batch(home: DiaryServer) -> None:
    alerts = tuple(Alert(name, "H\x001", NOON, 0x810D, METER) for name in ("a\x00", "b", ""))
    with Diary.open(home) as diary:
        for _ in range(2):
            diary.keep(Batch(news=alerts, at=NOON))
        told = diary.ask(hub_asking.alerts)
        assert sorted(one.id for one in told) == ["", "a\ufffd", "b"]
        assert {one.hub for one in told} == {"H\ufffd1"}


def test_a_mistake_of_ours_is_not_called_trouble(home: DiaryServer) -> None:
    with Diary.open(home) as diary:
        with pytest.raises(DBAPIError), diary._asked() as connection:
            connection.exec_driver_sql("SELECT nonsense")
        diary.keep(batch(0))
        assert kept(diary) == [0]


def test_a_question_that_an_older_diary_has_no_table_for_is_not_answered(home: DiaryServer, postgres: Postgres) -> None:
    Diary.open(home).close()
    postgres.sql(f"DROP TABLE {schema_of(home)}.own_tariff")
    postgres.sql(f"UPDATE {schema_of(home)}.alembic_version SET version_num = '2'")
    with Diary.open(home, readonly=True) as diary:
        assert diary.ask(own_tariffs.known) is None
        assert diary.latest(next(iter(diary.fuels().values()), "gas")) is None


def test_what_was_forgotten_is_gone_from_the_disk_of_the_server(home: DiaryServer, postgres: Postgres) -> None:
    def is_on_disk(word: str) -> bool:
        postgres.sql("CHECKPOINT")
        files = [file for file in (postgres.files / "base").rglob("*") if file.is_file()]
        return any(word.encode() in file.read_bytes() for file in files)

    def tariff(connection: object) -> None:
        from ihd.energy.tariffs.tariff import Priced

        given = own_tariffs.OwnTariff("Fixed", Priced.GAS, NOON, "Formerly at number 7", {})
        own_tariffs.keep(connection, given)

    with Diary.open(home) as diary:
        diary.put(tariff)
        assert is_on_disk("Formerly at number 7")
        diary.forget_all(NOON, "the test")
        assert not is_on_disk("Formerly at number 7")
        assert "clearing" not in repr(every_row(home)["meta"])


def test_a_server_whose_disk_is_full_loses_only_what_did_not_fit(postgres: Postgres, tmp_path: Path) -> None:
    disk = postgres.folder / "disk"
    disk.mkdir()
    owner = postgres.files.stat()
    mount = ["mount", "-t", "tmpfs", "-o", f"size=1m,uid={owner.st_uid},gid={owner.st_gid},mode=700", "x", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("making a small disk takes Linux and the rights of root")
    try:
        home = postgres.home()
        Diary.open(home).close()
        postgres.sql(f"CREATE TABLESPACE small LOCATION '{disk}'")
        postgres.sql(f"ALTER TABLE {schema_of(home)}.reading SET TABLESPACE small")
        with Diary.open(home) as diary:
            for number in range(100):
                try:
                    diary.keep(batch(number * 1000, 1000))
                except StoreTrouble as trouble:
                    assert "full" in trouble.headline  # noqa: PT017 - only the last one raises
                    break
            assert kept(diary) == list(range(number * 1000))
            postgres.sql(f"ALTER TABLE {schema_of(home)}.reading SET TABLESPACE pg_default")
            diary.keep(batch(number * 1000, 1000))
            assert kept(diary) == list(range((number + 1) * 1000))
    finally:
        postgres.sql("DROP TABLESPACE small")
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_without_the_part_that_speaks_to_it_the_household_is_told_what_to_install() -> None:
    script = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from ihd.paths import DiaryServer; from ihd.store.diary import Diary\n"
        "from ihd.energy.trouble import StoreTrouble\n"
        "try: Diary.open(DiaryServer('postgresql://home:secret@nas/ihd'))\n"
        "except StoreTrouble as trouble: print(trouble.headline, trouble.advice)"
    )
    told = subprocess.check_output([sys.executable, "-c", script], text=True)
    assert "not installed" in told
    assert "ihd[postgresql]" in told
    assert "secret" not in told

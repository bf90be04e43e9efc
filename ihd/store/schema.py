"""The tables of the diary, and which version of them a file has.

Times are whole seconds since 1970, UTC; days count from 1970-01-01, UTC; energy is in Wh, volume in litres, power in
watts. NULL stands for what was not told.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    text,
)

from ihd.energy.trouble import StoreTrouble
from ihd.wording import tr

VERSION = 4
APPLICATION = 0x69_68_64_31  # "ihd1", in the header of the file: so that `file` and we know whose it is
PRETEND, REAL = "pretend", "real"

tables = MetaData()
revision = Table(  # Alembic's own; none of the household's
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def _meter() -> Column[int]:
    return Column("meter", Integer, ForeignKey("meter.id"), primary_key=True)


def _direction() -> Column[str]:
    return Column("direction", Text, primary_key=True)


meta = Table(
    "meta",
    tables,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

meter = Table(
    "meter",
    tables,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("fuel", Text),  # not known while only half-hours of it were kept, never a reading
    Column("hub", Text),
)

reading = Table(
    "reading",
    tables,
    _meter(),
    Column("ts", BigInteger, primary_key=True),
    Column("watts", BigInteger),
    Column("import_wh", BigInteger),
    Column("export_wh", BigInteger),
    Column("litres", BigInteger),
    sqlite_with_rowid=False,
)

day = Table(
    "day",
    tables,
    _meter(),
    _direction(),
    Column("day", Integer, primary_key=True),
    Column("half_hours", LargeBinary, nullable=False),  # laid out as packing.py says
    sqlite_with_rowid=False,
)

register = Table(
    "register",
    tables,
    _meter(),
    _direction(),
    Column("at", BigInteger, nullable=False),
    Column("wh", BigInteger, nullable=False),
    Column("used_until", BigInteger, nullable=False),
    Column("held_first_at", BigInteger),
    Column("held_first_wh", BigInteger),
    Column("held_at", BigInteger),
    Column("held_wh", BigInteger),
    Column("held_times", Integer),
    sqlite_with_rowid=False,
)

event = Table(
    "event",
    tables,
    _meter(),
    _direction(),
    Column("at", BigInteger, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("before", BigInteger, primary_key=True),
    Column("after", BigInteger, primary_key=True),
    sqlite_with_rowid=False,
)

price = Table(
    "price",
    tables,
    _meter(),
    Column("since", BigInteger, primary_key=True),
    Column("pence_per_kwh", Float),
    Column("standing_pence_per_day", Float),
    sqlite_with_rowid=False,
)


def version(connection: Connection, name: str) -> int:
    """The version of the tables in the database `name`, 0 if there are none. Newer ones, or others', are trouble.

    A file tells it in its header, a server by Alembic's table; both name the same number.
    """
    found = _file_version(connection) if connection.dialect.name == "sqlite" else _server_version(connection)
    if found is None:
        advice = tr("{name} belongs to another program. Choose another folder for the diary.", name=name)
        raise StoreTrouble(tr("This file is not a diary"), advice)
    if found > VERSION:
        advice = tr("Update this program to open {name}; this version would not understand it.", name=name)
        raise StoreTrouble(tr("This diary was written by a newer version"), advice)
    return found


def create(connection: Connection, *, pretend: bool) -> None:
    """Make all tables. Runs inside the caller's transaction: a half-made diary is never left behind."""
    tables.create_all(connection, checkfirst=False)
    connection.execute(insert(meta), [{"key": "home", "value": PRETEND if pretend else REAL}])
    stamp(connection, VERSION)


def stamp(connection: Connection, number: int) -> None:
    """Note that the tables are those of this version: for Alembic, and in the header of a file.

    A program that is older than Alembic in this house looks only there, and refuses what is newer than itself.
    """
    revision.create(connection, checkfirst=True)
    connection.execute(delete(revision))
    connection.execute(insert(revision), {"version_num": str(number)})
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def is_pretend(connection: Connection) -> bool:
    """Whether this is the diary of a demo home."""
    return connection.scalar(select(meta.c.value).where(meta.c.key == "home")) == PRETEND


def _file_version(connection: Connection) -> int | None:
    """None where the tables are another program's."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if application == APPLICATION and found:
        return found
    strange = connection.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM sqlite_master)").scalar_one() == 1
    return None if found or strange or application not in (0, APPLICATION) else 0


def _server_version(connection: Connection) -> int | None:
    """None where the tables are another program's."""
    in_schema = "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
    if not connection.scalar(text(in_schema)):
        return 0
    ours = func.to_regclass(revision.name).is_not(None), func.to_regclass(meta.name).is_not(None)
    if not all(connection.execute(select(*ours)).one()):
        return None
    found = connection.scalars(select(revision.c.version_num)).all()
    home = connection.scalar(select(meta.c.value).where(meta.c.key == "home"))
    if home not in (PRETEND, REAL) or len(found) != 1 or not found[0].isdecimal():
        return None
    return int(found[0])

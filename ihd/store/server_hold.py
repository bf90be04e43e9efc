"""The right to record into a diary on a server: the server's own lock, held by a connection that does nothing else."""

import os
import socket
from contextlib import suppress
from datetime import UTC, datetime, tzinfo

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from ihd.energy.trouble import StoreTrouble
from ihd.paths import DiaryServer
from ihd.store.hold import SOMEONE, Held, Hold, Holder
from ihd.store.postgres_server import RECORDING, PostgresServer

APART = "/"  # between program, process and host in the name that a connection bears; the server cuts it at 63 bytes
TAKE = text("SELECT pg_try_advisory_lock(:key)")
# a lock of 64 bits is told in two halves
WHO = text("""
    SELECT a.application_name AS said, extract(epoch FROM a.backend_start) AS since
    FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND l.classid::bigint = (:key >> 32) & 4294967295 AND l.objid::bigint = :key & 4294967295
""")


class ServerHold(Hold):
    """A lock on a server: it ends with the connection, which ends with the process, or with the server."""

    def __init__(self, server: PostgresServer, who: str, zone: tzinfo | None) -> None:
        self._server, self._who, self._zone = server, who, zone
        self._connection: Connection | None = self._taken()

    def release(self) -> None:
        if self._connection is not None:
            with suppress(StoreTrouble), self._server.as_trouble():
                self._connection.close()
            self._connection = None

    def renew(self) -> None:
        if self._connection is not None:
            try:
                self._connection.exec_driver_sql("SELECT 1")
            except DBAPIError:
                self.release()
            else:
                return
        with self._server.as_trouble():
            self._connection = self._taken()

    def _taken(self) -> Connection:
        name = APART.join([self._who, str(os.getpid()), socket.gethostname()])
        connection = _alone(self._server, name)
        try:
            if connection.scalar(TAKE, {"key": self._server.key(RECORDING)}):
                return connection
            raise Held(_holder(self._server, connection, self._zone))
        except BaseException:
            connection.close()
            raise


def hold_server(where: DiaryServer, who: str, zone: tzinfo | None) -> Hold:
    """Take hold of the diary on this server. Raises Held where another program has it, at once."""
    server = PostgresServer(where)
    with server.as_trouble():
        return ServerHold(server, who, zone)


def is_server_held(where: DiaryServer) -> bool:
    """Whether any program records into the diary on this server. Raises StoreTrouble where it does not say."""
    server = PostgresServer(where)
    with server.as_trouble(), _alone(server, "ihd") as connection:
        return connection.execute(WHO, {"key": server.key(RECORDING)}).first() is not None


def _alone(server: PostgresServer, name: str) -> Connection:
    """A connection without transactions: a lock that is held for months must not keep one open."""
    return server.connect(name).execution_options(isolation_level="AUTOCOMMIT")


def _holder(server: PostgresServer, connection: Connection, zone: tzinfo | None) -> str:
    """Who holds it, as its connection is named. Another user's is hidden, unless this one may see all."""
    row = connection.execute(WHO, {"key": server.key(RECORDING)}).first()
    try:
        if row is None or row.said is None or row.since is None:
            return SOMEONE
        program, process, host = "".join(filter(str.isprintable, row.said)).split(APART)
        return Holder(program, int(process), host, datetime.fromtimestamp(float(row.since), UTC)).words(zone)
    except ValueError:
        return SOMEONE

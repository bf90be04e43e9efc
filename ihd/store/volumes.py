"""Half-hours of gas by volume from readings that were kept before a volume was followed."""

from sqlalchemy import Connection, select

from ihd.energy.calendar import utc
from ihd.energy.fuel import Fuel
from ihd.energy.ledger import Ledger
from ihd.energy.reading import Reading
from ihd.store import schema
from ihd.store.keeping import keep, known_meters
from ihd.store.kept import Batch


def follow_kept(connection: Connection) -> None:
    """Follow every gas meter's volume through all readings kept. Runs inside the caller's transaction."""
    ledger, have = Ledger(), schema.reading.c
    for name, known in known_meters(connection).items():
        if known.fuel is not Fuel.GAS:
            continue
        told = select(have.ts, have.litres).where(have.meter == known.id, have.litres.is_not(None)).order_by(have.ts)
        for ts, litres in connection.execute(told):
            ledger.take(Reading(name, Fuel.GAS, utc(ts), hub=known.hub, imported_m3=litres / 1000))
    keep(connection, Batch((), ledger.changes()))

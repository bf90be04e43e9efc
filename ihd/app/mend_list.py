"""`ihd mend list`: the log of mends, and what the record noticed that nobody has said anything about yet."""

from ihd.app import output
from ihd.app.context import Context
from ihd.app.mend import fields
from ihd.app.mend_record import mends_of
from ihd.energy.calendar import utc
from ihd.energy.mends.registers import likely, unmended
from ihd.energy.register import Event
from ihd.energy.series import Series
from ihd.store.diary import Diary
from ihd.ui import mend_words

Noticed = tuple[Series, Event]


def listed(context: Context) -> int:
    """Say every mend, undone ones too; then suggestions, each with the command to type."""
    with Diary.open(context.places.diary, readonly=True) as diary:
        mends = mends_of(diary)
        found = unmended(diary.events(), mends)
    if context.as_json:
        rows = [fields(context, one) | {"command": None} for one in mends]
        output.rows([*rows, *(_suggested(context, one) for one in found)], as_json=True, empty="")
        return 0
    told = [
        {
            "id": one.id,
            "what": mend_words.NAMES[one.kind],
            "from": start,
            "to": end,
            "does": mend_words.does(one),
            "made": mend_words.made(one.made, context.zone),
            "undone": mend_words.made(one.undone, context.zone) if one.undone else None,
            "note": one.note or None,
        }
        for one in mends
        for start, end in [mend_words.ends(one.effects, context.zone)]
    ]
    output.rows(told, as_json=False, empty="Nothing has been mended.")
    for series, event in found:
        output.text(f"Noticed: {mend_words.noticed(series, event, context.zone)}. Perhaps:")
        output.text(f"  {mend_words.command(series, event, context.zone)}")
    return 0


def _suggested(context: Context, noticed: Noticed) -> dict[str, object]:
    series, event = noticed
    return {
        "id": None,
        "kind": likely(event)[0].value,
        "state": "suggested",
        "start": output.stamp(utc(event.at)),
        "end": None,
        "does": mend_words.noticed(series, event, context.zone),
        "meters": [series.meter],
        "made": None,
        "undone": None,
        "note": None,
        "command": mend_words.command(series, event, context.zone),
    }

"""The History page's own questions, asked of a diary at once."""

from ihd.app.history_past import Past, Reading
from ihd.energy.stretch import Scope, Side
from ihd.energy.stretch_spans import Asked


def shown(asked, diary, keeper, day, now, *, scope=Scope.DAY, side=Side.ELECTRICITY, past=None):
    """What the History page shows of this home: with what the keeper has in hand, which is newer than the diary."""
    past, told = past or Past(), Reading(0.0)
    while isinstance(told, Reading):
        told = past.stretch(diary, keeper.in_hand(), asked, Asked(scope, day, side), now)
    return told

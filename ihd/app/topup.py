"""`ihd topup`: whether a top-up code can be right."""

from argparse import Namespace

from ihd.app import output
from ihd.app.context import Context
from ihd.energy.topup_code import check


def topup(context: Context, asked: Namespace) -> int:
    """Do what was asked with a code. It is given in as many words as it is printed in, and never said again."""
    return _check(context, " ".join(asked.code), smets1=asked.smets1)


def _check(context: Context, code: str, *, smets1: bool) -> int:
    """Say whether the code can be right, and what it claims.

    Ends with 0 for a wrong code too: "no" is the answer that was asked for. 1 is trouble in finding one, and there is
    nothing here that could fail.
    """
    verdict = check(code, smets1)
    if context.as_json:
        claims = None if verdict.claims_pence is None else {"pence": verdict.claims_pence}
        output.line({"ok": verdict.ok, "claims": claims, "why": verdict.why})
    else:
        output.text(verdict.why)
    return 0

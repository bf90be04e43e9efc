"""Money as a meter counts it: whole hundred-thousandths of the currency unit."""

E5_PER_PENNY = (
    1000  # meters tell money as integers of 10^-5 of the currency unit: 1,250,000 is £12.50 (GBCS, RTDS CS01b)
)


def pence(e5: int | None) -> float | None:
    """Hundred-thousandths of a pound as pence; None for None."""
    return None if e5 is None else e5 / E5_PER_PENNY

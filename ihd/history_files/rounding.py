"""Rounds a series to whole numbers so that what it adds up to does not drift."""

from collections.abc import Iterable, Iterator


def whole(amounts: Iterable[int], one: int) -> Iterator[int]:
    """Amounts in parts of which `one` make a whole, as whole numbers.

    What they add up to is rounded, half up, and not each by itself: at every place the sum is right to half a one.
    """
    exact = before = 0
    for amount in amounts:
        exact += amount
        upto = (2 * exact + one) // (2 * one)
        yield upto - before
        before = upto

"""How a condition over several days comes out."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Callable, Literal, Sequence, Union

from ..monotone.symbolic_truth import Opaque, SymbolicTruth
from ..value.missing import Missing, undecided

if TYPE_CHECKING:
    from ..value.value import Value

# How many days count, or how many of them at most follow one another.
_CountDays = Callable[[Sequence["Value"], Callable[["Value"], bool]], int]


def count_verdicts(
    verdicts: Sequence[Value], needed: int, run: Literal["consecutive", "any"]
) -> Value:
    """Decides as soon as enough days hold, or too many fail, whatever the undecided may be."""
    count = _longest_run if run == "consecutive" else _count_all
    if count(verdicts, lambda verdict: verdict is True) >= needed:
        return True
    if count(verdicts, lambda verdict: verdict is not False) < needed:
        return False
    still_open = [verdict for verdict in verdicts if not isinstance(verdict, bool)]
    absent = [verdict for verdict in still_open if isinstance(verdict, Missing)]
    return reduce(undecided, absent) if absent else _join_truths(still_open)


def _count_all(verdicts: Sequence[Value], counts: Callable[[Value], bool]) -> int:
    return sum(1 for verdict in verdicts if counts(verdict))


def _longest_run(verdicts: Sequence[Value], counts: Callable[[Value], bool]) -> int:
    longest = 0
    run = 0
    for verdict in verdicts:
        run = run + 1 if counts(verdict) else 0
        longest = max(longest, run)
    return longest


def _join_truths(truths: Sequence[Value]) -> Union[SymbolicTruth, Opaque]:
    """Days that all change at most once, and in one direction, add up to a count that does."""
    first = truths[0] if truths else None
    if not isinstance(first, SymbolicTruth):
        return Opaque.INSTANCE
    alike = all(
        isinstance(truth, SymbolicTruth) and truth.holds == first.holds for truth in truths[1:]
    )
    return first if alike else Opaque.INSTANCE

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, NamedTuple, TypeVar, Union

from ..exact.exact import divided_by, floor, minus

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from .symbolic_truth import SymbolicTruth

Other = TypeVar("Other")


class Candidates(NamedTuple):
    """Candidates by their numbers, the first of them 0: each is a step above the one before."""

    from_: Exact
    step: Exact
    # The number of the last candidate.
    last: int


def last_that_holds(
    candidates: Candidates, truth: SymbolicTruth, test: Callable[[int], Union[bool, Other]]
) -> Union[int, None, Other]:
    """The number of the last candidate that passes, all before it passing and none after it.

    The last of all is known to fail. None where none passes, or what stands in the way at a candidate
    that was tried.

    The search begins about where the condition is expected to change, and goes twice as far each time
    until it has come past it; then it halves what lies between.
    """
    # What holds from some candidate on, and not at the last, holds at none.
    if truth.holds == "last":
        return None
    low, high = -1, candidates.last
    place = -1 if truth.near is None else _place_of(truth.near, candidates)
    stride = 1
    while high - low > 1:
        # Once the change is passed, or where nothing is known of it, there is no way but to the middle.
        if not low < place < high:
            place, stride = (low + high) // 2, 0
        holds = test(place)
        if not isinstance(holds, bool):
            return holds
        low, high = (place, high) if holds else (low, place)
        place += stride if holds else -stride
        stride *= 2
    return None if low < 0 else low


def _place_of(figure: Exact, candidates: Candidates) -> int:
    """The last candidate that is not above a figure, among those that are not known to fail."""
    from_, step, last = candidates
    return min(max(floor(divided_by(minus(figure, from_), step)), 0), last - 1)

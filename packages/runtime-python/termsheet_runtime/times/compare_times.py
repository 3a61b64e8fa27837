"""Comparisons of times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, Literal, Optional, Tuple

from ..arithmetic.quantities import merge_operands
from ..dates.day import Day
from ..dates.iso_date import format_iso_date
from ..monotone.symbolic_truth import Opaque
from ..value.missing import unknown
from .time_of_day import TimeOfDay
from .zones import offset_of

if TYPE_CHECKING:
    from ..timeline.frame import Frame
    from ..value.value import Value
# How two times are compared.
TimeComparison = Literal["equal", "not equal", "more", "at least", "less", "at most"]

_TESTS: Dict[str, Callable[[int], bool]] = {
    "equal": lambda difference: difference == 0,
    "not equal": lambda difference: difference != 0,
    "more": lambda difference: difference > 0,
    "at least": lambda difference: difference >= 0,
    "less": lambda difference: difference < 0,
    "at most": lambda difference: difference <= 0,
}


def compare_times(frame: Frame, comparison: TimeComparison, sides: Tuple[Value, Value]) -> Value:
    """Whether a time of day is before, after or the same as another.

    Times of two zones are compared on the date in question; in a year whose daylight saving is
    not known here, that is unknown.
    """
    left, right = sides
    if not isinstance(left, TimeOfDay) or not isinstance(right, TimeOfDay):
        return merge_operands(left, right) or Opaque.INSTANCE
    test = _TESTS[comparison]
    if left.zone == right.zone:
        return test(left.minutes - right.minutes)
    first, second = _greenwich_of(left, frame.day), _greenwich_of(right, frame.day)
    if first is None or second is None:
        return unknown(
            f"which of {left.zone} time and {right.zone} time is ahead on "
            f"{format_iso_date(frame.day)}"
        )
    return test(first - second)


def _greenwich_of(time: TimeOfDay, day: Day) -> Optional[int]:
    """The minutes since midnight at Greenwich, on the day that the zone's own calendar shows."""
    offset = offset_of(time.zone, day, time.minutes)
    return None if offset is None else time.minutes - offset

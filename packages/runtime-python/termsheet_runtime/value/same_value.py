"""Whether two values are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exact.exact import Exact
from ..times.time_of_day import TimeOfDay
from .duration import Duration
from .missing import Missing

if TYPE_CHECKING:
    from .value import Value


def is_same_value(left: Value, right: Value) -> bool:
    """Whether two values of one type are the same.

    Absences are where they are for the same reasons.
    """
    if left is right:
        return True
    if isinstance(left, (bool, int, str, Exact, Duration, TimeOfDay)):
        return type(left) is type(right) and left == right
    if isinstance(left, Missing):
        return (
            isinstance(right, Missing)
            and left.kind == right.kind
            and _is_same_list(left.reasons, right.reasons)
        )
    if not isinstance(left, tuple) or not isinstance(right, tuple) or len(left) != len(right):
        return False
    return all(is_same_value(one, other) for one, other in zip(left, right))


def _is_same_list(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return len(left) == len(right) and all(reason in right for reason in left)

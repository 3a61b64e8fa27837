"""What `and`, `or`, `not` and `if` do with verdicts, also with those that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from ..monotone.symbolic_truth import Opaque, SymbolicTruth
from ..value.missing import Missing, undecided

if TYPE_CHECKING:
    from ..value.value import Value


def not_(operand: Value) -> Value:
    """The other verdict."""
    if isinstance(operand, bool):
        return not operand
    return operand.negated() if isinstance(operand, SymbolicTruth) else operand


def and_(left: Value, right: Callable[[], Value]) -> Value:
    """Yes only if both are; decided as soon as one is no, even where the other has no value."""
    if left is False:
        return False
    return right() if left is True else _join(left, right(), False)


def or_(left: Value, right: Callable[[], Value]) -> Value:
    """Yes if either is; decided as soon as one is yes, even where the other has no value."""
    if left is True:
        return True
    return right() if left is False else _join(left, right(), True)


def conditional(
    condition: Value, then: Callable[[], Value], otherwise: Callable[[], Value]
) -> Value:
    """`if C then A otherwise B`: without a value where the condition has none."""
    if condition is True:
        return then()
    if condition is False:
        return otherwise()
    return condition if isinstance(condition, Missing) else Opaque.INSTANCE


def _join(left: Value, right: Value, decides: bool) -> Value:
    """Joins an undecided left side with the right; `decides` is the truth that settles both."""
    if right is decides:
        return right
    if isinstance(right, bool):
        return left
    if isinstance(left, Missing):
        return undecided(left, right) if isinstance(right, Missing) else left
    if isinstance(right, Missing):
        return right
    if not isinstance(left, SymbolicTruth) or not isinstance(right, SymbolicTruth):
        return Opaque.INSTANCE
    if left.holds != right.holds:
        return Opaque.INSTANCE
    # Where both hold first, both do until one fails, and either does until both fail.
    return left.or_(right, "last" if decides == (left.holds == "first") else "first")

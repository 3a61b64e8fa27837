"""Comparisons of values: yes, no, no value, or what is still searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Literal, Mapping

from ..exact.exact import ZERO, Exact, compare, equals
from ..monotone.is_symbolic import is_symbolic
from ..monotone.symbolic import Symbolic
from ..monotone.symbolic_truth import Holds, Opaque, SymbolicTruth
from ..solving.operations import compare_unsettled, pair_of
from ..value.duration import Duration
from ..value.value import is_day
from .quantities import merge_operands, subtract

if TYPE_CHECKING:
    from ..value.value import Value

# What a comparison asks of the sign of the difference.
_Test = Callable[[int], bool]


def is_more(left: Value, right: Value) -> Value:
    """Whether `left` is more than `right`."""
    return _compare_with(left, right, lambda sign: sign > 0)


def is_at_least(left: Value, right: Value) -> Value:
    """Whether `left` is at least `right`."""
    return _compare_with(left, right, lambda sign: sign >= 0)


def is_less(left: Value, right: Value) -> Value:
    """Whether `left` is less than `right`."""
    return _compare_with(left, right, lambda sign: sign < 0)


def is_at_most(left: Value, right: Value) -> Value:
    """Whether `left` is at most `right`."""
    return _compare_with(left, right, lambda sign: sign <= 0)


def is_equal(left: Value, right: Value) -> Value:
    """Whether two values of one type are the same."""
    if isinstance(left, Exact) and isinstance(right, Exact):
        return equals(left, right)
    # Labels, days and verdicts, which most tests compare; to Python a verdict is a number too.
    if isinstance(left, (str, int)) and isinstance(right, (str, int)):
        return type(left) is type(right) and left == right
    missing = merge_operands(left, right)
    if missing is not None:
        return missing
    if isinstance(left, Duration) and isinstance(right, Duration):
        return left.count == right.count
    pair = pair_of(left, right)
    if pair is not None:
        return compare_unsettled(pair, lambda sign: sign == 0)
    return Opaque.INSTANCE if is_symbolic(left) or is_symbolic(right) else left is right


def is_not_equal(left: Value, right: Value) -> Value:
    """Whether two values of one type are not the same."""
    equal = is_equal(left, right)
    return not equal if isinstance(equal, bool) else equal


Comparison = Literal["equal", "not equal", "more", "at least", "less", "at most"]

COMPARISONS: Mapping[Comparison, Callable[[Value, Value], Value]] = {
    "equal": is_equal,
    "not equal": is_not_equal,
    "more": is_more,
    "at least": is_at_least,
    "less": is_less,
    "at most": is_at_most,
}


def _compare_with(left: Value, right: Value, test: _Test) -> Value:
    if isinstance(left, Exact) and isinstance(right, Exact):
        return test(compare(left, right))
    if is_day(left) and is_day(right):
        return test(left - right)
    if isinstance(left, Duration) and isinstance(right, Duration):
        return test(left.count - right.count)
    missing = merge_operands(left, right)
    if missing is not None:
        return missing
    pair = pair_of(left, right)
    return _compare_symbolic(left, right, test) if pair is None else compare_unsettled(pair, test)


def _compare_symbolic(left: Value, right: Value, test: _Test) -> Value:
    """A comparison of monotone figures changes once at most: where their difference passes 0."""
    difference = subtract(left, right)
    if not isinstance(difference, Symbolic):
        return Opaque.INSTANCE
    holds_below = test(-1)
    holds: Holds = "first" if holds_below == difference.is_rising() else "last"
    return SymbolicTruth(holds, difference.where_at(ZERO))

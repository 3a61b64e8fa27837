"""Sums, products, quotients and roundings of values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Mapping, Optional

from ..exact.exact import (
    ONE,
    ZERO,
    Exact,
    decimal,
    divided_by,
    greatest,
    is_zero,
    least,
    less_than,
    minus,
    negated,
    plus,
    sign,
    times,
)
from ..exact.rounding import RoundingMode, round_to_multiple
from ..monotone.symbolic import Symbolic
from ..monotone.symbolic_truth import Opaque
from ..solving.operations import (
    choose_unsettled,
    combine_unsettled,
    is_unsettled,
    pair_of,
    round_unsettled,
)
from ..value.missing import Missing, impossible, merge_missing
from ..value.value import is_day

if TYPE_CHECKING:
    from ..value.value import Value

_Operator = Literal["+", "-", "*", "/"]
_Choice = Literal["greater", "lesser"]


def add(left: Value, right: Value) -> Value:
    """The sum of two figures of one unit."""
    if isinstance(left, Exact) and isinstance(right, Exact):
        return plus(left, right)
    return _without_figures("+", left, right)


def subtract(left: Value, right: Value) -> Value:
    """The difference of two figures of one unit."""
    if isinstance(left, Exact) and isinstance(right, Exact):
        return minus(left, right)
    return _without_figures("-", left, right)


def multiply(left: Value, right: Value) -> Value:
    """The product of two figures; its unit is the product of theirs."""
    if isinstance(left, Exact) and isinstance(right, Exact):
        return times(left, right)
    return _without_figures("*", left, right)


def divide(left: Value, right: Value) -> Value:
    """The exact quotient of two figures; division by zero is impossible."""
    if isinstance(right, Exact) and is_zero(right):
        is_impossible = isinstance(left, Missing) and left.kind == "impossible"
        return left if is_impossible else _DIVISION_BY_ZERO
    if isinstance(left, Exact) and isinstance(right, Exact):
        return divided_by(left, right)
    return _without_figures("/", left, right)


_DIVISION_BY_ZERO = impossible("it divides by zero")


def negate(operand: Value) -> Value:
    """The figure with the other sign."""
    if isinstance(operand, Exact):
        return negated(operand)
    return _without_figures("-", ZERO, operand)


def greater(left: Value, right: Value) -> Value:
    """The greater of two figures, or of two dates."""
    return _choose(left, right, "greater")


def lesser(left: Value, right: Value) -> Value:
    """The lesser of two figures, or of two dates."""
    return _choose(left, right, "lesser")


def round(operand: Value, mode: RoundingMode, step: Value) -> Value:
    """Rounds to a multiple of `step` (1 for whole shares, 0.01 for the cent).

    A step that is not above zero is impossible.
    """
    if isinstance(step, Exact):
        if sign(step) <= 0:
            return impossible("it rounds to multiples of zero or less")
        if isinstance(operand, Exact):
            return round_to_multiple(operand, mode, step)
        if isinstance(operand, Symbolic):
            return operand.through(
                lambda value: round_to_multiple(value, mode, step),
                lambda value: plus(
                    round_to_multiple(value, "down", step), times(step, _ABOVE[mode])
                ),
            )
        if is_unsettled(operand):
            return round_unsettled(operand, mode, step)
    return merge_operands(operand, step) or Opaque.INSTANCE


# How far above a multiple, in steps, a figure may be that is rounded to it.
_ABOVE: Mapping[RoundingMode, Exact] = {
    "up": ZERO,
    "down": ONE,
    "half up": decimal(5, 1),
    "half even": decimal(5, 1),
}


def merge_operands(left: Value, right: Value) -> Optional[Missing]:
    """The absence that two operands give, or None where neither is missing."""
    if isinstance(left, Missing):
        return merge_missing(left, right) if isinstance(right, Missing) else left
    return right if isinstance(right, Missing) else None


def _choose(left: Value, right: Value, which: _Choice) -> Value:
    if isinstance(left, Exact) and isinstance(right, Exact):
        return right if less_than(left, right) == (which == "greater") else left
    if is_day(left) and is_day(right):
        return max(left, right) if which == "greater" else min(left, right)
    missing = merge_operands(left, right)
    if missing is not None:
        return missing
    pair = pair_of(left, right)
    if pair is not None:
        return choose_unsettled(which, pair)
    if isinstance(left, Symbolic) and isinstance(right, Exact):
        return _clamp_symbolic(left, right, which)
    if isinstance(right, Symbolic) and isinstance(left, Exact):
        return _clamp_symbolic(right, left, which)
    return Opaque.INSTANCE


def _clamp_symbolic(figure: Symbolic, bound: Exact, which: _Choice) -> Symbolic:
    choose = greatest if which == "greater" else least
    return figure.through(lambda value: choose(value, bound), lambda value: value)


def _without_figures(operator: _Operator, left: Value, right: Value) -> Value:
    missing = merge_operands(left, right)
    if missing is not None:
        return missing
    pair = pair_of(left, right)
    if pair is not None:
        return combine_unsettled(operator, pair)
    if isinstance(left, (Exact, Symbolic)) and isinstance(right, (Exact, Symbolic)):
        return Symbolic.combine(operator, left, right) or Opaque.INSTANCE
    return Opaque.INSTANCE

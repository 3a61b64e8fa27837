from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, List, Literal, Optional, Sequence, Tuple

from ..exact.exact import (
    ONE,
    ZERO,
    divided_by,
    greatest,
    is_zero,
    least,
    negated,
    plus,
    sign,
    times,
)
from ..exact.rounding import round_to_multiple

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..exact.rounding import RoundingMode

    # An end of a range; None where it has none.
    End = Optional[Exact]


class Between:
    """A figure of which only the range is known, its ends within it; None is an end that is open."""

    ANYTHING: ClassVar[Between]

    def __init__(self, low: End, high: End) -> None:
        self.low = low
        self.high = high

    @staticmethod
    def exactly(value: Exact) -> Between:
        return Between(value, value)

    def plus(self, that: Between) -> Between:
        return Between(_sum(self.low, that.low), _sum(self.high, that.high))

    def negated(self) -> Between:
        return Between(
            None if self.high is None else negated(self.high),
            None if self.low is None else negated(self.low),
        )

    def times(self, that: Between) -> Between:
        if self._is_zero() or that._is_zero():
            return Between.exactly(ZERO)
        if None not in (self.low, self.high, that.low, that.high):
            return _hull(_products_of(self, that))
        # Of open ranges only the products of figures above zero are followed; that is what money is.
        if self._is_at_most_zero():
            return self.negated().times(that).negated()
        if that._is_at_most_zero():
            return self.times(that.negated()).negated()
        if not self._is_at_least_zero() or not that._is_at_least_zero():
            return Between.ANYTHING
        return Between(_product(self.low, that.low), _product(self.high, that.high))

    def divided_by(self, that: Between) -> Between:
        """Over a range that reaches over zero, nothing is known of the quotient."""
        keeps_side = not that._is_zero() and (that._is_at_least_zero() or that._is_at_most_zero())
        return self.times(that._reciprocal()) if keeps_side else Between.ANYTHING

    def greater(self, that: Between) -> Between:
        return Between(_most(self.low, that.low, "known"), _most(self.high, that.high, "both"))

    def lesser(self, that: Between) -> Between:
        return self.negated().greater(that.negated()).negated()

    def rounded(self, mode: RoundingMode, step: Exact) -> Between:
        return Between(
            None if self.low is None else round_to_multiple(self.low, mode, step),
            None if self.high is None else round_to_multiple(self.high, mode, step),
        )

    def signs(self) -> Tuple[Literal[-1, 0, 1], ...]:
        """The signs that a figure in the range can have."""
        low = -1 if self.low is None else sign(self.low)
        high = 1 if self.high is None else sign(self.high)
        signs: Tuple[Literal[-1, 0, 1], ...] = (-1, 0, 1)
        return tuple(each for each in signs if low <= each <= high)

    def _is_at_least_zero(self) -> bool:
        return self.low is not None and sign(self.low) >= 0

    def _is_at_most_zero(self) -> bool:
        return self.high is not None and sign(self.high) <= 0

    def _is_zero(self) -> bool:
        return (
            self.low is not None
            and self.high is not None
            and is_zero(self.low)
            and is_zero(self.high)
        )

    def _reciprocal(self) -> Between:
        """Of a range that does not reach over zero; an end at zero leaves the reciprocal's open."""
        return Between(_inverse(self.high), _inverse(self.low))


Between.ANYTHING = Between(None, None)


def _inverse(end: End) -> End:
    """An end far out comes to zero, and zero far out."""
    if end is None:
        return ZERO
    return None if is_zero(end) else divided_by(ONE, end)


def _sum(left: End, right: End) -> End:
    return None if left is None or right is None else plus(left, right)


def _product(left: End, right: End) -> End:
    return None if left is None or right is None else times(left, right)


def _products_of(left: Between, right: Between) -> List[Exact]:
    products: List[Exact] = []
    for one in (left.low, left.high):
        for other in (right.low, right.high):
            if one is not None and other is not None:
                products.append(times(one, other))
    return products


def _hull(products: Sequence[Exact]) -> Between:
    low = high = products[0]
    for each in products[1:]:
        low = least(low, each)
        high = greatest(high, each)
    return Between(low, high)


def _most(left: End, right: End, wanted: Literal["known", "both"]) -> End:
    """The greater of two lower ends, of which the known one counts.

    Or of two upper ends, if both are known.
    """
    if left is None or right is None:
        if wanted == "both":
            return None
        return right if left is None else left
    return greatest(left, right)

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Callable, List, Literal, NamedTuple, Optional

from ..exact.exact import (
    ONE,
    ZERO,
    ceiling,
    decimal,
    divided_by,
    floor,
    is_zero,
    less_than,
    minus,
    plus,
    sign,
    times,
)
from ..exact.rounding import round_to_multiple
from .between import Between
from .not_shown import NotShown
from .real_roots import has_root_in, roots_in
from .sought import AskOfLess
from .univariate import (
    common_divisor_of,
    degree_of,
    derivative_of,
    lead_of,
    minus_of,
    product_of_two,
    scaled,
    value_at,
)

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..exact.rounding import RoundingMode
    from ..value.value import Value
    from .real_roots import OpenRange, Root
    from .sought import Sought
    from .univariate import Coefficients

# A rounding is followed step by step where a region has no more than so many of its steps.
_MAX_STEPS = 6

# The number of the only unknown of a region.
UNKNOWN = 0


@dataclass(frozen=True, eq=False)
class Crossing:
    """A root that no fraction is, and its side.

    It is in a region so narrow that nothing else happens there.
    """

    polynomial: Coefficients
    side: Literal["low", "high"]


class Region:
    """All values of one unknown between two others.

    It is what decides a figure that depends on it there.
    """

    def __init__(self, range: OpenRange, crossing: Optional[Crossing] = None) -> None:
        self.range = range
        self.crossing = crossing

    def sign_of(self, figure: Sought, test: Callable[[int], bool]) -> int:
        parts = parts_of(figure)
        signs = [self._sign_of_part(part) for part in (parts.above, parts.below)]
        return -1 if -1 in signs and 1 in signs else 1

    def _sign_of_part(self, part: Coefficients) -> int:
        """The sign of a polynomial that is not zero everywhere."""
        if not has_root_in(part, self.range):
            return sign(value_at(part, some_figure_in(self.range)))
        if self.crossing is None:
            raise AskOfLess(self, roots_in(part, self.range))
        return self._sign_beside(part, self.crossing)

    def _sign_beside(self, part: Coefficients, crossing: Crossing) -> int:
        """Beside the one root in the region; a second one there would be too near to tell apart."""
        common = common_divisor_of(part, crossing.polynomial)
        is_same = len(roots_in(part, self.range)) == 1 and has_root_in(common, self.range)
        end = self.range.low if crossing.side == "low" else self.range.high
        if not is_same or end is None:
            raise NotShown()
        return sign(value_at(part, end))

    def round(self, figure: Sought, mode: RoundingMode, step: Exact) -> Value:
        """Rounds what lies within one step, and asks of less where it lies within few."""
        range = self.range_of(figure)
        low, high = range.low, range.high
        if low is None or high is None:
            return range.rounded(mode, step)
        edges = _edges_between(low, high, mode, step)
        if edges is None:
            return range.rounded(mode, step)
        if not edges:
            return round_to_multiple(divided_by(plus(low, high), _TWO), mode, step)
        if self.crossing is not None:
            raise NotShown()
        parts = parts_of(figure)
        places: List[Root] = []
        for edge in edges:
            places.extend(roots_in(minus_of(parts.above, scaled(parts.below, edge)), self.range))
        raise AskOfLess(self, places)

    def range_of(self, figure: Sought) -> Between:
        """The range of a figure that rises or falls all over the region; else it is asked of less."""
        above, below = parts_of(figure)
        # The derivative of N/D has the sign of N'D - ND', and there is none where D is zero.
        slope = minus_of(
            product_of_two(derivative_of(above), below),
            product_of_two(above, derivative_of(below)),
        )
        for part in (below, slope):
            if not has_root_in(part, self.range):
                continue
            if self.crossing is not None:
                raise NotShown()
            raise AskOfLess(self, roots_in(part, self.range))
        rises = sign(value_at(slope, some_figure_in(self.range))) > 0
        low = _limit_at(self.range.low, above, below)
        high = _limit_at(self.range.high, above, below)
        return Between(low, high) if rises else Between(high, low)


class Parts(NamedTuple):
    above: Coefficients
    below: Coefficients


def parts_of(figure: Sought) -> Parts:
    """The two polynomials of a figure, in the one unknown."""
    return Parts(figure.numerator.in_one(UNKNOWN) or (), figure.denominator.in_one(UNKNOWN) or ())


def _limit_at(end: Optional[Exact], above: Coefficients, below: Coefficients) -> Optional[Exact]:
    """What the quotient comes to at an end; None where it grows without end."""
    if end is not None:
        divisor = value_at(below, end)
        return None if is_zero(divisor) else divided_by(value_at(above, end), divisor)
    if degree_of(above) > degree_of(below):
        return None
    if degree_of(above) < degree_of(below):
        return ZERO
    return divided_by(lead_of(above), lead_of(below))


def _edges_between(
    low: Exact, high: Exact, mode: RoundingMode, step: Exact
) -> Optional[List[Exact]]:
    """Where a rounding jumps, strictly between two figures; None where that is too often."""
    shift = ZERO if mode in ("up", "down") else divided_by(step, _TWO)
    first = floor(divided_by(minus(low, shift), step)) + 1
    last = ceiling(divided_by(minus(high, shift), step)) - 1
    if last - first >= _MAX_STEPS:
        return None
    return [plus(times(step, Fraction(place)), shift) for place in range(first, last + 1)]


def some_figure_in(range: OpenRange) -> Exact:
    """Some figure in a range, with few digits."""
    low, high = range.low, range.high
    if low is None:
        return ZERO if high is None else Fraction(ceiling(high) - 1)
    if high is None:
        return Fraction(floor(low) + 1)
    return _round_middle(low, high)


_TWO = Fraction(2)
_TEN = Fraction(10)
_TENTH = decimal(1, 1)


def _round_middle(low: Exact, high: Exact) -> Exact:
    """A figure near the middle: rounded, so that halving again and again does not pile up digits."""
    width = minus(high, low)
    middle = divided_by(plus(low, high), _TWO)
    step = ONE
    while less_than(times(step, _TEN), width):
        step = times(step, _TEN)
    while less_than(width, times(step, _TEN)):
        step = times(step, _TENTH)
    return round_to_multiple(middle, "down", step)

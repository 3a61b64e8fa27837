from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cmp_to_key
from math import gcd
from typing import TYPE_CHECKING, List, NamedTuple, Optional, Sequence, Union

from ..exact.exact import (
    ONE,
    ZERO,
    absolute,
    ceiling,
    compare,
    decimal,
    divided_by,
    floor,
    greatest,
    is_zero,
    less_than,
    minus,
    negated,
    plus,
    sign,
    times,
)
from .not_shown import NotShown
from .solving_work import SolvingWork
from .univariate import (
    common_divisor_of,
    degree_of,
    derivative_of,
    divided,
    lead_of,
    scaled,
    sign_at,
    value_at,
)

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from .univariate import Coefficients


@dataclass(frozen=True, eq=False)
class OpenRange:
    """All figures between two others, both left out; None is an end that is open."""

    low: Optional[Exact]
    high: Optional[Exact]


@dataclass(frozen=True, eq=False)
class ExactRoot:
    """A figure at which a polynomial is zero."""

    exact: Exact


@dataclass(frozen=True, eq=False)
class NearRoot:
    """A root that is no fraction.

    It lies between two fractions, and no other root of the polynomial does.
    """

    low: Exact
    high: Exact
    polynomial: Coefficients


# A figure at which a polynomial is zero: exactly that figure, or one that no fraction is.
Root = Union[ExactRoot, NearRoot]

# How closely a root that is no fraction is told: one part in so many.
_CLOSENESS = Fraction(10**24)

# Equations of longer figures than this are not looked into for fractions that are not simple.
_LONGEST_LEAD = 2**200

_MINUS_ONE = Fraction(-1)


def roots_in(polynomial: Coefficients, range: OpenRange) -> List[Root]:
    """The distinct roots of a polynomial that is not zero everywhere, in a range, from low to high.

    Raises NotShown where its figures grow too long to tell.
    """
    free = _square_free(polynomial)
    if degree_of(free) <= 0:
        return []
    if degree_of(free) == 1:
        exact = divided_by(negated(free[0]), lead_of(free))
        return [ExactRoot(exact)] if lies_in(exact, range) else []
    counted = _counted_of(free)
    return [_settle(counted, place) for place in _isolate(counted, _finite(free, range))]


def has_root_in(polynomial: Coefficients, range: OpenRange) -> bool:
    """Whether a polynomial that is not zero everywhere is zero somewhere in a range.

    Raises NotShown where its figures grow too long to tell.
    """
    free = _square_free(polynomial)
    if degree_of(free) <= 0:
        return False
    return _count_roots(_counted_of(free), _finite(free, range)) > 0


def lies_in(figure: Exact, range: OpenRange) -> bool:
    return (range.low is None or less_than(range.low, figure)) and (
        range.high is None or less_than(figure, range.high)
    )


class _Counted(NamedTuple):
    """A polynomial with each root once, and its Sturm chain."""

    free: Coefficients
    chain: Sequence[Coefficients]
    # What finding its roots may still take.
    work: SolvingWork


def _counted_of(free: Coefficients) -> _Counted:
    work = SolvingWork()
    return _Counted(free, _sturm_chain(free, work), work)


@dataclass(frozen=True, eq=False)
class FiniteRange:
    low: Exact
    high: Exact


def _square_free(polynomial: Coefficients) -> Coefficients:
    common = common_divisor_of(polynomial, derivative_of(polynomial))
    return polynomial if degree_of(common) <= 0 else divided(polynomial, common).quotient


def _sturm_chain(free: Coefficients, work: SolvingWork) -> Sequence[Coefficients]:
    """Sturm's chain: by its changes of sign the roots between two figures are counted."""
    chain: List[Coefficients] = [free, derivative_of(free)]
    while True:
        work.check()
        if degree_of(chain[-1]) <= 0:
            return chain
        remainder = divided(chain[-2], chain[-1]).remainder
        if not remainder:
            return chain
        # Only the signs matter: dividing by the size of the lead keeps the figures small.
        size = absolute(lead_of(remainder))
        chain.append(scaled(remainder, divided_by(_MINUS_ONE, size)))


def _changes_at(chain: Sequence[Coefficients], at: Exact) -> int:
    changes = 0
    before = 0
    for polynomial in chain:
        there = sign_at(polynomial, at)
        if there == 0:
            continue
        if before not in (0, there):
            changes += 1
        before = there
    return changes


def _count_roots(counted: _Counted, range: FiniteRange) -> int:
    """How many roots lie strictly between two figures."""
    counted.work.check()
    up_to_high = _changes_at(counted.chain, range.low) - _changes_at(counted.chain, range.high)
    return up_to_high - 1 if is_zero(value_at(counted.free, range.high)) else up_to_high


def _finite(free: Coefficients, range: OpenRange) -> FiniteRange:
    """A range that holds the same roots: all of them are nearer to zero than Cauchy's bound."""
    lead = absolute(lead_of(free))
    bound = ONE
    for each in free[:-1]:
        bound = greatest(bound, divided_by(absolute(each), lead))
    whole = Fraction(ceiling(plus(bound, ONE)))
    least = negated(whole) if range.low is None else range.low
    most = whole if range.high is None else range.high
    return FiniteRange(least, most if less_than(least, most) else least)


def _isolate(counted: _Counted, whole: FiniteRange) -> List[FiniteRange]:
    """Ranges, from low to high, each of which holds one root; one of equal ends is the root itself."""
    found: List[FiniteRange] = []
    waiting = [whole]
    while waiting:
        range = waiting.pop()
        count = _count_roots(counted, range)
        if count == 1:
            found.append(range)
        if count <= 1:
            continue
        middle = _middle_of(range)
        if is_zero(value_at(counted.free, middle)):
            found.append(FiniteRange(middle, middle))
        waiting.append(FiniteRange(range.low, middle))
        waiting.append(FiniteRange(middle, range.high))
    return sorted(found, key=cmp_to_key(_compare_ranges))


def _compare_ranges(left: FiniteRange, right: FiniteRange) -> int:
    by_low = compare(left.low, right.low)
    return by_low if by_low != 0 else compare(left.high, right.high)


def _settle(counted: _Counted, place: FiniteRange) -> Root:
    """The root in a range: exact where it is a fraction, and told closely where it is not.

    A fraction that is a root has a denominator that divides the lead of the whole-number form; most
    are far simpler. Raises NotShown where that lead is too long to tell.
    """
    if place.low is place.high:
        return ExactRoot(place.low)
    near = _narrowed(counted, place)
    if isinstance(near, Fraction):
        return ExactRoot(near)
    simple = simplest_between(near)
    if is_zero(value_at(counted.free, simple)):
        return ExactRoot(simple)
    lead = _lead_of_whole(counted.free)
    if lead > _LONGEST_LEAD:
        raise NotShown()
    scale = Fraction(lead)
    range = near
    while not less_than(times(minus(range.high, range.low), scale), ONE):
        narrower = _halved(counted, range)
        if isinstance(narrower, Fraction):
            return ExactRoot(narrower)
        range = narrower
    for whole in (ceiling(times(range.low, scale)), floor(times(range.high, scale))):
        exact = divided_by(Fraction(whole), scale)
        if lies_in(exact, OpenRange(range.low, range.high)) and is_zero(
            value_at(counted.free, exact)
        ):
            return ExactRoot(exact)
    return NearRoot(near.low, near.high, counted.free)


def _narrowed(counted: _Counted, from_: FiniteRange) -> Union[FiniteRange, Exact]:
    range = from_
    size = greatest(absolute(range.low), absolute(range.high))
    while not less_than(times(minus(range.high, range.low), _CLOSENESS), size):
        narrower = _halved(counted, range)
        if isinstance(narrower, Fraction):
            return narrower
        range = narrower
    return range


def simplest_between(range: FiniteRange) -> Exact:
    """The fraction of the smallest denominator strictly between two others."""
    low, high = range.low, range.high
    if sign(low) < 0 and sign(high) > 0:
        return ZERO
    if sign(high) <= 0:
        return negated(simplest_between(FiniteRange(negated(high), negated(low))))
    whole = Fraction(floor(low))
    following = plus(whole, ONE)
    if less_than(following, high):
        return following
    # No whole number lies between: the reciprocals of what is left are looked at in the same way.
    rest = FiniteRange(minus(low, whole), minus(high, whole))
    least = divided_by(ONE, rest.high)
    if is_zero(rest.low):
        inverse = Fraction(floor(least) + 1)
    else:
        inverse = simplest_between(FiniteRange(least, divided_by(ONE, rest.low)))
    return plus(whole, divided_by(ONE, inverse))


def _halved(counted: _Counted, range: FiniteRange) -> Union[FiniteRange, Exact]:
    """The half that holds the root, or the root where the middle is it."""
    counted.work.check()
    middle = _middle_of(range)
    there = sign_at(counted.free, middle)
    if there == 0:
        return middle
    lower = FiniteRange(range.low, middle)
    upper = FiniteRange(middle, range.high)
    before = sign_at(counted.free, range.low)
    # Round a single root the sign changes; only where an end is another root it does not tell.
    if before != 0:
        return upper if before == there else lower
    return lower if _count_roots(counted, lower) > 0 else upper


_HALF = decimal(5, 1)


def _middle_of(range: FiniteRange) -> Exact:
    return times(plus(range.low, range.high), _HALF)


def _lead_of_whole(polynomial: Coefficients) -> int:
    """The lead of the polynomial once its denominators are multiplied away."""
    common = 1
    for each in polynomial:
        common = common * each.denominator // gcd(common, each.denominator)
    return times(absolute(lead_of(polynomial)), Fraction(common)).numerator

"""The exact number: arithmetic, comparison, its canonical text.

An exact number is a fraction of the standard library, which keeps it in lowest terms. What that
does not do is done by the functions here: a result has no more digits than the evaluator is
willing to carry, and work on long figures is counted. The engine therefore adds by `plus`, never
by `+`.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Optional

from .decimal_text import decimal_text, integer_text
from .exact_too_large import ExactTooLarge
from .figure_work import count_operation
from .power_of_ten import power_of_ten
from .size import MAX_BITS, bits_at_most

# An immutable exact number: amounts, shares, prices, percentages.
Exact = Fraction

ZERO = Fraction(0)
ONE = Fraction(1)

# Up to this size no result is looked at: nearly every amount in a contract stays below it.
_FREE = 2**240

# Values with more decimals than this are written as fractions.
_MAX_PLACES = 100

# Denominators below this are short: those of fractions that a reader can take in.
_SHORT = 10**30


@dataclass(frozen=True)
class Decimal:
    """A finite decimal: `coefficient` divided by 10 to the power of `places`."""

    coefficient: int
    places: int


def decimal(coefficient: int, places: int) -> Exact:
    """`coefficient` divided by 10 to the power of `places`: `decimal(22, 2)` is 0.22.

    Raises ValueError where `places` is below 0, and ExactTooLarge.
    """
    if places < 0:
        raise ValueError(f"Not a number of decimal places: {places}")
    # The cap keeps a hostile number of places from being raised before it is refused.
    if places > MAX_BITS:
        raise ExactTooLarge
    return bounded(Fraction(coefficient, power_of_ten(places)))


def ratio(numerator: int, denominator: int) -> Exact:
    """The fraction; raises ValueError where the denominator is 0, and ExactTooLarge."""
    if denominator == 0:
        raise ValueError("A fraction cannot have the denominator 0.")
    return bounded(Fraction(numerator, denominator))


def plus(left: Exact, right: Exact) -> Exact:
    """The sum; raises ExactTooLarge."""
    return _settled(left + right, left, right)


def minus(left: Exact, right: Exact) -> Exact:
    """The difference; raises ExactTooLarge."""
    return _settled(left - right, left, right)


def times(left: Exact, right: Exact) -> Exact:
    """The product; raises ExactTooLarge."""
    return _settled(left * right, left, right)


def divided_by(above: Exact, below: Exact) -> Exact:
    """The quotient; raises ExactTooLarge, and ValueError where `below` is 0.

    Ask `is_zero(below)` first and say why there is no value.
    """
    if below.numerator == 0:
        raise ValueError("A number cannot be divided by 0.")
    return _settled(above / below, above, below)


def negated(value: Exact) -> Exact:
    """The value with the other sign."""
    return -value


def absolute(value: Exact) -> Exact:
    """The value without its sign."""
    return abs(value)


def compare(left: Exact, right: Exact) -> int:
    """-1 where `left` is less, 0 where they are equal, 1 where it is more."""
    bits = _bits(left)
    if bits > 255:
        count_operation(bits, _bits(right))
    if left == right:
        return 0
    return -1 if left < right else 1


def equals(left: Exact, right: Exact) -> bool:
    """Whether two figures are the same."""
    return left == right


def less_than(left: Exact, right: Exact) -> bool:
    """Whether `left` is below `right`."""
    return compare(left, right) < 0


def at_most(left: Exact, right: Exact) -> bool:
    """Whether `left` is not above `right`."""
    return compare(left, right) <= 0


def least(left: Exact, right: Exact) -> Exact:
    """The lesser of two; the first where they are equal."""
    return right if less_than(right, left) else left


def greatest(left: Exact, right: Exact) -> Exact:
    """The greater of two; the first where they are equal."""
    return right if less_than(left, right) else left


def sign(value: Exact) -> int:
    """-1, 0 or 1."""
    above = value.numerator
    return 0 if above == 0 else (-1 if above < 0 else 1)


def is_zero(value: Exact) -> bool:
    """Whether it is 0."""
    return value.numerator == 0


def is_integer(value: Exact) -> bool:
    """Whether it is a whole number."""
    return value.denominator == 1


def floor(value: Exact) -> int:
    """The greatest whole number that is not above the value: -1.5 gives -2."""
    return value.numerator // value.denominator


def ceiling(value: Exact) -> int:
    """The least whole number that is not below the value: -1.5 gives -1."""
    return -(-value.numerator // value.denominator)


def as_short_fraction(value: Exact) -> Optional[Exact]:
    """The value where its denominator is below 10^30; None where it is not."""
    return value if value.denominator < _SHORT else None


def as_decimal(value: Exact) -> Optional[Decimal]:
    """The shortest decimal that is exactly this value, if one of at most 100 places is."""
    below = value.denominator
    if below == 1:
        return Decimal(value.numerator, 0)
    if power_of_ten(_MAX_PLACES) % below != 0:
        return None
    twos = (below & -below).bit_length() - 1
    rest = below >> twos
    fives = 0
    while rest > 1:
        rest //= 5
        fives += 1
    places = max(twos, fives)
    return Decimal(value.numerator * (power_of_ten(places) // below), places)


def exact_text(value: Exact) -> str:
    """The canonical text that `parse_exact` reads back: `-12.5`, or `11/150`."""
    written = as_decimal(value)
    if written is not None:
        return decimal_text(written.coefficient, written.places)
    return f"{integer_text(value.numerator)}/{integer_text(value.denominator)}"


def bounded(value: Exact) -> Exact:
    """The value itself; raises ExactTooLarge where it has too many digits."""
    if bits_at_most(value.numerator) > MAX_BITS or bits_at_most(value.denominator) > MAX_BITS:
        raise ExactTooLarge
    return value


def _settled(result: Exact, left: Exact, right: Exact) -> Exact:
    """A result of two figures, its size seen to."""
    if -_FREE < result.numerator < _FREE and result.denominator < _FREE:
        return result
    count_operation(_bits(left), _bits(right))
    return bounded(result)


def _bits(value: Exact) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())

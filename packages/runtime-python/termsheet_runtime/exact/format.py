"""Numbers as people read them; for machines there is `exact_text`."""

from __future__ import annotations

from fractions import Fraction
from typing import Callable, Optional

from .decimal_text import decimal_text, integer_text
from .exact import (
    ONE,
    Decimal,
    Exact,
    as_decimal,
    as_short_fraction,
    ceiling,
    decimal,
    divided_by,
    floor,
    is_zero,
    sign,
    times,
)
from .rounding import RoundingMode, round_to_integer

# Fractions longer than this tell a reader nothing and are shown by their decimals alone.
_MAX_FRACTION_LENGTH = 30

# Enough to tell apart the prices of a contract.
_APPROXIMATE_DIGITS = 6

# Where an approximation ends however small the value: nothing in a contract is smaller.
_MAX_APPROXIMATE_PLACES = 30

_HUNDRED = Fraction(100)


def format_decimal(value: Exact, places: Optional[int] = None) -> str:
    """A decimal for people, its thousands set off: `1,450,388.28`.

    `places` are as many decimals, the rest rounded half up; left out, all that the value has.
    Raises ValueError where `places` is left out and no decimal of at most 100 places is exact.
    """
    if places is not None:
        return _to_places(value, places, "half up")
    written = as_decimal(value)
    if written is None:
        raise ValueError("A value that no decimal equals was to be written as one: round it.")
    return _with_point(written)


def format_exact(value: Exact) -> str:
    """The exact value for people: `2,500,000.5`, or where no decimal ends a fraction, `11/150`."""
    written = as_decimal(value)
    return _with_fraction(value) if written is None else _with_point(written)


def format_approximate(value: Exact, significant_digits: int) -> str:
    """The leading digits of a value, with an ellipsis where digits are left out: `0.0733…`.

    They are cut, not rounded, so that those shown are those of the value. Whole digits are never
    left out. Raises ValueError where `significant_digits` is below 1.
    """
    places = _places_showing(value, significant_digits)
    written = as_decimal(value)
    if written is not None and written.places <= places:
        return _with_point(written)
    before = "-" if sign(value) < 0 else ""
    return f"{before}{_to_places(abs(value), places, 'down')}…"


def format_figure(value: Exact, affix: Callable[[str], str]) -> str:
    """A figure with its sign or unit, for people; `affix` completes each figure.

    It is exact where a decimal is, else the fraction and, rounded half up to six digits, its
    decimals: `$11/150 (≈ $0.0733333)`. A fraction too long to read is left out: `≈ $0.0733333`.
    """
    written = as_decimal(value)
    if written is not None:
        return affix(_with_point(written))
    places = _places_showing(value, _APPROXIMATE_DIGITS)
    approximate = f"≈ {affix(format_decimal(value, places))}"
    fraction = as_short_fraction(value)
    exact = "" if fraction is None else _with_fraction(fraction)
    is_read = exact != "" and len(exact) <= _MAX_FRACTION_LENGTH
    return f"{affix(exact)} ({approximate})" if is_read else approximate


def format_percent(value: Exact) -> str:
    """A number as a percentage: 0.09 is `9%`, and 1/3 is `100/3% (≈ 33.3333%)`."""
    return format_figure(times(value, _HUNDRED), lambda figure: f"{figure}%")


def _to_places(value: Exact, places: int, mode: RoundingMode) -> str:
    unit = decimal(1, places)
    return _with_thousands(decimal_text(round_to_integer(divided_by(value, unit), mode), places))


def _places_showing(value: Exact, significant_digits: int) -> int:
    """The decimals that show so many digits, counted from the first that is not 0."""
    if significant_digits < 1:
        raise ValueError(f"Not a number of digits: {significant_digits}")
    magnitude = abs(value)
    whole = floor(magnitude)
    if whole > 0:
        return max(0, significant_digits - len(integer_text(whole)))
    if is_zero(value):
        return 0
    # For 0.1 ≤ x < 1 this has one digit, for 0.01 ≤ x < 0.1 two: one more than x has zeros.
    reciprocal = ceiling(divided_by(ONE, magnitude)) - 1
    zeros = len(integer_text(reciprocal)) - 1
    return min(significant_digits + zeros, _MAX_APPROXIMATE_PLACES)


def _with_point(written: Decimal) -> str:
    return _with_thousands(decimal_text(written.coefficient, written.places))


def _with_fraction(value: Exact) -> str:
    above = _with_thousands(integer_text(value.numerator))
    return f"{above}/{_with_thousands(integer_text(value.denominator))}"


def _with_thousands(text: str) -> str:
    whole, point, decimals = text.partition(".")
    start = 1 if whole.startswith("-") else 0
    end = len(whole)
    groups: list[str] = []
    while end - start > 3:
        groups.append("," + whole[end - 3 : end])
        end -= 3
    return whole[:end] + "".join(reversed(groups)) + point + decimals

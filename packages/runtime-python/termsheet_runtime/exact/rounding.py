"""The four directions of rounding."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from .exact import Exact, ceiling, decimal, divided_by, exact_text, floor, sign, times

# How the language rounds:
#
# - `up`: towards +∞, as in "rounded up to the nearest whole share"; -1.5 becomes -1;
# - `down`: towards -∞; -1.5 becomes -2;
# - `half up`: to the nearest, ties away from zero; -1.5 becomes -2;
# - `half even`: to the nearest, ties to the even multiple; 2.5 becomes 2, -1.5 becomes -2.
RoundingMode = Literal["up", "down", "half up", "half even"]


def round_to_multiple(value: Exact, mode: RoundingMode, step: Exact) -> Exact:
    """`value` rounded to a multiple of `step`: 1 for whole shares, 0.01 for the cent.

    Raises ValueError where `step` is not above 0.
    """
    if sign(step) != 1:
        raise ValueError(f"Not a step to round to: {exact_text(step)}")
    return times(Fraction(round_to_integer(divided_by(value, step), mode)), step)


def round_to_decimals(value: Exact, mode: RoundingMode, places: int) -> Exact:
    """`value` rounded to so many decimal places: 0 for whole shares, 2 for the cent.

    Raises ValueError where `places` is below 0.
    """
    one = decimal(1, places)
    return decimal(round_to_integer(divided_by(value, one), mode), places)


def round_to_integer(value: Exact, mode: RoundingMode) -> int:
    """`value` rounded to a whole number."""
    if mode == "up":
        return ceiling(value)
    if mode == "down":
        return floor(value)
    return _nearest_or_outward(value) if mode == "half up" else _nearest_or_even(value)


def _nearest_or_outward(value: Exact) -> int:
    above, below = abs(value.numerator), value.denominator
    magnitude = (2 * above + below) // (2 * below)
    return -magnitude if value.numerator < 0 else magnitude


def _nearest_or_even(value: Exact) -> int:
    whole = floor(value)
    twice = 2 * (value.numerator - whole * value.denominator)
    if twice == value.denominator:
        return whole if whole % 2 == 0 else whole + 1
    return whole if twice < value.denominator else whole + 1

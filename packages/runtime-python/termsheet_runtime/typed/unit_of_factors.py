"""Units that have no name of their own on Unit."""

from __future__ import annotations

from typing import Optional, Sequence

from ..units.unit import Annum, Currency, Dimension, Factor, Shares, Unit, divide, multiply


def unit_of_factors(factors: Sequence[Factor], per: Optional[str] = None) -> Unit:
    """The unit with those factors, shown for so many of what stands below the line."""
    unit = Unit.none
    for factor in factors:
        one = _unit_in(factor.dimension)
        for _ in range(abs(factor.power)):
            unit = multiply(unit, one) if factor.power > 0 else divide(unit, one)
    return unit if per is None else Unit.shown_per(unit, per)


def _unit_in(dimension: Dimension) -> Unit:
    if isinstance(dimension, Currency):
        return Unit.money(dimension.code)
    if isinstance(dimension, Shares):
        return Unit.shares(dimension.share_class)
    return Unit.years if isinstance(dimension, Annum) else Unit.days

"""Who takes what rounding leaves of an amount that is divided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cmp_to_key
from typing import TYPE_CHECKING, Dict, Literal, Mapping, Optional, Sequence

from ..exact.exact import ZERO, compare, minus, plus

if TYPE_CHECKING:
    from ..exact.exact import Exact

# Who takes what rounding leaves of an amount that is divided: the one of the largest weight, the
# first or the last; or, one unit each, those whose parts lost the largest fractions.
RemainderTo = Literal["largest", "largest fractions", "first", "last"]


@dataclass(frozen=True, eq=False)
class Part:
    """One part of an amount that is divided."""

    weight: Exact
    rounded: Exact
    # What rounding took off it; below 0 where it added.
    fraction: Exact


def left_of(
    whole: Exact, parts: Sequence[Part], *, to: Optional[RemainderTo], unit: Exact
) -> Mapping[Part, Exact]:
    """What rounding leaves of the whole, by the parts that take it, so that all are together the
    whole."""
    if to is None or len(parts) == 0:
        return {}
    given = ZERO
    for part in parts:
        given = plus(given, part.rounded)
    left = minus(whole, given)
    if to == "largest fractions":
        return _units_by_fraction(left, parts, unit)
    if to == "first":
        return {parts[0]: left}
    if to == "last":
        return {parts[-1]: left}
    largest = parts[0]
    for part in parts[1:]:
        if compare(largest.weight, part.weight) < 0:
            largest = part
    return {largest: left}


def _units_by_fraction(left: Exact, parts: Sequence[Part], unit: Exact) -> Mapping[Part, Exact]:
    """The odd units one by one, to the largest fraction first and of equal ones to the first row.

    What is less than a unit, where the whole is no multiple of it, goes to the next. Every fraction
    is below a unit, so that there are more parts with one than there are units left.
    """
    taken: Dict[Part, Exact] = {}
    rest = left

    def by_fraction(one: Part, other: Part) -> int:
        return compare(other.fraction, one.fraction)

    # The sort keeps equal fractions in the order of the rows.
    for part in sorted(parts, key=cmp_to_key(by_fraction)):
        if rest <= 0:
            break
        own = rest if compare(rest, unit) < 0 else unit
        taken[part] = own
        rest = minus(rest, own)
    return taken

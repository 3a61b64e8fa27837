"""The unit in words: a label for results, a description for messages."""

from __future__ import annotations

from .label_parts import is_per_annum, sides
from .unit import Factor, Unit


def unit_label(unit: Unit) -> str:
    """The unit as a short label: `USD per share of Common Stock`, `number` for a plain number."""
    words = sides(unit)
    if not unit.factors:
        return "number"
    if words.above == "":
        return "per annum" if is_per_annum(unit) else f"1 {words.below}"
    return words.above if words.below == "" else f"{words.above} {words.below}"


def describe_unit(unit: Unit) -> str:
    """The unit in words, to follow "is" or "expected": `a price in USD per share …`."""
    label = unit_label(unit)
    count = len(unit.factors)
    if count == 0:
        return "a plain number"
    if count > 2:
        return label
    first = unit.factors[0]
    if count == 1:
        return _describe_single(first, label)
    second = unit.factors[1]
    is_price = (
        first.dimension.kind == "currency"
        and first.power == 1
        and second.dimension.kind == "shares"
        and second.power == -1
    )
    return f"a price in {label}" if is_price else label


def _describe_single(factor: Factor, label: str) -> str:
    if factor.dimension.kind == "annum" and factor.power == -1:
        return "a rate per annum"
    if factor.power != 1:
        return label
    if factor.dimension.kind == "currency":
        return f"an amount of money in {label}"
    return f"a number of {label}"

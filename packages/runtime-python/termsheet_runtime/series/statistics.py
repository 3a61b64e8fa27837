"""Statistics of several values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cmp_to_key, reduce
from typing import TYPE_CHECKING, List, Literal, Optional, Sequence

from ..arithmetic.quantities import add, divide, greater, lesser, multiply
from ..exact.exact import ZERO, Exact, compare, is_zero
from ..monotone.symbolic_truth import Opaque
from ..value.missing import Missing, impossible, merge_missing

if TYPE_CHECKING:
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value

Statistic = Literal["average", "highest", "lowest", "sum"]


def summarise(statistic: Statistic, values: Sequence[Value]) -> Value:
    """A statistic of several figures (highest and lowest also of dates).

    Every one of them is needed; a sum of nothing is zero, and any other statistic of nothing is
    impossible.
    """
    missing = first_missing(values)
    if missing is not None:
        return missing
    if not values:
        if statistic == "sum":
            return ZERO
        return impossible(f"there is nothing to take the {statistic} of")
    if statistic == "sum":
        return reduce(add, values)
    if statistic == "average":
        return divide(reduce(add, values), Fraction(len(values)))
    return reduce(greater if statistic == "highest" else lesser, values)


def pick_extremes(
    statistic: Literal["highest", "lowest"], count: int, values: Sequence[Value]
) -> Value:
    """The n lowest (or highest) of several figures, as a list; too few of them is impossible."""
    missing = first_missing(values)
    if missing is not None:
        return missing
    if len(values) < count:
        return impossible(
            f"there are {len(values)} values, and the {count} {statistic} are asked for"
        )
    figures = [value for value in values if isinstance(value, Exact)]
    if len(figures) < len(values):
        return Opaque.INSTANCE
    figures.sort(key=cmp_to_key(compare))
    # The last none of them would be all of them, as JavaScript too has it.
    return tuple(figures[:count] if statistic == "lowest" else figures[-count:])


def pairing(value: Code, weight: Code) -> Code:
    """Reads a value together with its weight."""
    return lambda frame: (value(frame), weight(frame))


def weighted_average(pairs: Sequence[Value]) -> Value:
    """The average of values that count as often as their weights, each with its weight behind."""
    products: List[Value] = []
    weights: List[Value] = []
    for pair in pairs:
        value, weight = pair if isinstance(pair, tuple) and len(pair) == 2 else (ZERO, ZERO)
        products.append(multiply(value, weight))
        weights.append(weight)
    if not pairs:
        return summarise("average", ())
    whole = summarise("sum", weights)
    # No value that is still to come could mend it.
    if isinstance(whole, Exact) and is_zero(whole):
        return impossible("its weights add up to zero")
    return divide(summarise("sum", products), whole)


def first_missing(values: Sequence[Value]) -> Optional[Missing]:
    """The absence that several operands give together, or None where each has a value."""
    merged: Optional[Missing] = None
    for value in values:
        if isinstance(value, Missing):
            merged = value if merged is None else merge_missing(merged, value)
    return merged


@dataclass(frozen=True)
class ListStatistic:
    """A statistic of a list: of a `several` fact, or of the n lowest."""

    site: int
    statistic: Statistic
    count: Optional[int]
    operand: Code


def list_statistic(frame: Frame, spec: ListStatistic) -> Value:
    """The statistic of a list, recorded as a step of its own."""

    def work() -> Value:
        values = spec.operand(frame)
        if not isinstance(values, tuple):
            return values
        if spec.count is None:
            return summarise(spec.statistic, values)
        extreme = "highest" if spec.statistic == "highest" else "lowest"
        return pick_extremes(extreme, spec.count, values)

    if frame.trace is None:
        return work()
    return frame.within(spec.site, frame.step("window", None, body=spec.site), work)


def has_values(values: Value, negated: bool) -> Value:
    """Whether a `several` fact has any value: recorded as absent, it has none."""
    if isinstance(values, tuple):
        return (len(values) > 0) != negated
    if isinstance(values, Missing):
        return negated if values.kind == "none" else values
    return not negated

from __future__ import annotations

from typing import TYPE_CHECKING, List, Sequence

from ..arithmetic.quantities import add, lesser, subtract
from ..series.statistics import first_missing
from ..value.missing import impossible
from ..value.same_value import is_same_value

if TYPE_CHECKING:
    from ..value.missing import Missing
    from ..value.value import Value
    from .pending_write import PendingWrite


def combine_writes(before: Value, group: Sequence[PendingWrite]) -> Value:
    """One state's value after all writes of one event, which must not depend on their order."""
    kinds = {pending.write.how for pending in group}
    values = [pending.value for pending in group]
    sets_alone = kinds == {"set"}
    missing = first_missing(values if sets_alone else [before, *values])
    if missing is not None:
        return missing
    if sets_alone:
        return _agree(values)
    if "set" in kinds:
        return _conflict()
    sofar = before
    if "reduce to" in kinds:
        if len(kinds) > 1:
            return _conflict()
        for value in values:
            sofar = lesser(sofar, value)
        return sofar
    for pending in group:
        if pending.write.how == "reduce by":
            sofar = subtract(sofar, pending.value)
        else:
            sofar = add(sofar, pending.value)
    return sofar


def _agree(values: List[Value]) -> Value:
    """Several rules that set one state agree, or there is no telling which of them stands."""
    first = values[0]
    if all(is_same_value(value, first) for value in values):
        return first
    return _conflict()


def _conflict() -> Missing:
    return impossible("two rules upon one event write it, and the result depends on their order")

"""The days on which facts have rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Sequence, Set

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.inputs import Inputs


def days_of_rows(inputs: Inputs, indexes: Sequence[int]) -> List[Day]:
    """In order, each once; of those kept for each of several too."""
    days: Set[Day] = set()
    for index in indexes:
        rows = inputs.facts[index] if index < len(inputs.facts) else None
        if rows is not None:
            days.update(rows.days)
        keyed = inputs.keyed_facts[index] if index < len(inputs.keyed_facts) else None
        if keyed is not None:
            for kept in keyed.values():
                days.update(kept.days)
    return sorted(days)

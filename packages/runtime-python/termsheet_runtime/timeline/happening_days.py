from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING, List, Optional, Sequence, Set

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.inputs import Inputs


class HappeningDays:
    """The days on which something happens: an event, a change of a state, a row of a fact."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._replayed: List[Day] = []
        self._rows: Optional[List[Day]] = None

    def note(self, day: Day) -> None:
        """Notes a day that is replayed; they come in order."""
        if not self._replayed or self._replayed[-1] != day:
            self._replayed.append(day)

    def next_after(self, day: Day) -> float:
        """The first after a day; endless where there is none."""
        if self._rows is None:
            self._rows = _days_of_rows(self._inputs)
        return min(_first_after(self._replayed, day), _first_after(self._rows, day))


def _days_of_rows(inputs: Inputs) -> List[Day]:
    days: Set[Day] = set()
    for rows in inputs.facts:
        if rows is not None:
            days.update(rows.days)
    return sorted(days)


def _first_after(days: Sequence[Day], after: Day) -> float:
    place = bisect_right(days, after)
    return days[place] if place < len(days) else inf

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence

from ..events.first_after import first_after
from ..series.days_of_rows import days_of_rows

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.inputs import Inputs
    from ..program.program import FactSpec


class HappeningDays:
    """The days on which something happens: an event, a change of a state, a row of a fact that
    stands until its next."""

    def __init__(self, facts: Sequence[FactSpec], inputs: Inputs) -> None:
        self._facts = facts
        self._inputs = inputs
        self._happened: List[Day] = []
        self._in_doubt: List[Day] = []
        self._rows: Optional[List[Day]] = None

    def note(self, day: Day) -> None:
        """Notes a day on which something happens; they come in order."""
        if not self._happened or self._happened[-1] != day:
            self._happened.append(day)

    def note_doubt(self, day: Day) -> None:
        """Notes a day on which it is open whether something happened; they come in order."""
        self._in_doubt.append(day)

    def next_after(self, day: Day) -> float:
        """The first after a day; endless where there is none."""
        if self._rows is None:
            self._rows = days_of_rows(self._inputs, _plain_facts(self._facts))
        following = min(self.next_happened(day), first_after(self._rows, day))
        return min(following, first_after(self._in_doubt, day))

    def next_happened(self, day: Day) -> float:
        """The first after a day on which something happened so far; endless where there is none."""
        return first_after(self._happened, day)


def _plain_facts(facts: Sequence[FactSpec]) -> Sequence[int]:
    """By their indexes. A day on which a series has a row is a day for itself."""
    return [index for index, fact in enumerate(facts) if fact.series is None]

"""Whether deadlines roll."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Tuple

from ..timeline.frame import Frame
from ..timeline.guard import GuardedTerm, guard

if TYPE_CHECKING:
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value


class Rolls:
    """Whether deadlines roll, by the heading that says so."""

    def __init__(self, run: Run) -> None:
        self._run = run
        # What stands for all of history, by the heading.
        self._settled: Dict[int, Value] = {}
        # What was last worked out, and at which moment, by the heading.
        self._last: Dict[int, Tuple[Moment, Value]] = {}
        self._undecided = 0

    @property
    def undecided(self) -> int:
        """How often a date was asked for that a later day may move, or tell."""
        return self._undecided

    def await_(self) -> None:
        """A date was asked for that a later day will tell."""
        self._undecided += 1

    def at(self, moment: Moment, heading: int) -> Value:
        """Whether deadlines roll, as of a moment; worked out once for each, or once for all."""
        spec = self._run.program.deadlines[heading]
        if spec.when is None:
            return True
        if spec.moves:
            self._undecided += 1
        # What is assumed may be a blank or a reading.
        if spec.moves or moment.assumptions is not None:
            last = self._last.get(heading)
            if last is not None and last[0] is moment:
                return last[1]
            value = self._read(moment, spec.when)
            self._last[heading] = (moment, value)
            return value
        if heading not in self._settled:
            self._settled[heading] = self._read(moment, spec.when)
        return self._settled[heading]

    def _read(self, moment: Moment, when: Code) -> Value:
        frame = Frame(self._run, moment, [], None)
        term = GuardedTerm("whether deadlines roll", None)
        return guard(self._run, term, when, frame)

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, List, Optional, Union

from ..exact.exact import divided_by, floor, less_than, minus, plus, sign, times
from ..exact.format import format_exact
from ..series.statistics import first_missing
from ..timeline.put_local import put_local
from ..value.format_value import format_value
from ..value.missing import Missing, impossible
from .last_that_holds import Candidates, last_that_holds
from .symbolic import Symbolic
from .symbolic_truth import Opaque, SymbolicTruth

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value

# Candidates are tried one by one only up to this many.
_MAX_CANDIDATES = 100_000


@dataclass(frozen=True, eq=False)
class Largest:
    """`the largest P from A to B in steps of S such that C, otherwise V`."""

    site: int
    slot: int
    from_: Code
    to: Code
    step: Code
    condition: Code
    # Where the condition stands.
    condition_site: int
    otherwise: Code


def largest_such_that(frame: Frame, spec: Largest) -> Value:
    """The largest candidate for which the condition holds, exact at its step.

    Where the condition is shown to change at most once it is found in few steps, otherwise by trying
    every candidate from the largest down; too many candidates for that are refused.
    """
    step = frame.step("search", None, body=spec.site)
    return frame.within(spec.site, step, lambda: _largest(frame, spec))


def _largest(frame: Frame, spec: Largest) -> Value:
    from_, to, step = spec.from_(frame), spec.to(frame), spec.step(frame)
    missing = first_missing([from_, to, step])
    if missing is not None:
        return missing
    if not (
        isinstance(from_, Fraction) and isinstance(to, Fraction) and isinstance(step, Fraction)
    ):
        # Only another search, which this one stands in, gives figures that are still open.
        return Opaque.INSTANCE
    if sign(step) <= 0:
        return impossible("its steps must be above zero")
    if less_than(to, from_):
        return spec.otherwise(frame)
    last = floor(divided_by(minus(to, from_), step))
    return _Search(frame, spec, Candidates(from_, step, last)).run()


class _Search:
    def __init__(self, frame: Frame, spec: Largest, range: Candidates) -> None:
        self._frame = frame
        self._spec = spec
        self._range = range

    def run(self) -> Value:
        found = self._find()
        if found is None:
            self._note_ends()
            return self._spec.otherwise(self._frame)
        if not isinstance(found, int):
            return found
        self._note_edge(found)
        return self._candidate(found)

    def _find(self) -> Union[int, None, Missing, Opaque]:
        """The number of a candidate; None where none passes, or why that is not known or open."""
        last = self._range.last
        at_last = self._test(last)
        if at_last is not False:
            return last if at_last is True else at_last
        if last == 0:
            return None
        variable = Symbolic.variable(self._range.from_, self._candidate(last))
        truth = self._spec.condition(self._with_local(variable))
        if isinstance(truth, SymbolicTruth):
            return last_that_holds(self._range, truth, self._test)
        # A condition that is decided by what does not move is decided alike everywhere.
        return None if isinstance(truth, bool) else self._scan(truth)

    def _scan(self, truth: Value) -> Union[int, None, Missing, Opaque]:
        """Tries every candidate but the last, which fails, from the largest down."""
        if self._range.last >= _MAX_CANDIDATES:
            if isinstance(truth, Missing):
                return truth
            return impossible(
                "its condition is not shown to change only once, and steps of "
                f"{format_exact(self._range.step)} give more than {_MAX_CANDIDATES} "
                "candidates to try"
            )
        for place in range(self._range.last - 1, -1, -1):
            holds = self._test(place)
            if holds is not False:
                return place if holds is True else holds
        return None

    def _test(self, place: int) -> Union[bool, Missing, Opaque]:
        """Whether a candidate passes.

        Open where the condition depends on what is searched for further out.
        """
        self._frame.run.limits.spend("candidate", self._spec.site)
        verdict = self._spec.condition(self._with_local(self._candidate(place)))
        return verdict if isinstance(verdict, (bool, Missing)) else Opaque.INSTANCE

    def _note_edge(self, found: int) -> None:
        """Records the condition at the candidate found, and at the first above it, which fails."""
        self._note_candidate(found, None)
        if found == self._range.last:
            return
        self._note_candidate(found + 1, "the first candidate that fails")

    def _note_ends(self) -> None:
        """Records that neither end passes: where a condition changes at most once, no candidate between
        them does."""
        self._note_candidate(0, "no candidate passes")
        if self._range.last > 0:
            self._note_candidate(self._range.last, "nor does the last")

    def _note_candidate(self, place: int, remark: Optional[str]) -> None:
        """Records what the condition comes to at one candidate."""
        frame, spec = self._frame, self._spec
        if frame.trace is None:
            return
        figure = self._candidate(place)
        shown = format_value(figure, frame.run.program.sites[spec.site].type)
        name = f"at {shown}" if remark is None else f"at {shown}, {remark}"
        step = frame.step("candidate", None, name=name, body=spec.condition_site)
        there = frame.with_locals(self._locals_with(figure), frame.trace)
        there.within(None, step, lambda: spec.condition(there))

    def _candidate(self, place: int) -> Exact:
        return plus(self._range.from_, times(self._range.step, Fraction(place)))

    def _with_local(self, value: Value) -> Frame:
        """Candidates are tried without a record: only the edge belongs in a derivation."""
        return self._frame.with_locals(self._locals_with(value), None)

    def _locals_with(self, value: Value) -> List[Optional[Value]]:
        locals = list(self._frame.locals)
        put_local(locals, self._spec.slot, value)
        return locals

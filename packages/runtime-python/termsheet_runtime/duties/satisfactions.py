"""Events that satisfy duties."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple

from ..arithmetic.quantities import lesser
from ..derivation.trace import Trace, TraceStep
from ..timeline.frame import Frame
from ..timeline.guard import GuardedTerm, guard
from ..value.missing import Missing
from .amounts import unpaid_of
from .discharge import Part, Sharing, done_once, share_out
from .settling import is_measured

if TYPE_CHECKING:
    from ..program.duties import ObligationSpec, SatisfactionSpec
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .duty import Duty


@dataclass(frozen=True, eq=False)
class Satisfying:
    """An event that satisfies duties, taken in: what it found open, and how much it does of it."""

    obligation: int
    by: Occurrence
    duties: Tuple[Duty, ...]
    # None where it does all that is owed.
    extent: Optional[Value]
    trace: Optional[Trace]


class Satisfactions:
    """Which events satisfy the duties of which obligations."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._by_event: List[List[Tuple[int, SatisfactionSpec[Code]]]] = [
            [] for _ in run.program.events
        ]
        for index, obligation in enumerate(run.program.obligations):
            for spec in obligation.satisfied:
                self._by_event[spec.event].append((index, spec))

    def prepare(self, by: Occurrence, moment: Moment) -> Sequence[Satisfying]:
        """Takes in an event: the duties that it found open and owing, and how much of them it satisfies
        in the state in which it found the contract.

        What is not owed yet is not satisfied.
        """
        found: List[Satisfying] = []
        for obligation, satisfaction in self._by_event[by.event]:
            spec = self._run.program.obligations[obligation]
            duties = tuple(
                duty
                for duty in self._run.duties.open_of(obligation)
                if duty.owed is not None or not is_measured(spec)
            )
            if len(duties) == 0:
                continue
            extent, trace = self._work_out(spec, satisfaction, by=by, moment=moment)
            found.append(
                Satisfying(obligation=obligation, by=by, duties=duties, extent=extent, trace=trace)
            )
        return found

    def _work_out(
        self,
        spec: ObligationSpec[Code],
        satisfaction: SatisfactionSpec[Code],
        *,
        by: Occurrence,
        moment: Moment,
    ) -> Tuple[Optional[Value], Optional[Trace]]:
        run, extent = self._run, satisfaction.extent
        trace: Optional[Trace] = None
        if run.recording != "values":
            event = run.program.events[satisfaction.event]
            trace = Trace(
                TraceStep(
                    kind="owed",
                    name=f"{spec.name}, satisfied by {event.name}",
                    body=None if extent is None else extent.site,
                    clause=spec.clause,
                    day=moment.day,
                )
            )
        if extent is None:
            return None, trace
        frame = Frame(run, moment, [by], trace)
        value = guard(run, GuardedTerm(spec.name, extent.site), extent.value, frame)
        if trace is not None:
            trace.value = value
        return value, trace


def parts_satisfied(
    spec: ObligationSpec[Code],
    satisfying: Satisfying,
    at: Sharing,
    *,
    recurs: Optional[Missing],
) -> Sequence[Part]:
    """What an event does of the duties that it satisfies, the oldest first; nothing where its extent is
    no more than zero.

    Where the extent is not known, or why the event may recur, each of them may be satisfied.
    """
    open_ = [duty for duty in satisfying.duties if duty.is_open]
    extent = satisfying.extent
    if isinstance(extent, Fraction) and extent <= 0:
        return ()
    is_of_each = recurs is not None and (extent is not None or not is_measured(spec))
    if isinstance(extent, Missing) or is_of_each:
        parts: List[Part] = []
        for duty in open_:
            # What an older one leaves of it is not known.
            share = extent if len(parts) == 0 or recurs is None else recurs
            amount = None
            if extent is not None and share is not None:
                amount = lesser(share, unpaid_of(duty, at.moment))
            parts.append(Part(duty=duty, amount=amount, completes=False, doubt=duty.doubt))
        return parts
    if not is_measured(spec):
        return done_once(open_, at).parts
    return share_out(open_, extent, at).parts

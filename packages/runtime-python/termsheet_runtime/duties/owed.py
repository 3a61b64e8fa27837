"""What a duty owes."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from ..derivation.trace import Trace, TraceStep
from ..timeline.frame import Frame
from ..timeline.guard import GuardedTerm, guard
from .duty_happening import WorkedOut
from .undated import undated

if TYPE_CHECKING:
    from ..program.duties import ObligationSpec
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence
    from ..value.value import Value


def owed_for(
    run: Run, spec: ObligationSpec[Code], key: Occurrence, moment: Moment
) -> Optional[WorkedOut]:
    """What a duty owes in the state in which its event found the contract, so far as its day is known."""
    return so_far_as_known(work_out_owed(run, spec, [key], moment), undated(run, key))


def so_far_as_known(owed: Optional[WorkedOut], doubt: Optional[Missing]) -> Optional[WorkedOut]:
    """What is owed, unless it is not known whether, or on which day, it is."""
    if owed is None or doubt is None:
        return owed
    return WorkedOut(value=doubt, takes=tuple(doubt for _ in owed.takes), trace=None)


def work_out_owed(
    run: Run, spec: ObligationSpec[Code], names: List[Optional[Value]], moment: Moment
) -> Optional[WorkedOut]:
    """What is owed, worked out and not yet settled; None for an act that is no amount."""
    amount = spec.act.amount
    if amount is None:
        return None
    trace: Optional[Trace] = None
    if run.recording != "values":
        trace = Trace(
            TraceStep(
                kind="owed",
                name=spec.name,
                body=amount.site,
                clause=spec.clause,
                day=moment.day,
            )
        )
    frame = Frame(run, moment, names, trace)
    term = GuardedTerm(spec.name, amount.site)
    value = guard(run, term, amount.value, frame)
    if trace is not None:
        trace.value = value

    def taken(take: Code) -> Value:
        inner = Frame(run, moment, list(names), None)
        return guard(run, term, take, inner)

    takes = tuple(taken(take) for take in amount.takes)
    return WorkedOut(value=value, takes=takes, trace=trace)

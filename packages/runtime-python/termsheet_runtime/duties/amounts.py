"""What is left of duties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Optional

from ..arithmetic.quantities import add, subtract
from ..dates.iso_date import format_iso_date
from ..derivation.trace import Trace, TraceReference, TraceStep
from ..exact.exact import ZERO
from ..value.missing import Missing, unknown
from .duty import is_seen, owed_at

if TYPE_CHECKING:
    from ..timeline.frame import Frame
    from ..timeline.moment import Moment
    from ..value.value import Value
    from .duty import Duty


def unpaid_of(duty: Duty, moment: Moment) -> Value:
    """What is left of a duty at a moment; zero while nothing is owed yet."""
    owed = owed_at(duty, moment)
    if owed is None or is_seen(moment, duty.completed):
        return ZERO
    left = owed.value
    for discharge in duty.discharges:
        if is_seen(moment, discharge):
            left = subtract(left, ZERO if discharge.amount is None else discharge.amount)
    return left if duty.doubt is None or isinstance(left, Missing) else duty.doubt


def unpaid_amount(frame: Frame, site: Optional[int], obligation: int) -> Value:
    """`the unpaid amount of X`: of all its duties that have come about."""
    run, moment = frame.run, frame.moment
    spec = run.program.obligations[obligation]
    name = f"the unpaid amount of {spec.name}"
    duties = run.duties.of(obligation)
    known: Value
    if moment.is_beyond_horizon():
        known = unknown(f"{name} on {format_iso_date(moment.day)}")
    else:
        known = sum_of_amounts([unpaid_of(duty, moment) for duty in duties])
    # Duties come about in history, which begins on its first day.
    value: Value = run.start if isinstance(run.start, Missing) else known
    if frame.trace is not None:
        step = frame.step("unpaid", spec.clause, name=name)
        trace = frame.note(site, step, value)
        for duty in duties:
            note_amounts(frame, trace, duty)
        if not trace.references:
            trace.note = "nothing is owed yet"
    return value


def note_amounts(frame: Frame, trace: Trace, duty: Duty) -> None:
    """What a duty owes, and each part of it that was paid."""
    moment = frame.moment
    owed = owed_at(duty, moment)
    if owed is None or owed.trace is None:
        return
    trace.references.append(TraceReference(site=None, trace=owed.trace))
    spec = frame.run.program.obligations[duty.obligation]
    site = None if spec.act.amount is None else spec.act.amount.site
    for discharge in duty.discharges:
        if discharge.amount is None or not is_seen(moment, discharge):
            continue
        name = f"paid of {spec.name}"
        part = Trace(
            TraceStep(kind="paid", name=name, body=None, clause=spec.clause, day=discharge.day)
        )
        part.value = discharge.amount
        part.occurrence = discharge.occurrence
        trace.references.append(TraceReference(site, part))


def sum_of_amounts(values: Iterable[Value]) -> Value:
    """A sum of nothing is zero."""
    total: Value = ZERO
    for value in values:
        total = add(total, value)
    return total

"""Where one duty stands at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple

from ..dates.iso_date import format_iso_date
from ..duties.amounts import sum_of_amounts, unpaid_of
from ..duties.deadline import deadline_of
from ..duties.duty import completed_at, is_seen, lateness_at, owed_at
from ..duties.late_costs import cost_of_duty
from ..duties.next_look import is_certain
from ..exact.exact import ZERO
from ..timeline.frame import Frame
from ..timeline.moment import Moment
from ..value.missing import not_yet
from ..value.value import is_day
from .docket_entry import DutyEntry, LateCostSoFar
from .stand_of_duty import stand_of

if TYPE_CHECKING:
    from ..duties.deadline import Deadline
    from ..duties.duty import Discharge, Duty
    from ..timeline.run import Run
    from ..value.value import Value
    from .docket_entry import Undertaking


def duty_entry(run: Run, moment: Moment, *, duty: Duty, undertaking: Undertaking) -> DutyEntry:
    """Where one duty stands at a moment."""
    discharges = [each for each in duty.discharges if is_seen(moment, each)]
    deadline = _deadline_at(run, duty, moment)
    completed = completed_at(duty, moment)
    is_measured = undertaking.type is not None
    due = deadline.due
    stand = stand_of(run, moment, duty=duty, deadline=deadline, discharges=discharges)
    return DutyEntry(
        **vars(undertaking),
        of=duty.key,
        arisen=duty.arisen.day,
        owed=_owed(duty, moment, due) if is_measured else None,
        paid=_paid_of(discharges) if is_measured else None,
        unpaid=_unpaid(duty, moment, due) if is_measured else None,
        due=due,
        grace_ends=deadline.grace,
        cure_ends=deadline.cure,
        status=stand.status,
        reasons=stand.reasons,
        performed=None if completed is None or len(discharges) == 0 else completed.day,
        days_late=_days_late(duty, moment, deadline),
        costs=_costs_of(run, moment, duty),
    )


def _deadline_at(run: Run, duty: Duty, moment: Moment) -> Deadline:
    """The dates of what is done are those of the day on which it was."""
    completed = completed_at(duty, moment)
    if completed is None:
        return deadline_of(run, duty, moment)
    return deadline_of(run, duty, Moment(completed.day, completed.sequence, None))


def _owed(duty: Duty, moment: Moment, due: Optional[Value]) -> Value:
    owed = owed_at(duty, moment)
    if owed is not None:
        return owed.value if duty.doubt is None else duty.doubt
    when = format_iso_date(due) if is_day(due) else "its due date"
    return not_yet(f"the opening of {when}, when it is settled what is owed")


def _unpaid(duty: Duty, moment: Moment, due: Optional[Value]) -> Value:
    if owed_at(duty, moment) is not None:
        return unpaid_of(duty, moment)
    return _owed(duty, moment, due)


def _paid_of(discharges: Sequence[Discharge]) -> Value:
    return sum_of_amounts([ZERO if each.amount is None else each.amount for each in discharges])


def _days_late(duty: Duty, moment: Moment, deadline: Deadline) -> int:
    lateness = lateness_at(duty, moment)
    if lateness is None or not is_certain(lateness):
        return 0
    completed = completed_at(duty, moment)
    until = moment.day if completed is None else completed.day
    # What became late stays so, whatever became of its date since.
    in_time = lateness.last if is_day(lateness.last) else deadline.last
    return until - in_time if is_day(in_time) else 0


def _costs_of(run: Run, moment: Moment, duty: Duty) -> Tuple[LateCostSoFar, ...]:
    frame = Frame(run, moment, [], None)
    costs: List[LateCostSoFar] = []
    for line, spec in enumerate(run.program.obligations[duty.obligation].late):
        cost = cost_of_duty(frame, None, duty=duty, line=line)
        costs.append(LateCostSoFar(name=spec.name, type=spec.type, cost=cost))
    return tuple(costs)

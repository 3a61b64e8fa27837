"""Where a duty stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence, Tuple

from ..duties.discharge import doubt_of_act
from ..duties.duty import completed_at, is_seen, lateness_at
from ..duties.next_look import is_certain
from ..timeline.frame import Frame
from ..timeline.guard import guard
from ..value.missing import Missing
from ..value.value import is_day

if TYPE_CHECKING:
    from ..duties.deadline import Deadline
    from ..duties.duty import Discharge, Duty
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value
    from .docket_entry import DutyStatus


@dataclass(frozen=True)
class Stand:
    """Where a duty stands, and what it waits for or why that is not known."""

    status: DutyStatus
    reasons: Tuple[str, ...] = ()


def stand_of(
    run: Run,
    moment: Moment,
    *,
    duty: Duty,
    deadline: Deadline,
    discharges: Sequence[Discharge],
) -> Stand:
    """Where a duty stands at a moment."""
    if completed_at(duty, moment) is not None:
        return Stand("nothing owed" if len(discharges) == 0 else "performed")
    if is_seen(moment, duty.excused):
        return Stand("ended")
    if duty.doubt is not None:
        return _not_known(duty.doubt)
    done = doubt_of_act(discharges)
    if done is not None:
        return _not_known(done)
    lateness = lateness_at(duty, moment)
    if lateness is not None and is_certain(lateness):
        return Stand("late")
    binds = _binds_at(run, duty, moment)
    if binds is False:
        return Stand("does not bind")
    origin = None if lateness is None else lateness.occurrence.origin
    if origin is not None and origin.doubt is not None:
        return _not_known(origin.doubt)
    if isinstance(binds, Missing):
        return _not_known(binds)
    return _stand_by_dates(moment, deadline)


def _not_known(missing: Missing) -> Stand:
    return Stand("not known", missing.reasons)


def _binds_at(run: Run, duty: Duty, moment: Moment) -> Value:
    spec = run.program.obligations[duty.obligation]
    condition = spec.while_
    if condition is None:
        return True
    frame = Frame(run, moment, duty.locals(), None)
    return guard(run, spec, condition, frame)


def _stand_by_dates(moment: Moment, deadline: Deadline) -> Stand:
    day, due, grace, cure = moment.day, deadline.due, deadline.grace, deadline.cure
    if due is None:
        return Stand("no day stated")
    if not is_day(due):
        return _waiting(due)
    if day < due:
        return Stand("not yet due")
    if day == due:
        return Stand("due today")
    if is_day(grace) and day <= grace:
        return Stand("in grace")
    if is_day(cure) and day <= cure:
        return Stand("in cure")
    for date in (grace, cure):
        if isinstance(date, Missing):
            return Stand("past due", date.reasons)
    return Stand("past due")


def _waiting(due: Value) -> Stand:
    """What has not come about is waited for; what nobody supplied is not known."""
    if not isinstance(due, Missing):
        return Stand("not known", ("its due date is no date",))
    return Stand("waiting", due.reasons) if due.kind == "not yet" else _not_known(due)

"""What lateness costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Optional, Sequence

from ..accruals.interest_between import interest_between
from ..arithmetic.comparisons import is_equal
from ..arithmetic.quantities import multiply, subtract
from ..dates.iso_date import format_iso_date
from ..dates.long_date import format_long_date
from ..derivation.trace import Trace, TraceReference
from ..events.standing import standing
from ..exact.exact import ZERO
from ..program.program import InterestSpec
from ..timeline.frame import Frame
from ..timeline.guard import GuardedTerm, guard
from ..timeline.moment import CLOSE, Moment
from ..value.missing import Missing, undecided, unknown
from ..value.value import is_day
from .amounts import note_amounts, sum_of_amounts, unpaid_of
from .duty import completed_at, is_seen, lateness_at

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.duties import LateCostInterest, LateCostPerDay, LateSpec
    from ..timeline.code import Code
    from ..value.value import Value
    from .duty import Duty, Lateness


@dataclass(frozen=True)
class LatePart:
    """One line of one obligation that says what lateness costs."""

    obligation: int
    line: int


def late_cost(frame: Frame, site: Optional[int], parts: Sequence[LatePart]) -> Value:
    """What lateness costs so far, over every duty of the obligations that add to it."""
    run, moment = frame.run, frame.moment
    if moment.is_beyond_horizon():
        return unknown(f"what is late on {format_iso_date(moment.day)}")
    costs = [
        cost_of_duty(frame, site, duty=duty, line=part.line)
        for part in parts
        for duty in run.duties.of(part.obligation)
    ]
    return sum_of_amounts(costs)


def cost_of_duty(frame: Frame, site: Optional[int], *, duty: Duty, line: int) -> Value:
    """What one line costs for one duty as of the frame's moment; zero while it is not late."""
    spec = frame.run.program.obligations[duty.obligation]
    late = spec.late[line]
    lateness = lateness_at(duty, frame.moment)
    if lateness is None:
        return ZERO
    name = f"lateness of {spec.name}"
    step = frame.step("late", spec.clause, name=name, body=late.cost.site)
    return frame.within(site, step, lambda: _work_out(frame, duty, late, lateness))


def _work_out(frame: Frame, duty: Duty, late: LateSpec[Code], lateness: Lateness) -> Value:
    stands = standing(lateness.occurrence)
    open_: Optional[Missing] = None
    for each in (duty.doubt, stands):
        if isinstance(each, Missing):
            open_ = undecided(open_, each)
    if open_ is not None:
        return open_
    cost = late.cost
    if cost.kind == "per day":
        return _cost_of_days(frame, cost, duty, late, lateness)
    own = frame.elsewhere(frame.moment, duty.locals(), frame.trace)
    if late.from_ is not None:
        from_ = late.from_.date(own)
    else:
        # Interest runs from the date on which it was due.
        from_ = lateness.day if lateness.due is None else lateness.due
    return _interest_on(own, cost, duty, from_) if is_day(from_) else from_


def _first_day_late(frame: Frame, duty: Duty, late: LateSpec[Code], lateness: Lateness) -> Value:
    """The first day that costs: that on which it was first late, or the one that the contract names."""

    def read() -> Value:
        if late.from_ is not None:
            return late.from_.date(frame.elsewhere(frame.moment, duty.locals(), frame.trace))
        if frame.trace is not None:
            frame.trace.occurrence = lateness.occurrence
        return lateness.day

    clause = None if frame.trace is None else frame.trace.clause
    step = frame.step("date", clause, name="the first day late")
    return frame.within(None, step, read)


def _cost_of_days(
    frame: Frame,
    cost: LateCostPerDay[Code],
    duty: Duty,
    late: LateSpec[Code],
    lateness: Lateness,
) -> Value:
    run, moment = frame.run, frame.moment
    from_ = _first_day_late(frame, duty, late, lateness)
    if not is_day(from_):
        return from_
    # What a day costs is settled when the first of them begins.
    begun = Moment(lateness.day, lateness.sequence, moment)
    there = Frame(run, begun, duty.locals(), frame.trace)
    term = GuardedTerm("what a day costs", cost.site)
    daily = guard(run, term, cost.amount, there)
    completed = completed_at(duty, moment)
    done = None if completed is None else completed.day
    if done is not None:
        last = done - 1
    else:
        # A day that has not closed does not count yet.
        last = moment.day if moment.sequence == CLOSE else moment.day - 1
    may_be_done = _doubt_of_done(duty, moment)
    if may_be_done is not None:
        return may_be_done
    days = max(0, last - from_ + 1)
    _note_late_days(frame, _LateDays(duty, days, from_, last, done))
    return multiply(Fraction(days), daily)


def _doubt_of_done(duty: Duty, moment: Moment) -> Optional[Missing]:
    """Why it is not known whether it was all done before it was for certain, if it was; None where that is
    known."""
    left: Value = ZERO if duty.owed is None else duty.owed.value
    for discharge in duty.discharges:
        completed = duty.completed
        is_last = completed is not None and discharge.sequence == completed.sequence
        if not is_seen(moment, discharge) or is_last:
            break
        amount = discharge.amount
        stands = standing(discharge.occurrence) if amount is None else True
        if isinstance(stands, Missing):
            return stands
        left = subtract(left, ZERO if amount is None else amount)
        if isinstance(left, Missing):
            return left
    return None


@dataclass(frozen=True)
class _LateDays:
    """The days at whose close something is left undone."""

    duty: Duty
    days: int
    from_: Day
    last: Day
    # When the last of it was done; None while something is left.
    done: Optional[Day]


_NOT_CLOSED = "the day after it has not closed"


def _note_late_days(frame: Frame, late: _LateDays) -> None:
    """How many days are counted, and until which, since it was done then or is late still."""
    trace = frame.trace
    if trace is None:
        return
    unit = "day" if late.days == 1 else "days"
    trace.note = f"{late.days} {unit} from {format_long_date(late.from_)}"
    step = frame.step("date", trace.clause)
    end = frame.note(None, replace(step, name="the last day late"), late.last)
    if late.done is None:
        if late.last < frame.moment.day:
            end.note = _NOT_CLOSED
        return
    part = Trace(replace(step, name="the day it was done"))
    part.value = late.done
    for discharge in late.duty.discharges:
        if discharge.day == late.done:
            part.occurrence = discharge.occurrence
    end.references.append(TraceReference(site=None, trace=part))


def _note_unpaid(frame: Frame, duty: Duty) -> Value:
    """What bears interest, with where it comes from."""
    value = unpaid_of(duty, frame.moment)
    if frame.trace is None:
        return value
    spec = frame.run.program.obligations[duty.obligation]
    # What is left after a part was paid is not what the formula comes to: it is shown of what is owed.
    is_whole = duty.owed is not None and is_equal(value, duty.owed.value) is True
    site = None if spec.act.amount is None else spec.act.amount.site
    step = frame.step(
        "unpaid",
        spec.clause,
        body=site if is_whole else None,
        name=f"what is unpaid of {spec.name}",
    )
    trace = frame.note(site, step, value)
    if not is_whole:
        trace.note = "what was paid is taken off"
    note_amounts(frame, trace, duty)
    return value


def _interest_on(frame: Frame, cost: LateCostInterest[Code], duty: Duty, from_: Day) -> Value:
    """Each day bears interest on what is unpaid at its close, so that the day of payment bears none."""
    if frame.day < from_:
        return ZERO

    def principal(there: Frame) -> Value:
        return _note_unpaid(there, duty)

    def begin(there: Frame) -> Value:
        return from_

    def end(there: Frame) -> Value:
        return there.day

    spec: InterestSpec[Code] = InterestSpec(
        principal=principal,
        rate=cost.rate,
        day_count=cost.day_count,
        over=cost.over,
        maturity=cost.maturity,
        from_=begin,
        until=end,
        compounding=cost.compounding,
        read_each_day=cost.read_each_day,
        site=cost.site,
    )
    return interest_between(frame, spec)

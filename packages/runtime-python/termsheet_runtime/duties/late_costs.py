"""What lateness costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Optional, Sequence

from ..accruals.interest_between import interest_between
from ..arithmetic.comparisons import is_equal
from ..arithmetic.quantities import multiply
from ..dates.iso_date import format_iso_date
from ..dates.long_date import format_long_date
from ..events.standing import standing
from ..exact.exact import ZERO
from ..program.program import InterestSpec
from ..timeline.frame import Frame
from ..timeline.guard import GuardedTerm, guard
from ..timeline.moment import CLOSE, Moment
from ..value.missing import Missing, undecided, unknown
from ..value.value import is_day
from .amounts import note_amounts, sum_of_amounts, unpaid_of
from .duty import completed_at, lateness_at

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.duties import LateCostInterest, LateCostPerDay, LateCostSpec, LateSpec
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
    step = replace(frame.step("late", spec.clause), name=name, body=late.cost.site)
    return frame.within(site, step, lambda: _work_out(frame, duty, late, lateness))


def _work_out(frame: Frame, duty: Duty, late: LateSpec[Code], lateness: Lateness) -> Value:
    stands = standing(lateness.occurrence)
    open_: Optional[Missing] = None
    for each in (duty.doubt, stands):
        if isinstance(each, Missing):
            open_ = undecided(open_, each)
    if open_ is not None:
        return open_
    own = frame.elsewhere(frame.moment, duty.locals(), frame.trace)
    cost = late.cost
    from_ = _first_day(cost, lateness) if late.from_ is None else late.from_.date(own)
    if not is_day(from_):
        return from_
    if cost.kind == "per day":
        return _cost_of_days(frame, cost, duty, lateness, from_)
    return _interest_on(own, cost, duty, from_)


def _first_day(cost: LateCostSpec[Code], lateness: Lateness) -> Value:
    """A day costs from the first that is late; interest runs from the date on which it was due."""
    if cost.kind == "interest" and lateness.due is not None:
        return lateness.due
    return lateness.day


def _cost_of_days(
    frame: Frame, cost: LateCostPerDay[Code], duty: Duty, lateness: Lateness, from_: Day
) -> Value:
    run, moment = frame.run, frame.moment
    # What a day costs is settled when the first of them begins.
    begun = Moment(lateness.day, lateness.sequence, moment)
    inner = Frame(run, begun, duty.locals(), None)
    term = GuardedTerm("what a day costs", cost.site)
    daily = guard(run, term, lambda: cost.amount(inner))
    days = _count_late_days(duty, from_, moment)
    if frame.trace is not None:
        unit = "day" if days == 1 else "days"
        frame.trace.note = f"{days} {unit} from {format_long_date(from_)}"
    return multiply(Fraction(days), daily)


def _count_late_days(duty: Duty, from_: Day, moment: Moment) -> int:
    """The days at whose close something is left undone. A day that has not closed does not count
    yet."""
    completed = completed_at(duty, moment)
    if completed is not None:
        last = completed.day - 1
    else:
        last = moment.day if moment.sequence == CLOSE else moment.day - 1
    return max(0, last - from_ + 1)


def _note_unpaid(frame: Frame, duty: Duty) -> Value:
    """What bears interest, with where it comes from."""
    value = unpaid_of(duty, frame.moment)
    if frame.trace is None:
        return value
    spec = frame.run.program.obligations[duty.obligation]
    # What is left after a part was paid is not what the formula comes to: it is shown of what is owed.
    is_whole = duty.owed is not None and is_equal(value, duty.owed.value) is True
    site = None if spec.act.amount is None else spec.act.amount.site
    step = replace(
        frame.step("unpaid", spec.clause),
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

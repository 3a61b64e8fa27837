"""The stretches of interest as steps of a derivation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..dates.long_date import format_long_date
from ..derivation.trace import Stretch, Trace, TraceReference, TraceStep
from ..exact.exact import absolute, plus
from ..timeline.guard import GuardedTerm, guard
from ..value.format_value import format_value

if TYPE_CHECKING:
    from ..interest.interest_over import InterestLine
    from ..timeline.frame import Frame
    from ..value.value import Value
    from ..value.value_type import ValueType
    from .borne_reader import Bearing
    from .interest_course import CourseStart, InterestCourse


def note_lines(frame: Frame, bearing: Bearing, *, course: InterestCourse, until: float) -> None:
    """Records each stretch of a course until a day: from, until, principal, rate, days, part of a
    year."""
    if frame.trace is None:
        return
    for line in course.lines_until(until):
        trace = _trace_of(frame, bearing, line)
        frame.trace.references.append(TraceReference(site=None, trace=trace))


def note_opening(trace: Trace, start: CourseStart, type_: ValueType) -> None:
    """Says what was left, or paid ahead, on the day from which stretches are shown."""
    opening = plus(start.compounded, start.accrued)
    if opening == 0:
        return
    amount = format_value(absolute(opening), type_)
    since = format_long_date(start.from_)
    if opening > 0:
        trace.note = f"and {amount} left of what had accrued by {since}"
    else:
        trace.note = f"less {amount} settled since {since}"


def _trace_of(frame: Frame, bearing: Bearing, line: InterestLine) -> Trace:
    """A stretch rests on what principal and rate were on its first day."""
    name = f"{format_long_date(line.from_)} until {format_long_date(line.until)}"
    trace = Trace(TraceStep(kind="stretch", name=name, body=None, clause=None, day=frame.day))
    trace.value = line.interest
    trace.stretch = Stretch(
        from_=line.from_,
        until=line.until,
        principal=line.base,
        rate=line.rate,
        days=line.days,
        fraction=line.fraction,
    )
    run, spec = frame.run, bearing.spec
    there = frame.elsewhere(run.close_of(line.from_, frame.moment), bearing.locals, trace)

    def read(there: Frame) -> Value:
        spec.principal(there)
        return spec.rate(there)

    guard(run, GuardedTerm(bearing.name, spec.site), read, there)
    return trace

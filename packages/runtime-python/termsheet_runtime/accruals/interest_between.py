"""`interest on M at R counted C from A until B`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..arithmetic.quantities import add
from ..dates.long_date import format_long_date
from ..exact.exact import ZERO
from ..value.missing import impossible, not_yet
from .borne_reader import Bearing, reader_from
from .interest_course import CourseStart, InterestCourse
from .note_lines import note_lines
from .or_cannot_count import or_cannot_count
from .resolve_terms import ResolvedTerms, resolve_terms

if TYPE_CHECKING:
    from ..program.program import InterestSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value


def interest_between(frame: Frame, spec: InterestSpec[Code]) -> Value:
    """`interest on M at R counted C from A until B`: of each day from A until B, B left out, on the
    principal and at the rate at that day's close; exact, and simple unless it is compounded."""
    if frame.trace is None:
        return or_cannot_count(lambda: _work_out(frame, spec))
    step = frame.step("interest", None, body=spec.site)
    return frame.within(spec.site, step, lambda: or_cannot_count(lambda: _work_out(frame, spec)))


def _end_of(frame: Frame, spec: InterestSpec[Code]) -> Value:
    """Interest between two days is of so many days, so it waits for a last day that waits for an
    event."""
    if spec.until is None:
        return not_yet("the day until which interest runs")
    return spec.until(frame)


def _work_out(frame: Frame, spec: InterestSpec[Code]) -> Value:
    terms = resolve_terms(frame, spec, _end_of)
    if not isinstance(terms, ResolvedTerms):
        return terms
    from_, until = terms.from_, terms.until
    if until < from_:
        dates = f"{format_long_date(from_)} until {format_long_date(int(until))}"
        return impossible(f"interest cannot run from {dates}, which is before")
    start = CourseStart(compounded=ZERO, accrued=ZERO, from_=from_)
    compounding = None if terms.compounding is None else terms.compounding.dates
    course = InterestCourse(start, terms.counting, compounding)
    bearing = Bearing(name="interest", spec=spec, locals=frame.locals)
    missing = course.follow(until, reader_from(frame, bearing))
    if missing is not None:
        return missing
    note_lines(frame, bearing, course=course, until=until)
    owed = course.owed_on(until)
    return add(owed.compounded, owed.accrued)

"""An accrual on a day."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Union

from ..arithmetic.quantities import add
from ..monotone.symbolic_truth import Opaque
from ..timeline.check_domain import check_domain
from ..timeline.guard import GuardedTerm, guard
from ..value.missing import Missing
from .borne_reader import Bearing, reader_as_known_then, reader_from
from .interest_course import CourseStart, InterestCourse
from .note_lines import note_lines, note_opening
from .or_cannot_count import or_cannot_count
from .resolve_terms import ResolvedTerms, resolve_terms
from .settled import UNTOUCHED, Settled, Unsettled

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import InterestSpec, StateSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..timeline.history import Change, History
    from ..value.occurrence import Occurrence
    from ..value.value import Value


# No day: interest runs on.
_NEVER = math.inf


@dataclass(frozen=True)
class Accrual:
    """One accrual: its declaration, what rules made of it, and the occurrence that it is kept for."""

    spec: StateSpec[Code]
    interest: InterestSpec[Code]
    history: History
    key: Optional[Occurrence]


def read_accrual(frame: Frame, accrual: Accrual) -> Value:
    """What has accrued and is not settled as the frame's day begins; its stretches are recorded
    there."""
    found = find_accrued(frame, accrual)
    if not isinstance(found, Unsettled):
        return found
    return check_domain(accrual.spec, add(found.owed.compounded, found.owed.accrued))


def find_accrued(frame: Frame, accrual: Accrual) -> Union[Unsettled, Missing, Opaque]:
    """An accrual as a rule on the frame's day finds it, or why that is not known."""
    stands = accrual.history.value_at(frame.moment)
    if isinstance(stands, Missing):
        return stands
    inner = frame.elsewhere(frame.moment, _locals_of(accrual), frame.trace)
    term = GuardedTerm(accrual.spec.name, accrual.interest.site)

    def work(inner: Frame) -> Union[Unsettled, Missing, Opaque]:
        return or_cannot_count(lambda: _work_out(inner, accrual))

    return guard(frame.run, term, work, inner)


def _locals_of(accrual: Accrual) -> List[Optional[Value]]:
    return [] if accrual.key is None else [accrual.key]


def _work_out(frame: Frame, accrual: Accrual) -> Union[Unsettled, Missing, Opaque]:
    terms = resolve_terms(frame, accrual.interest, _end_of)
    if not isinstance(terms, ResolvedTerms):
        return terms
    change = accrual.history.last_change(frame.moment)
    settled = None if change is None else change.settled
    if settled is None:
        settled = UNTOUCHED
    from_ = terms.from_ if settled.since is None else max(settled.since, terms.from_)
    day = max(from_, int(min(frame.day, terms.until)))
    start = CourseStart(compounded=settled.compounded, accrued=settled.accrued, from_=from_)
    way = _Way(terms=terms, start=start, change=change, day=day)
    course = _follow_course(frame, accrual, way)
    if isinstance(course, Missing):
        return course
    if frame.trace is not None:
        note_opening(frame.trace, course.start, accrual.spec.type)
        note_lines(frame, _bearing_of(accrual), course=course, until=day)
    bend = course.bend_before(day)
    return Unsettled(
        day=frame.day,
        bend=Settled(compounded=bend.compounded, accrued=bend.accrued, since=bend.from_),
        owed=course.owed_on(day),
    )


def _end_of(frame: Frame, spec: InterestSpec[Code]) -> Union[Value, float]:
    """What accrues until an event that has not happened goes on."""
    if spec.until is None:
        return _NEVER
    end = spec.until(frame)
    return _NEVER if isinstance(end, Missing) and end.kind == "not yet" else end


def _bearing_of(accrual: Accrual) -> Bearing:
    return Bearing(name=accrual.spec.name, spec=accrual.interest, locals=_locals_of(accrual))


@dataclass(frozen=True)
class _Way:
    """How far a course is followed, and since which change."""

    terms: ResolvedTerms
    start: CourseStart
    change: Optional[Change]
    day: Day


def _follow_course(frame: Frame, accrual: Accrual, way: _Way) -> Union[InterestCourse, Missing]:
    """The course followed to a day.

    It is kept with the accrual's history, so that further days go on from there; but not where
    something is taken to be otherwise, or where only what came later tells what stood on some day.
    """
    bearing = _bearing_of(accrual)

    def begin() -> InterestCourse:
        compounding = way.terms.compounding
        dates = None if compounding is None else compounding.dates
        return InterestCourse(way.start, way.terms.counting, dates)

    if frame.moment.assumptions is None:
        kept = accrual.history.course_since(way.change, _label_of(way), begin)
        if kept.follow(way.day, reader_as_known_then(frame, bearing)) is None:
            frame.run.limits.rest_on(kept.height)
            return kept
    course = begin()
    missing = course.follow(way.day, reader_from(frame, bearing))
    return course if missing is None else missing


def _label_of(way: _Way) -> str:
    """What a course depends on beside principal and rate."""
    counting, compounding = way.terms.counting, way.terms.compounding
    label = "" if compounding is None else compounding.label
    return f"{way.start.from_} {way.terms.from_} {counting.label} {label}"

"""The dates of a schedule, each of which happens at the opening of its day."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, List, Optional, Sequence

from ..schedules.business_days import BusinessDayRule, adjust_day
from ..series.calendar_days import asking
from ..series.windows import EVER_AFTER
from ..timeline.frame import Frame
from ..timeline.moment import Moment
from ..timeline.read_schedule import ReadSchedule, read_schedule
from ..value.missing import Missing
from .derived_source import Deriving, make_occurrence

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.schedule_spec import ScheduleSpec
    from ..timeline.code import Code
    from ..timeline.settled_schedules import ScheduleTerms
    from ..value.occurrence import Occurrence

_NEVER = math.inf

# No calendar is closed for so long: no rule moves a date further.
_FURTHEST_MOVE = 40


class ScheduleSource:
    """The dates of a schedule, each of which happens at the opening of its day."""

    def __init__(self, deriving: Deriving, spec: ScheduleSpec[Code]) -> None:
        self._deriving = deriving
        self._spec = spec
        self._next: Optional[float] = None
        # Whether it was told that some of its dates are not known.
        self._is_open = False
        # Whether anything comes of a date: else nothing is to be tried while one of them is in doubt.
        self._has_consequences = deriving.run.has_consequences(deriving.event)
        # The dates of which it is not known on which of several days they are, until the last of these.
        self._perhaps: List[Occurrence] = []

    def next_day(self, from_: Day, clock: float) -> float:
        """The first day, from the given one on, that may be one of its dates."""
        if any(_may_be_on(date, from_) for date in self._perhaps):
            return from_
        return self._next_date(from_)

    def _next_date(self, from_: Day) -> float:
        if self._is_daily():
            return from_
        if self._next is None or self._next < from_:
            self._next = self._find(from_)
        return self._next

    def open(self, moment: Moment) -> Sequence[Occurrence]:
        """What the opening of a day brings: a date, that it is not known whether it is one, or that one may
        be only now."""
        self._perhaps = [date for date in self._perhaps if _may_be_on(date, moment.day)]
        again, come = self._perhaps, self._come(moment)
        if self._has_consequences:
            self._perhaps = [*again, *(date for date in come if _may_be_on(date, date.day + 1))]
        return (*again, *come)

    def _come(self, moment: Moment) -> Sequence[Occurrence]:
        day = moment.day
        if self._is_fixed() and self._next_date(day) > day:
            return ()
        frame = Frame(self._deriving.run, moment, [], None)
        schedule = read_schedule(frame, self._deriving.event)
        if isinstance(schedule, Missing):
            return self._doubt(moment, schedule)
        is_date = asking(schedule.calendar, lambda: schedule.moved.has(day))
        if isinstance(is_date, Missing):
            return self._doubt(moment, is_date)
        open_ = () if schedule.open is None else self._leave_open(day, schedule.open)
        if not is_date:
            return open_
        made = self._make(day, doubt=None, through=day, unrolled=self._unrolled(schedule, day))
        return (*open_, made)

    def _is_daily(self) -> bool:
        """Whether its last day, or what else moves, may make any day one of its dates."""
        if self._spec.dates.kind == "listed":
            return True
        terms = self._terms()
        return terms is not None and terms.stub is not None

    def _is_fixed(self) -> bool:
        """Whether no calendar moves its dates of whose days it may be known only later which they
        are."""
        terms = self._terms()
        roll = None if terms is None else terms.roll
        calendars = self._deriving.run.program.calendars
        return roll is None or calendars[roll.calendar].condition is None

    def _terms(self) -> Optional[ScheduleTerms]:
        terms = self._deriving.run.schedules.terms_of(self._deriving.event)
        return None if isinstance(terms, Missing) else terms

    def _find(self, from_: Day) -> float:
        frame = Frame(self._deriving.run, Moment(from_, 0, None), [], None)
        schedule = read_schedule(frame, self._deriving.event, "endless")
        if isinstance(schedule, Missing):
            return _NEVER if self._is_open else from_
        following = asking(schedule.calendar, lambda: schedule.moved.on_or_after(from_))
        if isinstance(following, Missing):
            return _find_unmoved(schedule, from_)
        return _NEVER if following is None else following

    def _doubt(self, moment: Moment, doubt: Missing) -> Sequence[Occurrence]:
        """Where the first day is not known no day is: that is told once. Where the last is not, each
        may be."""
        run, event, day = self._deriving.run, self._deriving.event, moment.day
        if isinstance(run.schedules.terms_of(event), Missing) or self._is_daily():
            return self._leave_open(day, doubt)
        frame = Frame(run, moment, [], None)
        endless = read_schedule(frame, event, "endless")
        if isinstance(endless, Missing):
            return self._leave_open(day, doubt)
        moved = asking(endless.calendar, lambda: endless.moved.has(day))
        if not isinstance(moved, Missing):
            return (self._make(day, doubt=doubt, through=day, unrolled=day),) if moved else ()
        # Where it is not known to which day a date is moved, it is soon after the date, or may be.
        if not endless.dates.has(day):
            return ()
        return (self._make(day, doubt=doubt, through=day + _FURTHEST_MOVE, unrolled=day),)

    def _leave_open(self, day: Day, doubt: Missing) -> Sequence[Occurrence]:
        if self._is_open:
            return ()
        self._is_open = True
        return (self._make(day, doubt=doubt, through=EVER_AFTER, unrolled=None),)

    def _unrolled(self, schedule: ReadSchedule, day: Day) -> Day:
        """The date that was moved to a day; the first, where several were."""
        terms = self._terms()
        roll = None if terms is None else terms.roll
        calendar = schedule.calendar
        if roll is None or calendar is None:
            return day
        rule = BusinessDayRule(convention=roll.convention, calendar=calendar)
        near = schedule.dates.between(day - _FURTHEST_MOVE, day + _FURTHEST_MOVE)

        def find() -> Optional[Day]:
            return next((date for date in near if adjust_day(date, rule) == day), None)

        found = asking(calendar, find)
        return day if found is None or isinstance(found, Missing) else found

    def _make(
        self, day: Day, *, doubt: Optional[Missing], through: Day, unrolled: Optional[Day]
    ) -> Occurrence:
        return make_occurrence(
            self._deriving,
            day,
            of=None,
            doubt=doubt,
            through=through,
            trace=None,
            unrolled=unrolled,
        )


def _may_be_on(date: Occurrence, day: Day) -> bool:
    return date.origin is not None and date.origin.through >= day


def _find_unmoved(schedule: ReadSchedule, from_: Day) -> float:
    """Where the calendar knows nothing, only the dates themselves can matter: the days between are
    left out."""
    calendar = schedule.calendar
    if calendar is None:
        return from_
    following: float = from_
    if not calendar.first <= from_ <= calendar.last:
        found = asking(calendar, lambda: schedule.dates.on_or_after(from_))
        if isinstance(found, Missing):
            return from_
        following = _NEVER if found is None else found
    return min(following, calendar.first) if from_ < calendar.first else following

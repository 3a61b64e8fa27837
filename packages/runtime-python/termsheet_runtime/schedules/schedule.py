"""Dates in order, each once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable, List, Optional, Sequence, Tuple, Union

from ..dates.day import Day
from ..events.first_place import first_place
from .business_days import BusinessDayRule, adjust_day, first_moved_to_or_after
from .recurrence import Numbering, Recurrence
from .schedule_too_long import MAX_DATES, ScheduleTooLong

# Before and after every number of a date.
_ENDLESS = 2**62


@dataclass(frozen=True)
class NumberedDates:
    """Some of the dates of a source: from the first number through the last."""

    source: Numbering
    first: int
    last: int


@dataclass(frozen=True)
class ScheduleSpec:
    """What a schedule is made of."""

    # Dates that come again and again, some of them, or dates listed one by one, in any order.
    dates: Union[Recurrence, NumberedDates, Sequence[Day]]
    # Dates before this one are left out, before any is moved.
    from_: Optional[Day] = None
    # Dates after this one are left out, before any is moved; "until D" is through the day before.
    through: Optional[Day] = None
    # What becomes of dates that are not business days; left out, they stay.
    adjustment: Optional[BusinessDayRule] = None


class Schedule:
    """Dates in order, each once.

    Nothing is listed ahead: every question but `between` is answered by computing the one date it
    asks for, though the schedule may have no end.

    Where dates are moved to business days, every question is about the dates as moved, and raises
    a CalendarRangeError where its answer needs a day of which the calendar does not know.
    """

    def __init__(self, spec: ScheduleSpec) -> None:
        self._dates = _window_of(spec)
        self._adjustment = spec.adjustment

    def has(self, day: Day) -> bool:
        """Whether `day` is one of the dates."""
        return self.on_or_after(day) == day

    def on_or_after(self, day: Day) -> Optional[Day]:
        """The first date that is not before `day`; None where there is none."""
        return self._date_at(max(self._first_reaching(day), self._dates.first))

    def after(self, day: Day) -> Optional[Day]:
        """The first date after `day`; None where there is none."""
        return self.on_or_after(day + 1)

    def on_or_before(self, day: Day) -> Optional[Day]:
        """The last date that is not after `day`; None where there is none."""
        return self._date_at(min(self._first_reaching(day + 1) - 1, self._dates.last))

    def before(self, day: Day) -> Optional[Day]:
        """The last date before `day`; None where there is none."""
        return self.on_or_before(day - 1)

    def between(self, from_: Day, through: Day) -> Tuple[Day, ...]:
        """The dates from `from_` through `through`, both in.

        Raises ScheduleTooLong where they are more than 20,000.
        """
        start = max(self._first_reaching(from_), self._dates.first)
        end = min(self._first_reaching(through + 1) - 1, self._dates.last)
        if end - start >= MAX_DATES:
            raise ScheduleTooLong
        days: List[Day] = []
        for index in range(start, end + 1):
            day = self._moved(self._dates.source.date_at(index))
            if not days or day != days[-1]:
                days.append(day)
        return tuple(days)

    def _first_reaching(self, day: Day) -> int:
        """The number of the first date that, as moved, is not before `day`.

        It may lie past the window.
        """
        if self._ends_before(day):
            return self._dates.last + 1
        rule = self._adjustment
        earliest = day if rule is None else first_moved_to_or_after(day, rule)
        return self._dates.source.index_on_or_before(earliest - 1) + 1

    def _ends_before(self, day: Day) -> bool:
        """Whether no date is left on a day of which the calendar does not know.

        It need not be asked then.
        """
        rule, dates = self._adjustment, self._dates
        if rule is None or day <= rule.calendar.last or dates.last == _ENDLESS:
            return False
        if dates.last < dates.first:
            return True
        date = dates.source.date_at(dates.last)
        return date <= rule.calendar.last and self._moved(date) < day

    def _date_at(self, index: int) -> Optional[Day]:
        dates = self._dates
        if index < dates.first or index > dates.last:
            return None
        return self._moved(dates.source.date_at(index))

    def _moved(self, day: Day) -> Day:
        return day if self._adjustment is None else adjust_day(day, self._adjustment)


def schedule_of(spec: ScheduleSpec) -> Schedule:
    """The schedule of dates that are given by a rule or a list."""
    return Schedule(spec)


def _window_of(spec: ScheduleSpec) -> NumberedDates:
    dates = _numbered(spec.dates)
    source, first, last = dates.source, dates.first, dates.last
    if spec.from_ is not None:
        first = max(first, source.index_on_or_before(spec.from_ - 1) + 1)
    if spec.through is not None:
        last = min(last, source.index_on_or_before(spec.through))
    return NumberedDates(source, first, last)


def _numbered(dates: Union[Recurrence, NumberedDates, Sequence[Day]]) -> NumberedDates:
    if isinstance(dates, NumberedDates):
        return dates
    if isinstance(dates, Recurrence):
        return NumberedDates(dates, -_ENDLESS, _ENDLESS)
    listed = _Listed(dates)
    return NumberedDates(listed, 0, listed.count - 1)


class _Listed(Numbering):
    def __init__(self, dates: Iterable[Day]) -> None:
        self._sorted = sorted(set(dates))

    @property
    def count(self) -> int:
        return len(self._sorted)

    def date_at(self, index: int) -> Day:
        return self._sorted[index]

    def index_on_or_before(self, day: Day) -> int:
        return first_place(self._sorted, lambda date: date > day) - 1

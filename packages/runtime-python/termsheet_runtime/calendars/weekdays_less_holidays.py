"""Monday to Friday less a set of holidays."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Mapping, Optional, Tuple

from ..dates.day import Day
from ..dates.weekday import weekday_name_of, weekday_of
from .business_calendar import BusinessCalendar
from .known_days import is_known_day, require_day_count, require_known_day
from .weekday_index import weekday_at, weekday_index


@dataclass(frozen=True)
class WeekdaysLessHolidaysParts:
    """What a calendar of weekdays is made of."""

    name: str
    first: Day
    last: Day
    published: Day
    # The days closed from Monday to Friday, with their names; others are passed over.
    holidays: Mapping[Day, str]


class WeekdaysLessHolidays(BusinessCalendar):
    """Monday to Friday less a set of holidays.

    Every lookup counts weekdays by arithmetic and finds its place among the sorted holidays by
    bisection, so its cost is the logarithm of the number of holidays however far it reaches, and
    no table of days is kept.
    """

    def __init__(self, parts: WeekdaysLessHolidaysParts) -> None:
        self.name = parts.name
        self.first = parts.first
        self.last = parts.last
        self.published = parts.published
        self._holidays = parts.holidays
        # The weekday indexes of the holidays, ascending.
        self._closed = sorted(
            weekday_index(day)
            for day in parts.holidays
            if is_known_day(parts, day) and weekday_of(day) <= 5
        )
        # For each holiday, how many weekdays before it are open: its index less its place.
        self._open_before_closed = [index - place for place, index in enumerate(self._closed)]
        # The number of open weekdays, on the same count of indexes, before `first`.
        self._start = weekday_index(parts.first)
        # The number of open days from `first` through `last`.
        self._total = self._open_before(parts.last + 1)

    def is_open(self, day: Day) -> bool:
        """Whether `day` is open; raises CalendarRangeError outside `first` to `last`."""
        require_known_day(self, day)
        return weekday_of(day) <= 5 and day not in self._holidays

    def nth_after(self, day: Day, n: int) -> Optional[Day]:
        """The `n`-th open day after `day`."""
        require_day_count(n)
        if n == 0:
            return day if is_known_day(self, day) else None
        if day < self.first - 1:
            return None
        return self._open_at(self._open_before(day + 1) + n - 1)

    def nth_before(self, day: Day, n: int) -> Optional[Day]:
        """The `n`-th open day before `day`."""
        require_day_count(n)
        if n == 0:
            return day if is_known_day(self, day) else None
        if day > self.last + 1:
            return None
        return self._open_at(self._open_before(day) - n)

    def open_days(self, from_: Day, to: Day) -> Tuple[Day, ...]:
        """The open days from `from_` through `to`, both in, in order."""
        count = self.count_open(from_, to)
        if count == 0:
            return ()
        start = self._open_before(from_)
        days = (self._open_at(place) for place in range(start, start + count))
        return tuple(day for day in days if day is not None)

    def count_open(self, from_: Day, to: Day) -> int:
        """The number of open days from `from_` through `to`, both in."""
        if to < from_:
            return 0
        require_known_day(self, from_)
        require_known_day(self, to)
        return self._open_before(to + 1) - self._open_before(from_)

    def closure(self, day: Day) -> Optional[str]:
        """Why `day` is closed; None when it is open."""
        require_known_day(self, day)
        # A holiday that falls on a weekend closes nothing: what closes that day is the weekend.
        return weekday_name_of(day) if weekday_of(day) > 5 else self._holidays.get(day)

    def _open_before(self, day: Day) -> int:
        """The number of open days from `first` up to but not including `day`."""
        index = weekday_index(day)
        return index - bisect_left(self._closed, index) - self._start

    def _open_at(self, place: int) -> Optional[Day]:
        """The open day with `place` open days before it, if the calendar knows of it."""
        if place < 0 or place >= self._total:
            return None
        index = place + self._start
        return weekday_at(index + bisect_left(self._open_before_closed, index + 1))

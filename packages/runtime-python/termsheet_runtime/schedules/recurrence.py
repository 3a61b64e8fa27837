"""Dates that come again and again, without a first or a last."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction
from typing import Iterable, Literal, Optional

from ..dates.add_months import add_months
from ..dates.day import Day
from ..dates.year_month_day import (
    YearMonthDay,
    day_number,
    days_in_month,
    last_day_of_month,
    to_year_month_day,
)
from ..exact.exact import Exact, ratio

# Steps past 1,000 years are refused: no contract has them.
MAX_MONTHS = 12_000
MAX_DAYS = 366_000


class Numbering(ABC):
    """Dates by their numbers."""

    @abstractmethod
    def date_at(self, index: int) -> Day:
        """The date with this number."""

    @abstractmethod
    def index_on_or_before(self, day: Day) -> int:
        """The number of the last date that is not after `day`."""


class Recurrence(Numbering):
    """Dates that come again and again: date 0, those after it and those before it.

    They ascend strictly, and each is computed from its number alone.
    """

    # How many of the dates a year has; None where years differ, as with every 10 days.
    per_year: Optional[Exact]
    # Whether every date is the last day of its month.
    at_month_end: bool


@dataclass(frozen=True)
class MonthStep:
    """Every so many months, counted from an anchor."""

    # Date 0; no date is counted from any other (see `add_months`).
    anchor: Day
    # At least 1; a year is 12.
    months: int
    # What an anchor such as February 28 gives in a longer month: `same day` the 28th, `last day`
    # the month's last, since the anchor was one (the "end-of-month rule"). An anchor that is not
    # its month's last day gives the same day under both.
    month_end: Literal["same day", "last day"]


def every_months(step: MonthStep) -> Recurrence:
    """Every so many months from an anchor; a month that is too short gives its last day.

    Raises ValueError where the months are not from 1 to 12,000.
    """
    return _EveryMonths(step)


class _EveryMonths(Recurrence):
    def __init__(self, step: MonthStep) -> None:
        self._anchor = step.anchor
        self._months = _require_step(step.months, "months", MAX_MONTHS)
        first = to_year_month_day(step.anchor)
        is_last = last_day_of_month(step.anchor) == step.anchor
        self._first_month = _month_number(first)
        self._to_last = step.month_end == "last day" and is_last
        self.per_year = ratio(12, self._months)
        self.at_month_end = self._to_last or first.day == 31

    def date_at(self, index: int) -> Day:
        date = add_months(self._anchor, index * self._months)
        return last_day_of_month(date) if self._to_last else date

    def index_on_or_before(self, day: Day) -> int:
        index = (_month_number(to_year_month_day(day)) - self._first_month) // self._months
        return index - 1 if self.date_at(index) > day else index


def every_days(*, anchor: Day, days: int) -> Recurrence:
    """Every so many days from an anchor; a week is 7.

    Raises ValueError where the days are not from 1 to 366,000.
    """
    return _EveryDays(anchor, days)


class _EveryDays(Recurrence):
    def __init__(self, anchor: Day, days: int) -> None:
        self._anchor = anchor
        self._days = _require_step(days, "days", MAX_DAYS)
        self.per_year = None
        self.at_month_end = False

    def date_at(self, index: int) -> Day:
        return self._anchor + index * self._days

    def index_on_or_before(self, day: Day) -> int:
        return (day - self._anchor) // self._days


def day_of_each_month(day: int) -> Recurrence:
    """Day N of each month, or its last day where it is shorter: day 31 is every month's last.

    Raises ValueError where the day is not from 1 to 31.
    """
    if day < 1 or day > 31:
        raise ValueError(f"A day of a month is a whole number from 1 to 31, not {day}.")
    return every_months(MonthStep(anchor=day_number(2000, 1, day), months=1, month_end="same day"))


@dataclass(frozen=True)
class MonthDay:
    """A day of every year: `month` 1 (January) to 12."""

    month: int
    day: int


def days_of_each_year(days: Iterable[MonthDay]) -> Recurrence:
    """The listed days of each year, in any order: January 1, April 1, July 1 and October 1.

    February 29 is February 28 in a year without one. Raises ValueError where there is no day, a
    day is in no calendar, or two days fall together.
    """
    return _DaysOfEachYear(days)


class _DaysOfEachYear(Recurrence):
    def __init__(self, days: Iterable[MonthDay]) -> None:
        self._listed = sorted(days, key=lambda each: (each.month, each.day))
        if not self._listed:
            raise ValueError("A schedule needs a day of the year.")
        for each in self._listed:
            _require_month_day(each)
        count = len(self._listed)
        for index in range(2001 * count, 2002 * count - 1):
            if self.date_at(index) >= self.date_at(index + 1):
                raise ValueError("A schedule lists a day of the year twice, or February 28 and 29.")
        self.per_year = Fraction(count)
        self.at_month_end = all(
            each.day == days_in_month(2000, each.month) for each in self._listed
        )

    def date_at(self, index: int) -> Day:
        year, place = divmod(index, len(self._listed))
        date = self._listed[place]
        return day_number(year, date.month, min(date.day, days_in_month(year, date.month)))

    def index_on_or_before(self, day: Day) -> int:
        count = len(self._listed)
        index = to_year_month_day(day).year * count + count - 1
        while self.date_at(index) > day:
            index -= 1
        return index


def _month_number(date: YearMonthDay) -> int:
    return date.year * 12 + date.month


def _require_step(count: int, unit: str, most: int) -> int:
    if 1 <= count <= most:
        return count
    raise ValueError(f"A schedule steps by a whole number of {unit} from 1 to {most}, not {count}.")


def _require_month_day(date: MonthDay) -> None:
    month, day = date.month, date.day
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(2000, month)):
        raise ValueError(f"There is no day {day} of month {month} in any year.")

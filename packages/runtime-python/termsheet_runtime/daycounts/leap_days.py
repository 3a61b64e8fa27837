"""Leap days and the lengths of years."""

from __future__ import annotations

from ..dates.day import Day
from ..dates.year_month_day import day_number, is_leap_year, to_year_month_day


def leap_days_after(after: Day, through: Day) -> int:
    """How many February 29 come after `after` and not after `through`."""
    return _leap_days_through(through) - _leap_days_through(after)


def _leap_days_through(day: Day) -> int:
    """The leap days from year 0 through a day."""
    year = to_year_month_day(day).year
    before = year - 1
    of_years_before = before // 4 - before // 100 + before // 400
    is_past = is_leap_year(year) and day >= day_number(year, 2, 29)
    return of_years_before + (1 if is_past else 0)


def days_in_year(year: int) -> int:
    """The days of a calendar year: 366 or 365."""
    return 366 if is_leap_year(year) else 365

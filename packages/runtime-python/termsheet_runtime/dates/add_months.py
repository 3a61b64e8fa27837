"""Months and years from a date."""

from __future__ import annotations

from .day import Day
from .year_month_day import day_number, days_in_month, to_year_month_day


def add_months(anchor: Day, months: int) -> Day:
    """The same day of the month `months` later (earlier when negative).

    It is that month's last day when the month is too short. Count always from the anchor, never
    from an earlier result: from January 31, one month is February 28 and two months are March 31.
    Chaining would lose the 31 for good.
    """
    start = to_year_month_day(anchor)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return day_number(year, month + 1, min(start.day, days_in_month(year, month + 1)))


def add_years(anchor: Day, years: int) -> Day:
    """The same date `years` later (earlier when negative).

    February 29 becomes February 28 in a year without one.
    """
    return add_months(anchor, 12 * years)

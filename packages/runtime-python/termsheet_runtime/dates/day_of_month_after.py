"""Days of the month after a date."""

from __future__ import annotations

from .day import Day
from .year_month_day import day_number, days_in_month, to_year_month_day


def day_of_month_after(day_of_month: int, day: Day) -> Day:
    """ "Day 5 of the month after D": in the calendar month that follows the month of `day`.

    It is that month's last day when it is shorter. Raises ValueError when `day_of_month` is not
    from 1 to 31.
    """
    if day_of_month < 1 or day_of_month > 31:
        raise ValueError(f"A day of a month is a whole number from 1 to 31, not {day_of_month}.")
    start = to_year_month_day(day)
    year = start.year + 1 if start.month == 12 else start.year
    month = 1 if start.month == 12 else start.month + 1
    return day_number(year, month, min(day_of_month, days_in_month(year, month)))

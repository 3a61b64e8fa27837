"""The legal public holidays of the United States.

5 U.S.C. 6103(a), before any move away from a weekend. The statute's "third Monday" is the first
Monday on or after the 15th, and the last Monday of May the first on or after the 25th.
"""

from __future__ import annotations

from ..dates.day import Day
from ..dates.weekday import WEEKDAYS, first_weekday_on_or_after
from ..dates.year_month_day import day_number


def new_years_day(year: int) -> Day:
    """January 1."""
    return day_number(year, 1, 1)


def martin_luther_king_day(year: int) -> Day:
    """The third Monday of January."""
    return _monday_from(day_number(year, 1, 15))


def washingtons_birthday(year: int) -> Day:
    """The third Monday of February."""
    return _monday_from(day_number(year, 2, 15))


def memorial_day(year: int) -> Day:
    """The last Monday of May."""
    return _monday_from(day_number(year, 5, 25))


def juneteenth(year: int) -> Day:
    """June 19."""
    return day_number(year, 6, 19)


def independence_day(year: int) -> Day:
    """July 4."""
    return day_number(year, 7, 4)


def labor_day(year: int) -> Day:
    """The first Monday of September."""
    return _monday_from(day_number(year, 9, 1))


def columbus_day(year: int) -> Day:
    """The second Monday of October."""
    return _monday_from(day_number(year, 10, 8))


def veterans_day(year: int) -> Day:
    """November 11."""
    return day_number(year, 11, 11)


def thanksgiving_day(year: int) -> Day:
    """The fourth Thursday of November."""
    return first_weekday_on_or_after(day_number(year, 11, 22), WEEKDAYS["Thursday"])


def christmas_day(year: int) -> Day:
    """December 25."""
    return day_number(year, 12, 25)


def _monday_from(day: Day) -> Day:
    return first_weekday_on_or_after(day, WEEKDAYS["Monday"])

"""Over which days a calendar is known, in words."""

from __future__ import annotations

from typing import Protocol

from ..dates.day import Day
from ..dates.long_date import format_long_date
from ..dates.year_month_day import to_year_month_day


class KnownRange(Protocol):
    """What a message needs of a calendar."""

    name: str
    first: Day
    last: Day


def describe_known_range(calendar: KnownRange) -> str:
    """Says over which days a calendar is known, for the reason of an answer it cannot give.

    "the calendar NYSE is known from 1990 through 2027"; full dates where it does not hold whole
    years.
    """
    first = to_year_month_day(calendar.first)
    last = to_year_month_day(calendar.last)
    whole_years = (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31)
    start = str(first.year) if whole_years else format_long_date(calendar.first)
    through = str(last.year) if whole_years else format_long_date(calendar.last)
    return f"the calendar {calendar.name} is known from {start} through {through}"

"""The calendar of a contract whose business days are weekdays."""

from __future__ import annotations

from typing import Iterable

from ..dates.day import Day
from ..dates.year_month_day import FIRST_DAY, LAST_DAY
from .business_calendar import BusinessCalendar
from .weekdays_less_holidays import WeekdaysLessHolidays, WeekdaysLessHolidaysParts


def weekday_calendar(name: str, extra_holidays: Iterable[Day] = ()) -> BusinessCalendar:
    """Monday to Friday less the holidays given, known for the years 1583 to 9999.

    The calendar of a contract whose business days are weekdays, or whose holidays come as an
    input. The holidays may come in any order; repeats and those on weekends change nothing. A
    closure reads `holiday`.
    """
    holidays = dict.fromkeys(extra_holidays, "holiday")
    return WeekdaysLessHolidays(
        WeekdaysLessHolidaysParts(
            name, first=FIRST_DAY, last=LAST_DAY, published=LAST_DAY, holidays=holidays
        )
    )

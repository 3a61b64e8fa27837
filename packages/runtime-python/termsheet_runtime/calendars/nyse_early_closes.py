"""The days on which the New York Stock Exchange is announced to close early."""

from __future__ import annotations

from typing import Dict

from ..dates.day import Day
from ..dates.weekday import WEEKDAYS, weekday_of
from ..dates.year_month_day import day_number
from .minute_of_day import MinuteOfDay, minute_of_day
from .us_holidays import independence_day, thanksgiving_day

# Early closes that no rule gives; the like of them in other years were full days.
_BY_ANNOUNCEMENT = (
    # The Friday after a Thursday's Christmas: not in 2008, 2014 or 2025.
    day_number(1997, 12, 26),
    day_number(2003, 12, 26),
    # The eve of the year 2000, whose New Year's Day fell on a Saturday.
    day_number(1999, 12, 31),
)


def nyse_early_closes(year: int) -> Dict[Day, MinuteOfDay]:
    """The early closes of one year, with the New York time of each.

    Some of the days are closed all day, as Christmas Eve is when Christmas falls on a Saturday. By
    the practice of the exchange's yearly announcements: the Friday after Thanksgiving (from 1992),
    Christmas Eve, and a day beside Independence Day (from 1995). The close is at 1:00 pm, until
    1992 at 2:00 pm. Trading that broke off on the day itself (snow on February 11, 1994, circuit
    breakers on October 27, 1997) is not a close that anyone could plan by, and not here.
    """
    days = [day_number(year, 12, 24)]
    if year >= 1992:
        days.append(thanksgiving_day(year) + 1)
    if year >= 1995:
        days.append(_beside_independence_day(year))
    days.extend(day for day in _BY_ANNOUNCEMENT if _is_in_year(day, year))
    close = minute_of_day(14, 0) if year <= 1992 else minute_of_day(13, 0)
    return dict.fromkeys(days, close)


def _beside_independence_day(year: int) -> Day:
    """July 3, which is closed all day where July 4 falls from Saturday to Monday.

    Until 2012 a Thursday's Independence Day shortened the Friday after it instead.
    """
    fourth = independence_day(year)
    is_bridge = weekday_of(fourth) == WEEKDAYS["Thursday"] and year < 2013
    return fourth + 1 if is_bridge else fourth - 1


def _is_in_year(day: Day, year: int) -> bool:
    return day_number(year, 1, 1) <= day <= day_number(year, 12, 31)

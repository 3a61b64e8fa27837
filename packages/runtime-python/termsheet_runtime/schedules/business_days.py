"""What becomes of a date that is not a business day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..calendars.business_calendar import BusinessCalendar
from ..calendars.calendar_range_error import CalendarRangeError
from ..dates.day import Day
from ..dates.year_month_day import last_day_of_month, to_year_month_day

# How a date that is not a business day is moved (ISDA 2006 Definitions, 4.12; the last is OpenGamma
# Strata's and ACTUS's):
#
# - `following`: to the next business day;
# - `modified following`: to the next one, unless that is in another month, then to the one before;
# - `preceding`: to the business day before;
# - `modified preceding`: to the one before, unless that is in another month, then to the next.
BusinessDayConvention = Literal[
    "following", "modified following", "preceding", "modified preceding"
]

# The ways in which a date is moved, by the names of ISDA and Strata.
BUSINESS_DAY_CONVENTIONS = (
    "following",
    "modified following",
    "preceding",
    "modified preceding",
)


@dataclass(frozen=True)
class BusinessDayRule:
    """Which days are business days, and what becomes of a date that is none."""

    convention: BusinessDayConvention
    calendar: BusinessCalendar


def adjust_day(day: Day, rule: BusinessDayRule) -> Day:
    """The business day to which a date is moved; a business day stays.

    Raises CalendarRangeError where the answer needs a day of which the calendar does not know.
    """
    calendar = rule.calendar
    if rule.convention == "following":
        return _open_on_or_after(calendar, day)
    if rule.convention == "preceding":
        return _open_on_or_before(calendar, day)
    if rule.convention == "modified following":
        after = _open_on_or_after(calendar, day)
        return _open_on_or_before(calendar, day) if after > last_day_of_month(day) else after
    before = _open_on_or_before(calendar, day)
    return _open_on_or_after(calendar, day) if before < _first_day_of_month(day) else before


def first_moved_to_or_after(day: Day, rule: BusinessDayRule) -> Day:
    """The first date that a rule moves to `day` or later.

    That date and all after it are moved there, none before it is. So a schedule finds its moved
    dates without moving any but the one it wants. Raises CalendarRangeError where the answer needs
    a day of which the calendar does not know.
    """
    calendar = rule.calendar
    # Dates in the closed stretch between two open days move to one of the two, others stay outside.
    if rule.convention == "following":
        return _open_on_or_before(calendar, day - 1) + 1
    if rule.convention == "preceding":
        return _open_on_or_after(calendar, day)
    if rule.convention == "modified following":
        after = _open_on_or_after(calendar, day)
        return max(_open_on_or_before(calendar, day - 1) + 1, _first_day_of_month(after))
    before = _open_on_or_before(calendar, day - 1)
    return min(_open_on_or_after(calendar, day), last_day_of_month(before) + 1)


def _open_on_or_after(calendar: BusinessCalendar, day: Day) -> Day:
    found = calendar.first_on_or_after(day)
    if found is not None:
        return found
    raise CalendarRangeError(calendar, day if day < calendar.first else calendar.last + 1)


def _open_on_or_before(calendar: BusinessCalendar, day: Day) -> Day:
    found = calendar.first_on_or_before(day)
    if found is not None:
        return found
    raise CalendarRangeError(calendar, day if day > calendar.last else calendar.first - 1)


def _first_day_of_month(day: Day) -> Day:
    return day - to_year_month_day(day).day + 1

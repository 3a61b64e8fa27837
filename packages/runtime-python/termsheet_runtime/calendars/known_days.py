"""Refusals of days that a calendar does not know."""

from __future__ import annotations

from typing import Protocol

from ..dates.day import Day
from .business_calendar import BusinessCalendar
from .calendar_range_error import CalendarRangeError


class _Stretch(Protocol):
    @property
    def first(self) -> Day: ...

    @property
    def last(self) -> Day: ...


def is_known_day(calendar: _Stretch, day: Day) -> bool:
    """Whether a calendar knows of `day`, so that asking about it does not raise."""
    return calendar.first <= day <= calendar.last


def require_known_day(calendar: BusinessCalendar, day: Day) -> None:
    """Refuses, by a CalendarRangeError, a day of which a calendar does not know."""
    if not is_known_day(calendar, day):
        raise CalendarRangeError(calendar, day)


def require_day_count(n: int) -> None:
    """Refuses, by a ValueError, a number of open days that cannot be counted off."""
    if n < 0:
        raise ValueError(f"A number of open days is a whole number from 0 up, not {n}.")

"""Days of the week."""

from __future__ import annotations

from types import MappingProxyType

from .day import Day

# A day of the week numbered as in ISO 8601: Monday is 1, Sunday is 7.
Weekday = int

# The days of the week by name, with their ISO 8601 numbers.
WEEKDAYS = MappingProxyType(
    {
        "Monday": 1,
        "Tuesday": 2,
        "Wednesday": 3,
        "Thursday": 4,
        "Friday": 5,
        "Saturday": 6,
        "Sunday": 7,
    }
)

_NAMES = tuple(WEEKDAYS)

# Day 0 was a Thursday, so three days bring the count to a Monday.
_MONDAY_OFFSET = 3


def weekday_of(day: Day) -> Weekday:
    """The day of the week on which `day` falls."""
    return (day + _MONDAY_OFFSET) % 7 + 1


def weekday_name_of(day: Day) -> str:
    """The name of the day of the week on which `day` falls: `Wednesday`."""
    return _NAMES[weekday_of(day) - 1]


def first_weekday_on_or_after(day: Day, weekday: Weekday) -> Day:
    """The first day on or after `day` that falls on `weekday`."""
    return day + (weekday - weekday_of(day)) % 7

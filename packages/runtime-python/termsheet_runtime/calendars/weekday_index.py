"""Days from Monday to Friday by number."""

from __future__ import annotations

from ..dates.day import Day

# Day 0 was a Thursday: the Monday of its week, where week 0 starts, is three days earlier.
_MONDAY_OFFSET = 3


def weekday_index(day: Day) -> int:
    """How many days from Monday to Friday lie before `day`, counted from Monday 1969-12-29.

    Negative for earlier days. A weekday's own index is this number, and so is that of the weekday
    which follows a weekend.
    """
    week, place = divmod(day + _MONDAY_OFFSET, 7)
    return week * 5 + min(place, 5)


def weekday_at(index: int) -> Day:
    """The day from Monday to Friday with this index; the inverse of `weekday_index`."""
    week, place = divmod(index, 5)
    return week * 7 + place - _MONDAY_OFFSET

"""The calendars that a contract can follow by name."""

from __future__ import annotations

from functools import lru_cache
from typing import Callable, Dict, Optional

from .business_calendar import BusinessCalendar
from .new_york_banks import new_york_banks
from .nyse import nyse
from .weekday_calendar import weekday_calendar


@lru_cache(maxsize=1)
def _weekdays() -> BusinessCalendar:
    return weekday_calendar("Weekdays")


_CALENDARS: Dict[str, Callable[[], BusinessCalendar]] = {
    "NYSE": nyse,
    "New York Banks": new_york_banks,
    "Weekdays": _weekdays,
}

# The names that a contract can follow (`calendar Business Day follows NYSE`).
CALENDAR_NAMES = tuple(_CALENDARS)


def named_calendar(name: str) -> Optional[BusinessCalendar]:
    """The calendar of a name in `CALENDAR_NAMES`, spelled exactly so; None for any other."""
    found = _CALENDARS.get(name)
    return None if found is None else found()

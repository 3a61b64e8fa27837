"""Questions about days of which a calendar knows nothing."""

from __future__ import annotations

from ..dates.day import Day
from ..dates.long_date import format_long_date
from .describe_known_range import KnownRange, describe_known_range


class CalendarRangeError(ValueError):
    """A question about a day of which a calendar knows nothing."""

    # The name of the calendar that does not reach the day; for a filtered calendar, its base.
    calendar: str
    # The day that lies outside what the calendar knows.
    day: Day

    def __init__(self, calendar: KnownRange, day: Day) -> None:
        known = describe_known_range(calendar)
        super().__init__(f"{format_long_date(day)} cannot be judged: {known}.")
        self.calendar = calendar.name
        self.day = day

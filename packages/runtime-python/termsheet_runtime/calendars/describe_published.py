"""How far a calendar is more than its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..dates.long_date import format_long_date
from ..dates.year_month_day import to_year_month_day

if TYPE_CHECKING:
    from ..dates.day import Day
    from .business_calendar import BusinessCalendar


def is_by_rule(calendar: BusinessCalendar, day: Day) -> bool:
    """Whether a day is known by the rules of a calendar alone, since its closings are not published
    so far."""
    return day > calendar.published


def describe_published(calendar: BusinessCalendar) -> str:
    """Says how far a calendar is more than its rules.

    "the closings of NYSE are published through 2028, and reckoned by the same rules after that"
    """
    date = to_year_month_day(calendar.published)
    whole_year = (date.month, date.day) == (12, 31)
    through = str(date.year) if whole_year else format_long_date(calendar.published)
    return (
        f"the closings of {calendar.name} are published through {through}, "
        "and reckoned by the same rules after that"
    )

"""Dates as US contracts write them."""

from __future__ import annotations

import re
from typing import Optional

from .day import Day
from .year_month_day import from_year_month_day, to_year_month_day

# The names of the months as US contracts write them, January first.
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_LONG_DATE = re.compile(r"([A-Z][a-z]+) ([1-9][0-9]?), ([0-9]{4})")


def format_long_date(day: Day) -> str:
    """Writes a day as US contracts do: `March 8, 2006`."""
    parts = to_year_month_day(day)
    return f"{MONTH_NAMES[parts.month - 1]} {parts.day}, {parts.year}"


def parse_long_date(text: str) -> Optional[Day]:
    """Reads a date written `October 1, 2007`.

    The month's full name, single spaces, no leading zero, four digits of year; None for any other
    form and for dates that do not exist.
    """
    parts = _LONG_DATE.fullmatch(text)
    if parts is None or parts.group(1) not in MONTH_NAMES:
        return None
    month = MONTH_NAMES.index(parts.group(1)) + 1
    return from_year_month_day(int(parts.group(3)), month, int(parts.group(2)))

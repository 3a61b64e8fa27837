"""Dates as ISO 8601 writes them."""

from __future__ import annotations

import re
from typing import Optional

from .day import Day
from .year_month_day import from_year_month_day, to_year_month_day

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def parse_iso_date(text: str) -> Optional[Day]:
    """Reads an ISO 8601 calendar date such as `2006-03-08`.

    Only the extended form with all its digits is read, and only dates that exist in the years
    1583 to 9999; anything else, white space included, is None.
    """
    parts = _ISO_DATE.fullmatch(text)
    if parts is None:
        return None
    return from_year_month_day(int(parts.group(1)), int(parts.group(2)), int(parts.group(3)))


def format_iso_date(day: Day) -> str:
    """Writes a day as an ISO 8601 calendar date, `2006-03-08`.

    Arithmetic can leave the years that `parse_iso_date` reads. A message about such a day must
    still be writable, so years outside 0 to 9999 take ISO's expanded form: `+010000-01-01`.
    """
    parts = to_year_month_day(day)
    return f"{_format_year(parts.year)}-{parts.month:02d}-{parts.day:02d}"


def _format_year(year: int) -> str:
    if 0 <= year <= 9999:
        return f"{year:04d}"
    return f"{'-' if year < 0 else '+'}{abs(year):06d}"

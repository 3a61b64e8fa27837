"""The years that the calendars of named places hold."""

from __future__ import annotations

from ..dates.year_month_day import day_number
from .holiday_rule import YearSpan

# The same for all, so that a contract may use several calendars over the same years. Holidays are
# announced a few years ahead; what is agreed today lasts longer.
YEARS = YearSpan(first=1990, last=2099)

FIRST_DAY_KNOWN = day_number(YEARS.first, 1, 1)
LAST_DAY_KNOWN = day_number(YEARS.last, 12, 31)

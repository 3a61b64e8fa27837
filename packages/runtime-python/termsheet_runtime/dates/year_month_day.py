"""Dates by their parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .day import Day


@dataclass(frozen=True)
class YearMonthDay:
    """A date by its parts: `month` 1 (January) to 12, `day` 1 to 31."""

    year: int
    month: int
    day: int


# The first full year of the Gregorian calendar; earlier dates in prose are Julian or ambiguous.
FIRST_YEAR = 1583

# The last year that ISO 8601 writes in four digits.
LAST_YEAR = 9999

# Days from 0000-03-01, where the arithmetic below starts its years, to 1970-01-01.
_DAYS_TO_EPOCH = 719_468

# Days in the 400 years after which the Gregorian calendar repeats.
_DAYS_PER_ERA = 146_097


def day_number(year: int, month: int, day: int) -> Day:
    """The day with these parts, which must be a real date: the parts are not checked.

    Years are counted from March, so that the leap day is the last of its year and needs no case
    of its own (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
    """
    march_year = year - 1 if month <= 2 else year
    era, year_of_era = divmod(march_year, 400)
    march_month = month - 3 if month > 2 else month + 9
    day_of_year = (153 * march_month + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_PER_ERA + day_of_era - _DAYS_TO_EPOCH


# The first and the last day that the parsers accept: 1583-01-01 and 9999-12-31.
FIRST_DAY: Day = day_number(FIRST_YEAR, 1, 1)
LAST_DAY: Day = day_number(LAST_YEAR, 12, 31)


def to_year_month_day(day: Day) -> YearMonthDay:
    """The parts of any day, in the proleptic Gregorian calendar (`civil_from_days`)."""
    era, day_of_era = divmod(day + _DAYS_TO_EPOCH, _DAYS_PER_ERA)
    leap_days_passed = day_of_era // 1460 - day_of_era // 36_524 + day_of_era // 146_096
    year_of_era = (day_of_era - leap_days_passed) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    return YearMonthDay(
        year=era * 400 + year_of_era + (1 if month <= 2 else 0),
        month=month,
        day=day_of_year - (153 * march_month + 2) // 5 + 1,
    )


def is_leap_year(year: int) -> bool:
    """Whether the year has a February 29 in the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days, 28 to 31, in a month given as 1 to 12."""
    if month == 2:
        return 29 if is_leap_year(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def last_day_of_month(day: Day) -> Day:
    """The last day of the month in which `day` lies."""
    parts = to_year_month_day(day)
    return day_number(parts.year, parts.month, days_in_month(parts.year, parts.month))


def from_year_month_day(year: int, month: int, day: int) -> Optional[Day]:
    """The day with these parts, or None.

    There is none where there is no such date (February 30, a month 13) or its year lies outside
    1583 to 9999.
    """
    if year < FIRST_YEAR or year > LAST_YEAR or month < 1 or month > 12:
        return None
    if day < 1 or day > days_in_month(year, month):
        return None
    return day_number(year, month, day)

"""Holidays that come every year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, Iterable, Optional

from ..dates.day import Day
from ..dates.weekday import WEEKDAYS, weekday_of


@dataclass(frozen=True)
class HolidayRule:
    """A holiday that comes every year."""

    # The holiday's name as its source spells it.
    name: str
    # The day on which the holiday of a year is observed.
    day_in: Callable[[int], Day]
    # The first year in which it is observed, where that is after the calendar's first.
    since: Optional[int] = None


@dataclass(frozen=True)
class YearSpan:
    """A first and a last year, both in."""

    first: int
    last: int


def holidays_by_rule(rules: Iterable[HolidayRule], years: YearSpan) -> Dict[Day, str]:
    """The holidays that the rules give for a span of years, by day."""
    listed = tuple(rules)
    return {
        rule.day_in(year): rule.name
        for year in range(years.first, years.last + 1)
        for rule in listed
        if rule.since is None or year >= rule.since
    }


def moved_from_sunday(day: Day) -> Day:
    """A holiday that falls on a Sunday is observed on Monday; one on a Saturday is not moved."""
    return day + 1 if weekday_of(day) == WEEKDAYS["Sunday"] else day


def moved_from_weekend(day: Day) -> Day:
    """A holiday that falls on a Sunday is observed on Monday, one on a Saturday on Friday."""
    return day - 1 if weekday_of(day) == WEEKDAYS["Saturday"] else moved_from_sunday(day)

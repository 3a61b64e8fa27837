"""The days of a calendar on which a condition holds."""

from __future__ import annotations

from typing import Callable, Optional, Tuple

from ..dates.day import Day
from .business_calendar import BusinessCalendar
from .known_days import is_known_day, require_day_count
from .lazy_verdicts import LazyVerdicts


def filtered_calendar(
    name: str, base: BusinessCalendar, predicate: Callable[[Day], bool]
) -> BusinessCalendar:
    """The days of `base` on which a condition holds.

    "a Trading Day is a day of the NYSE on which the Common Stock was traded". Known where `base`
    is. The condition is asked about open days of `base` only, at most once about each, and never
    about a day on which the answer does not turn. What it raises reaches the caller, so a
    condition that is unknown on some day can say so, and only the answers that need that day fail.
    """
    return _FilteredCalendar(name, base, predicate)


class _FilteredCalendar(BusinessCalendar):
    def __init__(self, name: str, base: BusinessCalendar, predicate: Callable[[Day], bool]) -> None:
        self.name = name
        self.first = base.first
        self.last = base.last
        self.published = base.published
        self._base = base

        def judge(place: int) -> bool:
            day = self._day_at(place)
            return day is not None and predicate(day)

        self._verdicts = LazyVerdicts(base.count_open(base.first, base.last), judge)

    def is_open(self, day: Day) -> bool:
        return self._base.is_open(day) and self._verdicts.holds(self._places_before(day))

    def nth_after(self, day: Day, n: int) -> Optional[Day]:
        require_day_count(n)
        if n == 0:
            return day if is_known_day(self, day) else None
        if day < self.first - 1 or day > self.last:
            return None
        return self._day_at(self._verdicts.nth_holding(self._places_before(day + 1), n, 1))

    def nth_before(self, day: Day, n: int) -> Optional[Day]:
        require_day_count(n)
        if n == 0:
            return day if is_known_day(self, day) else None
        if day > self.last + 1:
            return None
        return self._day_at(self._verdicts.nth_holding(self._places_before(day) - 1, n, -1))

    def open_days(self, from_: Day, to: Day) -> Tuple[Day, ...]:
        candidates = self._base.open_days(from_, to)
        if not candidates:
            return candidates
        start = self._places_before(from_)
        return tuple(
            day for offset, day in enumerate(candidates) if self._verdicts.holds(start + offset)
        )

    def count_open(self, from_: Day, to: Day) -> int:
        if self._base.count_open(from_, to) == 0:
            return 0
        return self._verdicts.count_holding(self._places_before(from_), self._places_before(to + 1))

    def closure(self, day: Day) -> Optional[str]:
        of_base = self._base.closure(day)
        if of_base is not None or self.is_open(day):
            return of_base
        return f"the condition of {self.name} does not hold"

    def _places_before(self, day: Day) -> int:
        """How many open days of the base come before `day`: the place of `day` if it is one."""
        return self._base.count_open(self.first, day - 1)

    def _day_at(self, place: Optional[int]) -> Optional[Day]:
        return None if place is None else self._base.nth_after(self.first - 1, place + 1)

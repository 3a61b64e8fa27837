"""Spans cut into periods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Tuple, Union

from ..dates.day import Day
from ..dates.day_span import DaySpan
from .recurrence import MonthStep, Numbering, Recurrence, every_days, every_months
from .schedule import NumberedDates
from .schedule_too_long import MAX_DATES, ScheduleTooLong

# Where a span is not a whole number of steps, which period takes up the difference: the first,
# with the steps counted back from the end, or the last, with the steps counted from the start.
# `short`: it is a period of its own; `long`: it is joined to the regular period beside it.
Stub = Literal["short first", "long first", "short last", "long last"]


@dataclass(frozen=True)
class MonthsStep:
    """Regular periods of so many months; see `MonthStep`."""

    months: int
    month_end: Literal["same day", "last day"]


@dataclass(frozen=True)
class DayStep:
    """Regular periods of so many days."""

    days: int


# The length of regular periods.
PeriodStep = Union[MonthsStep, DayStep]


@dataclass(frozen=True)
class PeriodSpec:
    """How a span is cut into periods."""

    from_: Day
    until: Day
    step: PeriodStep
    stub: Stub


def periods_of(spec: PeriodSpec) -> Tuple[DaySpan, ...]:
    """The periods of a span, in order and without gaps, each until the first day of the next.

    Their ends are not moved to business days; where a contract moves them too, see `adjust_day`.
    Raises ScheduleTooLong where they are more than 20,000; ValueError where the step is no length.
    """
    cuts = cuts_of(spec)
    if cuts.last > MAX_DATES:
        raise ScheduleTooLong
    date_at = cuts.source.date_at
    return tuple(DaySpan(date_at(index), date_at(index + 1)) for index in range(cuts.last))


def cuts_of(spec: PeriodSpec) -> NumberedDates:
    """The days on which the periods of a span begin and end.

    They are its first day, its last, and the steps between them. None is listed, so that a span may
    have any number; one without days has its first. Raises ValueError where the step is no length.
    """
    cuts = _Cuts(spec)
    return NumberedDates(cuts, 0, cuts.end)


class _Cuts(Numbering):
    def __init__(self, spec: PeriodSpec) -> None:
        self._from, self._until = spec.from_, spec.until
        from_start = spec.stub in ("short last", "long last")
        dates = steps_from(spec.from_ if from_start else spec.until, spec.step)
        first = dates.index_on_or_before(spec.from_) + 1
        last = dates.index_on_or_before(spec.until - 1)
        if spec.stub == "long first" and not _falls(dates, spec.from_):
            first += 1
        if spec.stub == "long last" and not _falls(dates, spec.until):
            last -= 1
        self._dates = dates
        self._first = first
        self._between = max(last - first + 1, 0)
        # The number of the last day.
        self.end = self._between + 1 if spec.from_ < spec.until else 0

    def date_at(self, index: int) -> Day:
        if index <= 0:
            return self._from
        return self._until if index >= self.end else self._dates.date_at(self._first + index - 1)

    def index_on_or_before(self, day: Day) -> int:
        if day < self._from:
            return -1
        if day >= self._until:
            return self.end
        place = self._dates.index_on_or_before(day) - self._first + 1
        return min(max(place, 0), self._between)


def steps_from(anchor: Day, step: PeriodStep) -> Recurrence:
    """Dates that are one step apart, of which an anchor is one."""
    if isinstance(step, DayStep):
        return every_days(anchor=anchor, days=step.days)
    return every_months(MonthStep(anchor, step.months, step.month_end))


def _falls(dates: Recurrence, day: Day) -> bool:
    return dates.date_at(dates.index_on_or_before(day)) == day

"""Which days a count in days of a calendar passes over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Sequence

from ..calendars.describe_published import describe_published, is_by_rule
from ..dates.long_date import format_long_date
from ..dates.weekday import weekday_of
from ..value.missing import Missing
from ..value.value import is_day
from .calendar_days import is_open_on

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..timeline.frame import Frame
    from ..value.value import Value

# Over more days than these nobody follows a count day by day.
_MOST_DAYS = 4_000

# More stretches than these are counted, not listed.
_MOST_LISTED = 12


def note_passed_over(frame: Frame, calendar: int, from_: Day, to: Value) -> None:
    """Has the date that is recorded next say which days were not counted.

    Weekends, and others by name; and whether some of them are closed, or open, by the rules of the
    calendar alone.
    """
    trace = frame.trace
    if trace is None or not is_day(to):
        return
    first, last = (from_, to) if from_ < to else (to, from_)
    notes = [*_passed_over(frame, calendar, first, last), *_by_rule(frame, calendar, last)]
    trace.of_next_date = "; ".join(notes) if notes else None


def _passed_over(frame: Frame, calendar: int, first: Day, last: Day) -> List[str]:
    if last - first > _MOST_DAYS:
        return []
    closed: List[Day] = []
    for day in range(first, last + 1):
        is_open = is_open_on(frame, calendar, day)
        if isinstance(is_open, Missing):
            return []
        if not is_open:
            closed.append(day)
    return [f"not counted: {_describe_days(closed)}"] if closed else []


def _by_rule(frame: Frame, index: int, last: Day) -> List[str]:
    calendar = frame.run.calendar(index, frame.moment)
    if isinstance(calendar, Missing) or not is_by_rule(calendar, last):
        return []
    return [describe_published(calendar)]


@dataclass
class _ClosedStretch:
    from_: Day
    to: Day


def _describe_days(closed: Sequence[Day]) -> str:
    """Weekends are told of once; what is closed for longer as a stretch, with the weekends in it."""
    stretches = _stretches_of(closed)
    others = [stretch for stretch in stretches if not _is_weekend(stretch)]
    words = [] if len(others) == len(stretches) else ["Saturdays and Sundays"]
    words.extend(_describe_stretch(stretch) for stretch in others[:_MOST_LISTED])
    rest = len(others) - _MOST_LISTED
    if rest > 0:
        words.append(f"and {rest} more")
    return "; ".join(words)


def _stretches_of(closed: Sequence[Day]) -> List[_ClosedStretch]:
    stretches: List[_ClosedStretch] = []
    for day in closed:
        if stretches and stretches[-1].to == day - 1:
            stretches[-1].to = day
        else:
            stretches.append(_ClosedStretch(day, day))
    return stretches


def _is_weekend(stretch: _ClosedStretch) -> bool:
    is_closed = weekday_of(stretch.from_) >= 6 and weekday_of(stretch.to) >= 6
    return is_closed and stretch.to - stretch.from_ < 2


def _describe_stretch(stretch: _ClosedStretch) -> str:
    first = format_long_date(stretch.from_)
    return first if stretch.from_ == stretch.to else f"{first} to {format_long_date(stretch.to)}"

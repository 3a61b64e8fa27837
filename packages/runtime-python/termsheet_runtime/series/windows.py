"""The days that windows take in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Optional, Tuple, Union

from ..monotone.is_symbolic import is_symbolic
from ..monotone.symbolic_truth import Opaque
from ..program.program import CalendarUnit, DurationSpec
from ..timeline.code import DateInQuestion
from ..value.missing import Missing, unknown
from ..value.value import is_day
from .calendar_days import ask_calendar, backwards, offset_day

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import OverWindow, WindowSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value


class DayRange(NamedTuple):
    """The first and last day of a window, both in; empty where the last is before the first."""

    from_: Day
    to: Day


# Before every day of history and after every one: the open ends of a window.
EVER_BEFORE: Day = -1_000_000
EVER_AFTER: Day = 3_000_000

# Why a window has no days: a day it is counted from is missing, or still to be searched for.
NoDays = Union[Missing, Opaque]


def resolve_window(frame: Frame, window: WindowSpec[Code]) -> Union[DayRange, NoDays]:
    """The days that a window takes in, seen from the frame's date."""
    anchor = window.from_(frame) if window.kind == "from" else window.anchor(frame)
    if not is_day(anchor):
        return _as_no_days(anchor)
    if window.kind == "over":
        return _resolve_over(frame, window, anchor)
    if window.kind == "within":
        if window.direction == "after":
            return _range(anchor, offset_day(frame, anchor, window.length))
        return _range(offset_day(frame, anchor, backwards(window.length)), anchor)
    if window.kind == "from":
        to = window.to(frame)
        if not is_day(to):
            return _as_no_days(to)
        return DayRange(anchor, to if window.end == "through" else to - 1)
    if window.kind == "after":
        return DayRange(anchor + 1, EVER_AFTER)
    return _range(EVER_BEFORE, offset_day(frame, anchor, backwards(window.length)))


def always_has_days(window: WindowSpec[Code]) -> bool:
    """Whether it is counted in calendar days from the date in question, so that its days are known."""
    if window.kind == "from" or not isinstance(window.anchor, DateInQuestion):
        return False
    return window.kind == "after" or isinstance(window.length.unit, str)


def _resolve_over(frame: Frame, window: OverWindow[Code], anchor: Day) -> Union[DayRange, Missing]:
    """Exactly so many days: those before the anchor, those after it, or those that end on it."""
    length = window.length
    if length.count == 0:
        return DayRange(anchor, anchor - 1)
    if isinstance(length.unit, CalendarUnit):
        return _resolve_open_days(frame, window, anchor)
    if window.direction == "before":
        return _range(offset_day(frame, anchor, backwards(length)), anchor - 1)
    if window.direction == "ending on":
        before = offset_day(frame, anchor, backwards(length))
        return before if isinstance(before, Missing) else DayRange(before + 1, anchor)
    return _range(anchor + 1, offset_day(frame, anchor, length))


def _resolve_open_days(
    frame: Frame, window: OverWindow[Code], anchor: Day
) -> Union[DayRange, Missing]:
    unit, count = window.length.unit, window.length.count
    if window.direction == "after":
        return _range(
            offset_day(frame, anchor, DurationSpec(count=1, unit=unit)),
            offset_day(frame, anchor, DurationSpec(count=count, unit=unit)),
        )
    end = anchor if window.direction == "before" else anchor + 1
    return _range(
        offset_day(frame, end, DurationSpec(count=-count, unit=unit)),
        offset_day(frame, end, DurationSpec(count=-1, unit=unit)),
    )


def days_of_window(
    frame: Frame, days: DayRange, calendar: Optional[int]
) -> Union[Tuple[Day, ...], Missing]:
    """The days of a window that count: all of them, or those of a calendar."""
    if days.to < days.from_:
        return ()
    if calendar is not None:
        return ask_calendar(frame, calendar, lambda asked: asked.open_days(days.from_, days.to))
    return tuple(range(days.from_, days.to + 1))


def _range(from_: Union[Day, Missing], to: Union[Day, Missing]) -> Union[DayRange, Missing]:
    if isinstance(from_, Missing):
        return from_
    return to if isinstance(to, Missing) else DayRange(from_, to)


def _as_no_days(value: Value) -> NoDays:
    if isinstance(value, Missing):
        return value
    return Opaque.INSTANCE if is_symbolic(value) else unknown("a date")

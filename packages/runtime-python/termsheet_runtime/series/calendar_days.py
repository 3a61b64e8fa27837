"""Questions to calendars, whose answers may be unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional, Protocol, TypeVar, Union

from ..calendars.calendar_range_error import CalendarRangeError
from ..calendars.describe_known_range import describe_known_range
from ..dates.add_months import add_months
from ..program.program import DurationSpec
from ..schedules.schedule_too_long import ScheduleTooLong
from ..value.missing import Missing, impossible, unknown

if TYPE_CHECKING:
    from ..calendars.business_calendar import BusinessCalendar
    from ..dates.day import Day
    from ..timeline.moment import Moment
    from ..timeline.run import Run

Answer = TypeVar("Answer")


class UnknownDay(Exception):
    """Raised through a calendar that asks on which days its condition holds, where not known."""

    missing: Missing

    def __init__(self, missing: Missing) -> None:
        super().__init__("the condition of a calendar has no value")
        self.missing = missing


class Place(Protocol):
    """Where a calendar is asked: what is known there decides the days that have a condition."""

    @property
    def run(self) -> Run: ...

    @property
    def moment(self) -> Moment: ...


@dataclass(frozen=True, eq=False)
class PlaceAt:
    """A run at a moment."""

    run: Run
    moment: Moment


def ask_calendar(
    place: Place, index: int, question: Callable[[BusinessCalendar], Optional[Answer]]
) -> Union[Answer, Missing]:
    """Asks a calendar; a day it does not know is unknown, and so is one whose condition is."""
    calendar = place.run.calendar(index, place.moment)
    if isinstance(calendar, Missing):
        return calendar

    def ask() -> Union[Answer, Missing]:
        answer = question(calendar)
        return unknown(describe_known_range(calendar)) if answer is None else answer

    return asking(calendar, ask)


def asking(
    calendar: Optional[BusinessCalendar], question: Callable[[], Answer]
) -> Union[Answer, Missing]:
    """What is answered by a calendar, if by any; a day of which it does not know is unknown."""
    try:
        return question()
    except UnknownDay as error:
        return error.missing
    except ScheduleTooLong as error:
        return impossible(str(error))
    except CalendarRangeError as error:
        return unknown(str(error) if calendar is None else describe_known_range(calendar))


def is_open_on(place: Place, index: Optional[int], day: Day) -> Union[bool, Missing]:
    """Whether a day is a day of a calendar; every day is one where no calendar is meant."""
    if index is None:
        return True
    return ask_calendar(place, index, lambda calendar: calendar.is_open(day))


def offset_day(place: Place, anchor: Day, duration: DurationSpec) -> Union[Day, Missing]:
    """So many days, weeks, months or years, or days of a calendar, after a day.

    For a negative count before it. N days after d: d is day 0. Months clamp to the month's end,
    from the anchor.
    """
    count, unit = duration.count, duration.unit
    if unit == "days":
        return anchor + count
    if unit == "weeks":
        return anchor + 7 * count
    if unit == "months":
        return add_months(anchor, count)
    if unit == "years":
        return add_months(anchor, 12 * count)

    def ask(calendar: BusinessCalendar) -> Optional[Day]:
        if count >= 0:
            return calendar.nth_after(anchor, count)
        return calendar.nth_before(anchor, -count)

    return ask_calendar(place, unit.calendar, ask)


def backwards(duration: DurationSpec) -> DurationSpec:
    """The same duration backwards."""
    return DurationSpec(count=-duration.count, unit=duration.unit)

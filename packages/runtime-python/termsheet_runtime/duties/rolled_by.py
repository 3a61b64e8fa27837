"""A deadline as it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Optional, Union

from ..series.calendar_days import ask_calendar
from ..value.missing import Missing

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..series.calendar_days import Place


@dataclass(frozen=True)
class RolledTo:
    """The date that a deadline rolled to."""

    date: Day


# A deadline as it stands on a day: the date that it rolled to, or that it did not come by that day.
RolledBy = Union[RolledTo, Literal["not yet"], Missing]


def rolled_by(place: Place, heading: Optional[int], end: Day) -> RolledBy:
    """Where a deadline that ended on a day has rolled to by the day of a moment, on or after it.

    Whether later days are days of the calendar may not be known: those so far decide whether it has
    come.
    """
    run, moment = place.run, place.moment
    if heading is None:
        return RolledTo(end)
    spec = run.program.deadlines[heading]
    date = ask_calendar(place, spec.roll_to, lambda calendar: calendar.first_on_or_after(end))
    # Where it would not move, the condition decides nothing.
    if not isinstance(date, Missing) and date == end:
        return RolledTo(date)
    rolls = run.rolls.at(moment, heading)
    if isinstance(rolls, Missing):
        return rolls
    if rolls is not True:
        return RolledTo(end)
    if not isinstance(date, Missing):
        return RolledTo(date)
    passed = ask_calendar(place, spec.roll_to, lambda calendar: calendar.open_days(end, moment.day))
    if isinstance(passed, Missing):
        return passed
    return "not yet" if len(passed) == 0 else RolledTo(passed[0])

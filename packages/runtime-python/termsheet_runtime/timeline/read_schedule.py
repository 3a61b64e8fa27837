from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, List, Literal, NamedTuple, Optional, Sequence, Union

from ..dates.iso_date import format_iso_date
from ..monotone.symbolic_truth import Opaque
from ..schedules.business_days import BusinessDayRule
from ..schedules.periods import DayStep, PeriodSpec, cuts_of, steps_from
from ..schedules.recurrence import day_of_each_month, days_of_each_year
from ..schedules.schedule import ScheduleSpec as DatesSpec, schedule_of
from ..series.calendar_days import asking
from ..value.article import with_article
from ..value.missing import Missing, impossible, none, undecided, unknown
from ..value.value import is_day
from .guard import GuardedTerm, guard

if TYPE_CHECKING:
    from ..calendars.business_calendar import BusinessCalendar
    from ..dates.day import Day
    from ..program.schedule_spec import EachMonth, EachYear, Every, ScheduleSpec
    from ..schedules.periods import PeriodStep
    from ..schedules.recurrence import Recurrence
    from ..schedules.schedule import NumberedDates, Schedule
    from ..value.value import Value
    from .code import Code
    from .frame import Frame
    from .settled_schedules import ScheduleTerms


@dataclass(frozen=True, eq=False)
class Bounds:
    """The days within which a schedule is read."""

    from_: Day
    from_in: bool
    to: Optional[Day]
    to_in: bool


@dataclass(frozen=True, eq=False)
class ReadSchedule:
    """The dates of a schedule as they are known at a moment."""

    # As the schedule has them.
    dates: Schedule
    # As they are moved to days of a calendar.
    moved: Schedule
    # Why there may be other dates; None where these are all.
    open: Optional[Missing]
    # The days within which they lie.
    bounds: Bounds
    # The calendar by which they are moved; None where they are not.
    calendar: Optional[BusinessCalendar]


def read_schedule(
    frame: Frame, event: int, end: Literal["as known", "endless"] = "as known"
) -> Union[ReadSchedule, Missing]:
    """The dates of a schedule as its last day is known at the frame's moment.

    `endless` leaves the last day out, for what may come.
    """
    spec = _spec_of(frame, event)
    if spec is None:
        return unknown("a schedule")
    terms = frame.run.schedules.terms_of(event)
    if isinstance(terms, Missing):
        return _WITHOUT_DATES if terms.kind == "none" else terms
    to = None
    if end != "endless" and spec.to is not None:
        to = _read_end(_read_code(frame, event, spec.to.day))
    if isinstance(to, Missing):
        return to
    roll = terms.roll
    calendar = None if roll is None else frame.run.calendar(roll.calendar, frame.moment)
    if isinstance(calendar, Missing):
        return calendar
    rule = None
    if roll is not None and calendar is not None:
        rule = BusinessDayRule(convention=roll.convention, calendar=calendar)
    bounds = Bounds(
        from_=terms.from_,
        from_in=True if spec.from_ is None else spec.from_.is_in,
        to=to,
        to_in=True if spec.to is None else spec.to.is_in,
    )
    reading = _Reading(frame, event, spec, terms)
    return asking(calendar, lambda: _build_schedule(reading, bounds, rule))


def _spec_of(frame: Frame, event: int) -> Optional[ScheduleSpec[Code]]:
    events = frame.run.program.events
    if not 0 <= event < len(events):
        return None
    source = events[event].source
    return source.spec if source.kind == "schedule" else None


_NO_DATES = schedule_of(DatesSpec(dates=()))

# A schedule whose first day or period is recorded as absent.
_WITHOUT_DATES = ReadSchedule(
    dates=_NO_DATES,
    moved=_NO_DATES,
    open=None,
    bounds=Bounds(from_=0, from_in=False, to=0, to_in=False),
    calendar=None,
)


def _read_end(value: Value) -> Union[Day, Missing, None]:
    """An end that has not come about, or is recorded as absent, ends nothing."""
    if is_day(value):
        return value
    if not isinstance(value, Missing):
        return unknown("the last day of a schedule")
    return None if value.kind in ("not yet", "none") else value


def _read_code(frame: Frame, event: int, code: Code) -> Value:
    """Something that a schedule says, in a place of its own.

    The names around a question mean nothing to it.
    """
    spec = frame.run.program.events[event]
    site = spec.source.spec.site if spec.source.kind == "schedule" else None
    inner = frame.with_locals([], frame.trace)
    return guard(frame.run, GuardedTerm(spec.name, site), code, inner)


class _Reading(NamedTuple):
    """A schedule, and where it is read."""

    frame: Frame
    event: int
    spec: ScheduleSpec[Code]
    terms: ScheduleTerms


def _build_schedule(
    reading: _Reading, bounds: Bounds, adjustment: Optional[BusinessDayRule]
) -> ReadSchedule:
    read = _read_dates(reading, bounds)
    to = bounds.to
    first = bounds.from_ if bounds.from_in else bounds.from_ + 1
    through = None
    if to is not None:
        through = to if bounds.to_in else to - 1
    dates = schedule_of(DatesSpec(dates=read.days, from_=first, through=through))
    moved = dates
    if adjustment is not None:
        spec = DatesSpec(dates=read.days, from_=first, through=through, adjustment=adjustment)
        moved = schedule_of(spec)
    calendar = None if adjustment is None else adjustment.calendar
    return ReadSchedule(dates=dates, moved=moved, open=read.open, bounds=bounds, calendar=calendar)


class _ReadDates(NamedTuple):
    days: Union[Recurrence, NumberedDates, Sequence[Day]]
    open: Optional[Missing]


def _read_dates(reading: _Reading, bounds: Bounds) -> _ReadDates:
    dates = reading.spec.dates
    step, stub = reading.terms.step, reading.terms.stub
    if dates.kind == "listed":
        values = [_read_code(reading.frame, reading.event, day) for day in dates.days]
        return _read_listed(values)
    from_, to = bounds.from_, bounds.to
    if stub is None or to is None or step is None:
        return _ReadDates(_recurrence_of(dates, step, from_), None)
    return _ReadDates(cuts_of(PeriodSpec(from_=from_, until=to, step=step, stub=stub)), None)


def _recurrence_of(
    dates: Union[EachYear, EachMonth, Every[Code]], step: Optional[PeriodStep], anchor: Day
) -> Recurrence:
    """The dates that come again and again, counted from an anchor where they are counted."""
    if dates.kind == "each year":
        return days_of_each_year(dates.days)
    if dates.kind == "each month":
        return day_of_each_month(dates.day)
    return steps_from(anchor, DayStep(days=1) if step is None else step)


def _read_listed(values: Sequence[Value]) -> _ReadDates:
    """A date that has not come about, or is recorded as absent, is none.

    One nobody supplied may be any.
    """
    days: List[Day] = [value for value in values if is_day(value)]
    open: Optional[Missing] = None
    for value in values:
        if isinstance(value, Missing) and value.kind not in ("none", "not yet"):
            open = undecided(open, value)
    return _ReadDates(days, open)


# Which date of a schedule is asked for, beside a day.
ScheduleDirection = Literal["on or after", "on or before", "after", "before"]


def schedule_date(
    frame: Frame, anchor: Value, *, event: int, direction: ScheduleDirection
) -> Value:
    """`the first Interest Payment Date on or after D`, `the last Coupon Date before D`."""
    if isinstance(anchor, Missing):
        return anchor
    if not is_day(anchor):
        return Opaque.INSTANCE
    read = read_period_dates(frame, event)
    if isinstance(read, Missing):
        return read
    found = asking(read.calendar, _finding(read.dates, direction, anchor))
    if found is not None:
        return found
    name = frame.run.program.events[event].name
    return none(f"{with_article(name)} {direction} {format_iso_date(anchor)}")


def _finding(
    dates: Schedule, direction: ScheduleDirection, anchor: Day
) -> Callable[[], Optional[Day]]:
    return lambda: _date_beside(dates, direction, anchor)


@dataclass(frozen=True, eq=False)
class PeriodDates:
    """The dates by which a schedule counts, and the calendar that they are moved by, if they are."""

    dates: Schedule
    calendar: Optional[BusinessCalendar]
    bounds: Bounds


def read_period_dates(frame: Frame, event: int) -> Union[PeriodDates, Missing]:
    """The dates as the schedule counts by them: moved where the date itself is."""
    schedule = read_schedule(frame, event)
    if isinstance(schedule, Missing):
        return schedule
    if schedule.open is not None:
        return schedule.open
    terms = frame.run.schedules.terms_of(event)
    roll = None if isinstance(terms, Missing) else terms.roll
    stays = roll is not None and roll.moves == "what happens"
    dates = schedule.dates if stays else schedule.moved
    return PeriodDates(dates=dates, calendar=schedule.calendar, bounds=schedule.bounds)


def read_recurrence(frame: Frame, event: int) -> Union[Recurrence, Missing]:
    """The regular dates of a schedule, on and on in both directions, as none was moved.

    By them its periods are counted, a short or long one too.
    """
    schedule = read_schedule(frame, event)
    if isinstance(schedule, Missing):
        return schedule
    terms = frame.run.schedules.terms_of(event)
    if isinstance(terms, Missing):
        return terms
    spec = _spec_of(frame, event)
    if spec is None:
        return unknown("a schedule")
    dates = spec.dates
    from_, to = schedule.bounds.from_, schedule.bounds.to
    if dates.kind == "listed":
        name = frame.run.program.events[event].name
        return impossible(f"the dates of {name} are listed, so that it has no regular periods")
    step, stub = terms.step, terms.stub
    is_from_end = stub in ("short first", "long first")
    anchor = to if is_from_end and to is not None else from_
    recurring = dates
    return asking(None, lambda: _recurrence_of(recurring, step, anchor))


def _date_beside(dates: Schedule, direction: ScheduleDirection, anchor: Day) -> Optional[Day]:
    if direction == "on or after":
        return dates.on_or_after(anchor)
    if direction == "on or before":
        return dates.on_or_before(anchor)
    if direction == "after":
        return dates.after(anchor)
    return dates.before(anchor)

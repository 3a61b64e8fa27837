from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Optional

from ..arithmetic.quantities import merge_operands
from ..dates.day_of_month_after import day_of_month_after
from ..dates.days_between import days_between
from ..dates.long_date import format_long_date
from ..dates.year_month_day import from_year_month_day, to_year_month_day
from ..events.days_in_doubt import doubt_of_day
from ..exact.exact import decimal
from ..monotone.symbolic_truth import Opaque
from ..series.calendar_days import ask_calendar, backwards, offset_day
from ..series.passed_over import note_passed_over
from ..series.windows import DayRange, resolve_window
from ..value.duration import Duration
from ..value.missing import impossible, unknown
from ..value.occurrence import Occurrence
from ..value.value import is_day
from .guard import GuardedTerm, guard

if TYPE_CHECKING:
    from ..calendars.business_calendar import BusinessCalendar
    from ..dates.day import Day
    from ..program.program import DurationSpec, WindowSpec
    from ..value.value import Value
    from .code import Code
    from .frame import Frame
    from .moment import Moment
    from .read_schedule import ScheduleDirection


def date_offset(
    frame: Frame, anchor: Value, *, duration: DurationSpec, direction: Literal["after", "before"]
) -> Value:
    """`2 Business Days after D`, `5 days before D`."""
    if not is_day(anchor):
        return anchor
    day = offset_day(frame, anchor, duration if direction == "after" else backwards(duration))
    if not isinstance(duration.unit, str):
        note_passed_over(frame, duration.unit.calendar, anchor, day)
    return day


def nearest_open_day(
    frame: Frame, anchor: Value, *, calendar: int, direction: ScheduleDirection
) -> Value:
    """`the first Business Day on or after D`, `the last Business Day before D`."""
    if not is_day(anchor):
        return anchor
    start = anchor
    day = ask_calendar(frame, calendar, lambda asked: _day_beside(asked, start, direction))
    note_passed_over(frame, calendar, anchor, day)
    return day


def _day_beside(
    calendar: BusinessCalendar, anchor: Day, direction: ScheduleDirection
) -> Optional[Day]:
    if direction == "on or after":
        return calendar.first_on_or_after(anchor)
    if direction == "on or before":
        return calendar.first_on_or_before(anchor)
    if direction == "after":
        return calendar.nth_after(anchor, 1)
    return calendar.nth_before(anchor, 1)


def day_of_month(anchor: Value, day: int, month: Literal["after", "of"]) -> Value:
    """`day 5 of the month after D`, `day 1 of the month of D`; clamped to the month's end."""
    if not is_day(anchor):
        return anchor
    if day < 1 or day > 31:
        return impossible(f"no month has a day {day}")
    if month == "after":
        return day_of_month_after(day, anchor)
    written = to_year_month_day(anchor)
    first = from_year_month_day(written.year, written.month, 1)
    # The month before, asked for its following month, is the month itself.
    return unknown("a date") if first is None else day_of_month_after(day, first - 1)


def days_from(from_: Value, to: Value) -> Value:
    """`days from A to B`: calendar days, B less A."""
    if is_day(from_) and is_day(to):
        return Duration(days_between(from_, to), "days")
    missing = merge_operands(from_, to)
    return Opaque.INSTANCE if missing is None else missing


def days_of(length: Value) -> Value:
    """The days of a length of time as a figure, by which others are multiplied and divided."""
    return decimal(length.count, 0) if isinstance(length, Duration) else length


def date_of(occurrence: Value) -> Value:
    """`the date of the E`."""
    if not isinstance(occurrence, Occurrence):
        return occurrence
    doubt = doubt_of_day(occurrence)
    return occurrence.day if doubt is None else doubt


def unrolled_date_of(occurrence: Value) -> Value:
    """`the unrolled date of the Coupon Date`."""
    if not isinstance(occurrence, Occurrence):
        return occurrence
    if occurrence.origin is not None and occurrence.origin.unrolled is not None:
        return occurrence.origin.unrolled
    return date_of(occurrence)


def receipt_of(frame: Frame, occurrence: Value) -> Value:
    """`receipt of the Notice`: the day that the event itself says."""
    if not isinstance(occurrence, Occurrence):
        return occurrence
    events = frame.run.program.events
    spec = events[occurrence.event] if occurrence.event < len(events) else None
    name = "an event" if spec is None else spec.name
    if spec is None or spec.receipt is None:
        return unknown(f"the receipt of the {name}")
    receipt = spec.receipt

    def read() -> Value:
        inner = frame.with_locals([occurrence], frame.trace)
        return guard(frame.run, GuardedTerm(name, receipt.site), receipt.day, inner)

    if frame.trace is None:
        return read()
    step = frame.step(
        "date",
        spec.clause,
        name=f"receipt of the {name} of {format_long_date(occurrence.day)}",
        body=receipt.site,
    )
    return frame.within(None, step, read)


def is_within(frame: Frame, day: Value, window: WindowSpec[Code]) -> Value:
    """`D is within 60 days after E`."""
    days = resolve_window(frame, window)
    if not isinstance(days, DayRange):
        missing = merge_operands(day, days)
        return days if missing is None else missing
    if not is_day(day):
        return day
    return days.from_ <= day <= days.to


def on_date(frame: Frame, site: int, *, day: Value, operand: Code) -> Value:
    """`X on D`: everything in X read at the close of D."""
    if not is_day(day):
        return day
    moment = frame.run.close_of(day, frame.moment)
    return _read_then(frame, site, day=day, moment=moment, operand=operand)


def immediately_before(frame: Frame, site: int, *, occurrence: Value, operand: Code) -> Value:
    """`X immediately before the E`: the state in which the event found the contract."""
    if not isinstance(occurrence, Occurrence):
        return occurrence
    doubt = doubt_of_day(occurrence)
    if doubt is not None:
        return doubt
    moment = frame.run.before(occurrence, frame.moment)
    return _read_then(frame, site, day=occurrence.day, moment=moment, operand=operand)


def _read_then(frame: Frame, site: int, *, day: Day, moment: Moment, operand: Code) -> Value:
    """Everything in an expression read at another moment, recorded with what that moment rests on."""
    if frame.trace is None:
        return operand(frame.at(moment))
    step = frame.step("day", None, body=site, day=day)
    within = frame.take_within(site)

    def work() -> Value:
        if frame.trace is not None:
            frame.trace.references.extend(within)
        return operand(frame.at(moment))

    return frame.within(site, step, work)

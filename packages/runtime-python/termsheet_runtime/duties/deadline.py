"""Until when a duty is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, List, Optional

from ..dates.iso_date import format_iso_date
from ..events.days_in_doubt import doubt_since
from ..events.standing import standing
from ..series.calendar_days import PlaceAt, ask_calendar, offset_day
from ..timeline.frame import Frame
from ..timeline.guard import guard
from ..timeline.put_local import put_local
from ..value.article import with_article
from ..value.missing import Missing, impossible, merge_missing, not_yet
from ..value.value import is_day

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.duties import CureSpec, ObligationSpec
    from ..program.program import DurationSpec
    from ..series.calendar_days import Place
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value
    from .duty import Duty


@dataclass(frozen=True)
class Deadline:
    """Until when a duty is to be done, as it is known at a moment."""

    # The date it is due on; None where the contract names none.
    due: Optional[Value]
    # The last day of grace; None without grace.
    grace: Optional[Value]
    # The last day of the time for a cure; None without one.
    cure: Optional[Value]
    # The last day on which it is not late; None where it can never be.
    last: Optional[Value]


@dataclass(frozen=True, eq=False)
class _Reader:
    """Where and for whom dates are read."""

    run: Run
    duty: Duty
    moment: Moment
    spec: ObligationSpec[Code]

    @property
    def place(self) -> PlaceAt:
        """Where calendars are asked."""
        return PlaceAt(run=self.run, moment=self.moment)


def deadline_of(run: Run, duty: Duty, moment: Moment) -> Deadline:
    """Reads the dates of a duty at a moment."""
    spec = run.program.obligations[duty.obligation]
    reader = _Reader(run=run, duty=duty, moment=moment, spec=spec)
    due = _read_day(reader, spec.due.date, duty.locals()) if spec.due.kind == "on" else None
    grace = None if spec.grace is None or due is None else _count_from(reader, due, spec.grace)
    cure = None if spec.cure is None else _cure_of(reader, spec.cure, due)
    ordinary = grace
    if ordinary is None:
        ordinary = due
    if ordinary is None:
        ordinary = _last_before_late(reader)
    last = ordinary if cure is None else _pick(ordinary, cure, max)
    return Deadline(due=due, grace=grace, cure=cure, last=last)


def _read_day(reader: _Reader, code: Code, names: List[Optional[Value]]) -> Value:
    frame = Frame(reader.run, reader.moment, names, None)
    day = guard(reader.run, reader.spec, code, frame)
    return day if is_day(day) or isinstance(day, Missing) else impossible("it is no date")


def _count_from(reader: _Reader, from_: Value, length: DurationSpec) -> Value:
    """A deadline counted from a day: in calendar days it rolls where the contract says so."""
    if not is_day(from_):
        return from_
    end = offset_day(reader.place, from_, length)
    if isinstance(end, Missing) or not isinstance(length.unit, str):
        return end
    return _roll_day(reader.place, reader.spec.deadlines, end)


def _last_before_late(reader: _Reader) -> Optional[Value]:
    """Where no date is stated, what lateness costs may say from which day on it does."""
    last: Optional[Value] = None
    for line in reader.spec.late:
        if line.from_ is None:
            continue
        day = _read_day(reader, line.from_.date, reader.duty.locals())
        before = day - 1 if is_day(day) else day
        last = before if last is None else _pick(last, before, min)
    return last


def _cure_of(reader: _Reader, cure: CureSpec[Code], due: Optional[Value]) -> Value:
    """The time for a cure runs from the first notice after the duty was due."""
    notice = cure.notice
    if notice is None:
        anchor = _read_day(reader, cure.anchor, reader.duty.locals())
        return _count_from(reader, anchor, cure.length)
    run, duty, moment = reader.run, reader.duty, reader.moment
    since = due + 1 if is_day(due) else duty.arisen.day
    for occurrence in run.occurrences_of(notice.event):
        if not moment.sees(occurrence.day, occurrence.sequence):
            break
        if occurrence.day < since and doubt_since(occurrence, since, moment.day) is None:
            continue
        stands = standing(occurrence)
        if stands is False:
            continue
        if isinstance(stands, Missing):
            return stands
        names = duty.locals()
        put_local(names, notice.slot, occurrence)
        return _count_from(reader, _read_day(reader, cure.anchor, names), cure.length)
    name = run.program.events[notice.event].name
    return not_yet(f"{with_article(name)}, from which the time for a cure would run")


def _pick(left: Optional[Value], right: Value, choose: Callable[[int, int], int]) -> Value:
    """The later or the earlier of two days, so far as both are known."""
    if left is None:
        return right
    if isinstance(left, Missing):
        return merge_missing(left, right) if isinstance(right, Missing) else left
    if not is_day(left) or not is_day(right):
        return right
    return choose(left, right)


def _roll_day(place: Place, heading: Optional[int], day: Day) -> Value:
    """The day itself, or the next of the calendar to which the heading rolls deadlines."""
    run, moment = place.run, place.moment
    if heading is None:
        return day
    spec = run.program.deadlines[heading]
    open_ = ask_calendar(place, spec.roll_to, lambda calendar: calendar.first_on_or_after(day))
    # Where it would not move, the condition decides nothing.
    if not isinstance(open_, Missing) and open_ == day:
        return day
    rolls = run.rolls.at(moment, heading)
    if rolls is not True:
        return day if rolls is False else rolls
    if not isinstance(open_, Missing):
        return open_
    return _open_so_far(place, spec.roll_to, day=day, open_=open_)


def _open_so_far(place: Place, calendar: int, *, day: Day, open_: Missing) -> Missing:
    """Whether days to come are open may not be known yet: where none so far was, it has not come."""
    yesterday = place.moment.day - 1
    if yesterday >= day:
        passed = ask_calendar(place, calendar, lambda days: days.open_days(day, yesterday))
        if isinstance(passed, Missing):
            return open_
    place.run.rolls.await_()
    name = place.run.program.calendars[calendar].name
    return not_yet(f"the first {name} on or after {format_iso_date(day)}")


def rolled_deadline(frame: Frame, heading: int, day: Value) -> Value:
    """A date counted in days from another, where it is a deadline: it may roll as a heading says."""
    if not is_day(day):
        return day
    return _roll_day(PlaceAt(run=frame.run, moment=frame.moment), heading, day)

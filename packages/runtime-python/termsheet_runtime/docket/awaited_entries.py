"""What is still to come about of an obligation."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, List, Optional, Sequence, Union

from ..dates.iso_date import format_iso_date
from ..duties.deadline import deadline_of
from ..duties.duty import Duty, Stamp
from ..series.calendar_days import asking
from ..timeline.frame import Frame
from ..timeline.read_schedule import read_schedule
from ..value.article import with_article
from ..value.missing import Missing, none, not_yet
from ..value.occurrence import Occurrence, OccurrenceInput
from .docket_entry import AwaitedEntry

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value
    from .docket_entry import Undertaking


# More dates of one schedule than these are not listed: one of every day has an end so.
_MAX_DATES = 400


def awaited_entries(
    run: Run,
    moment: Moment,
    *,
    undertaking: Undertaking,
    has_duties: bool,
    through: Optional[Day],
) -> Sequence[AwaitedEntry]:
    """What is still to come about of an obligation: the next date of its schedule, with those after it
    through a day; that it comes about with an event, where it never did so far; or that history has not
    begun."""
    key = run.program.obligations[undertaking.obligation].key

    def entry(
        upon: Optional[str], due: Value, arises: Optional[Day] = None
    ) -> Sequence[AwaitedEntry]:
        return (AwaitedEntry(**vars(undertaking), upon=upon, arises=arises, due=due),)

    if key is None:
        return () if has_duties else entry(None, _beginning_of(run))
    event = run.program.events[key.event]
    if event.source.kind != "schedule":
        return () if has_duties else entry(event.name, not_yet(f"the {event.name}"))
    frame = Frame(run, moment, [], None)
    following = _date_after(frame, key.event, moment.day)
    if isinstance(following, Missing):
        is_over = following.kind == "none"
        return () if is_over and has_duties else entry(event.name, following)
    awaited: List[AwaitedEntry] = []
    for day in _dates_through(frame, key.event, following, through):
        due = _due_of(run, moment, undertaking=undertaking, event=key.event, day=day)
        awaited.extend(entry(event.name, due, day))
    return awaited


def _dates_through(
    frame: Frame, event: int, following: Day, through: Optional[Day]
) -> Sequence[Day]:
    """A date of a schedule, and those after it through a day, so far as they are known."""
    days = [following]
    while through is not None and len(days) < _MAX_DATES:
        day = _date_after(frame, event, days[-1])
        if isinstance(day, Missing) or day > through:
            break
        days.append(day)
    return days


def _due_of(run: Run, moment: Moment, *, undertaking: Undertaking, event: int, day: Day) -> Value:
    """When the duty that comes about on a date of a schedule will be due; that date where no day is
    named."""
    key = Occurrence(OccurrenceInput(event=event, day=day, id=None, fields=()))
    arisen = Stamp(day=day, sequence=math.inf)
    duty = Duty(undertaking.obligation, key, arisen=arisen, doubt=None)
    due = deadline_of(run, duty, moment).due
    return day if due is None else due


def _beginning_of(run: Run) -> Value:
    """Why the one duty of an obligation has not come about: history begins later, or nobody knows
    when."""
    if isinstance(run.start, Missing):
        return run.start
    return not_yet(f"{format_iso_date(run.start)}, on which the contract takes effect")


def _date_after(frame: Frame, event: int, day: Day) -> Union[Day, Missing]:
    """The first date of a schedule after a day, so far as it is known at the frame's moment."""
    schedule = read_schedule(frame, event)
    if isinstance(schedule, Missing):
        return schedule
    following = asking(schedule.calendar, lambda: schedule.moved.after(day))
    if isinstance(following, Missing):
        return following
    if schedule.open is not None:
        return schedule.open
    if following is not None:
        return following
    name = frame.run.program.events[event].name
    return none(f"{with_article(name)} after {format_iso_date(day)}")

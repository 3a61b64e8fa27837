"""What is still to come about of an obligation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence

from ..dates.iso_date import format_iso_date
from ..series.calendar_days import asking
from ..timeline.frame import Frame
from ..timeline.read_schedule import read_schedule
from ..value.missing import Missing, none, not_yet
from .docket_entry import AwaitedEntry

if TYPE_CHECKING:
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value
    from .docket_entry import Undertaking


def awaited_entries(
    run: Run, moment: Moment, *, undertaking: Undertaking, has_duties: bool
) -> Sequence[AwaitedEntry]:
    """What is still to come about of an obligation: the next date of its schedule; that it comes about
    with an event, where it never did so far; or that history has not begun."""
    key = run.program.obligations[undertaking.obligation].key

    def entry(upon: Optional[str], due: Value) -> Sequence[AwaitedEntry]:
        return (AwaitedEntry(**vars(undertaking), upon=upon, due=due),)

    if key is None:
        return () if has_duties else entry(None, _beginning_of(run))
    event = run.program.events[key.event]
    if event.source.kind != "schedule":
        return () if has_duties else entry(event.name, not_yet(f"the {event.name}"))
    following = _next_date(Frame(run, moment, [], None), key.event)
    is_over = isinstance(following, Missing) and following.kind == "none"
    return () if is_over and has_duties else entry(event.name, following)


def _beginning_of(run: Run) -> Value:
    """Why the one duty of an obligation has not come about: history begins later, or nobody knows
    when."""
    if isinstance(run.start, Missing):
        return run.start
    return not_yet(f"{format_iso_date(run.start)}, on which the contract takes effect")


def _next_date(frame: Frame, event: int) -> Value:
    """The first date of a schedule after a day, so far as it is known then."""
    schedule = read_schedule(frame, event)
    if isinstance(schedule, Missing):
        return schedule
    following = asking(schedule.calendar, lambda: schedule.moved.after(frame.day))
    if isinstance(following, Missing):
        return following
    if schedule.open is not None:
        return schedule.open
    if following is not None:
        return following
    name = frame.run.program.events[event].name
    return none(f"a {name} after {format_iso_date(frame.day)}")

"""What a docket says at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, List, Optional, Tuple, TypeVar, Union

from ..duties.duty import is_seen
from ..timeline.attempt import attempt
from ..value.missing import Missing
from .awaited_entries import awaited_entries
from .covenant_entry import covenant_entry
from .duty_entry import duty_entry
from .right_entries import right_entries
from .undertaking import undertaking_of

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from .docket_entry import DocketEntry

Entry = TypeVar("Entry")


def read_docket(
    run: Run, moment: Moment, through: Optional[Day] = None
) -> Union[Tuple[DocketEntry, ...], Missing]:
    """What a docket says at a moment; or why it can say nothing. The dates of schedules are listed through
    a day, or the next of each alone."""
    program = run.program
    entries: List[DocketEntry] = []
    for obligation in range(len(program.obligations)):
        found = _of_obligation(run, moment, obligation, through)
        if isinstance(found, Missing):
            return found
        entries.extend(found)
    for index, right in enumerate(program.rights):
        rights = _ask(
            run,
            lambda index=index, right=right: right_entries(run, moment, right=index, spec=right),
        )
        if isinstance(rights, Missing):
            return rights
        entries.extend(rights)
    for index, covenant in enumerate(program.covenants):
        entry = _ask(
            run,
            lambda index=index, covenant=covenant: covenant_entry(
                run, moment, covenant=index, spec=covenant
            ),
        )
        if isinstance(entry, Missing):
            return entry
        entries.append(entry)
    return tuple(entries)


def _ask(run: Run, read: Callable[[], Entry]) -> Union[Entry, Missing]:
    """Each entry is a question of its own, with a budget of its own."""
    run.limits.renew()
    return attempt(read)


def _of_obligation(
    run: Run, moment: Moment, obligation: int, through: Optional[Day]
) -> Union[List[DocketEntry], Missing]:
    """Every duty of an obligation that has come about, in order, and what is still to come."""
    undertaking = undertaking_of(run.program, obligation)
    duties = [duty for duty in run.duties.of(obligation) if is_seen(moment, duty.arisen)]
    entries: List[DocketEntry] = []
    for duty in duties:
        entry = _ask(
            run,
            lambda duty=duty: duty_entry(run, moment, duty=duty, undertaking=undertaking),
        )
        if isinstance(entry, Missing):
            return entry
        entries.append(entry)
    has_duties = len(duties) > 0
    awaited = _ask(
        run,
        lambda: awaited_entries(
            run, moment, undertaking=undertaking, has_duties=has_duties, through=through
        ),
    )
    if isinstance(awaited, Missing):
        return awaited
    entries.extend(awaited)
    return entries

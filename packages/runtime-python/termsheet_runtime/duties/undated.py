"""What came about on a day that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..timeline.run import Run
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence


def undated(run: Run, occurrence: Occurrence) -> Optional[Missing]:
    """Why it is not known on which day something came about, if it did; None where only that can be in
    doubt.

    A date of a schedule whose period nobody supplied stands for every date that it may have.
    """
    origin = occurrence.origin
    if origin is None or origin.doubt is None:
        return None
    if origin.through != occurrence.day:
        return origin.doubt
    kind = run.program.events[occurrence.event].source.kind
    if kind == "when":
        # While a condition is not known to hold, it may have come to hold on any day since.
        return origin.doubt
    follows = origin.of if kind == "after each" else None
    return None if follows is None or undated(run, follows) is None else origin.doubt


def may_come_after(run: Run, key: Optional[Occurrence], day: Day) -> bool:
    """Whether what is in doubt may still come about after a day, so that what is done by then need not
    be all."""
    origin = None if key is None else key.origin
    if key is None or origin is None or origin.doubt is None:
        return False
    if origin.through > day:
        return True
    kind = run.program.events[key.event].source.kind
    if kind == "after each":
        return may_come_after(run, origin.of, day)
    # All but a date of a schedule may be told again.
    return kind != "schedule"

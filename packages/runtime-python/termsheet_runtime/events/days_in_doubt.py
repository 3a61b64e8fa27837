"""The days on which something may have happened of which it is not known whether it did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

from ..value.occurrence import Gap

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence, Origin


def doubt_of_day(occurrence: Occurrence) -> Optional[Missing]:
    """Why it is not known on which of several days something happened; None where it is."""
    origin = occurrence.origin
    if origin is None or origin.through == occurrence.day:
        return None
    return origin.doubt


def last_day_by(origin: Origin, by: Day) -> Day:
    """The last day, through one, on which something in doubt may have happened: days after that one say
    nothing of it."""
    if origin.through <= by:
        return origin.through
    for gap in origin.gaps:
        if gap.from_ <= by <= gap.to:
            return gap.from_ - 1
    return by


def doubt_since(occurrence: Occurrence, since: Day, by: Day) -> Optional[Missing]:
    """Why it is not known, by a day, whether something happened as late as on another, or later; None
    where it is."""
    origin = occurrence.origin
    if origin is None or occurrence.day >= since or last_day_by(origin, by) < since:
        return None
    return origin.doubt


def may_follow(occurrence: Occurrence, behind: Day, by: Day) -> bool:
    """Whether something in doubt may have happened, by a day, behind what happened on another."""
    origin = occurrence.origin
    if origin is None or origin.doubt is None:
        return False
    last = last_day_by(origin, by)
    return last > occurrence.day and last >= behind


def extend_days(origin: Origin, from_: Day, through: Day) -> None:
    """Lets something in doubt be what may have happened on further days, too."""
    last = origin.through
    if through <= last:
        return
    if from_ > last + 1:
        origin.gaps.append(Gap(last + 1, from_ - 1))
    origin.through = through

"""The last of rows, some of which may be in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence

from .days_in_doubt import doubt_since

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence


def doubt_of_last(counted: Sequence[Occurrence], by: Day) -> Optional[Missing]:
    """Why it is not known, by a day, whether the last of some is: one before it may have happened after
    it."""
    last = counted[-1]
    for other in counted:
        doubt = doubt_since(other, last.day, by)
        if doubt is not None:
            return doubt
    return None

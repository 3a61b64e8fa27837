"""Whether an occurrence stands, or is void, or perhaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Tuple, Union

from ..arithmetic.logic import and_
from ..value.missing import Missing, undecided
from .days_in_doubt import last_day_by

if TYPE_CHECKING:
    from ..series.windows import DayRange
    from ..timeline.moment import Moment
    from ..value.occurrence import Occurrence
    from ..value.value import Value


def standing(occurrence: Occurrence) -> Value:
    """Whether an occurrence stands: not where it is void, and perhaps where that is not known."""
    doubt: Optional[Missing] = None
    if occurrence.origin is not None:
        doubt = occurrence.origin.doubt
    if doubt is None and occurrence.performs is not None:
        doubt = occurrence.performs.doubt
    voided = occurrence.voided
    if doubt is None:
        return _not_void(voided)
    if voided is None:
        return doubt
    if isinstance(voided, Missing):
        return undecided(doubt, voided)
    return False


def standing_in(occurrence: Occurrence, moment: Moment, window: Optional[DayRange]) -> Value:
    """Whether an occurrence stands as it is seen at a moment, and lies in a window.

    One that may have happened on several days stands once it is certain that it happened on one of
    them.
    """
    origin = occurrence.origin
    if origin is None or origin.doubt is None:
        return standing(occurrence)
    settled, doubt = origin.settled, origin.doubt
    is_settled = settled is not None and moment.sees(settled.day, settled.sequence)
    stands = _not_void(occurrence.voided) if is_settled else standing(occurrence)
    last = last_day_by(origin, moment.day)
    is_within = window is None or (occurrence.day >= window.from_ and last <= window.to)
    return stands if is_within else and_(stands, lambda: doubt)


def _not_void(voided: Union[Tuple[str, ...], Missing, None]) -> Value:
    if voided is None:
        return True
    return voided if isinstance(voided, Missing) else False

"""From when, until when, by which day count and compounded when: as of a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional, Union

from ..monotone.symbolic_truth import Opaque
from ..value.missing import Missing
from ..value.value import is_day
from .compounding import Compounding, resolve_compounding
from .counting import Counting, resolve_counting

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import InterestSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value

# Reads the day on which interest ends.
EndReader = Callable[["Frame", "InterestSpec[Code]"], Union["Value", float]]


@dataclass(frozen=True)
class ResolvedTerms:
    """How interest runs, as of the frame's moment."""

    counting: Counting
    from_: Day
    # The day that is left out, and all after it; endless where an accrual goes on.
    until: float
    compounding: Optional[Compounding]


def resolve_terms(
    frame: Frame, spec: InterestSpec[Code], end_of: EndReader
) -> Union[ResolvedTerms, Missing, Opaque]:
    """The terms as they stand at the frame's moment, or why they are not known."""
    from_ = spec.from_(frame)
    until = end_of(frame, spec)
    counting = resolve_counting(frame, spec)
    for part in (from_, until, counting):
        if isinstance(part, Missing):
            return part
    if not is_day(from_) or not (isinstance(until, float) or is_day(until)):
        return Opaque.INSTANCE
    if not isinstance(counting, Counting):
        return counting
    if spec.compounding is None:
        return ResolvedTerms(counting, from_, until, None)
    compounding = resolve_compounding(frame, spec.compounding, from_)
    if isinstance(compounding, Missing):
        return compounding
    return ResolvedTerms(counting, from_, until, compounding)

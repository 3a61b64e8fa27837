"""The dates on which interest begins to bear interest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Sequence, Union

from ..interest.compounding import compounding_dates
from ..series.calendar_days import asking
from ..timeline.read_schedule import PeriodDates, read_period_dates
from ..value.missing import Missing
from .cannot_count import CannotCount

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..interest.interest_over import CompoundingDates
    from ..program.program import CompoundingSpec
    from ..timeline.frame import Frame


@dataclass(frozen=True)
class Compounding:
    """The dates on which interest begins to bear interest, and what they depend on."""

    dates: CompoundingDates
    label: str


class _DatesOfSchedule:
    """The dates of a schedule of the contract; a calendar may not know of all of them."""

    def __init__(self, read: PeriodDates) -> None:
        self._read = read

    def between(self, from_: Day, through: Day) -> Sequence[Day]:
        read = self._read
        days = asking(read.calendar, lambda: read.dates.between(from_, through))
        if isinstance(days, Missing):
            raise CannotCount(days)
        return days


def resolve_compounding(
    frame: Frame, spec: CompoundingSpec, from_: Day
) -> Union[Compounding, Missing]:
    """The dates as they are known at the frame's moment, counted from the first day where nothing
    else is said."""
    if spec.kind == "frequency":
        return Compounding(compounding_dates(spec.frequency, from_), spec.frequency)
    read = read_period_dates(frame, spec.event)
    if isinstance(read, Missing):
        return read
    bounds = read.bounds
    return Compounding(_DatesOfSchedule(read), f"{spec.event} {bounds.from_} {bounds.to}")

"""How often interest is compounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Mapping, Tuple

from ..schedules.recurrence import MonthStep, every_days, every_months
from ..schedules.schedule import ScheduleSpec, schedule_of

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..schedules.schedule import Schedule

# How often interest is compounded, as contracts write it.
CompoundingFrequency = Literal["annually", "semi-annually", "quarterly", "monthly", "daily"]

_MONTHS: Mapping[str, int] = {"annually": 12, "semi-annually": 6, "quarterly": 3, "monthly": 1}

# The frequencies, the longest first.
COMPOUNDING_FREQUENCIES: Tuple[CompoundingFrequency, ...] = (
    "annually",
    "semi-annually",
    "quarterly",
    "monthly",
    "daily",
)


def compounding_dates(frequency: CompoundingFrequency, anchor: Day) -> Schedule:
    """The dates on which interest is compounded so often, counted from an anchor, such as the day on
    which it begins to accrue.

    Months clamp to the month's end, always from the anchor.
    """
    if frequency == "daily":
        return schedule_of(ScheduleSpec(dates=every_days(anchor=anchor, days=1)))
    months = _MONTHS[frequency]
    dates = every_months(MonthStep(anchor=anchor, months=months, month_end="same day"))
    return schedule_of(ScheduleSpec(dates=dates))

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, Optional, Tuple, TypeVar, Union

if TYPE_CHECKING:
    from ..schedules.business_days import BusinessDayConvention
    from ..schedules.periods import Stub
    from ..schedules.recurrence import MonthDay

Code = TypeVar("Code", covariant=True)
Part = TypeVar("Part", covariant=True)


@dataclass(frozen=True, eq=False)
class EachYear:
    """The same days of every year."""

    days: Tuple[MonthDay, ...]
    kind: Literal["each year"] = field(default="each year", init=False)


@dataclass(frozen=True, eq=False)
class EachMonth:
    """Day N of each month; 31 is every month's last."""

    day: int
    kind: Literal["each month"] = field(default="each month", init=False)


@dataclass(frozen=True, eq=False)
class Every(Generic[Code]):
    """Counted from the first day, by a length of time in calendar days or months."""

    period: Code
    kind: Literal["every"] = field(default="every", init=False)


@dataclass(frozen=True, eq=False)
class Listed(Generic[Code]):
    """Dates that are listed one by one."""

    days: Tuple[Code, ...]
    kind: Literal["listed"] = field(default="listed", init=False)


# What the dates of a schedule are, before its first and last day cut them off.
ScheduleDatesSpec = Union[EachYear, EachMonth, Every[Code], Listed[Code]]


@dataclass(frozen=True, eq=False)
class ScheduleBound(Generic[Code]):
    """The first or last day of a schedule, and whether it may itself be a date of the schedule."""

    day: Code
    is_in: bool


@dataclass(frozen=True, eq=False)
class ScheduleRoll:
    """What becomes of dates that are no days of a calendar.

    `moves`: whether the date itself is moved, or only the day on which it happens.
    """

    moves: Literal["the date", "what happens"]
    convention: BusinessDayConvention
    calendar: int


@dataclass(frozen=True, eq=False)
class ScheduleOption(Generic[Part, Code]):
    """A part of a schedule that applies where its condition holds; None where it has none."""

    part: Part
    when: Optional[Code]


@dataclass(frozen=True, eq=False)
class ScheduleSpec(Generic[Code]):
    """`schedule X …`.

    Its first day, its period and which of its options apply are read at the start of history, its
    last day as of the day in question.
    """

    dates: ScheduleDatesSpec[Code]
    # None for the first day of history.
    from_: Optional[ScheduleBound[Code]]
    # None where it has no end.
    to: Optional[ScheduleBound[Code]]
    # Where one applies, the last day is one of its dates, whether or not the steps reach it.
    stubs: Tuple[ScheduleOption[Stub, Code], ...]
    # Where it applies, steps from the last day of a month give the last day of every month.
    month_ends: Tuple[ScheduleOption[Literal["kept"], Code], ...]
    rolls: Tuple[ScheduleOption[ScheduleRoll, Code], ...]
    site: int
    locals: int

"""The types of values: units are types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Tuple, Union

if TYPE_CHECKING:
    from typing_extensions import TypeAlias  # pyright: ignore[reportMissingModuleSource]

    from ..units.unit import Unit


@dataclass(frozen=True)
class NamedCalendarDays:
    """Days of the calendar of that name."""

    calendar: str


# What a duration counts: calendar days, calendar months, either, or the days of a calendar.
DurationBasis: TypeAlias = Union[
    Literal["calendar days", "calendar months", "calendar days or months"], NamedCalendarDays
]


@dataclass(frozen=True)
class QuantityType:
    """Money, shares, prices, rates and plain numbers, told apart by their unit."""

    unit: Unit
    kind: Literal["quantity"] = "quantity"


@dataclass(frozen=True)
class DateType:
    """A calendar day."""

    kind: Literal["date"] = "date"


@dataclass(frozen=True)
class DayCountType:
    """A day count, by its name."""

    kind: Literal["day count"] = "day count"


@dataclass(frozen=True)
class TimeType:
    """A time of day in a zone."""

    kind: Literal["time"] = "time"


@dataclass(frozen=True)
class DurationType:
    """A length of time."""

    basis: DurationBasis
    kind: Literal["duration"] = "duration"


@dataclass(frozen=True)
class YesNoType:
    """Yes or no."""

    kind: Literal["yes/no"] = "yes/no"


@dataclass(frozen=True)
class TextType:
    """A text."""

    kind: Literal["text"] = "text"


@dataclass(frozen=True)
class PartyType:
    """A party."""

    kind: Literal["party"] = "party"


@dataclass(frozen=True)
class OneOfType:
    """One of some labels."""

    members: Tuple[str, ...]
    kind: Literal["one of"] = "one of"


@dataclass(frozen=True)
class ListType:
    """A list of values of one type."""

    of: ValueType
    kind: Literal["list"] = "list"


@dataclass(frozen=True)
class OccurrenceType:
    """An event that happened, or a row of a table."""

    event: str
    is_row: bool
    kind: Literal["occurrence"] = "occurrence"


ValueType: TypeAlias = Union[
    QuantityType,
    DateType,
    DayCountType,
    TimeType,
    DurationType,
    YesNoType,
    TextType,
    PartyType,
    OneOfType,
    ListType,
    OccurrenceType,
]

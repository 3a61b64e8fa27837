"""Events that happened, and rows of tables."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Tuple, Union

from ..dates.day import Day

if TYPE_CHECKING:
    from typing_extensions import TypeAlias  # pyright: ignore[reportMissingModuleSource]

    from ..derivation.trace import Trace
    from .missing import Missing
    from .value import Value
# How inputs name a duty: by the occurrence that brought it about, or by the day of that.
DutyName: TypeAlias = Union["OccurrenceName", Day]


class Occurrence:
    """One event that happened, or may have; or one row of a table."""

    # The event's index in the program.
    event: int
    # The day it happened on; the first on which it may have, where that is not known. A row has
    # no day: it was there before every other.
    day: Day
    # Its number among all reports and changes of a run; endless until the run reaches it.
    sequence: float
    # The reporter's own name for it.
    id: Optional[str]
    # The place of a row in its table, from 0, and what it is called; None for an event.
    row: Optional[Row]
    # By the index of the event's fields.
    fields: Tuple[Value, ...]
    # What voids it, or why that is not known; None while it stands.
    voided: Union[Tuple[str, ...], Missing, None]
    # How the contract made it happen; None where somebody reported it.
    origin: Optional[Origin]
    # Of which duty a performance is reported to be; None where that is not said.
    duty: Optional[DutyName]
    # Its place among all that was reported, from 1; None for what nobody reported.
    number: Optional[int]
    # The duty that a reported performance is of; None for everything else, and until it is known.
    performs: Optional[Performed]

    def __init__(
        self, given: OccurrenceInput, row: Optional[Row] = None, origin: Optional[Origin] = None
    ) -> None:
        self.event = given.event
        self.day = given.day
        self.sequence = math.inf if row is None else 0
        self.id = given.id
        self.row = row
        self.fields = given.fields
        self.voided = None
        self.origin = origin
        self.duty = given.duty
        self.number = given.number
        self.performs = None

    @property
    def of(self) -> Optional[Occurrence]:
        """The occurrence that it follows, or whose duty it is about; None where there is none."""
        if self.performs is not None and self.performs.of is not None:
            return self.performs.of
        return None if self.origin is None else self.origin.of


@dataclass(frozen=True, eq=False)
class Performed:
    """What a reported performance does of a duty."""

    # What brought the duty about.
    of: Optional[Occurrence]
    # Why it is not known whether there is such a duty; None where there is.
    doubt: Optional[Missing]
    # The derivation of what the duty owes, when one was asked for.
    trace: Optional[Trace]


@dataclass(frozen=True)
class Row:
    """Where a row of a table stands, and what it is called."""

    # Its place in its table, from 0.
    place: int
    # What stands in the first column of names; None where there is no such column, or nothing.
    name: Optional[str]


def title_of_row(row: Row) -> str:
    """A row as results speak of it: `"A"`, or `row 3`."""
    return f"row {row.place + 1}" if row.name is None else f'"{row.name}"'


# The day of what was there before all history: the rows of tables.
BEFORE_HISTORY: Day = -(2**62)


@dataclass(frozen=True)
class Settled:
    """Since when something is certain."""

    day: Day
    sequence: float


@dataclass(frozen=True)
class Gap:
    """The first and last day of a stretch, both in."""

    from_: Day
    to: Day


@dataclass(eq=False)
class Origin:
    """How an event came about that nobody reported."""

    # The occurrence that it follows; None where it follows none.
    of: Optional[Occurrence]
    # Why it is not known whether, or on which day, it happened; None where it is.
    doubt: Optional[Missing]
    # The last day on which it may have happened; it grows while the doubt lasts.
    through: Day
    # Stretches between its first and last day on no day of which it can have happened.
    gaps: List[Gap]
    # Since when it is certain that it happened on one of its days; None while it is not.
    settled: Optional[Settled]
    # The date of the schedule before it is moved to an open day; None for what no schedule made.
    unrolled: Optional[Day]
    # The derivation of what decided it, when one was asked for.
    trace: Optional[Trace]


@dataclass(frozen=True, eq=False)
class OccurrenceInput:
    """An event as reported; a field nobody supplied is `unknown`."""

    event: int
    day: Day
    id: Optional[str]
    fields: Tuple[Value, ...]
    # Of which duty a performance is, by what brought it about; of the oldest where none is said.
    duty: Optional[DutyName] = None
    # Its place among all that is reported, from 1; the run counts where nothing is said.
    number: Optional[int] = None


@dataclass(frozen=True, eq=False)
class OccurrenceName:
    """How inputs and questions name an occurrence: an event by its id, a row by its place."""

    # The index of the event or table in the program.
    event: int
    of: Union[str, int]

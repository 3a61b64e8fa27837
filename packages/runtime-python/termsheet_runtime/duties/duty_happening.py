"""What duties make happen, and what is about to become of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Protocol, Tuple

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..derivation.trace import Trace
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .duty import Duty


@dataclass(frozen=True, eq=False)
class DutyHappening:
    """Something that becomes of a duty, to be made to happen."""

    event: int
    day: Day
    fields: Tuple[Value, ...]
    # What brought the duty about.
    of: Optional[Occurrence]
    doubt: Optional[Missing]
    trace: Optional[Trace]
    # The last day on which it may have happened; None for the same day.
    through: Optional[Day] = None


class DutyHost(Protocol):
    """The replay that duties live in: it makes events happen and numbers them."""

    @property
    def clock(self) -> int:
        """The number of the last report or change."""
        ...

    def happen(self, happening: DutyHappening) -> Occurrence:
        """Makes an event happen now, with all that it sets off."""
        ...

    @property
    def day(self) -> Day:
        """The day that is being replayed."""
        ...

    def tell_again(self, occurrence: Occurrence) -> None:
        """Lets an event in doubt be one that may happen only now, too, with all that it would set off."""
        ...

    def tick(self) -> int:
        """The number of a new report or change."""
        ...


@dataclass(frozen=True, eq=False)
class WorkedOut:
    """What is owed, worked out and not yet settled."""

    value: Value
    # What it takes over of what accrued.
    takes: Tuple[Value, ...]
    trace: Optional[Trace]


@dataclass(frozen=True, eq=False)
class Prepared:
    """A duty that is about to arise: what brought it about, and what it owes."""

    # The duty itself, where it may have arisen before; None for a new one.
    known: Optional[Duty]
    index: int
    key: Occurrence
    # The day on which that happened, or may have now.
    day: Day
    doubt: Optional[Missing]
    owed: Optional[WorkedOut]

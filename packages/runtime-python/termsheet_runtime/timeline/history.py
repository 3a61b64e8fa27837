from __future__ import annotations

from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    Callable,
    Dict,
    List,
    NamedTuple,
    Optional,
    Protocol,
    Sequence,
    Tuple,
)

from ..value.missing import undecided

if TYPE_CHECKING:
    from ..accruals.interest_course import InterestCourse
    from ..accruals.settled import Settled
    from ..dates.day import Day
    from ..derivation.trace import Trace
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .moment import Moment


@dataclass(frozen=True, eq=False)
class Change:
    """One value that a state took, and what made it so."""

    day: Day
    sequence: float
    before_opening: bool
    from_: Value
    value: Value
    clause: str
    occurrence: Occurrence
    # For an accrual, what is left of it and since when interest comes on top.
    settled: Optional[Settled]
    # The derivation of the new value, when one was asked for.
    trace: Optional[Trace]


@dataclass(frozen=True, eq=False)
class Skipped:
    """An adjustment that an exception forbade, or that would have changed nothing."""

    day: Day
    state: int
    clause: str
    occurrence: Occurrence
    reason: str


class Since(Protocol):
    """A moment from which on a state is another than it was."""

    @property
    def day(self) -> Day: ...

    @property
    def sequence(self) -> float: ...


class Stamp(NamedTuple):
    """A day, and the number of a report or change on it."""

    day: Day
    sequence: float


class History:
    """What one state (or one occurrence's copy of a keyed state) was, day by day."""

    def __init__(
        self,
        on_change: Callable[[Since], None],
        *,
        value: Value,
        trace: Optional[Trace],
        height: int,
    ) -> None:
        self.start = value
        self.start_trace = trace
        # How many terms the start rests on, one upon another.
        self.height = height
        self._changes: List[Change] = []
        self._on_change = on_change
        # Since when a change is pending that may be made on any later day, nobody knowing on which.
        self._pending: List[Tuple[Stamp, Missing]] = []
        # The courses of interest since each change (None: since the start), with what each depends on.
        self._courses: Dict[Optional[Change], Tuple[str, InterestCourse]] = {}

    @property
    def changes(self) -> Sequence[Change]:
        """What the state became, in order."""
        return self._changes

    def record(self, change: Change) -> None:
        """Takes in a change, which is later than all others."""
        self._changes.append(change)
        self._on_change(change)

    def last_change(self, moment: Moment) -> Optional[Change]:
        """The last change seen at a moment, or None where the start still stands."""
        low = 0
        high = len(self._changes)
        while low < high:
            middle = (low + high) >> 1
            change = self._changes[middle]
            if moment.sees(change.day, change.sequence):
                low = middle + 1
            else:
                high = middle
        return self._changes[low - 1] if low > 0 else None

    def course_since(
        self, change: Optional[Change], label: str, begin: Callable[[], InterestCourse]
    ) -> InterestCourse:
        """The course of an accrual since a change; a new one where what it depends on is another."""
        kept = self._courses.get(change)
        if kept is not None and kept[0] == label:
            return kept[1]
        course = begin()
        self._courses[change] = (label, course)
        return course

    def leave_pending(self, since: Stamp, reason: Missing) -> None:
        """Whatever is written later, the state stays unknown from here on."""
        before = self._pending[-1][1] if self._pending else None
        self._pending.append((since, undecided(before, reason)))
        self._on_change(since)

    def value_at(self, moment: Moment) -> Value:
        for since, reason in reversed(self._pending):
            if moment.sees(since.day, since.sequence):
                return reason
        change = self.last_change(moment)
        return self.start if change is None else change.value

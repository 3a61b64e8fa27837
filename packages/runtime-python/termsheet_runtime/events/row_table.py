"""What the rows of an event come to, remembered in blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Dict, Generic, List, Optional, Sequence, TypeVar

from ..timeline.moment import Moment
from .first_place import first_place
from .row_frame import RowFrame, RowThen

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..timeline.frame import Frame
    from ..timeline.run import Run
    from ..value.occurrence import Occurrence

Part = TypeVar("Part")
Result = TypeVar("Result")


@dataclass(frozen=True)
class RowChange:
    """A moment at which a row was reported and judged, or at which a state that it keys changed."""

    row: Occurrence
    day: Day
    sequence: float


@dataclass(frozen=True)
class RowFold(Generic[Part]):
    """What a phrase makes of rows: of one by itself, and of two stretches of them, one after the
    other."""

    read: Callable[[Frame, Occurrence], Part]
    join: Callable[[Part, Part], Part]
    is_same: Callable[[Part, Part], bool]


@dataclass(frozen=True)
class _Since:
    day: Day
    sequence: float


@dataclass(frozen=True)
class _Outcome(Generic[Part]):
    part: Part
    height: int


@dataclass(frozen=True)
class _Version(Generic[Part]):
    """What a stretch of rows came to from a moment on, and how many terms that rests on."""

    since: _Since
    # None where it could not be worked out by itself.
    outcome: Optional[_Outcome[Part]]


@dataclass(frozen=True)
class Stretch:
    """Some rows of an event, by their places among all of that event."""

    from_: int
    # The place after the last.
    to: int


class RowTable(Generic[Part]):
    """What the rows of an event come to, in blocks of 1, 2, 4, 8, … of them.

    Any stretch of n rows is joined from 2 log n blocks. Every block keeps what it came to before each
    change of a state that its rows key, so a stretch can be asked about as of any moment. Joining must
    be associative.
    """

    def __init__(self, run: Run, fold: RowFold[Part]) -> None:
        self._run = run
        self._fold = fold
        # By the logarithm of a block's length, then by its place among the blocks of that length.
        self._levels: List[Dict[int, List[_Version[Part]]]] = [{}]
        self._places: Dict[Occurrence, int] = {}
        self._taken = 0

    def __len__(self) -> int:
        """How many rows were taken in."""
        return len(self._places)

    def take_in(self, changes: Sequence[RowChange]) -> None:
        """Takes in what has become of the rows since.

        Raises RestsOnMore where what is read of a row may change without a state of the row doing so.
        """
        while self._taken < len(changes):
            self._take_in(changes[self._taken])
            self._taken += 1

    def ask(self, stretch: Stretch, moment: Moment) -> Optional[Part]:
        """What a stretch that is not empty comes to as of a moment; None where that must be read row
        by row.

        Raises ValueError where it comes to too much, as a sum may, or rests on too many terms.
        """
        sofar: Optional[Part] = None
        place = stretch.from_
        limits = self._run.limits
        while place < stretch.to:
            level = _largest_block(place, stretch.to)
            limits.spend("row", None)
            block = self._levels[level].get(place >> level) if level < len(self._levels) else None
            outcome = None if block is None else _outcome_at(block, moment)
            if outcome is None:
                return None
            limits.rest_on(outcome.height)
            sofar = outcome.part if sofar is None else self._fold.join(sofar, outcome.part)
            place += 1 << level
        return sofar

    def _take_in(self, change: RowChange) -> None:
        row = change.row
        known = self._places.get(row)
        # A row is taken in when it is reported, with all that it is by then.
        if known is None and change.sequence != row.sequence:
            return
        version = self._read(row, Moment(change.day, change.sequence, None))
        place = len(self._places) if known is None else known
        leaf = self._block_at(0, place)
        before = leaf[-1].outcome if leaf else None
        outcome = version.outcome
        if before is not None and outcome is not None:
            if self._fold.is_same(before.part, outcome.part):
                return
        leaf.append(version)
        if known is None:
            self._places[row] = place
        self._join_above(place, version.since)

    def _join_above(self, place: int, since: _Since) -> None:
        """Joins the blocks above a row anew, as far as all of their rows are there."""
        size = len(self._places)
        level = 1
        while 1 << level <= size:
            at = place >> level
            if (at + 1) << level > size:
                return
            below = self._levels[level - 1]
            outcome = self._join(below.get(2 * at), below.get(2 * at + 1))
            self._block_at(level, at).append(_Version(since, outcome))
            level += 1

    def _join(
        self,
        left: Optional[List[_Version[Part]]],
        right: Optional[List[_Version[Part]]],
    ) -> Optional[_Outcome[Part]]:
        first = left[-1].outcome if left else None
        second = right[-1].outcome if right else None
        if first is None or second is None:
            return None
        height = max(first.height, second.height)
        return unless_too_much(lambda: _Outcome(self._fold.join(first.part, second.part), height))

    def _read(self, row: Occurrence, moment: Moment) -> _Version[Part]:
        limits = self._run.limits
        limits.spend("row", None)
        frame = RowFrame(self._run, RowThen(row, moment), [])

        def work() -> _Outcome[Part]:
            part, height = limits.measure(lambda: self._fold.read(frame, row))
            return _Outcome(part, height)

        return _Version(_Since(moment.day, moment.sequence), unless_too_much(work))

    def _block_at(self, level: int, place: int) -> List[_Version[Part]]:
        while len(self._levels) <= level:
            self._levels.append({})
        return self._levels[level].setdefault(place, [])


def _largest_block(place: int, to: int) -> int:
    """The level of the largest block that begins at a place and ends within the stretch."""
    level = 0
    while place % (1 << (level + 1)) == 0 and place + (1 << (level + 1)) <= to:
        level += 1
    return level


def _outcome_at(versions: Sequence[_Version[Part]], moment: Moment) -> Optional[_Outcome[Part]]:
    """What a block came to by a moment: versions are in the order of history."""
    after = first_place(
        versions, lambda version: not moment.sees(version.since.day, version.since.sequence)
    )
    return None if after == 0 else versions[after - 1].outcome


def unless_too_much(work: Callable[[], Result]) -> Optional[Result]:
    """Figures too large and terms too deep are told of where the rows are read one by one."""
    try:
        return work()
    except (ValueError, RecursionError):
        return None

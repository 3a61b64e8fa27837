"""Where a row is read by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional

from ..timeline.frame import Frame
from ..timeline.memo import Memo
from ..timeline.put_local import local_at

if TYPE_CHECKING:
    from ..derivation.trace import Trace
    from ..timeline.frame import AssumedTerm
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.occurrence import Occurrence
    from ..value.value import Value


class RestsOnMore(Exception):
    """Raised where what is read of a row rests on more than the row: on the date, on a fact, on
    others."""

    def __init__(self) -> None:
        super().__init__("it rests on more than the row")


@dataclass(frozen=True)
class RowThen:
    """One row as of one moment."""

    row: Occurrence
    moment: Moment


class RowMemos:
    """What terms gave for one row."""

    def __init__(self) -> None:
        self.definitions = Memo()
        self.readings = Memo()


class RowFrame(Frame):
    """Where a row is read by itself: its fields, its copies of keyed states, and the terms that rest
    on these alone.

    Whatever else is asked about (all of it asks for the moment) raises, so that what is read here
    stays as it is until one of the row's states changes.
    """

    def __init__(
        self,
        run: Run,
        then: RowThen,
        names: List[Optional[Value]],
        remembered: Optional[RowMemos] = None,
    ) -> None:
        super().__init__(run, then.moment, names, None)
        self._then = then
        self._memos = RowMemos() if remembered is None else remembered

    @property
    def moment(self) -> Moment:
        raise RestsOnMore()

    @property
    def lasting_moment(self) -> Moment:
        raise RestsOnMore()

    @property
    def remembered(self) -> RowMemos:
        return self._memos

    def with_locals(self, locals: List[Optional[Value]], trace: Optional[Trace]) -> Frame:
        return RowFrame(self.run, self._then, locals, self._memos)

    def local(self, slot: int, site: Optional[int] = None) -> Value:
        if local_at(self.locals, slot) is None:
            raise RestsOnMore()
        return super().local(slot)

    def assumed(
        self, site: Optional[int], *, term: AssumedTerm, index: int, input: Optional[Value]
    ) -> None:
        """Rows are remembered as they are, outside every hypothesis."""
        return

    def state(self, site: Optional[int], index: int, key: Optional[Value] = None) -> Value:
        # What accrues is another amount every day, whether or not it is written.
        moves = self.run.program.states[index].accrual is not None
        if key is not self._then.row or moves:
            raise RestsOnMore()
        return Frame(self.run, self._then.moment, [], None).state(site, index, key)

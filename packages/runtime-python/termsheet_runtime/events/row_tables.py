"""What the phrases of a contract remember of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Optional, Set, TypeVar

from .row_frame import RestsOnMore
from .row_table import RowChange, RowFold, RowTable

if TYPE_CHECKING:
    from ..timeline.run import Run

Part = TypeVar("Part")


class RowTables:
    """What the phrases of a contract remember of the rows of each event, in one run."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._changes: Dict[int, List[RowChange]] = {}
        self._met: Set[int] = set()
        # By the site of the phrase; None where what it reads of a row rests on more than the row.
        self._tables: Dict[int, Optional[RowTable[Any]]] = {}

    def note(self, change: RowChange) -> None:
        """Notes that a row was reported and judged, or that a state which it keys changed."""
        self._changes.setdefault(change.row.event, []).append(change)

    def of(self, site: int, event: int, fold: RowFold[Part]) -> Optional[RowTable[Part]]:
        """What a phrase remembers of the rows of an event, with all that has become of them by now.

        None where it must read them one by one. Nothing is remembered for a phrase that is met once.
        A phrase is known by its site, since emitted code makes it anew each time.
        """
        table = self._table_of(site, fold)
        if table is None:
            return None
        try:
            table.take_in(self._changes.get(event, []))
            return table
        except RestsOnMore:
            self._tables[site] = None
            return None

    def _table_of(self, site: int, fold: RowFold[Part]) -> Optional[RowTable[Part]]:
        # A phrase makes the same of rows each time.
        if site in self._tables:
            return self._tables[site]
        if site not in self._met:
            self._met.add(site)
            return None
        table: RowTable[Part] = RowTable(self._run, fold)
        self._tables[site] = table
        return table

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Sequence, Tuple, Union

from ..program.column_of_names import column_of_names
from ..tables.grid import GridSpec, make_grid
from ..value.missing import Missing, none, unknown
from ..value.occurrence import BEFORE_HISTORY, Occurrence, OccurrenceInput, Row
from .frame import Frame
from .moment import Moment

if TYPE_CHECKING:
    from ..program.program import EventSpec, InterpolationSpec
    from ..tables.grid import Grid
    from ..value.value import Value
    from .code import Code
    from .run import Run


class TableRows:
    """The rows of a run's tables, each an occurrence that was there before history."""

    def __init__(self, run: Run) -> None:
        self._run = run
        # By events, the tables that were read.
        self._tables: Dict[int, Union[List[Occurrence], Missing]] = {}
        self._grids: Dict[Tuple[int, int, int], Union[Grid, Missing]] = {}

    def rows_of(self, event: int) -> Union[Sequence[Occurrence], Missing, None]:
        """The rows of a table in order, or why they are not known; None of what is no table."""
        known = self._tables.get(event)
        if known is not None:
            return known
        events = self._run.program.events
        if not 0 <= event < len(events):
            return None
        spec = events[event]
        if spec.source.kind != "row":
            return None
        cells = self._cells_of(event, spec)
        if isinstance(cells, Missing):
            self._tables[event] = cells
            return cells
        column = column_of_names(spec.fields)
        rows: List[Occurrence] = []
        for place, fields in enumerate(cells):
            name = fields[column] if 0 <= column < len(fields) else None
            row = Row(place=place, name=name if isinstance(name, str) else None)
            input = OccurrenceInput(event=event, day=BEFORE_HISTORY, id=None, fields=fields)
            rows.append(Occurrence(input, row))
        self._tables[event] = rows
        return rows

    def grid_of(self, of: InterpolationSpec[Code]) -> Union[Grid, Missing]:
        """A column by its places, or why there is none."""
        rows = self.rows_of(of.event)
        if isinstance(rows, Missing):
            return rows
        events = self._run.program.events
        if not 0 <= of.event < len(events):
            return unknown("a table")
        which = (of.event, of.column, len(of.at))
        known = self._grids.get(which)
        if known is not None:
            return known
        spec = GridSpec(table=events[of.event], column=of.column, axes=len(of.at))
        grid = make_grid(spec, () if rows is None else rows)
        self._grids[which] = grid
        return grid

    def _cells_of(
        self, event: int, spec: EventSpec[Code]
    ) -> Union[Sequence[Tuple[Value, ...]], Missing]:
        name = spec.name
        printed = spec.source.rows if spec.source.kind == "row" else None
        if printed is None:
            cells = self._run.inputs.tables.get(event)
            return unknown(f"the rows of {name}") if cells is None else cells
        frame = Frame(self._run, Moment(0, 0, None), [], None)
        read: List[Tuple[Value, ...]] = []
        for row in printed:
            values: List[Value] = []
            for column, cell in enumerate(row):
                value = cell(frame)
                of = spec.fields[column].name if column < len(spec.fields) else "a cell"
                is_missing = isinstance(value, Missing)
                values.append(none(f"{of} of a row of {name}") if is_missing else value)
            read.append(tuple(values))
        return read

"""What stands in a column, by the places in the first columns of its table."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, List, Optional, Protocol, Sequence, Tuple, Union

from ..exact.exact import ZERO, Exact, equals, less_than
from ..value.missing import Missing, impossible
from ..value.occurrence import Occurrence, title_of_row
from ..value.value import is_day
from ..value.value_type import DateType

if TYPE_CHECKING:
    from ..program.program import FieldSpec
    from ..value.value import Value
    from ..value.value_type import ValueType


@dataclass(frozen=True)
class Axis:
    """One direction of a grid, with its places in rising order; days are numbers of days."""

    name: str
    type: ValueType
    places: Tuple[Exact, ...]


@dataclass(frozen=True)
class Grid:
    """What stands in a column, by the places in the first columns of its table."""

    axes: Tuple[Axis, ...]
    # Row by row: all of the first place, then all of the second.
    cells: Tuple[Value, ...]


class _Table(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def fields(self) -> Tuple[FieldSpec, ...]: ...


@dataclass(frozen=True)
class GridSpec:
    """Which column is wanted, by how many others in front."""

    table: _Table
    column: int
    axes: int


def make_grid(spec: GridSpec, rows: Sequence[Occurrence]) -> Union[Grid, Missing]:
    """The grid of a column.

    Impossible where the rows do not stand in rising order, each place once.
    """
    table, column = spec.table, spec.column
    places: List[List[Exact]] = [[] for _ in range(spec.axes)]
    for row in rows:
        found = _places_of(row, spec.axes)
        if found is None:
            return _disordered(table.name, row, "has no place")
        for axis, place in enumerate(found):
            _take_place(places[axis], place)
    disorder = _find_disorder(places, rows)
    if disorder is not None:
        return _disordered(table.name, disorder, "is not in its place")
    return Grid(
        axes=tuple(_axis_of(table, axis, of) for axis, of in enumerate(places)),
        cells=tuple(row.fields[column] if column < len(row.fields) else False for row in rows),
    )


def _axis_of(table: _Table, axis: int, places: Sequence[Exact]) -> Axis:
    if axis >= len(table.fields):
        return Axis("", DateType(), tuple(places))
    field = table.fields[axis]
    return Axis(field.name, field.type, tuple(places))


def _places_of(row: Occurrence, axes: int) -> Optional[List[Exact]]:
    places = [place_of(value) for value in row.fields[:axes]]
    known = [place for place in places if place is not None]
    return known if len(known) == axes else None


def place_of(value: Optional[Value]) -> Optional[Exact]:
    """A figure, or a day by its number."""
    if isinstance(value, Exact):
        return value
    return Fraction(value) if is_day(value) else None


def _take_place(places: List[Exact], place: Exact) -> None:
    """Places are met in rising order, those along the second axis again for each of the first."""
    if not places or less_than(places[-1], place):
        places.append(place)


def _find_disorder(
    places: Sequence[Sequence[Exact]], rows: Sequence[Occurrence]
) -> Optional[Occurrence]:
    """The first row that does not stand where the places say; None where each does."""
    down = places[0] if places else ()
    across = places[1] if len(places) > 1 else (ZERO,)
    for index, row in enumerate(rows):
        found = _places_of(row, len(places)) or []
        if not found or not across or index // len(across) >= len(down):
            return row
        second = found[1] if len(found) > 1 else ZERO
        if not equals(found[0], down[index // len(across)]):
            return row
        if not equals(second, across[index % len(across)]):
            return row
    if len(rows) == len(down) * len(across) or not rows:
        return None
    return rows[-1]


def _disordered(table: str, row: Occurrence, what: str) -> Missing:
    which = "a row" if row.row is None else title_of_row(row.row)
    return impossible(
        f"{which} of {table} {what}: to read between rows, their places must rise, each once"
    )

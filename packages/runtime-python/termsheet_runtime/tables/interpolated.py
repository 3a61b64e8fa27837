"""A column of a table at a place between its rows."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, List, Literal, Optional, Sequence, Tuple

from ..arithmetic.quantities import add, multiply
from ..daycounts.leap_days import leap_days_after
from ..events.first_place import first_place
from ..exact.exact import (
    ONE,
    ZERO,
    Exact,
    at_most,
    divided_by,
    equals,
    exact_text,
    floor,
    is_zero,
    least,
    minus,
    times,
)
from ..monotone.symbolic_truth import Opaque
from ..series.statistics import first_missing
from ..value.format_value import format_value
from ..value.missing import Missing, impossible
from .grid import Axis, Grid, place_of

if TYPE_CHECKING:
    from ..program.program import InterpolationSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value


def interpolated(frame: Frame, spec: InterpolationSpec[Code]) -> Value:
    """A column of a table at a place between its rows.

    In a straight line from one to the next, along each axis, and exact. At a place of the table it
    is what stands there.
    """
    if frame.trace is None:
        return _read_between(frame, spec)
    step = frame.step("interpolation", None, body=spec.site)
    return frame.within(spec.site, step, lambda: _read_between(frame, spec))


def _read_between(frame: Frame, spec: InterpolationSpec[Code]) -> Value:
    at = [place(frame) for place in spec.at]
    missing = first_missing(at)
    if missing is not None:
        return missing
    grid = frame.run.grid_of(spec)
    if isinstance(grid, Missing):
        return grid
    spots: List[_Spot] = []
    for axis, wanted in zip(grid.axes, at):
        place = place_of(wanted)
        # A figure that is still searched for.
        if place is None:
            return Opaque.INSTANCE
        spot = _find_spot(axis, place, spec.year)
        if spot is None:
            return _beyond(frame, spec, axis=axis, place=place)
        spots.append(spot)
    _note_spots(frame, spec, grid=grid, spots=spots)
    return _weigh(grid, spots)


@dataclass(frozen=True)
class _Spot:
    """Two neighbouring places of an axis, and which part of the way; one place and none."""

    from_: int
    part: Exact


def _find_spot(axis: Axis, place: Exact, year: Literal["actual", "365"]) -> Optional[_Spot]:
    places = axis.places
    from_ = first_place(places, lambda here: not at_most(here, place)) - 1
    if from_ < 0:
        return None
    before = places[from_]
    if equals(before, place):
        return _Spot(from_, ZERO)
    if from_ + 1 >= len(places):
        return None
    after = places[from_ + 1]
    gone = minus(place, before)
    is_365 = year == "365" and axis.type.kind == "date"
    way = minus(minus(after, before), _leap_days(before, after) if is_365 else ZERO)
    return _Spot(from_, least(divided_by(gone, way), ONE))


def _leap_days(before: Exact, after: Exact) -> Exact:
    """On a year of 365 days a leap year has no day more; its last day is the end of the way."""
    return Fraction(leap_days_after(floor(before), floor(after)))


def _weigh(grid: Grid, spots: Sequence[_Spot]) -> Value:
    """Each corner counts by how near it is; of one that does not count nothing is read."""
    total: Value = ZERO
    for corner in _corners_of(grid, spots):
        total = add(total, multiply(grid.cells[corner.index], corner.weight))
    return total


@dataclass(frozen=True)
class _Corner:
    # The number of its cell.
    index: int
    weight: Exact
    # By axis, the number of its place.
    at: Tuple[int, ...]


def _corners_of(grid: Grid, spots: Sequence[_Spot]) -> List[_Corner]:
    corners = [_Corner(0, ONE, ())]
    for axis, spot in zip(grid.axes, spots):
        ways = [(spot.from_, ONE)]
        if not is_zero(spot.part):
            ways = [(spot.from_, minus(ONE, spot.part)), (spot.from_ + 1, spot.part)]
        corners = [
            _Corner(
                corner.index * len(axis.places) + place,
                times(corner.weight, by),
                (*corner.at, place),
            )
            for corner in corners
            for place, by in ways
            if not is_zero(by)
        ]
    return corners


def _beyond(frame: Frame, spec: InterpolationSpec[Code], *, axis: Axis, place: Exact) -> Missing:
    table = frame.run.program.events[spec.event].name
    if not axis.places:
        return impossible(f"{table} has no rows")
    ends = f"from {_show(axis, axis.places[0])} to {_show(axis, axis.places[-1])}"
    where = f"{_show(axis, place)} lies outside {table}"
    return impossible(f"{where}, where {axis.name} goes {ends}")


def _show(axis: Axis, place: Exact) -> str:
    return format_value(floor(place) if axis.type.kind == "date" else place, axis.type)


def _note_spots(
    frame: Frame, spec: InterpolationSpec[Code], *, grid: Grid, spots: Sequence[_Spot]
) -> None:
    """Says between which values it was read, and how far along each axis."""
    trace = frame.trace
    if trace is None:
        return
    fields = frame.run.program.events[spec.event].fields
    column = fields[spec.column].type if spec.column < len(fields) else None
    words: List[str] = []
    for axis, spot in zip(grid.axes, spots):
        if not is_zero(spot.part):
            before, after = axis.places[spot.from_], axis.places[spot.from_ + 1]
            between = f"{_show(axis, before)} to {_show(axis, after)}"
            words.append(f"{axis.name} is {exact_text(spot.part)} of the way from {between}")
    corners: List[str] = []
    for corner in _corners_of(grid, spots):
        places = [_show(axis, axis.places[at]) for axis, at in zip(grid.axes, corner.at)]
        value = format_value(grid.cells[corner.index], column)
        corners.append(f"{value} ({', '.join(places)})")
    words.append(", ".join(corners))
    trace.note = "; ".join(words)

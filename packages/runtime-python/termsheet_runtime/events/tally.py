"""A statistic over rows in a form in which two stretches of them can be joined."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, Optional, Union

from ..arithmetic.quantities import add, divide, greater, lesser
from ..series.statistics import Statistic, summarise
from ..value.missing import merge_missing
from ..value.same_value import is_same_value

if TYPE_CHECKING:
    from ..value.missing import Missing
    from ..value.value import Value

# A statistic, or how many there are.
Counted = Union[Statistic, Literal["count"]]


@dataclass(frozen=True)
class Tally:
    """What a statistic comes to over some rows, in a form in which two stretches of rows can be
    joined."""

    # Why it is not known which rows count; None where it is.
    open: Optional[Missing]
    # How many rows count.
    count: int
    # Their sum, or the greatest or least of them; None where none counts or they are only counted.
    figure: Optional[Value]


# The tally of rows of which none counts.
NO_ROWS = Tally(open=None, count=0, figure=None)


def join_tallies(statistic: Counted, left: Tally, right: Tally) -> Tally:
    """The tally of one stretch of rows and of the one after it."""
    if left is NO_ROWS:
        return right
    if right is NO_ROWS:
        return left
    if left.open is None or right.open is None:
        open_ = right.open if left.open is None else left.open
    else:
        open_ = merge_missing(left.open, right.open)
    if left.figure is None or right.figure is None:
        figure = right.figure if left.figure is None else left.figure
    else:
        figure = _join_figures(statistic, left.figure, right.figure)
    return Tally(open=open_, count=left.count + right.count, figure=figure)


def _join_figures(statistic: Counted, left: Value, right: Value) -> Value:
    if statistic == "highest":
        return greater(left, right)
    return lesser(left, right) if statistic == "lowest" else add(left, right)


def finish_tally(statistic: Counted, tally: Tally) -> Value:
    """The statistic that a tally comes to."""
    if tally.open is not None:
        return tally.open
    if statistic == "count":
        return Fraction(tally.count)
    if tally.figure is None:
        return summarise(statistic, ())
    if statistic == "average":
        return divide(tally.figure, Fraction(tally.count))
    return tally.figure


def is_same_tally(left: Tally, right: Tally) -> bool:
    """Whether two tallies say the same."""
    return (
        left.count == right.count
        and _is_same(left.open, right.open)
        and _is_same(left.figure, right.figure)
    )


def _is_same(left: Optional[Value], right: Optional[Value]) -> bool:
    if left is None or right is None:
        return left is None and right is None
    return is_same_value(left, right)

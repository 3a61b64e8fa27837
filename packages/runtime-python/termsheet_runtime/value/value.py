"""What an expression gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Tuple, Union

from ..exact.exact import Exact

if TYPE_CHECKING:
    from typing_extensions import TypeAlias, TypeGuard  # pyright: ignore[reportMissingModuleSource]

    from ..monotone.symbolic import Symbolic
    from ..monotone.symbolic_truth import Opaque, SymbolicTruth
    from ..solving.between import Between
    from ..solving.sought import Sought
    from ..times.time_of_day import TimeOfDay
    from .duration import Duration
    from .missing import Missing
    from .occurrence import Occurrence, OccurrenceName

# An exact figure in its type's unit, yes/no, a date (a day's number), a text, party, one-of member
# or day count (a string), a duration, a time of day, a list, an event that happened or a row of a
# table, or no value. The name of an occurrence stands only in inputs and questions, where the run
# puts the occurrence in its place. Of the last five none is ever a result: three stand while
# `the largest … such that` is shown monotone, two while definitions are `solved together`.
Value: TypeAlias = Union[
    Exact,
    bool,
    int,
    str,
    "Duration",
    "TimeOfDay",
    Tuple["Value", ...],
    "Occurrence",
    "OccurrenceName",
    "Missing",
    "Symbolic",
    "SymbolicTruth",
    "Opaque",
    "Sought",
    "Between",
]


def is_day(value: object) -> TypeGuard[int]:
    """Whether a value is a date; yes and no are whole numbers to Python, and are none."""
    return isinstance(value, int) and not isinstance(value, bool)

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Mapping, Optional, Sequence, Tuple, Union

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.occurrence import OccurrenceInput
    from ..value.value import Value


@dataclass(frozen=True, eq=False)
class FactRows:
    """A fact's rows: days in strictly rising order, each with its value (a tuple for `several`)."""

    days: Sequence[Day]
    values: Sequence[Value]


# The rows of a fact that is kept for each of several: by an event's id or a row's place, from 0.
KeyedFactRows = Mapping[Union[str, int], FactRows]


@dataclass(frozen=True, eq=False)
class Inputs:
    """What a contract is evaluated on, by the indexes of its program."""

    # The value of each blank, or None where nobody filled it.
    blanks: Sequence[Optional[Value]]
    # The rows of each fact, or None where nobody supplied it.
    facts: Sequence[Optional[FactRows]]
    # For each fact that is kept for each of several, its rows; None where nobody supplied any.
    keyed_facts: Sequence[Optional[KeyedFactRows]]
    # By the index of each table whose rows come with the inputs, the rows, each by its columns. A
    # table that nobody supplied is left out.
    tables: Mapping[int, Sequence[Tuple[Value, ...]]]
    # The reading chosen for each ambiguity, by its index, or None.
    readings: Sequence[Optional[int]]
    # In order of date, and within a day in the order in which they were reported.
    occurrences: Sequence[OccurrenceInput]

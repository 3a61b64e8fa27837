"""What a term comes to: a value, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Literal, NoReturn, Optional, Sequence, Tuple, TypeVar, Union

from ..value.missing import MissingKind
from .amount import Amount, Label
from .iso_date import Date

Held = TypeVar("Held", covariant=True)
Name = TypeVar("Name", bound=str, covariant=True)
Given = TypeVar("Given")


class _NoCondition:
    """What a term comes to is no condition: no, and a value that is missing, would count as yes."""

    def __bool__(self) -> NoReturn:
        raise TypeError("A result is no condition: ask for its status, then its value.")


@dataclass(frozen=True)
class Undetermined(_NoCondition):
    """Why a term has no value."""

    # `not yet`: an event that has not happened; `none`: recorded as absent; `unknown`: nobody
    # supplied what it waits for; `impossible`: no value can exist.
    status: MissingKind
    reasons: Tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.status}: {'; '.join(self.reasons)}"


@dataclass(frozen=True)
class Determined(_NoCondition, Generic[Held]):
    """A term that has a value."""

    value: Held
    # The value as a person reads it.
    text: str
    status: Literal["value"] = field(default="value", init=False)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class DeterminedAmount(_NoCondition, Amount[Label]):
    """A figure that has a value; it serves as an Amount wherever its unit is wanted."""

    # The figure as a person reads it: `$0.20 per share of Common Stock`.
    text: str
    status: Literal["value"] = field(default="value", init=False)

    def __str__(self) -> str:
        return self.text


# What a term comes to: a value, or why there is none.
Outcome = Union[Determined[Held], Undetermined]

# What a figure comes to: an exact value in its unit, or why there is none.
AmountOutcome = Union[DeterminedAmount[Label], Undetermined]


@dataclass(frozen=True)
class EventHappened(Generic[Name]):
    """An event that happened, as the value of a term."""

    event: Name
    on: str
    id: Optional[str]


@dataclass(frozen=True)
class RowOfTable(Generic[Name]):
    """A row of a table, as the value of a term."""

    table: Name
    # What stands in the first column of names; None where there is no such column.
    row: Optional[str]
    # Its place in the table, from 1.
    place: int


# A value, or `none` where it is recorded as absent, as for a day without a sale.
OrNone = Union[Given, Literal["none"]]

# The rows of a fact: dates in rising order, each with a value or `none`.
DatedRows = Sequence[Tuple[Date, OrNone[Given]]]

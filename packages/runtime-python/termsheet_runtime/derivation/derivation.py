"""How one number came about, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Tuple

from ..dates.long_date import format_long_date

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import WriteHow
    from ..value.value import Value
    from ..value.value_type import ValueType
    from .trace import Stretch, TraceKind


@dataclass(frozen=True)
class Operand:
    """A step whose value stands in the formula of another, from one place to the next of its text."""

    step: int
    # Places are counted in units of UTF-16.
    start: int
    end: int


@dataclass(frozen=True)
class StepEvent:
    """An event as a derivation names it."""

    name: str
    day: Day
    # The reporter's own name for it; None where it has none.
    id: Optional[str]
    # Its place among all that was reported, from 1; None for what the contract derives.
    number: Optional[int]


@dataclass(frozen=True)
class Step:
    """One step of a derivation; what it rests on is named by the numbers of other steps."""

    id: int
    kind: TraceKind
    # The Term, event or label that the step is about.
    name: str
    clause: Optional[str]
    # The contract's own label of a list item.
    label: Optional[str]
    # The formula as written; None for an input.
    formula: Optional[str]
    # The formula with the value of every term in its place; None where nothing was put in.
    with_numbers: Optional[str]
    value: Value
    type: Optional[ValueType]
    # The value as a person reads it.
    shown: str
    # The day as of which the step was worked out.
    day: Day
    # What a rounding was given, as a person reads it; None for other steps.
    before: Optional[str]
    # The same, exactly.
    unrounded: Optional[Value]
    # What a state was before a change; None for other steps.
    from_: Optional[Value]
    # The same as a person reads it.
    shown_from: Optional[str]
    # What a change did with its formula's value; None for other steps.
    how: Optional[WriteHow]
    # The event that reported the figure or made the change; None where there is none.
    event: Optional[StepEvent]
    note: Optional[str]
    # Whether steps behind this one are left out, since a derivation has a bounded number of them.
    is_cut: bool
    # For a stretch of interest, its days, principal and rate; None for other steps.
    stretch: Optional[Stretch]
    rests: Tuple[int, ...]
    # Of the steps it rests on those that stand in its formula, in the order in which they stand
    # there; of a day or a row in turn, those that stand in the formula of the step around it.
    operands: Tuple[Operand, ...]

    def __str__(self) -> str:
        """The step in words, with its formula and the numbers that were put in."""
        clause = "" if self.clause is None else f" ({self.clause})"
        lines = [f"{self.name or self.kind}{clause} on {format_long_date(self.day)}: {self.shown}"]
        # A formula that is only the value itself says nothing more.
        told = (self.formula, self.with_numbers, self.note)
        lines.extend(f"  {words}" for words in told if words not in (None, self.shown))
        return "\n".join(lines)


@dataclass(frozen=True)
class Derivation:
    """How one number came about: its steps, each shared one once, what it rests on before it."""

    root: int
    steps: Tuple[Step, ...]

    def __str__(self) -> str:
        """All steps in words, each after what it rests on; the number itself comes last."""
        return "\n".join(str(step) for step in self.steps)

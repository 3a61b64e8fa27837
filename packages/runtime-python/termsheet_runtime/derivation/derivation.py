"""How one number came about, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Tuple

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.value import Value
    from ..value.value_type import ValueType
    from .trace import Stretch, TraceKind


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
    note: Optional[str]
    # For a stretch of interest, its days, principal and rate; None for other steps.
    stretch: Optional[Stretch]
    rests: Tuple[int, ...]


@dataclass(frozen=True)
class Derivation:
    """How one number came about: its steps, each shared one once, what it rests on before it."""

    root: int
    steps: Tuple[Step, ...]

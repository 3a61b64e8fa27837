"""What is recorded while a number is worked out, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Literal, Optional

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..exact.exact import Exact
    from ..program.program import WriteHow
    from ..value.occurrence import Occurrence
    from ..value.value import Value

# What a step of a derivation is about. `row`: whether an event, or a row of a table, is one of those
# that count. `followed`: whether an event of another kind came after one that counts. `owed`,
# `unpaid`, `paid` and `late` are what a duty owes, what is unpaid and was paid, and what lateness costs.
TraceKind = Literal[
    "definition",
    "state",
    "start",
    "change",
    "fact",
    "blank",
    "field",
    "reading",
    "local",
    "item",
    "rounding",
    "window",
    "day",
    "occurrence",
    "row",
    "followed",
    "date",
    "search",
    "interest",
    "stretch",
    "interpolation",
    "candidate",
    "hypothesis",
    "assumption",
    "solution",
    "owed",
    "unpaid",
    "paid",
    "late",
    "undefined",
]


@dataclass(frozen=True)
class TraceReference:
    """A use of one step by another: where in the other's formula it stands."""

    site: Optional[int]
    trace: Trace


@dataclass(frozen=True)
class TraceStep:
    """What is known of a step before it is worked out."""

    kind: TraceKind
    name: str
    body: Optional[int]
    clause: Optional[str]
    day: Day


@dataclass(frozen=True)
class Stretch:
    """A stretch of days in which neither what bears interest nor its rate changed."""

    from_: Day
    until: Day
    # What bears interest, compounded interest with it.
    principal: Exact
    rate: Exact
    # The days that the day count counts.
    days: int
    # The part of a year that it makes of them.
    fraction: Exact


class Trace:
    """One step as it is being recorded; `derive` turns the finished steps into plain data."""

    def __init__(self, step: TraceStep) -> None:
        self.kind: TraceKind = step.kind
        self.name: str = step.name
        # The site whose words are the step's formula; None for an input.
        self.body: Optional[int] = step.body
        self.clause: Optional[str] = step.clause
        self.day: Day = step.day
        self.value: Value = False
        # Where an input came from, what a rounding changed, why an adjustment was skipped.
        self.note: Optional[str] = None
        # Of which days, on what and at what rate interest is.
        self.stretch: Optional[Stretch] = None
        # What a rounding was given.
        self.before: Optional[Value] = None
        # What a state was before a change.
        self.from_: Optional[Value] = None
        # What a write does with its formula's value.
        self.how: Optional[WriteHow] = None
        # The event that reported the figure or made the change; None where there is none.
        self.occurrence: Optional[Occurrence] = None
        # What is to be said of the date that is worked out next within the step.
        self.of_next_date: Optional[str] = None
        self.references: List[TraceReference] = []

    def reads(self, kind: TraceKind, name: str) -> bool:
        """Whether the step itself, or the condition of its rule, reads a term."""
        return any(
            (reference.trace.kind == kind and reference.trace.name == name)
            or (reference.trace.kind == "item" and reference.trace.reads(kind, name))
            for reference in self.references
        )

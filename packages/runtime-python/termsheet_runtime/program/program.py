from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, Optional, Tuple, TypeVar, Union

from .schedule_spec import ScheduleSpec

if TYPE_CHECKING:
    from ..interest.compounding import CompoundingFrequency
    from ..value.value_type import ValueType
    from .duties import CovenantSpec, DeadlinesSpec, ObligationSpec
    from .rights import RightSpec

# What stands for an expression: everything refers to everything else by its index in the lists.
Code = TypeVar("Code", covariant=True)


@dataclass(frozen=True, eq=False)
class Site:
    """A place in the contract whose value a derivation shows.

    It is the body of a declaration (no parent), or a reference, labelled item, rounding or window
    within one.
    """

    # The words as written, white space folded, comments left out.
    text: str
    clause: str
    # The site this one stands in; None for the body of a declaration.
    parent: Optional[int]
    # Where this site's words stand in its parent's text.
    start: int
    end: int
    # The contract's own label of a list item.
    label: Optional[str]
    # The type of the value, by which it is shown; None for what has none, such as a window.
    type: Optional[ValueType]


@dataclass(frozen=True, eq=False)
class CalendarSpec(Generic[Code]):
    """`calendar X follows B`, or the days of B on which a condition holds."""

    name: str
    base: str
    condition: Optional[Code]


@dataclass(frozen=True, eq=False)
class BlankSpec:
    """A form's blank, filled by the inputs."""

    name: str
    type: ValueType
    clause: str


@dataclass(frozen=True, eq=False)
class FactSpec:
    """A fact from outside. `type` is that of one value; a `several` fact holds a tuple of them."""

    name: str
    type: ValueType
    clause: str
    several: bool
    # The calendar whose days have a row each; None for a plain fact, which carries forward.
    series: Optional[int]
    # The event whose occurrences key the fact; None for an unkeyed one.
    keyed_by: Optional[int]


@dataclass(frozen=True, eq=False)
class ReadingSpec(Generic[Code]):
    """One reading of an ambiguity; it has no value where its label is all that there is to it."""

    label: str
    value: Optional[Code]


@dataclass(frozen=True, eq=False)
class AmbiguitySpec(Generic[Code]):
    """`ambiguous X` with its readings."""

    name: str
    type: ValueType
    clause: str
    # The event whose occurrences key the readings; the occurrence is in slot 0.
    keyed_by: Optional[int]
    locals: int
    readings: Tuple[ReadingSpec[Code], ...]


@dataclass(frozen=True, eq=False)
class FieldSpec:
    name: str
    type: ValueType
    several: bool


@dataclass(frozen=True, eq=False)
class CalendarUnit:
    """The days of the calendar with this index."""

    calendar: int


@dataclass(frozen=True, eq=False)
class DurationSpec:
    """A whole number of calendar units, or of the days of a calendar."""

    count: int
    unit: Union[Literal["days", "weeks", "months", "years"], CalendarUnit]


@dataclass(frozen=True, eq=False)
class OverWindow(Generic[Code]):
    length: DurationSpec
    direction: Literal["before", "ending on", "after"]
    anchor: Code
    kind: Literal["over"] = field(default="over", init=False)


@dataclass(frozen=True, eq=False)
class WithinWindow(Generic[Code]):
    length: DurationSpec
    direction: Literal["before", "after"]
    anchor: Code
    kind: Literal["within"] = field(default="within", init=False)


@dataclass(frozen=True, eq=False)
class FromWindow(Generic[Code]):
    from_: Code
    to: Code
    end: Literal["through", "until"]
    kind: Literal["from"] = field(default="from", init=False)


@dataclass(frozen=True, eq=False)
class AfterWindow(Generic[Code]):
    anchor: Code
    kind: Literal["after"] = field(default="after", init=False)


@dataclass(frozen=True, eq=False)
class AtLeastBeforeWindow(Generic[Code]):
    length: DurationSpec
    anchor: Code
    kind: Literal["at least before"] = field(default="at least before", init=False)


# A stretch of days; see the language's windows.
WindowSpec = Union[
    OverWindow[Code],
    WithinWindow[Code],
    FromWindow[Code],
    AfterWindow[Code],
    AtLeastBeforeWindow[Code],
]


@dataclass(frozen=True, eq=False)
class Rows(Generic[Code]):
    """Occurrences of an event, each in turn in a slot."""

    event: int
    slot: int
    window: Optional[WindowSpec[Code]]
    where: Optional[Code]


@dataclass(frozen=True, eq=False)
class ReportedEvents:
    """Somebody reports it."""

    kind: Literal["reported"] = field(default="reported", init=False)


@dataclass(frozen=True, eq=False)
class RowEvents(Generic[Code]):
    """The rows of a table, in order; None where they come with the inputs. They have no day."""

    rows: Optional[Tuple[Tuple[Code, ...], ...]]
    kind: Literal["row"] = field(default="row", init=False)


@dataclass(frozen=True, eq=False)
class ScheduledEvents(Generic[Code]):
    """On its dates, each at the opening of its day."""

    spec: ScheduleSpec[Code]
    kind: Literal["schedule"] = field(default="schedule", init=False)


@dataclass(frozen=True, eq=False)
class WhenEvents(Generic[Code]):
    """On the first day at whose close the condition holds, and again once it failed in between."""

    condition: Code
    site: int
    locals: int
    stratum: int
    kind: Literal["when"] = field(default="when", init=False)


@dataclass(frozen=True, eq=False)
class AfterEachEvents(Generic[Code]):
    """Once for each of the occurrences, at the close of a day counted from a day of its own."""

    of: Rows[Code]
    # What is counted from, the occurrence in the slot of its rows.
    anchor: Code
    # Whether that day, where there is none yet, may still come about: a Term may get a value.
    waits: bool
    # How far after it; None for the day itself.
    by: Optional[DurationSpec]
    # By which heading such a day rolls; None where it does not.
    deadlines: Optional[int]
    # Nothing occurs where this holds at that close.
    unless: Optional[Code]
    site: int
    locals: int
    stratum: int
    kind: Literal["after each"] = field(default="after each", init=False)


@dataclass(frozen=True, eq=False)
class DutyHappenings:
    """It becomes of a duty; performances are reported."""

    obligation: int
    happening: Literal["arising", "performance", "lateness"]
    kind: Literal["duty"] = field(default="duty", init=False)


# How it comes to be known that an event happened.
EventSource = Union[
    ReportedEvents,
    RowEvents[Code],
    ScheduledEvents[Code],
    WhenEvents[Code],
    AfterEachEvents[Code],
    DutyHappenings,
]


@dataclass(frozen=True, eq=False)
class ReceiptSpec(Generic[Code]):
    """The day on which an event is received, the occurrence in slot 0."""

    day: Code
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class EventSpec(Generic[Code]):
    """A kind of dated fact, with its fields.

    Of the events that are decided at the close of a day, those of a lower stratum come first.
    """

    name: str
    clause: str
    source: EventSource[Code]
    # None where nothing says when it is received.
    receipt: Optional[ReceiptSpec[Code]]
    by: Tuple[str, ...]
    fields: Tuple[FieldSpec, ...]


@dataclass(frozen=True, eq=False)
class CompoundingByFrequency:
    """Interest begins to bear interest so often from the first day on."""

    frequency: CompoundingFrequency
    kind: Literal["frequency"] = field(default="frequency", init=False)


@dataclass(frozen=True, eq=False)
class CompoundingBySchedule:
    """Interest begins to bear interest on the dates of a schedule."""

    event: int
    kind: Literal["schedule"] = field(default="schedule", init=False)


CompoundingSpec = Union[CompoundingByFrequency, CompoundingBySchedule]


@dataclass(frozen=True, eq=False)
class InterestSpec(Generic[Code]):
    """`interest on M at R counted C from A until B`, and what an accrual states of it."""

    # What bears interest, read at the close of each day.
    principal: Code
    # The rate per annum, read at the close of each day.
    rate: Code
    day_count: Code
    # The schedule on whose dates interest falls due, which some day counts must know.
    over: Optional[int]
    # The day on which the debt is to be repaid, which some day counts must know.
    maturity: Optional[Code]
    from_: Code
    # The day that is left out; None for an accrual that goes on.
    until: Optional[Code]
    compounding: Optional[CompoundingSpec]
    # Whether principal or rate depend on the day itself; else they change only when something happens.
    read_each_day: bool
    site: int


@dataclass(frozen=True, eq=False)
class InterpolationSpec(Generic[Code]):
    """A column of a table, read between its rows."""

    event: int
    column: int
    # A place along each of the first columns.
    at: Tuple[Code, ...]
    # `365`: along dates, February 29 makes no way longer.
    year: Literal["actual", "365"]
    site: int


# Which figures a quantity may stand at: those above zero, those from zero up, or any.
Floor = Literal["above zero", "zero", "none"]


@dataclass(frozen=True, eq=False)
class StateSpec(Generic[Code]):
    """A quantity with a history."""

    name: str
    type: ValueType
    clause: str
    keyed_by: Optional[int]
    # The first value; for a keyed state slot 0 holds the occurrence.
    start: Code
    # Where it grows by interest: what accrues; what rules write comes on top.
    accrual: Optional[InterestSpec[Code]]
    # What accrues besides in any other way; rules change the rest.
    accrues: Optional[Code]
    floor: Floor
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class ParameterSpec:
    name: str
    type: ValueType


@dataclass(frozen=True, eq=False)
class DefinitionSpec(Generic[Code]):
    """`X means E`."""

    name: str
    type: ValueType
    clause: str
    # The parameter, in slot 0; None when there is none.
    parameter: Optional[ParameterSpec]
    # The event whose occurrences key the definition; the occurrence is in slot 0.
    keyed_by: Optional[int]
    body: Code
    site: int
    # How many local slots the body uses.
    locals: int


@dataclass(frozen=True, eq=False)
class SystemRange(Generic[Code]):
    """Between which figures the first unknown is sought, both in."""

    from_: Code
    to: Code


@dataclass(frozen=True, eq=False)
class SystemSpec(Generic[Code]):
    """`solved together A, B and C, from X to Y`: definitions, by index, that include one another.

    Once each of the unknowns has a figure, every other follows from its own formula.
    """

    clause: str
    members: Tuple[int, ...]
    unknowns: Tuple[int, ...]
    # None for anywhere.
    range: Optional[SystemRange[Code]]


@dataclass(frozen=True, eq=False)
class TermAssumption(Generic[Code]):
    """`Y is V` behind `as if`: what a term is taken to be."""

    term: Literal["blank", "fact", "state", "definition", "ambiguity"]
    index: int
    value: Code
    site: int


@dataclass(frozen=True, eq=False)
class ReadingAssumption:
    """Which reading of an ambiguity is chosen behind `as if`; `index` is the ambiguity's."""

    index: int
    label: str
    site: int
    term: Literal["reading"] = field(default="reading", init=False)


AssumptionSpec = Union[TermAssumption[Code], ReadingAssumption]


@dataclass(frozen=True, eq=False)
class OneKey(Generic[Code]):
    """One occurrence of a keyed state is written."""

    occurrence: Code
    kind: Literal["one"] = field(default="one", init=False)


@dataclass(frozen=True, eq=False)
class EachKey(Generic[Code]):
    """Each of several occurrences of a keyed state is written."""

    rows: Rows[Code]
    kind: Literal["each"] = field(default="each", init=False)


# What a write does with its formula's value.
WriteHow = Literal["set", "reduce to", "reduce by", "increase by"]


@dataclass(frozen=True, eq=False)
class WriteSpec(Generic[Code]):
    """What becomes of one state when a rule applies."""

    state: int
    # One occurrence or each of several, for a keyed state.
    key: Union[None, OneKey[Code], EachKey[Code]]
    how: WriteHow
    value: Code
    site: int
    # The exceptions that can forbid this write.
    exceptions: Tuple[int, ...]


@dataclass(frozen=True, eq=False)
class EffectiveSpec(Generic[Code]):
    """When a rule takes effect."""

    before_opening: bool
    date: Code


@dataclass(frozen=True, eq=False)
class ValiditySpec(Generic[Code]):
    """`valid only if`: the occurrence is void where a condition fails."""

    condition: Code
    otherwise: str
    site: int


@dataclass(frozen=True, eq=False)
class RuleSpec(Generic[Code]):
    """`upon E when C effective on D` with its writes; slot 0 holds the occurrence."""

    clause: str
    event: int
    when: Optional[Code]
    effective: Optional[EffectiveSpec[Code]]
    writes: Tuple[WriteSpec[Code], ...]
    validity: Tuple[ValiditySpec[Code], ...]
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class ExceptionSpec(Generic[Code]):
    """`no adjustment of X under § when C` (or that would increase it, when `when` is None)."""

    state: int
    clause: str
    under: str
    # The event whose fields the condition reads, in slot 0; None when it reads none.
    event: Optional[int]
    when: Optional[Code]
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class CheckSpec(Generic[Code]):
    """`check "…": C`, over each day of a window (the day in slot 0), or over rows, where given."""

    title: str
    clause: str
    for_each: Optional[WindowSpec[Code]]
    # The events or rows that it must hold for, each in turn in a slot.
    rows: Optional[Rows[Code]]
    condition: Code
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class Program(Generic[Code]):
    """A contract ready to be evaluated.

    `Code` is what stands for an expression: here a function that computes it. Everything refers to
    everything else by its index in these lists.
    """

    contract: str
    currency: Optional[str]
    # The first day of history; None when the contract states none.
    in_effect_from: Optional[Code]
    parties: Tuple[str, ...]
    calendars: Tuple[CalendarSpec[Code], ...]
    blanks: Tuple[BlankSpec, ...]
    facts: Tuple[FactSpec, ...]
    ambiguities: Tuple[AmbiguitySpec[Code], ...]
    events: Tuple[EventSpec[Code], ...]
    states: Tuple[StateSpec[Code], ...]
    definitions: Tuple[DefinitionSpec[Code], ...]
    # Definitions that include one another and are solved together.
    systems: Tuple[SystemSpec[Code], ...]
    rules: Tuple[RuleSpec[Code], ...]
    exceptions: Tuple[ExceptionSpec[Code], ...]
    checks: Tuple[CheckSpec[Code], ...]
    obligations: Tuple[ObligationSpec[Code], ...]
    covenants: Tuple[CovenantSpec[Code], ...]
    rights: Tuple[RightSpec[Code], ...]
    # How deadlines counted in days roll, by the headings of those documents in which they do.
    deadlines: Tuple[DeadlinesSpec[Code], ...]
    sites: Tuple[Site, ...]

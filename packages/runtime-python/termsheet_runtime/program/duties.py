from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, Optional, Tuple, TypeVar, Union

if TYPE_CHECKING:
    from ..value.value_type import ValueType
    from .program import CompoundingSpec, DurationSpec

Code = TypeVar("Code", covariant=True)


@dataclass(frozen=True, eq=False)
class DutyKeySpec(Generic[Code]):
    """What brings a duty about: each occurrence of an event, or each date of a schedule."""

    event: int
    when: Optional[Code]


@dataclass(frozen=True, eq=False)
class ActAmount(Generic[Code]):
    """What is owed, or notified."""

    value: Code
    type: ValueType
    site: int
    # What it takes over of what accrued, each part by itself: fields of its arising.
    takes: Tuple[Code, ...]


@dataclass(frozen=True, eq=False)
class ActSpec(Generic[Code]):
    """What is done: so much is paid or delivered, something is notified, or an event brought about."""

    verb: Literal["pays", "delivers", "notifies", "performs"]
    # None for an act that is an event.
    amount: Optional[ActAmount[Code]]
    # The event by which an act is done.
    event: Optional[int]


@dataclass(frozen=True, eq=False)
class SatisfactionExtent(Generic[Code]):
    """How much of what is owed an event does."""

    value: Code
    site: int


@dataclass(frozen=True, eq=False)
class SatisfactionSpec(Generic[Code]):
    """An event that does so much of what is owed, read of the event in slot 0; all where None."""

    event: int
    extent: Optional[SatisfactionExtent[Code]]
    locals: int


@dataclass(frozen=True, eq=False)
class DueOn(Generic[Code]):
    """To be done on a date. `moves`: what the date is can change while history goes on."""

    date: Code
    moves: bool
    site: int
    kind: Literal["on"] = field(default="on", init=False)


@dataclass(frozen=True, eq=False)
class DueWithoutDay:
    """To be done on no stated day."""

    words: Literal["promptly", "on demand", "no time stated"]
    kind: Literal["without day"] = field(default="without day", init=False)


# When a duty is to be done.
DueSpec = Union[DueOn[Code], DueWithoutDay]


@dataclass(frozen=True, eq=False)
class CureNotice:
    """The first of an event after the duty was due, and the slot in which it stands."""

    event: int
    slot: int


@dataclass(frozen=True, eq=False)
class CureSpec(Generic[Code]):
    """`cured within N after D`; D may name a notice: the first of an event after the duty was due."""

    length: DurationSpec
    anchor: Code
    notice: Optional[CureNotice]


@dataclass(frozen=True, eq=False)
class LateFrom(Generic[Code]):
    """The day from which lateness costs."""

    date: Code
    moves: bool


@dataclass(frozen=True, eq=False)
class LateCostPerDay(Generic[Code]):
    """So much for each day."""

    amount: Code
    site: int
    kind: Literal["per day"] = field(default="per day", init=False)


@dataclass(frozen=True, eq=False)
class LateCostInterest(Generic[Code]):
    """Interest on what is unpaid."""

    rate: Code
    day_count: Code
    over: Optional[int]
    maturity: Optional[Code]
    compounding: Optional[CompoundingSpec]
    read_each_day: bool
    site: int
    kind: Literal["interest"] = field(default="interest", init=False)


LateCostSpec = Union[LateCostPerDay[Code], LateCostInterest[Code]]


@dataclass(frozen=True, eq=False)
class LateSpec(Generic[Code]):
    """What lateness costs: from the day after the last on which the duty could be done, or `from_`."""

    # The Term to which it adds; None where the line names none.
    name: Optional[str]
    type: ValueType
    from_: Optional[LateFrom[Code]]
    cost: LateCostSpec[Code]


@dataclass(frozen=True, eq=False)
class DutyEvents:
    """The events that the duties of an obligation bring about, by their indexes."""

    arising: int
    performance: int
    lateness: int


@dataclass(frozen=True, eq=False)
class ObligationSpec(Generic[Code]):
    """`obligation X`: what must be done, and what brings a duty to do it about."""

    name: str
    clause: str
    # Whom it binds.
    by: Tuple[str, ...]
    # Whether it binds all of them, or is done by whichever of them acts.
    binds: Literal["all", "any"]
    # To whom it is owed; None for an act that is done with all.
    to: Optional[str]
    act: ActSpec[Code]
    # What brings a duty about, in slot 0; None for the one duty that stands from the start of history.
    key: Optional[DutyKeySpec[Code]]
    due: DueSpec[Code]
    # The condition under which it binds at all.
    while_: Optional[Code]
    grace: Optional[DurationSpec]
    # By which heading its deadlines roll; None where they do not.
    deadlines: Optional[int]
    cure: Optional[CureSpec[Code]]
    # What lateness costs, line by line.
    late: Tuple[LateSpec[Code], ...]
    # What does it besides its performance.
    satisfied: Tuple[SatisfactionSpec[Code], ...]
    events: DutyEvents
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class CovenantSpec(Generic[Code]):
    """`covenant X: C [while W]`."""

    name: str
    clause: str
    # The event of its breach, which the contract derives, by its index.
    breach: int
    # The condition under which it binds at all.
    while_: Optional[Code]
    # What must hold, and while what, as written.
    site: int
    locals: int


@dataclass(frozen=True, eq=False)
class DeadlinesSpec(Generic[Code]):
    """The heading of a document whose deadlines counted in days roll to the next day of a calendar.

    `when`: under which condition; `moves`: whether that can become another while history goes on.
    """

    roll_to: int
    when: Optional[Code]
    moves: bool

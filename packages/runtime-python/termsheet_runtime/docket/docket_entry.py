"""The lines of a docket: duties, rights and covenants, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Optional, Tuple, Union

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from ..value.value_type import ValueType


@dataclass(frozen=True, eq=False)
class Undertaking:
    """Who must do what for whom, by the words of the contract."""

    # The obligation's index in the program.
    obligation: int
    name: str
    clause: str
    # Whom it binds.
    by: Tuple[str, ...]
    # Whether it binds all of them, or is done by whichever of them acts.
    binds: Literal["all", "any"]
    # To whom it is owed; None for an act that is done with all.
    to: Optional[str]
    verb: Literal["pays", "delivers", "notifies", "performs"]
    # What is to be done, as written: the formula of the amount, or the event that is brought about.
    what: str
    # The type of the amount; None for an act that is done or not done.
    type: Optional[ValueType]
    # The words with which the contract leaves the day open; None where it names one.
    time_words: Optional[Literal["promptly", "on demand", "no time stated"]]


# Where a duty stands at the close of a day:
#
# - `not yet due`, `due today`: it may still be done in time;
# - `in grace`, `in cure`: its date has passed, and it is not late through the last day of either;
# - `past due`: its date has passed, and what would make it late has not come about, as a notice from
#   which the time for a cure runs; the reasons say what;
# - `late`: since the day after the last on which it was in time;
# - `performed`: in whole, in time or late; `nothing owed`: what it owes is zero;
# - `no day stated`: it is open, and the contract names no day;
# - `waiting`: its date waits for something, which the reasons name;
# - `not known`: more inputs are needed to tell where it stands, and the reasons name them;
# - `does not bind`: the condition under which it binds does not hold now;
# - `ended`: that condition did not hold when it fell due, and it binds no more.
DutyStatus = Literal[
    "not yet due",
    "due today",
    "in grace",
    "in cure",
    "past due",
    "late",
    "performed",
    "nothing owed",
    "no day stated",
    "waiting",
    "not known",
    "does not bind",
    "ended",
]


@dataclass(frozen=True, eq=False)
class LateCostSoFar:
    """What one line says that lateness costs."""

    # The Term to which it adds; None where the line names none.
    name: Optional[str]
    type: ValueType
    cost: Value


@dataclass(frozen=True, eq=False)
class DutyEntry(Undertaking):
    """One duty that has come about."""

    # The occurrence or date that brought it about; None for the one duty of an obligation.
    of: Optional[Occurrence]
    arisen: Day
    # What it owes: `not yet` until that is settled; None for an act that is done or not done.
    owed: Optional[Value]
    paid: Optional[Value]
    unpaid: Optional[Value]
    # The date it is due on, after it is moved to an open day; None where the contract names none.
    due: Optional[Value]
    # The last day of grace; None without grace.
    grace_ends: Optional[Value]
    # The last day of the time for a cure; None without one.
    cure_ends: Optional[Value]
    status: DutyStatus
    # What it waits for, or why it is not known where it stands.
    reasons: Tuple[str, ...]
    # The day on which the last of it was done; None while something is left.
    performed: Optional[Day]
    # How many days after the last on which it was in time it was done, or is not done yet; 0 in time.
    days_late: int
    # What its lateness has cost so far, line by line, before rules add to it or take off.
    costs: Tuple[LateCostSoFar, ...]
    kind: Literal["duty"] = field(default="duty", init=False)


@dataclass(frozen=True, eq=False)
class AwaitedEntry(Undertaking):
    """A duty that has not come about."""

    # The event or schedule that brings its duties about; None for the one duty of an obligation.
    upon: Optional[str]
    # The date of the schedule on which the next comes about; None where no schedule says it.
    arises: Optional[Day]
    # When the next is due; `not yet` where it comes about with an event, `none` where no date is left.
    due: Value
    kind: Literal["awaited"] = field(default="awaited", init=False)


# How a right stands at the close of a day. `does not stand`: it could be used, but for its `while`;
# `used` and `lapsed`: it has closed, with and without having been used.
RightStatus = Literal["not yet open", "open", "does not stand", "used", "lapsed", "not known"]


@dataclass(frozen=True, eq=False)
class RightEntry:
    """One right, for one event that it is given for."""

    # The right's index in the program.
    right: int
    name: str
    clause: str
    holder: str
    # What may be done: `convert`.
    verb: str
    # The most of it that one use may be of, or why that is not known; None where nothing limits it.
    most: Optional[Value]
    # The type of that amount; None where nothing limits it.
    type: Optional[ValueType]
    # The name of the event by which it is used.
    by: str
    # What it is given for; None where it stands by itself, or where there is nothing yet.
    of: Optional[Occurrence]
    # The first day on which it may be used, or why there is none; None where it is open from the
    # start.
    opens: Optional[Value]
    # The last day on which it may be used, or why there is none; None where nothing closes it.
    closes: Optional[Value]
    # The time of day before which it is to be used on its last day; None where that day is all in.
    closes_at: Optional[Value]
    # The days of the uses that it admitted so far, in order.
    uses: Tuple[Day, ...]
    status: RightStatus
    # What it waits for, or why it is not known how it stands.
    reasons: Tuple[str, ...]
    kind: Literal["right"] = field(default="right", init=False)


# Whether a covenant is kept at the close of a day.
CovenantStatus = Literal["holds", "breached", "not known", "does not bind"]


@dataclass(frozen=True, eq=False)
class CovenantEntry:
    """One covenant."""

    # The covenant's index in the program.
    covenant: int
    name: str
    clause: str
    # What must hold, as written.
    what: str
    status: CovenantStatus
    # Since when it is breached; None while it is not.
    since: Optional[Day]
    # The days of all its breaches so far, in order.
    breaches: Tuple[Day, ...]
    # Why it is not known whether it holds, or why it does not bind.
    reasons: Tuple[str, ...]
    kind: Literal["covenant"] = field(default="covenant", init=False)


# One line of a docket: a duty, one that is still to come about, a right, or a covenant.
DocketEntry = Union[DutyEntry, AwaitedEntry, RightEntry, CovenantEntry]

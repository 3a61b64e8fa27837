"""One thing that a party must do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, List, Optional

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..derivation.trace import Trace
    from ..timeline.moment import Moment
    from ..value.missing import Missing
    from ..value.occurrence import Occurrence
    from ..value.value import Value


@dataclass(frozen=True, eq=False)
class Stamp:
    """A place in a run's history."""

    day: Day
    sequence: float


@dataclass(frozen=True, eq=False)
class Owed(Stamp):
    """What a duty owes, since it was settled."""

    value: Value
    # The derivation of the amount, when one was asked for.
    trace: Optional[Trace]


@dataclass(frozen=True, eq=False)
class Discharge(Stamp):
    """A payment or delivery, or the doing of an act."""

    # How much of what is owed; None for an act that is done or not done.
    amount: Optional[Value]
    occurrence: Occurrence


@dataclass(frozen=True, eq=False)
class Lateness(Stamp):
    """That a duty is late, since the day after the last on which it could be done in time."""

    # The date it was due on; None where the contract names none.
    due: Optional[Value]
    # The last day on which it could have been done in time, or why that is not known.
    last: Value
    occurrence: Occurrence


class Duty:
    """One thing that a party must do, brought about by one occurrence or by the contract itself."""

    def __init__(
        self,
        obligation: int,
        key: Optional[Occurrence],
        *,
        arisen: Stamp,
        doubt: Optional[Missing],
    ) -> None:
        # Its obligation's index in the program.
        self.obligation = obligation
        # The occurrence or date that brought it about; None for the one duty of an obligation.
        self.key = key
        self.arisen = arisen
        # Why it is not known whether there is such a duty; None where there is.
        self.doubt = doubt
        # What is owed; None until it is settled, and for an act that is no amount.
        self.owed: Optional[Owed] = None
        self.discharges: List[Discharge] = []
        # When the last part of it was done.
        self.completed: Optional[Stamp] = None
        # Since when it binds no more, its condition having failed when it fell due; None while it
        # binds.
        self.excused: Optional[Stamp] = None
        # That it arose; None until it is settled what it owes.
        self.arising: Optional[Occurrence] = None
        # By events of which it is not known whether they did something of it: the performances that
        # would be.
        self.perhaps_done_by: Dict[Occurrence, Occurrence] = {}
        # That it may be late, and that it is.
        self.lates: List[Lateness] = []

    @property
    def is_open(self) -> bool:
        """Whether something of it is left to do."""
        return self.completed is None and self.excused is None

    def locals(self) -> List[Optional[Value]]:
        """The names that its lines may read: what brought it about."""
        return [] if self.key is None else [self.key]


def lateness_at(duty: Duty, moment: Moment) -> Optional[Lateness]:
    """What is known at a moment of its being late; None where it is not."""
    for lateness in reversed(duty.lates):
        if is_seen(moment, lateness):
            return lateness
    return None


def is_seen(moment: Moment, stamp: Optional[Stamp]) -> bool:
    """Whether something is seen from a moment."""
    return stamp is not None and moment.sees(stamp.day, stamp.sequence)


def completed_at(duty: Duty, moment: Moment) -> Optional[Stamp]:
    """When the last part of a duty was done, so far as that is seen from a moment."""
    return duty.completed if is_seen(moment, duty.completed) else None


def owed_at(duty: Duty, moment: Moment) -> Optional[Owed]:
    """What a duty owes, so far as that is settled as seen from a moment."""
    return duty.owed if is_seen(moment, duty.owed) else None

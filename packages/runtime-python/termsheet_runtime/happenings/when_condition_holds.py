"""`event X occurs when C`."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Dict, Literal, Optional, Sequence

from ..timeline.lasting import EACH_DAY
from ..value.missing import Missing
from ..value.occurrence import Settled
from .derived_source import Deriving, make_occurrence, read_at, trace_of

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import WhenEvents
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..value.occurrence import Occurrence
    from ..value.value import Value


@dataclass(eq=False)
class _Doubt:
    """A stretch of days on any of which the event may have happened."""

    occurrence: Occurrence
    # Whether it is certain that the event had not happened, or was armed anew, before the stretch.
    was_armed: bool


@dataclass(frozen=True, eq=False)
class _Open:
    """A close at which it was not known whether the condition held."""

    moment: Moment
    verdict: Missing
    # When the verdict was read: at an earlier close, where it still stood.
    read_at: Optional[Moment]


_DoubtKind = Literal["unknown", "impossible"]


class WhenConditionHolds:
    """`event X occurs when C`: on the first day at whose close C holds, and again on the first after C
    failed.

    Where it is not known whether C holds, the event may happen on each such day; and it may happen
    once more where it is not known whether C failed in between.
    """

    def __init__(self, deriving: Deriving, source: WhenEvents[Code]) -> None:
        self.stratum: int = source.stratum
        self._deriving = deriving
        self._condition = source.condition
        # Whether anything comes of the event: else nothing is to be tried while it is in doubt.
        self._has_consequences = deriving.run.has_consequences(deriving.event)
        # Whether the condition may have failed since the event last happened, if it ever did.
        self._may_be_armed = True
        # Whether it may have held ever since.
        self._may_be_spent = False
        self._doubts: Dict[_DoubtKind, Optional[_Doubt]] = {"unknown": None, "impossible": None}
        # The last close at which it was not known whether the condition held.
        self._open: Optional[_Open] = None
        # The last verdict, when it was read, and the first day on which it may be another though
        # nothing happens.
        self._verdict: Value = False
        self._read_at: Optional[Moment] = None
        self._stands_until: float = EACH_DAY

    @property
    def is_in_doubt(self) -> bool:
        """Whether it is open until when the event happened."""
        return self._doubts["unknown"] is not None or self._doubts["impossible"] is not None

    def next_day(self, from_: Day, clock: float) -> float:
        """The first day, from the given one on, at whose close the verdict may be another."""
        # The same yes or no brings nothing; what is not known may be told again.
        is_settled = isinstance(self._verdict, bool) and not self.is_in_doubt
        return max(from_, self._stands_until) if is_settled and self._stands(clock) else from_

    def close(self, moment: Moment) -> Sequence[Occurrence]:
        """What happens, or may happen, at the close of a day."""
        verdict = self._verdict_at(moment)
        if verdict is True:
            return self._hold(moment)
        if verdict is False:
            self._settle(may_be_armed=True, may_be_spent=False)
            return ()
        self._prolong(moment.day)
        # What is recorded as absent, or has not come about, neither holds nor fails.
        if not isinstance(verdict, Missing):
            return ()
        at = _Open(moment, verdict, self._read_at)
        if verdict.kind == "impossible":
            return self._cannot_tell(at)
        return self._may_hold(at) if verdict.kind == "unknown" else ()

    def _verdict_at(self, moment: Moment) -> Value:
        """Whether the condition holds: as it was last read, where that can be no other."""
        if self._stands(moment.sequence) and moment.day < self._stands_until:
            return self._verdict
        lasting = self._deriving.run.lasting
        lasting.until = inf
        self._verdict = self._read(moment)
        self._read_at = moment
        self._stands_until = lasting.until
        return self._verdict

    def _stands(self, clock: float) -> bool:
        """Whether nothing happened since the verdict."""
        return self._read_at is not None and self._read_at.sequence == clock

    def _read(self, moment: Moment) -> Value:
        return read_at(self._deriving, moment, code=self._condition, locals=())

    def _reason(self, at: _Open) -> Missing:
        """Why it was not known whether it held; as it may name the day, it is read on the day itself."""
        again = at.verdict if at.read_at is at.moment else self._read(at.moment)
        return again if isinstance(again, Missing) else at.verdict

    def _settle(self, *, may_be_armed: bool, may_be_spent: bool) -> None:
        self._may_be_armed = may_be_armed
        self._may_be_spent = may_be_spent
        self._doubts = {"unknown": None, "impossible": None}

    def _hold(self, moment: Moment) -> Sequence[Occurrence]:
        may_happen = self._may_be_armed
        is_certain = not self._may_be_spent
        doubt = self._doubts["unknown"]
        self._settle(may_be_armed=False, may_be_spent=True)
        if not may_happen:
            return ()
        if doubt is not None:
            return self._end_doubt(doubt, moment)
        doubted = None if is_certain or self._open is None else self._reason(self._open)
        return (self._make(moment, doubted),)

    def _end_doubt(self, doubt: _Doubt, moment: Moment) -> Sequence[Occurrence]:
        """It holds now, and it is not known whether it did before: it happened by now, if it could."""
        origin = doubt.occurrence.origin
        if origin is None:
            return ()
        origin.through = moment.day
        # Behind all that was seen when the condition was read.
        if doubt.was_armed:
            origin.settled = Settled(day=moment.day, sequence=moment.sequence + 1)
        return (doubt.occurrence,)

    def _may_hold(self, at: _Open) -> Sequence[Occurrence]:
        told = self._tell("unknown", at) if self._may_be_armed else ()
        self._open = at
        self._may_be_armed = True
        self._may_be_spent = True
        return told

    def _cannot_tell(self, at: _Open) -> Sequence[Occurrence]:
        """No input can tell whether it holds: that is told, and takes nothing from what comes after."""
        return self._tell("impossible", at) if self._may_be_armed else ()

    def _tell(self, kind: _DoubtKind, at: _Open) -> Sequence[Occurrence]:
        """One occurrence stands for all days of a stretch; its rules are tried on each, since it may
        happen only then."""
        known = self._doubts[kind]
        if known is not None:
            return (known.occurrence,) if self._has_consequences else ()
        occurrence = self._make(at.moment, self._reason(at))
        self._doubts[kind] = _Doubt(occurrence=occurrence, was_armed=not self._may_be_spent)
        return (occurrence,)

    def _prolong(self, day: Day) -> None:
        """A doubt goes on until it is known again whether the condition holds."""
        for doubt in self._doubts.values():
            if doubt is not None and doubt.occurrence.origin is not None:
                doubt.occurrence.origin.through = day

    def _make(self, moment: Moment, doubt: Optional[Missing]) -> Occurrence:
        trace = trace_of(self._deriving, moment, code=self._condition, locals=())
        return make_occurrence(
            self._deriving, moment.day, of=None, doubt=doubt, through=moment.day, trace=trace
        )

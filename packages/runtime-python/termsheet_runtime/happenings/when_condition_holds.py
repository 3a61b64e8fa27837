"""`event X occurs when C`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, Literal, Optional, Sequence

from ..value.missing import Missing
from ..value.occurrence import Settled
from .derived_source import Deriving, make_occurrence, read_at, trace_of

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import WhenEvents
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..value.occurrence import Occurrence


@dataclass(eq=False)
class _Doubt:
    """A stretch of days on any of which the event may have happened."""

    occurrence: Occurrence
    # Whether it is certain that the event had not happened, or was armed anew, before the stretch.
    was_armed: bool
    # What had happened in the run when its rules were last tried.
    news: int


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
        # Whether the condition may have failed since the event last happened, if it ever did.
        self._may_be_armed = True
        # Whether it may have held ever since.
        self._may_be_spent = False
        self._doubts: Dict[_DoubtKind, Optional[_Doubt]] = {"unknown": None, "impossible": None}
        # Why it was not known whether the condition held, the last time that it was not.
        self._open: Optional[Missing] = None

    @property
    def is_in_doubt(self) -> bool:
        """Whether it is open until when the event happened."""
        return self._doubts["unknown"] is not None or self._doubts["impossible"] is not None

    def next_day(self, from_: Day) -> float:
        """It has something to say at every close."""
        return from_

    def close(self, moment: Moment, news: int) -> Sequence[Occurrence]:
        """What happens, or may happen, at the close of a day."""
        verdict = read_at(self._deriving, moment, code=self._condition, locals=())
        if verdict is True:
            return self._hold(moment)
        if verdict is False:
            self._settle(may_be_armed=True, may_be_spent=False)
            return ()
        self._prolong(moment.day)
        # What is recorded as absent, or has not come about, neither holds nor fails.
        if not isinstance(verdict, Missing):
            return ()
        if verdict.kind == "impossible":
            return self._cannot_tell(moment, verdict, news)
        return self._may_hold(moment, verdict, news) if verdict.kind == "unknown" else ()

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
        return (self._make(moment, None if is_certain else self._open),)

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

    def _may_hold(self, moment: Moment, verdict: Missing, news: int) -> Sequence[Occurrence]:
        told = self._tell("unknown", moment, verdict, news) if self._may_be_armed else ()
        self._open = verdict
        self._may_be_armed = True
        self._may_be_spent = True
        return told

    def _cannot_tell(self, moment: Moment, verdict: Missing, news: int) -> Sequence[Occurrence]:
        """No input can tell whether it holds: that is told, and takes nothing from what comes after."""
        return self._tell("impossible", moment, verdict, news) if self._may_be_armed else ()

    def _tell(
        self, kind: _DoubtKind, moment: Moment, verdict: Missing, news: int
    ) -> Sequence[Occurrence]:
        """One occurrence stands for all days of a stretch; its rules are tried again after other
        news."""
        doubt = self._doubts[kind]
        if doubt is None:
            occurrence = self._make(moment, verdict)
            self._doubts[kind] = _Doubt(
                occurrence=occurrence, was_armed=not self._may_be_spent, news=news + 1
            )
            return (occurrence,)
        if doubt.news == news:
            return ()
        doubt.news = news
        return (doubt.occurrence,)

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

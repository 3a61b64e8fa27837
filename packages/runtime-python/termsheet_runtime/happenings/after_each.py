"""`event X occurs 10 Trading Days after each E where C, unless U`."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Sequence

from ..arithmetic.logic import and_, not_
from ..duties.rolled_by import RolledTo, rolled_by
from ..events.standing import standing
from ..series.calendar_days import PlaceAt, ask_calendar, offset_day
from ..series.windows import EVER_AFTER
from ..timeline.put_local import put_local
from ..value.missing import Missing, impossible, undecided
from ..value.value import is_day
from .derived_source import Deriving, make_occurrence, read_at, trace_of

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import AfterEachEvents, DurationSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..timeline.moment import Moment
    from ..value.occurrence import Occurrence
    from ..value.value import Value


@dataclass(eq=False)
class _Waiting:
    """An occurrence that is still to be followed, and the first day on which that may be."""

    of: Occurrence
    due: float
    # The day from which it counts, since it was first known: it stands from then on.
    anchor: Optional[Day]


@dataclass(frozen=True)
class _Time:
    """Whether the time has come; where it has not, the first day on which it may."""

    is_here: Value
    due: float


_NEVER = math.inf


class AfterEach:
    """`event X occurs 10 Trading Days after each E where C, unless U`.

    Once for each E, at the close of the first day of history on or after that date, and only where C
    holds and U does not at that close.
    """

    # Until when one may have happened is settled as it is made.
    is_in_doubt: bool = False

    def __init__(self, deriving: Deriving, source: AfterEachEvents[Code]) -> None:
        self.stratum: int = source.stratum
        self._deriving = deriving
        self._source = source
        # How many of the occurrences were met.
        self._met = 0
        self._has_begun = False
        self._waiting: List[_Waiting] = []

    def next_day(self, from_: Day, clock: float) -> float:
        """The first day, from the given one on, at whose close it may have something to say."""
        # What came before the first day is met on it; later ones, on days that are replayed in any
        # case.
        if not self._has_begun:
            return from_
        first = min((waiting.due for waiting in self._waiting), default=_NEVER)
        return max(from_, first)

    def close(self, moment: Moment) -> Sequence[Occurrence]:
        """What happens, or may happen, at the close of a day."""
        self._has_begun = True
        self._meet(moment)
        due = [waiting for waiting in self._waiting if waiting.due <= moment.day]
        if len(due) == 0:
            return ()
        happened: List[Occurrence] = []
        done: List[_Waiting] = []
        for waiting in due:
            time = self._time(waiting, moment)
            waiting.due = time.due
            if time.is_here is False and time.due != _NEVER:
                continue
            done.append(waiting)
            if time.is_here is not False:
                happened.extend(self._decide(waiting.of, moment, time.is_here))
        gone = set(done)
        self._waiting = [waiting for waiting in self._waiting if waiting not in gone]
        return happened

    def _meet(self, moment: Moment) -> None:
        """Takes in the occurrences that came about since, void ones left out."""
        occurrences = self._deriving.run.occurrences_of(self._source.of.event)
        while self._met < len(occurrences):
            of = occurrences[self._met]
            if not moment.sees(of.day, of.sequence):
                return
            self._met += 1
            if standing(of) is not False:
                self._waiting.append(_Waiting(of=of, due=moment.day, anchor=None))

    def _time(self, waiting: _Waiting, moment: Moment) -> _Time:
        """Whether the day counted from the occurrence has come, or came before history began."""
        source = self._source
        day: Value
        if waiting.anchor is None:
            names = self._locals(waiting.of)
            day = read_at(self._deriving, moment, code=source.anchor, locals=names)
        else:
            day = waiting.anchor
        if isinstance(day, Missing):
            # A day that is recorded as absent never comes, and nothing follows one that has not come
            # about.
            if day.kind == "unknown" or day.kind == "impossible":
                return _Time(is_here=day, due=moment.day)
            return _Time(is_here=False, due=moment.day + 1 if source.waits else _NEVER)
        if not is_day(day):
            return _Time(is_here=impossible("it would occur on no date"), due=moment.day)
        waiting.anchor = day
        start = self._deriving.run.start
        time = self._time_from(day, source.by, moment)
        # What came before history began is no part of it.
        if time.is_here is True and not isinstance(start, Missing) and time.due < start:
            return _Time(is_here=False, due=_NEVER)
        return time

    def _time_from(self, anchor: Day, by: Optional[DurationSpec], moment: Moment) -> _Time:
        place = PlaceAt(run=self._deriving.run, moment=moment)
        if by is None:
            return _Time(is_here=anchor <= moment.day, due=anchor)
        due = offset_day(place, anchor, by)
        unit = by.unit
        if not isinstance(due, Missing):
            is_here = due <= moment.day
            if is_here and isinstance(unit, str):
                return self._rolled(due, moment)
            return _Time(is_here=is_here, due=due)
        # Whether later days are days of the calendar may not be known yet: so far they are counted.
        if isinstance(unit, str):
            return _Time(is_here=due, due=moment.day)
        passed = ask_calendar(
            place, unit.calendar, lambda calendar: calendar.open_days(anchor + 1, moment.day)
        )
        if isinstance(passed, Missing):
            return _Time(is_here=passed, due=moment.day)
        if not 0 <= by.count - 1 < len(passed):
            return _Time(is_here=False, due=moment.day + 1)
        return _Time(is_here=True, due=passed[by.count - 1])

    def _rolled(self, end: Day, moment: Moment) -> _Time:
        """A time counted in calendar days, weeks or months is a deadline: it may roll to an open
        day."""
        place = PlaceAt(run=self._deriving.run, moment=moment)
        rolled = rolled_by(place, self._source.deadlines, end)
        if isinstance(rolled, Missing):
            return _Time(is_here=rolled, due=moment.day)
        if not isinstance(rolled, RolledTo):
            return _Time(is_here=False, due=moment.day + 1)
        return _Time(is_here=rolled.date <= moment.day, due=rolled.date)

    def _decide(self, of: Occurrence, moment: Moment, is_here: Value) -> Sequence[Occurrence]:
        where, unless = self._source.of.where, self._source.unless
        names = self._locals(of)

        def read(code: Optional[Code], otherwise: bool) -> Value:
            if code is None:
                return otherwise
            return read_at(self._deriving, moment, code=code, locals=names)

        happens = and_(
            and_(standing(of), lambda: read(where, True)), lambda: not_(read(unless, False))
        )
        if happens is False:
            return ()
        doubt: Optional[Missing] = None
        for value in (is_here, happens):
            if isinstance(value, Missing):
                doubt = undecided(doubt, value)

        def code(frame: Frame) -> Value:
            if where is not None:
                where(frame)
            if unless is not None:
                unless(frame)
            return True

        return (
            make_occurrence(
                self._deriving,
                moment.day,
                of=of,
                doubt=doubt,
                # On a day that is not known it may happen at any time from here on.
                through=EVER_AFTER if isinstance(is_here, Missing) else moment.day,
                trace=trace_of(self._deriving, moment, code=code, locals=names),
            ),
        )

    def _locals(self, of: Occurrence) -> List[Optional[Value]]:
        names: List[Optional[Value]] = []
        put_local(names, self._source.of.slot, of)
        return names

"""`event X occurs 10 Trading Days after each E where C, unless U`."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Dict, List, Optional, Sequence

from ..arithmetic.logic import and_, not_
from ..duties.rolled_by import RolledTo, rolled_by
from ..events.days_in_doubt import extend_days
from ..events.standing import standing
from ..series.calendar_days import PlaceAt, ask_calendar, offset_day
from ..series.windows import EVER_AFTER
from ..timeline.put_local import put_local
from ..value.missing import Missing, impossible, undecided
from ..value.occurrence import Occurrence, OccurrenceInput
from ..value.value import is_day
from .derived_source import Deriving, make_occurrence, read_at, trace_of

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import AfterEachEvents, DurationSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..timeline.moment import Moment
    from ..value.value import Value


@dataclass(eq=False)
class _Waiting:
    """An occurrence that is still to be followed, and the first day on which that may be."""

    of: Occurrence
    # The day on which it happened, or may have.
    since: Day
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
    holds and U does not at that close. Where E may have happened on any of some days, X may happen so
    long after each of them.
    """

    # Until when one may have happened is told with it.
    is_in_doubt: bool = False

    def __init__(self, deriving: Deriving, source: AfterEachEvents[Code]) -> None:
        self.stratum: int = source.stratum
        self._deriving = deriving
        self._source = source
        # Whether anything comes of the event: else one on a day that is not known need not be tried
        # each day.
        self._has_consequences = deriving.run.has_consequences(deriving.event)
        # How many of the occurrences were met.
        self._met = 0
        self._has_begun = False
        self._waiting: List[_Waiting] = []
        # The occurrences that may have happened, or may still, on further days than those on which they
        # were met.
        self._in_doubt: List[Occurrence] = []
        # Whether one of them may happen on the day after the last that closed.
        self._may_recur = False
        # What may follow an occurrence: one, on whichever day.
        self._perhaps: Dict[Occurrence, Occurrence] = {}

    def next_day(self, from_: Day, clock: float) -> float:
        """The first day, from the given one on, at whose close it may have something to say."""
        # What came before the first day is met on it; later ones, on days that are replayed in any
        # case.
        if not self._has_begun or self._may_recur:
            return from_
        first = min((waiting.due for waiting in self._waiting), default=_NEVER)
        return max(from_, first)

    def close(self, moment: Moment) -> Sequence[Occurrence]:
        """What happens, or may happen, at the close of a day."""
        self._has_begun = True
        self._meet_again(moment.day)
        self._meet(moment)
        due = [waiting for waiting in self._waiting if waiting.due <= moment.day]
        if len(due) == 0:
            return ()
        happened: Dict[Occurrence, None] = {}
        done: List[_Waiting] = []
        for waiting in due:
            time = self._time(waiting, moment)
            waiting.due = time.due
            if time.is_here is False and time.due != _NEVER:
                continue
            # On a day that is not known it may happen on each one from here on.
            if isinstance(time.is_here, Missing) and self._has_consequences:
                waiting.due = moment.day + 1
            else:
                done.append(waiting)
            if time.is_here is not False:
                follows = self._decide(waiting.of, moment, time.is_here)
                if follows is not None:
                    happened[follows] = None
        gone = set(done)
        self._waiting = [waiting for waiting in self._waiting if waiting not in gone]
        return tuple(happened)

    def _meet(self, moment: Moment) -> None:
        """Takes in the occurrences that came about since, void ones left out."""
        occurrences = self._deriving.run.occurrences_of(self._source.of.event)
        while self._met < len(occurrences):
            of = occurrences[self._met]
            if not moment.sees(of.day, of.sequence):
                return
            self._met += 1
            if standing(of) is False:
                continue
            self._waiting.append(_Waiting(of=of, since=of.day, due=moment.day, anchor=None))
            if of.origin is not None and of.origin.doubt is not None:
                self._in_doubt.append(of)
                self._may_recur = self._may_recur or _may_happen_on(of, moment.day)

    def _meet_again(self, day: Day) -> None:
        """Takes in that an occurrence in doubt may have happened on this day, too."""
        self._may_recur = False
        for of in self._in_doubt:
            if _may_happen_on(of, day):
                self._may_recur = True
                self._waiting.append(_Waiting(of=of, since=day, due=day, anchor=None))

    def _time(self, waiting: _Waiting, moment: Moment) -> _Time:
        """Whether the day counted from the occurrence has come, or came before history began."""
        source = self._source
        known = waiting.anchor
        day = self._anchor_of(waiting, moment) if known is None else known
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

    def _anchor_of(self, waiting: _Waiting, moment: Moment) -> Value:
        """The day that it counts from, of an occurrence as it would have happened on its day."""
        source, of = self._source, waiting.of
        # What a Term is kept for is the occurrence itself.
        supposed = of if source.waits else _suppose_on(of, waiting.since)
        names = self._locals(supposed)
        return read_at(self._deriving, moment, code=source.anchor, locals=names)

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

    def _decide(self, of: Occurrence, moment: Moment, is_here: Value) -> Optional[Occurrence]:
        """What follows an occurrence on this day, or may; None where nothing does."""
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
            return None
        # On a day that is not known it may happen at any time from here on.
        through = EVER_AFTER if isinstance(is_here, Missing) else moment.day
        known = self._perhaps.get(of)
        if known is not None and known.origin is not None:
            extend_days(known.origin, moment.day, through)
            return known
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

        trace = trace_of(self._deriving, moment, code=code, locals=names)
        follows = make_occurrence(
            self._deriving, moment.day, of=of, doubt=doubt, through=through, trace=trace
        )
        if doubt is not None:
            self._perhaps[of] = follows
        return follows

    def _locals(self, of: Occurrence) -> List[Optional[Value]]:
        names: List[Optional[Value]] = []
        put_local(names, self._source.of.slot, of)
        return names


def _may_happen_on(of: Occurrence, day: Day) -> bool:
    """Whether an occurrence of which it is not known on which day it happened may have on one."""
    return of.origin is not None and of.origin.through >= day


def _suppose_on(of: Occurrence, day: Day) -> Occurrence:
    """An occurrence in doubt as it would be had it happened on one of its days."""
    origin = of.origin
    if origin is None or origin.doubt is None:
        return of
    given = OccurrenceInput(event=of.event, day=day, id=of.id, fields=of.fields)
    return Occurrence(given, None, replace(origin, through=day))

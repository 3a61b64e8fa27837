"""Events that the contract itself makes happen at the close of days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Protocol, Sequence

from ..dates.iso_date import format_iso_date
from ..derivation.trace import Trace, TraceStep
from ..timeline.frame import Frame
from ..timeline.guard import guard
from ..value.occurrence import Occurrence, OccurrenceInput, Origin

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.missing import Missing
    from ..value.value import Value


class DerivedSource(Protocol):
    """What makes an event happen at the close of days: the contract itself."""

    @property
    def stratum(self) -> int: ...

    @property
    def is_in_doubt(self) -> bool:
        """Whether it is open until when an event happened: that is another day at every close."""
        ...

    def next_day(self, from_: Day, clock: float) -> float:
        """The first day, from the given one on, at whose close it may have something to say.

        `clock`: the number of the last report or change.
        """
        ...

    def close(self, moment: Moment) -> Sequence[Occurrence]:
        """What happens, or may happen, at the close of a day.

        One of which it has long been in doubt whether it happened is told at each close, since it may
        happen only now.
        """
        ...


@dataclass(frozen=True, eq=False)
class Deriving:
    """An event that is derived, and the run in which it is."""

    run: Run
    event: int
    name: str
    clause: str
    site: int


def read_at(
    deriving: Deriving, moment: Moment, *, code: Code, locals: Sequence[Optional[Value]]
) -> Value:
    """What one expression of a derived event gives at a close."""
    frame = Frame(deriving.run, moment, list(locals), None)
    return guard(deriving.run, deriving, code, frame)


def trace_of(
    deriving: Deriving, moment: Moment, *, code: Code, locals: Sequence[Optional[Value]]
) -> Optional[Trace]:
    """Why an occurrence happened, for derivations: the words that decided it with what they read."""
    run = deriving.run
    if run.recording == "values":
        return None
    day = moment.day
    trace = Trace(
        TraceStep(
            kind="occurrence",
            name=f"{deriving.name} of {format_iso_date(day)}",
            body=deriving.site,
            clause=deriving.clause,
            day=day,
        )
    )
    frame = Frame(run, moment, list(locals), trace)
    trace.value = guard(run, deriving, code, frame)
    return trace


def make_occurrence(
    deriving: Deriving,
    day: Day,
    *,
    of: Optional[Occurrence],
    doubt: Optional[Missing],
    through: Day,
    trace: Optional[Trace],
    unrolled: Optional[Day] = None,
) -> Occurrence:
    """An occurrence that the contract makes."""
    given = OccurrenceInput(event=deriving.event, day=day, id=None, fields=())
    origin = Origin(
        of=of,
        doubt=doubt,
        through=through,
        gaps=[],
        settled=None,
        unrolled=unrolled,
        trace=trace,
    )
    return Occurrence(given, None, origin)

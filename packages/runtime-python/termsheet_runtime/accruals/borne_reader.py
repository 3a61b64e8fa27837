"""Principal and rate at the close of a day, and on which days they may change."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Callable, List, Optional, Sequence, Union

from ..arithmetic.quantities import merge_operands
from ..timeline.guard import GuardedTerm, guard
from ..timeline.moment import CLOSE, Moment
from ..value.missing import Missing, unknown
from .interest_course import Borne, BorneReader

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import InterestSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value


@dataclass(frozen=True)
class Bearing:
    """What is read each day: a principal and a rate, by the name under which messages speak of
    them."""

    name: str
    spec: InterestSpec[Code]
    locals: Sequence[Optional[Value]]


def reader_from(frame: Frame, bearing: Bearing) -> BorneReader:
    """Reads principal and rate at the close of days as they are known from the frame's moment."""
    return _reader_at(frame, bearing, lambda day: frame.run.close_of(day, frame.moment))


def reader_as_known_then(frame: Frame, bearing: Bearing) -> BorneReader:
    """Reads principal and rate as they were known at the close of each day itself.

    What was known then is known for good, so that it need not be read again when more is.
    """
    return _reader_at(frame, bearing, lambda day: Moment(day, CLOSE, None))


def _reader_at(frame: Frame, bearing: Bearing, close_of: Callable[[Day], Moment]) -> BorneReader:
    run, spec = frame.run, bearing.spec
    term = GuardedTerm(bearing.name, spec.site)

    def at(day: Day) -> Union[Borne, Missing]:
        run.limits.spend("day", spec.site)
        there = frame.elsewhere(close_of(day), bearing.locals, None)
        # Where the principal breaks off, it stays unread.
        principal: List[Value] = [False]

        def work(there: Frame) -> Value:
            principal[0] = spec.principal(there)
            return spec.rate(there)

        rate = guard(run, term, work, there)
        return _borne_of(principal[0], rate)

    def next_change(after: Day, before: float) -> Optional[Day]:
        following = after + 1 if spec.read_each_day else _next_happening(frame, after)
        return int(following) if following < before else None

    return BorneReader(at=at, next_change=next_change, height=lambda: run.limits.last_height)


def _next_happening(frame: Frame, after: Day) -> float:
    """Something else may also stand on the first day that is not known yet, and on all after it."""
    following = frame.run.happenings.next_after(after)
    unknown_from = frame.moment.horizon.day + 1
    return min(following, unknown_from) if after < unknown_from else following


def _borne_of(principal: Value, rate: Value) -> Union[Borne, Missing]:
    if isinstance(principal, Fraction) and isinstance(rate, Fraction):
        return Borne(principal, rate)
    missing = merge_operands(principal, rate)
    return unknown("an amount that is still searched for") if missing is None else missing

"""Interest as principal and rate change and it is compounded, followed as far as asked."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Callable, List, Optional, Tuple, Union

from ..events.first_place import first_place
from ..exact.exact_too_large import ExactTooLarge
from ..interest.interest_over import (
    DebtStretch,
    Interest,
    InterestLine,
    InterestOwed,
    InterestTerms,
    interest_over,
)
from ..value.missing import Missing, impossible
from .cannot_count import CannotCount

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..exact.exact import Exact
    from ..interest.interest_over import CompoundingDates
    from .counting import Counting

# More changes of principal and rate, and compoundings, than any debt has.
MOST_BENDS = 100_000


@dataclass(frozen=True)
class Borne:
    """What bears interest on a day, and at what rate, at the day's close."""

    principal: Exact
    rate: Exact


@dataclass(frozen=True)
class BorneReader:
    """How a course learns of principal and rate."""

    # What stood at the close of a day, or why that is not known.
    at: Callable[[Day], Union[Borne, Missing]]
    # The first day after one, and before another, on which something else may stand; None for none.
    next_change: Callable[[Day, float], Optional[Day]]
    # How many terms rest on one another in what was read last.
    height: Callable[[], int]


@dataclass(frozen=True)
class CourseStart(InterestOwed):
    """Interest that is owed when a course begins."""

    from_: Day


@dataclass(frozen=True)
class _Bend(InterestOwed):
    """A day on which the course of interest changes: principal or rate do, or interest is
    compounded."""

    from_: Day
    borne: Borne


class InterestCourse:
    """Interest from a day on: how it grows as principal and rate change and interest is compounded.

    It is followed as far as it is asked about and no further, and never twice over the same days, so
    that to ask on each day of ten years costs no more than to go through them once.

    Between two bends nothing changes, so each such stretch is counted as one whatever was asked when.
    """

    def __init__(
        self, start: CourseStart, counting: Counting, compounding: Optional[CompoundingDates]
    ) -> None:
        self.start = start
        self._counting = counting
        self._compounding = compounding
        self._bends: List[_Bend] = []
        # The lines between two bends, each at the place of the bend that it begins at.
        self._lines: List[InterestLine] = []
        # The day before which principal and rate were followed.
        self._known: float = start.from_
        self._height = 0

    def follow(self, until: float, reader: BorneReader) -> Optional[Missing]:
        """Follows the course until a day; why it cannot be followed so far, or None where it could."""
        day: Optional[Day] = None
        if self._known < math.inf:
            known = int(self._known)
            day = known if len(self._bends) == 0 else reader.next_change(known - 1, until)
        while day is not None and day < until:
            borne = reader.at(day)
            if isinstance(borne, Missing):
                return borne
            self._height = max(self._height, reader.height())
            self._compound_through(day)
            self._bear(day, borne)
            self._known = day + 1
            day = reader.next_change(day, until)
        if until > self._known:
            self._known = until
        self._compound_through(until)
        return None

    @property
    def height(self) -> int:
        """How many terms rest on one another in all that was read so far."""
        return self._height

    def bend_before(self, day: Day) -> CourseStart:
        """The last day not after the given one on which the course changed, or began, with what was
        owed then: a course from there goes on as this one does."""
        place = self._place_of(day)
        if place < 0:
            return self.start
        bend = self._bends[place]
        return CourseStart(compounded=bend.compounded, accrued=bend.accrued, from_=bend.from_)

    def owed_on(self, day: float) -> InterestOwed:
        """What is owed when a day begins that the course was followed to."""
        place = self._place_of(day)
        return self.start if place < 0 else self._go_on(self._bends[place], day)

    def lines_until(self, day: float) -> Tuple[InterestLine, ...]:
        """How what is owed when a day begins came about, beside what was owed at the start."""
        place = self._place_of(day)
        if place < 0:
            return ()
        return (*self._lines[:place], *self._go_on(self._bends[place], day).lines)

    def _bear(self, day: Day, borne: Borne) -> None:
        """Takes in what bears interest from a day on."""
        if len(self._bends) == 0:
            start = self.start
            self._bends.append(
                _Bend(compounded=start.compounded, accrued=start.accrued, from_=day, borne=borne)
            )
            return
        last = self._bends[-1]
        if last.from_ == day:
            self._bends[-1] = replace(last, borne=borne)
        elif not _is_same(last.borne, borne):
            self._bend_on(day, borne)

    def _compound_through(self, day: float) -> None:
        """Ends the last stretch on each compounding date through a day, where the next begins."""
        if self._compounding is None or len(self._bends) == 0:
            return
        last = self._bends[-1]
        if day == math.inf:
            raise CannotCount(impossible(_ENDLESS))
        for date in self._compounding.between(last.from_ + 1, int(day)):
            self._bend_on(date, last.borne)

    def _bend_on(self, day: Day, borne: Borne) -> None:
        if len(self._bends) == 0:
            return
        owed = self._go_on(self._bends[-1], day)
        if len(owed.lines) > 0:
            self._lines.append(owed.lines[0])
        if len(self._bends) >= MOST_BENDS:
            raise CannotCount(impossible(f"interest would change more than {MOST_BENDS} times"))
        self._bends.append(
            _Bend(compounded=owed.compounded, accrued=owed.accrued, from_=day, borne=borne)
        )

    def _go_on(self, bend: _Bend, until: float) -> Interest:
        if until == math.inf:
            raise CannotCount(impossible(_ENDLESS))
        terms = InterestTerms(
            day_count=self._counting.day_count,
            context=self._counting.context,
            compounding="simple" if self._compounding is None else self._compounding,
            opening=InterestOwed(bend.compounded, bend.accrued),
        )
        principal, rate = bend.borne.principal, bend.borne.rate
        stretch = DebtStretch(from_=bend.from_, until=int(until), principal=principal, rate=rate)
        try:
            return interest_over((stretch,), terms)
        except ExactTooLarge:
            # A figure that is too large speaks for itself.
            raise
        except ValueError as error:
            # What a day count or a schedule refuses.
            raise CannotCount(impossible(str(error))) from error

    def _place_of(self, day: float) -> int:
        """The last bend not after a day, by bisection; -1 where there is none."""
        return first_place(self._bends, lambda bend: bend.from_ > day) - 1


# As the machine of the other evaluators says it.
_ENDLESS = "The number Infinity cannot be converted to a BigInt because it is not an integer"


def _is_same(left: Borne, right: Borne) -> bool:
    return left.principal == right.principal and left.rate == right.rate

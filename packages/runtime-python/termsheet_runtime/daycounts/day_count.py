"""What a day count is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Literal, Optional, Tuple, Union

from ..dates.day import Day
from ..dates.day_span import DaySpan
from ..dates.iso_date import format_iso_date
from ..exact.exact import ZERO, Exact, ratio
from ..schedules.recurrence import Recurrence


@dataclass(frozen=True)
class DayCountContext:
    """What some conventions must know besides the two dates; `needs` of each says which."""

    # The regular dates on which interest falls due, running on past the first and the last payment.
    # An irregular first or last period is counted by the regular periods that it cuts.
    coupons: Optional[Recurrence] = None
    # The day on which the debt is to be repaid in full; `none` for a perpetual one.
    maturity: Union[Day, Literal["none"], None] = None


# The part of a context that a convention can need.
DayCountNeed = Literal["coupons", "maturity"]

# The days that a rule counts of a span.
_DaysOf = Callable[[DaySpan, DayCountContext], int]

# The part of a year that a rule makes of the days of a span.
_YearsOf = Callable[[int, DaySpan, DayCountContext], Exact]


@dataclass(frozen=True)
class DayCount:
    """A rule that turns the days between two dates into a part of a year."""

    # The name by which contracts and messages refer to it: `Actual/365 Fixed`.
    name: str
    # Other names that mean the same convention and no other.
    aliases: Tuple[str, ...]
    # Where the rule is written.
    source: str
    # Whether the year fractions of adjacent spans always add up to that of both together. Where
    # they do not, interest is counted once over each longest span of unchanged principal and rate.
    additive: bool
    # What a context must hold.
    needs: Tuple[DayCountNeed, ...]
    # The two formulas; they are only asked about what they can answer.
    days_of: _DaysOf
    years_of: _YearsOf

    def days(self, span: DaySpan, context: DayCountContext) -> int:
        """The days that the convention counts: those of the calendar, or of months of 30 days.

        Raises ValueError where the span ends before it starts or the context lacks what it needs.
        """
        self._check(span, context)
        return 0 if _is_empty(span) else self.days_of(span, context)

    def year_fraction(self, span: DaySpan, context: DayCountContext) -> Exact:
        """The exact part of a year, 1 for a year; nothing is rounded.

        Raises ValueError where the span ends before it starts or the context lacks what it needs.
        """
        self._check(span, context)
        if _is_empty(span):
            return ZERO
        return self.years_of(self.days_of(span, context), span, context)

    def _check(self, span: DaySpan, context: DayCountContext) -> None:
        if span.from_ > span.until:
            from_, until = format_iso_date(span.from_), format_iso_date(span.until)
            raise ValueError(f"{self.name} counts forwards: {from_} is after {until}.")
        for need in self.needs:
            if (context.coupons if need == "coupons" else context.maturity) is None:
                raise _lacks(self.name, need)


def coupons_of(name: str, context: DayCountContext) -> Recurrence:
    """The coupons that a convention needs."""
    if context.coupons is None:
        raise _lacks(name, "coupons")
    return context.coupons


def _lacks(name: str, need: DayCountNeed) -> ValueError:
    return ValueError(f"{name} cannot be counted without {_NEEDED[need]}.")


def _is_empty(span: DaySpan) -> bool:
    """In no days nothing accrues, though a rule may turn one date into two days."""
    return span.from_ == span.until


def over(days_of_year: int) -> _YearsOf:
    """The days counted over a fixed number of days to the year."""
    return lambda days, _span, _context: ratio(days, days_of_year)


_NEEDED = {
    "coupons": "the dates on which interest falls due",
    "maturity": "the maturity date, or that there is none",
}

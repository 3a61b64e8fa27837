"""Interest over stretches of unchanged principal and rate, exact and unrounded."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, List, Literal, Optional, Protocol, Sequence, Tuple, Union

from ..dates.day_span import DaySpan
from ..dates.iso_date import format_iso_date
from ..exact.exact import ZERO, minus, plus, times

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..daycounts.day_count import DayCount, DayCountContext
    from ..exact.exact import Exact


@dataclass(frozen=True)
class DebtStretch(DaySpan):
    """Days on which principal and rate do not change: each day at its close."""

    # What bears interest, in the currency of the debt, without interest that was compounded.
    principal: Exact
    # The rate per annum: 9% is 0.09.
    rate: Exact


@dataclass(frozen=True)
class InterestOwed:
    """Interest that is owed, by whether it bears interest itself."""

    # Added to what bears interest on a compounding date.
    compounded: Exact
    # Accrued since the last compounding date: it bears no interest yet.
    accrued: Exact


class CompoundingDates(Protocol):
    """The dates on which accrued interest begins to bear interest."""

    def between(self, from_: Day, through: Day) -> Sequence[Day]:
        """Those from a day through another, both in."""
        ...


@dataclass(frozen=True)
class InterestTerms:
    """How interest is reckoned."""

    day_count: DayCount
    # What the day count needs besides dates; empty where it needs nothing.
    context: DayCountContext
    # `simple`, or the dates on which accrued interest begins to bear interest.
    compounding: Union[Literal["simple"], CompoundingDates]
    # Interest owed when the first stretch begins; left out, none.
    opening: Optional[InterestOwed] = None


@dataclass(frozen=True)
class InterestLine(DaySpan):
    """The interest of one stretch in which nothing changed: `base` × `rate` × `fraction`."""

    # Principal and compounded interest.
    base: Exact
    rate: Exact
    # The days that the day count counts.
    days: int
    # The part of a year that it makes of them.
    fraction: Exact
    interest: Exact


@dataclass(frozen=True)
class Interest(InterestOwed):
    """The interest of a time, and what is owed at its end."""

    # The interest of the time itself, without what was owed at its beginning; not rounded.
    interest: Exact
    # How it comes about, in order.
    lines: Tuple[InterestLine, ...]


def interest_over(stretches: Sequence[DebtStretch], terms: InterestTerms) -> Interest:
    """Interest over adjacent stretches, exact and unrounded.

    It accrues from the first day of the first stretch until the last day of the last, which is left
    out (the day of payment bears none). Stretches of equal principal and rate that touch are counted
    as one, since under day counts such as 30/360 the parts are not the whole (`DayCount.additive`).

    On each compounding date the interest accrued before it begins to bear interest; what has accrued
    since the last such date is simple, so a broken period is. A compounding date that is the end
    itself counts as reached.

    Raises ValueError where a stretch ends before it begins or does not begin where the one before it
    ends, or the context lacks what the day count needs; ScheduleTooLong where there are more than
    20,000 compounding dates; ExactTooLarge where compounding piles up more digits than are carried.
    """
    joined = _join_stretches(stretches)
    compounding_dates = _dates_within(joined, terms)
    lines: List[InterestLine] = []
    compounded = ZERO if terms.opening is None else terms.opening.compounded
    accrued = ZERO if terms.opening is None else terms.opening.accrued
    owed_before = plus(compounded, accrued)
    next_ = 0
    for stretch in joined:
        start = stretch.from_
        while start < stretch.until:
            date = compounding_dates[next_] if next_ < len(compounding_dates) else math.inf
            end = stretch.until if date > stretch.until else int(date)
            base = plus(stretch.principal, compounded)
            line = _line_of(DaySpan(start, end), base, stretch.rate, terms)
            lines.append(line)
            accrued = plus(accrued, line.interest)
            if end == date:
                compounded = plus(compounded, accrued)
                accrued = ZERO
                next_ += 1
            start = end
    interest = minus(plus(compounded, accrued), owed_before)
    return Interest(compounded=compounded, accrued=accrued, interest=interest, lines=tuple(lines))


def _line_of(span: DaySpan, base: Exact, rate: Exact, terms: InterestTerms) -> InterestLine:
    fraction = terms.day_count.year_fraction(span, terms.context)
    # The factor is small and often a short decimal, which many compoundings keep short.
    interest = times(base, times(rate, fraction))
    return InterestLine(
        from_=span.from_,
        until=span.until,
        base=base,
        rate=rate,
        days=terms.day_count.days(span, terms.context),
        fraction=fraction,
        interest=interest,
    )


def _dates_within(stretches: Sequence[DebtStretch], terms: InterestTerms) -> Sequence[Day]:
    """The compounding dates after the beginning through the end."""
    compounding = terms.compounding
    if compounding == "simple" or len(stretches) == 0:
        return ()
    return compounding.between(stretches[0].from_ + 1, stretches[-1].until)


def _join_stretches(stretches: Sequence[DebtStretch]) -> Sequence[DebtStretch]:
    """The stretches without empty ones, those that change nothing joined to the one before."""
    joined: List[DebtStretch] = []
    end: Optional[Day] = None
    for stretch in stretches:
        _require_adjacent(stretch, end)
        end = stretch.until
        if stretch.from_ == stretch.until:
            continue
        if len(joined) == 0 or not _is_unchanged(joined[-1], stretch):
            joined.append(stretch)
        else:
            joined[-1] = replace(joined[-1], until=stretch.until)
    return joined


def _is_unchanged(before: DebtStretch, after: DebtStretch) -> bool:
    return before.principal == after.principal and before.rate == after.rate


def _require_adjacent(stretch: DebtStretch, end: Optional[Day]) -> None:
    from_, until = stretch.from_, stretch.until
    if until < from_:
        raise ValueError(
            f"Interest runs forwards: {format_iso_date(from_)} is after {format_iso_date(until)}."
        )
    if end is not None and from_ != end:
        raise ValueError(
            f"Interest runs on without gaps: after {format_iso_date(end)} "
            f"came {format_iso_date(from_)}."
        )

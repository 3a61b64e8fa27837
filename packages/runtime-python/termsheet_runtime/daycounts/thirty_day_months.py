"""Day counts by months of 30 days."""

from __future__ import annotations

from typing import Callable, Tuple

from ..dates.day_span import DaySpan
from ..dates.year_month_day import YearMonthDay, days_in_month, to_year_month_day
from .day_count import DayCount, DayCountContext, coupons_of, over

# The days of the month that a rule puts in place of those of the first date and the last.
_Replace = Callable[[YearMonthDay, YearMonthDay], Tuple[int, int]]


def _thirty_days(span: DaySpan, replace: _Replace) -> int:
    """The days between two dates in months of 30 days, as ISDA 2006 4.16(f) to (h) write it."""
    first, last = to_year_month_day(span.from_), to_year_month_day(span.until)
    from_, until = replace(first, last)
    return 360 * (last.year - first.year) + 30 * (last.month - first.month) + until - from_


def _days_by(replace: _Replace) -> Callable[[DaySpan, DayCountContext], int]:
    return lambda span, _context: _thirty_days(span, replace)


def _bond_basis(first: YearMonthDay, last: YearMonthDay) -> Tuple[int, int]:
    from_ = min(first.day, 30)
    return from_, (min(last.day, 30) if from_ == 30 else last.day)


def _psa(first: YearMonthDay, last: YearMonthDay) -> Tuple[int, int]:
    from_ = _last_of_february_as_thirty(first)
    return from_, (min(last.day, 30) if from_ == 30 else last.day)


def _month_ends(first: YearMonthDay, last: YearMonthDay) -> Tuple[int, int]:
    if _is_last_of_february(first) and _is_last_of_february(last):
        return 30, 30
    return _psa(first, last)


def _last_of_february_as_thirty(date: YearMonthDay) -> int:
    """The 31st is 30, and so is the last day of February."""
    return 30 if _is_last_of_february(date) else min(date.day, 30)


def _is_last_of_february(date: YearMonthDay) -> bool:
    return date.month == 2 and date.day == days_in_month(date.year, 2)


# A first day of 31 is 30, and then a last day of 31 too: what "a 360-day year of twelve 30-day
# months" and `30/360` mean in a US note.
THIRTY_360 = DayCount(
    name="30/360",
    aliases=("30/360 ISDA", "360/360", "Bond Basis"),
    source="ISDA 2006 Definitions, 4.16(f)",
    additive=False,
    needs=(),
    days_of=_days_by(_bond_basis),
    years_of=over(360),
)

# As 30/360, and the last day of February as a first day is 30.
THIRTY_360_PSA = DayCount(
    name="30/360 PSA",
    aliases=(),
    source="Public Securities Association (now SIFMA), Standard Securities Calculation Methods",
    additive=False,
    needs=(),
    days_of=_days_by(_psa),
    years_of=over(360),
)

# As 30/360, and last days of February count as 30: the rule for debt that pays at month ends.
THIRTY_U_360_EOM = DayCount(
    name="30U/360 EOM",
    aliases=(),
    source="SIFMA, Standard Securities Calculation Methods, end-of-month rule",
    additive=False,
    needs=(),
    days_of=_days_by(_month_ends),
    years_of=over(360),
)


def _days_by_coupons(span: DaySpan, context: DayCountContext) -> int:
    coupons = coupons_of("30U/360", context)
    return _thirty_days(span, _month_ends if coupons.at_month_end else _bond_basis)


# 30U/360 EOM where interest is paid on the last days of months, else 30/360.
THIRTY_U_360 = DayCount(
    name="30U/360",
    aliases=("30US/360",),
    source="SIFMA, Standard Securities Calculation Methods",
    additive=False,
    needs=("coupons",),
    days_of=_days_by_coupons,
    years_of=over(360),
)

# A day of 31 is 30, first or last: the Eurobond basis.
THIRTY_E_360 = DayCount(
    name="30E/360",
    aliases=("Eurobond Basis",),
    source="ISDA 2006 Definitions, 4.16(g)",
    additive=True,
    needs=(),
    days_of=_days_by(lambda first, last: (min(first.day, 30), min(last.day, 30))),
    years_of=over(360),
)


def _days_to_maturity(span: DaySpan, context: DayCountContext) -> int:
    def replace(first: YearMonthDay, last: YearMonthDay) -> Tuple[int, int]:
        is_february_maturity = span.until == context.maturity and last.month == 2
        until = last.day if is_february_maturity else _last_of_february_as_thirty(last)
        return _last_of_february_as_thirty(first), until

    return _thirty_days(span, replace)


# The last day of any month is 30, but the last day of February that is the maturity date, as a last
# day, keeps its number. Spans cut at such a maturity do not add up.
THIRTY_E_360_ISDA = DayCount(
    name="30E/360 ISDA",
    aliases=(),
    source="ISDA 2006 Definitions, 4.16(h)",
    additive=False,
    needs=("maturity",),
    days_of=_days_to_maturity,
    years_of=over(360),
)

# A first day of 31 is 30; a last day of 31 is the first of the next month, which in months of 30
# days is the 31st of this one.
THIRTY_E_PLUS_360 = DayCount(
    name="30E+/360",
    aliases=(),
    source="OpenGamma Strata, DayCounts.THIRTY_EPLUS_360",
    additive=False,
    needs=(),
    days_of=_days_by(lambda first, last: (min(first.day, 30), last.day)),
    years_of=over(360),
)

# The last day of any month is 30, over 365.
THIRTY_E_365 = DayCount(
    name="30E/365",
    aliases=(),
    source="OpenGamma Strata, DayCounts.THIRTY_E_365",
    additive=True,
    needs=(),
    days_of=_days_by(
        lambda first, last: (
            _last_of_february_as_thirty(first),
            _last_of_february_as_thirty(last),
        )
    ),
    years_of=over(365),
)

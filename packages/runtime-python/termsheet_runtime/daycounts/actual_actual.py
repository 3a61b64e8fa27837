"""Day counts by the days of the calendar over the days of their own years."""

from __future__ import annotations

from fractions import Fraction

from ..dates.add_months import add_years
from ..dates.day import Day
from ..dates.day_span import DaySpan
from ..dates.year_month_day import day_number, to_year_month_day
from ..exact.exact import ONE, Exact, divided_by, equals, minus, plus, ratio
from ..schedules.recurrence import Recurrence
from .actual_days import actual_days
from .day_count import DayCount, DayCountContext, coupons_of
from .leap_days import days_in_year, leap_days_after


def _isda_years(_days: int, span: DaySpan, _context: DayCountContext) -> Exact:
    return minus(_years_before(span.until), _years_before(span.from_))


def _years_before(day: Day) -> Exact:
    """The year of a day, with the part of it that is over when the day begins."""
    year = to_year_month_day(day).year
    past = day - day_number(year, 1, 1)
    return plus(Fraction(year), ratio(past, days_in_year(year)))


# The days in leap years over 366, the others over 365.
ACTUAL_ACTUAL_ISDA = DayCount(
    name="Actual/Actual ISDA",
    aliases=("Act/Act ISDA",),
    source="ISDA 2006 Definitions, 4.16(b)",
    additive=True,
    needs=(),
    days_of=actual_days,
    years_of=_isda_years,
)


def _icma_years(_days: int, span: DaySpan, context: DayCountContext) -> Exact:
    coupons = coupons_of("Actual/Actual ICMA", context)
    if coupons.per_year is None:
        raise ValueError("Actual/Actual ICMA needs interest dates of which every year has as many.")
    periods = minus(_periods_before(coupons, span.until), _periods_before(coupons, span.from_))
    return divided_by(periods, coupons.per_year)


def _periods_before(coupons: Recurrence, day: Day) -> Exact:
    """The number of a day's regular period, with the part of it over when the day begins."""
    index = coupons.index_on_or_before(day)
    start = coupons.date_at(index)
    return plus(Fraction(index), ratio(day - start, coupons.date_at(index + 1) - start))


# Each regular period between coupons is the same part of a year, a half if there are two, and its
# days are equal parts of it.
ACTUAL_ACTUAL_ICMA = DayCount(
    name="Actual/Actual ICMA",
    aliases=("Act/Act ICMA", "Actual/Actual ISMA", "Act/Act ISMA"),
    source="ISDA 2006 Definitions, 4.16(c); ICMA Rule 251.1(iii)",
    additive=True,
    needs=("coupons",),
    days_of=actual_days,
    years_of=_icma_years,
)


def _forward_years(_days: int, span: DaySpan, _context: DayCountContext) -> Exact:
    years = _year_difference(span)
    if add_years(span.from_, years) > span.until:
        years -= 1
    start = add_years(span.from_, years)
    rest = ratio(span.until - start, add_years(span.from_, years + 1) - start)
    return plus(Fraction(years), rest)


# Whole years counted forwards from the first day, and the rest over the days of the year that
# starts where they end.
ACTUAL_ACTUAL_YEAR = DayCount(
    name="Actual/Actual Year",
    aliases=("Act/Act Year",),
    source="OpenGamma Strata, DayCounts.ACT_ACT_YEAR",
    additive=False,
    needs=(),
    days_of=actual_days,
    years_of=_forward_years,
)


def _backward_years(_days: int, span: DaySpan, _context: DayCountContext) -> Exact:
    years = _year_difference(span)
    if add_years(span.until, -years) < span.from_:
        years -= 1
    rest = add_years(span.until, -years)
    has_leap_day = leap_days_after(span.from_ - 1, rest - 1) > 0
    return plus(Fraction(years), ratio(rest - span.from_, 366 if has_leap_day else 365))


# Whole years counted backwards from the last day, and the rest over 366 if a February 29 lies in
# it, else over 365. Sources part over whole years back from February 28; this is the reading of
# OpenGamma Strata, by which they end on February 28.
ACTUAL_ACTUAL_AFB_STRATA = DayCount(
    name="Actual/Actual AFB Strata",
    aliases=(),
    source="OpenGamma Strata, DayCounts.ACT_ACT_AFB",
    additive=False,
    needs=(),
    days_of=actual_days,
    years_of=_backward_years,
)


def _actual_365_l_years(_days: int, span: DaySpan, context: DayCountContext) -> Exact:
    coupons, maturity = coupons_of("Actual/365L", context), context.maturity
    is_annual = coupons.per_year is not None and equals(coupons.per_year, ONE)
    leap, common = 0, 0
    index = coupons.index_on_or_before(span.from_)
    while coupons.date_at(index) < span.until:
        start = coupons.date_at(index)
        following = coupons.date_at(index + 1)
        # After maturity interest runs on in the period that maturity would have ended.
        ends_early = isinstance(maturity, int) and start < maturity
        end = min(following, maturity) if isinstance(maturity, int) and ends_early else following
        if is_annual:
            is_leap = leap_days_after(start, end) > 0
        else:
            is_leap = days_in_year(to_year_month_day(end).year) == 366
        days = min(following, span.until) - max(start, span.from_)
        leap, common = (leap + days, common) if is_leap else (leap, common + days)
        index += 1
    return plus(ratio(leap, 366), ratio(common, 365))


# Each coupon period's days over 366 or 365: for annual coupons 366 if a February 29 comes after the
# period's first day and not after its last, else by the year in which the period ends.
ACTUAL_365_L = DayCount(
    name="Actual/365L",
    aliases=("Act/365L",),
    source="ICMA Rule 251.1(i), part 2",
    additive=True,
    needs=("coupons", "maturity"),
    days_of=actual_days,
    years_of=_actual_365_l_years,
)


def _year_difference(span: DaySpan) -> int:
    return to_year_month_day(span.until).year - to_year_month_day(span.from_).year

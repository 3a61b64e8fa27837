"""Day counts by the days of the calendar over a fixed year."""

from __future__ import annotations

from ..dates.day_span import DaySpan
from ..exact.exact import ONE, Exact, ratio
from .day_count import DayCount, DayCountContext, over
from .leap_days import leap_days_after


def actual_days(span: DaySpan, _context: DayCountContext) -> int:
    """The days of the calendar in a span."""
    return span.until - span.from_


def _days_without_leap_days(span: DaySpan, _context: DayCountContext) -> int:
    return span.until - span.from_ - leap_days_after(span.from_, span.until)


# Every span is one year, whatever its length, and one day: ISDA's `1/1`.
ONE_ONE = DayCount(
    name="1/1",
    aliases=(),
    source="ISDA 2006 Definitions, 4.16(a)",
    additive=False,
    needs=(),
    days_of=lambda _span, _context: 1,
    years_of=lambda _days, _span, _context: ONE,
)

# Calendar days over 360: money markets in dollars and euros.
ACTUAL_360 = DayCount(
    name="Actual/360",
    aliases=("Act/360", "A/360"),
    source="ISDA 2006 Definitions, 4.16(e)",
    additive=True,
    needs=(),
    days_of=actual_days,
    years_of=over(360),
)

# Calendar days over 364, which is 52 weeks.
ACTUAL_364 = DayCount(
    name="Actual/364",
    aliases=("Act/364",),
    source="OpenGamma Strata, DayCounts.ACT_364",
    additive=True,
    needs=(),
    days_of=actual_days,
    years_of=over(364),
)

# Calendar days over 365, leap year or not. A note that says "a 365-day year" or `Actual/365` means
# this; only definitions of ISDA before those of 2006 used `Actual/365` for Actual/Actual.
ACTUAL_365_FIXED = DayCount(
    name="Actual/365 Fixed",
    aliases=("Actual/365", "Actual/365F", "Act/365 Fixed", "Act/365", "Act/365F", "A/365F"),
    source="ISDA 2006 Definitions, 4.16(d)",
    additive=True,
    needs=(),
    days_of=actual_days,
    years_of=over(365),
)

# Calendar days over 365 and a quarter.
ACTUAL_365_25 = DayCount(
    name="Actual/365.25",
    aliases=("Act/365.25",),
    source="OpenGamma Strata, DayCounts.ACT_365_25",
    additive=True,
    needs=(),
    days_of=actual_days,
    years_of=lambda days, _span, _context: ratio(days * 4, 1461),
)


def _over_leap_day(days: int, span: DaySpan, _context: DayCountContext) -> Exact:
    return ratio(days, 366 if leap_days_after(span.from_, span.until) > 0 else 365)


# Calendar days over 366 if a February 29 comes after the first day, not after the last, else 365.
ACTUAL_365_ACTUAL = DayCount(
    name="Actual/365 Actual",
    aliases=("Act/365 Actual",),
    source="OpenGamma Strata, DayCounts.ACT_365_ACTUAL",
    additive=False,
    needs=(),
    days_of=actual_days,
    years_of=_over_leap_day,
)

# Calendar days less each February 29, over 360.
NO_LEAP_360 = DayCount(
    name="NL/360",
    aliases=(),
    source="OpenGamma Strata, DayCounts.NL_360",
    additive=True,
    needs=(),
    days_of=_days_without_leap_days,
    years_of=over(360),
)

# Calendar days less each February 29, over 365.
NO_LEAP_365 = DayCount(
    name="NL/365",
    aliases=("Actual/365 No Leap", "Act/365 No Leap"),
    source="OpenGamma Strata, DayCounts.NL_365",
    additive=True,
    needs=(),
    days_of=_days_without_leap_days,
    years_of=over(365),
)

"""Day counts by their names."""

from __future__ import annotations

from typing import Optional

from . import actual_actual, actual_days, thirty_day_months
from .day_count import DayCount

# Every convention, those of US notes first.
DAY_COUNTS = (
    thirty_day_months.THIRTY_360,
    actual_days.ACTUAL_360,
    actual_days.ACTUAL_365_FIXED,
    actual_actual.ACTUAL_ACTUAL_ISDA,
    actual_actual.ACTUAL_ACTUAL_ICMA,
    thirty_day_months.THIRTY_E_360,
    thirty_day_months.THIRTY_E_360_ISDA,
    thirty_day_months.THIRTY_U_360,
    thirty_day_months.THIRTY_U_360_EOM,
    thirty_day_months.THIRTY_360_PSA,
    thirty_day_months.THIRTY_E_PLUS_360,
    thirty_day_months.THIRTY_E_365,
    actual_actual.ACTUAL_365_L,
    actual_actual.ACTUAL_ACTUAL_YEAR,
    actual_actual.ACTUAL_ACTUAL_AFB_STRATA,
    actual_days.ACTUAL_364,
    actual_days.ACTUAL_365_25,
    actual_days.ACTUAL_365_ACTUAL,
    actual_days.NO_LEAP_360,
    actual_days.NO_LEAP_365,
    actual_days.ONE_ONE,
)

_BY_NAME = {
    name: day_count for day_count in DAY_COUNTS for name in (day_count.name, *day_count.aliases)
}

# Every name of every convention, aliases with them.
DAY_COUNT_NAMES = tuple(_BY_NAME)


def named_day_count(name: str) -> Optional[DayCount]:
    """The convention of a name in `DAY_COUNT_NAMES`, spelled exactly so; None for any other."""
    return _BY_NAME.get(name)

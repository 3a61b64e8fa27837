"""The day counts by the names under which the runtime has them, for callers to choose from."""

from __future__ import annotations

from typing import Literal, Tuple

# The name of a day count: `Actual/360`.
DayCountName = Literal[
    "30/360",
    "Actual/360",
    "Actual/365 Fixed",
    "Actual/Actual ISDA",
    "Actual/Actual ICMA",
    "30E/360",
    "30E/360 ISDA",
    "30U/360",
    "30U/360 EOM",
    "30/360 PSA",
    "30E+/360",
    "30E/365",
    "Actual/365L",
    "Actual/Actual Year",
    "Actual/Actual AFB Strata",
    "Actual/364",
    "Actual/365.25",
    "Actual/365 Actual",
    "NL/360",
    "NL/365",
    "1/1",
]

DAY_COUNT_NAMES: Tuple[DayCountName, ...] = (
    "30/360",
    "Actual/360",
    "Actual/365 Fixed",
    "Actual/Actual ISDA",
    "Actual/Actual ICMA",
    "30E/360",
    "30E/360 ISDA",
    "30U/360",
    "30U/360 EOM",
    "30/360 PSA",
    "30E+/360",
    "30E/365",
    "Actual/365L",
    "Actual/Actual Year",
    "Actual/Actual AFB Strata",
    "Actual/364",
    "Actual/365.25",
    "Actual/365 Actual",
    "NL/360",
    "NL/365",
    "1/1",
)

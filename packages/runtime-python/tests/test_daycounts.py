from __future__ import annotations

import unittest

from termsheet_runtime.dates.day_span import DaySpan
from termsheet_runtime.daycounts.day_count import DayCountContext
from termsheet_runtime.daycounts.named_day_count import DAY_COUNT_NAMES, named_day_count
from termsheet_runtime.exact.exact import exact_text
from termsheet_runtime.schedules.recurrence import MonthStep, every_months

from .test_dates import iso

NOTHING = DayCountContext()


def fraction(name: str, start: str, until: str, context: DayCountContext = NOTHING) -> str:
    convention = named_day_count(name)
    if convention is None:
        raise AssertionError(f"No day count: {name}")
    return exact_text(convention.year_fraction(DaySpan(iso(start), iso(until)), context))


class DayCounts(unittest.TestCase):
    def test_by_the_words_of_their_rules(self) -> None:
        self.assertEqual(fraction("Actual/365 Fixed", "2006-03-08", "2007-03-08"), "1")
        self.assertEqual(fraction("30/360", "2006-01-31", "2006-02-28"), "7/90")
        self.assertEqual(fraction("30E/360", "2006-01-30", "2006-03-31"), "1/6")
        # ISDA's own example: EMU and Market Conventions, November 1, 2003 to May 1, 2004.
        self.assertEqual(fraction("Actual/Actual ISDA", "2003-11-01", "2004-05-01"), "66491/133590")
        semiannual = every_months(MonthStep(iso("2004-05-01"), 6, "same day"))
        context = DayCountContext(coupons=semiannual)
        self.assertEqual(fraction("Act/Act ICMA", "2003-11-01", "2004-05-01", context), "0.5")

    def test_nothing_accrues_in_no_days_and_time_runs_forwards(self) -> None:
        self.assertEqual(fraction("1/1", "2006-03-08", "2006-03-08"), "0")
        message = "1/1 counts forwards: 2006-03-09 is after 2006-03-08."
        with self.assertRaisesRegex(ValueError, message):
            fraction("1/1", "2006-03-09", "2006-03-08")

    def test_what_is_needed_is_asked_for(self) -> None:
        with self.assertRaisesRegex(ValueError, "cannot be counted without the maturity date"):
            fraction("30E/360 ISDA", "2006-03-08", "2006-04-08")

    def test_every_name_is_a_convention(self) -> None:
        self.assertTrue(all(named_day_count(name) is not None for name in DAY_COUNT_NAMES))


if __name__ == "__main__":
    unittest.main()

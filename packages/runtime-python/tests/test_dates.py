from __future__ import annotations

import datetime
import unittest

from termsheet_runtime.dates.add_months import add_months
from termsheet_runtime.dates.iso_date import format_iso_date, parse_iso_date
from termsheet_runtime.dates.long_date import format_long_date, parse_long_date
from termsheet_runtime.dates.weekday import weekday_of
from termsheet_runtime.dates.year_month_day import FIRST_DAY, LAST_DAY, to_year_month_day


def iso(text: str) -> int:
    day = parse_iso_date(text)
    if day is None:
        raise AssertionError(f"The test names no date: {text}")
    return day


class Dates(unittest.TestCase):
    def test_agree_with_the_standard_library(self) -> None:
        epoch = datetime.date(1970, 1, 1).toordinal()
        for day in range(FIRST_DAY, LAST_DAY, 997):
            date = datetime.date.fromordinal(day + epoch)
            self.assertEqual(format_iso_date(day), date.isoformat())
            self.assertEqual(parse_iso_date(date.isoformat()), day)
            self.assertEqual(weekday_of(day), date.isoweekday())

    def test_outside_four_digits(self) -> None:
        self.assertEqual(format_iso_date(LAST_DAY + 1), "+010000-01-01")
        self.assertEqual(to_year_month_day(-(10**6)).year, -768)

    def test_only_dates_that_exist_are_read(self) -> None:
        for text in ("2006-02-29", "2006-13-01", "2006-3-8", "1582-12-31", "2006-03-08\n"):
            self.assertIsNone(parse_iso_date(text), text)
        for text in ("Octember 1, 2007", "October 01, 2007", "October 32, 2007"):
            self.assertIsNone(parse_long_date(text), text)
        self.assertEqual(parse_long_date("March 8, 2006"), iso("2006-03-08"))
        self.assertEqual(format_long_date(iso("2006-03-08")), "March 8, 2006")

    def test_months_clamp_to_the_end_and_count_from_the_anchor(self) -> None:
        anchor = iso("2007-01-31")
        self.assertEqual(add_months(anchor, 1), iso("2007-02-28"))
        self.assertEqual(add_months(anchor, 2), iso("2007-03-31"))
        self.assertEqual(add_months(anchor, -11), iso("2006-02-28"))


if __name__ == "__main__":
    unittest.main()

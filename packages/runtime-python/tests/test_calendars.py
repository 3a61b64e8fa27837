from __future__ import annotations

import unittest
from typing import List

from termsheet_runtime.calendars.calendar_range_error import CalendarRangeError
from termsheet_runtime.calendars.describe_published import describe_published, is_by_rule
from termsheet_runtime.calendars.filtered_calendar import filtered_calendar
from termsheet_runtime.calendars.named_calendar import CALENDAR_NAMES, named_calendar
from termsheet_runtime.calendars.new_york_banks import new_york_banks
from termsheet_runtime.calendars.nyse import nyse

from .test_dates import iso


class Calendars(unittest.TestCase):
    def test_the_session_after(self) -> None:
        for day, following in (
            ("2001-09-10", "2001-09-17"),
            ("2006-12-29", "2007-01-03"),
            ("2012-10-26", "2012-10-31"),
            ("2021-06-17", "2021-06-18"),
            ("2022-06-17", "2022-06-21"),
        ):
            self.assertEqual(nyse().nth_after(iso(day), 1), iso(following))
            self.assertEqual(nyse().nth_before(iso(following), 1), iso(day))

    def test_why_it_is_closed(self) -> None:
        self.assertEqual(nyse().closure(iso("2006-04-14")), "Good Friday")
        self.assertEqual(nyse().closure(iso("2026-07-04")), "Saturday")
        self.assertIsNone(nyse().closure(iso("2026-07-06")))
        self.assertEqual(nyse().close_time(iso("2025-11-28")), 13 * 60)

    def test_unknown_never_reads_as_closed(self) -> None:
        message = "January 1, 2100 cannot be judged: the calendar NYSE is known from 1990 through"
        with self.assertRaisesRegex(CalendarRangeError, message):
            nyse().is_open(iso("2100-01-01"))
        self.assertIsNone(nyse().nth_after(iso("2099-12-31"), 1))

    def test_what_is_not_published_is_by_rule(self) -> None:
        self.assertEqual(nyse().closure(iso("2032-12-24")), "Christmas Day")
        self.assertFalse(is_by_rule(nyse(), iso("2028-12-31")))
        self.assertTrue(is_by_rule(nyse(), iso("2029-01-01")))
        self.assertEqual(
            describe_published(new_york_banks()),
            "the closings of New York Banks are published through 2030, "
            "and reckoned by the same rules after that",
        )

    def test_a_condition_is_asked_no_further_than_needed(self) -> None:
        asked: List[int] = []

        def is_even(day: int) -> bool:
            asked.append(day)
            return day % 2 == 0

        calendar = filtered_calendar("Even Day", nyse(), is_even)
        start = iso("2006-03-08")
        days = calendar.open_days(start, start + 30)
        self.assertEqual(calendar.nth_after(start - 1, len(days)), days[-1])
        self.assertEqual(calendar.count_open(start, start + 30), len(days))
        self.assertEqual(len(asked), len(set(asked)))
        self.assertTrue(all(start <= day <= start + 30 for day in asked))

    def test_every_name_is_a_calendar(self) -> None:
        for name in CALENDAR_NAMES:
            calendar = named_calendar(name)
            self.assertEqual(calendar and calendar.name, name)
        self.assertIsNone(named_calendar("Nowhere"))


if __name__ == "__main__":
    unittest.main()

from __future__ import annotations

import unittest

from termsheet_runtime.calendars.calendar_range_error import CalendarRangeError
from termsheet_runtime.calendars.new_york_banks import new_york_banks
from termsheet_runtime.dates.iso_date import format_iso_date
from termsheet_runtime.schedules.business_days import BusinessDayRule
from termsheet_runtime.schedules.periods import MonthsStep, PeriodSpec, periods_of
from termsheet_runtime.schedules.recurrence import MonthDay, days_of_each_year, every_days
from termsheet_runtime.schedules.schedule import ScheduleSpec, schedule_of
from termsheet_runtime.schedules.schedule_too_long import ScheduleTooLong

from .test_dates import iso

QUARTERS = days_of_each_year([MonthDay(10, 1), MonthDay(1, 1), MonthDay(7, 1), MonthDay(4, 1)])


class Schedules(unittest.TestCase):
    def test_finds_the_dates_beside_a_day(self) -> None:
        payments = schedule_of(ScheduleSpec(QUARTERS, iso("2006-04-01"), iso("2007-09-30")))
        day = iso("2006-07-01")
        self.assertEqual(payments.on_or_after(day), day)
        self.assertEqual(payments.after(day), iso("2006-10-01"))
        self.assertEqual(payments.before(day), iso("2006-04-01"))
        self.assertEqual(payments.on_or_after(iso("1999-01-01")), iso("2006-04-01"))
        self.assertIsNone(payments.after(iso("2007-07-01")))
        self.assertEqual(len(payments.between(iso("1900-01-01"), iso("2100-01-01"))), 6)

    def test_moves_dates_to_business_days(self) -> None:
        rule = BusinessDayRule("following", new_york_banks())
        payments = schedule_of(ScheduleSpec(QUARTERS, adjustment=rule))
        dates = payments.between(iso("2006-01-01"), iso("2006-12-31"))
        self.assertEqual(
            [format_iso_date(day) for day in dates],
            ["2006-01-03", "2006-04-03", "2006-07-03", "2006-10-02"],
        )

    def test_asks_the_calendar_for_nothing_beyond_its_own_last_date(self) -> None:
        rule = BusinessDayRule("following", new_york_banks())
        ends, goes_on = (
            schedule_of(ScheduleSpec(QUARTERS, through=iso(end), adjustment=rule))
            for end in ("2099-10-01", "2100-01-01")
        )
        self.assertIsNone(ends.on_or_after(iso("2131-03-01")))
        self.assertEqual(ends.on_or_before(iso("2131-03-01")), iso("2099-10-01"))
        with self.assertRaises(CalendarRangeError):
            goes_on.has(iso("2131-03-01"))

    def test_lists_no_more_than_any_contract_has(self) -> None:
        days = schedule_of(ScheduleSpec(every_days(anchor=0, days=1)))
        with self.assertRaisesRegex(ScheduleTooLong, "more than 20,000 dates in the time asked"):
            days.between(0, 20_000)

    def test_stubs_take_up_the_difference(self) -> None:
        span = iso("2006-03-08"), iso("2007-01-01")
        step = MonthsStep(3, "same day")
        cuts = {
            "short first": ["2006-03-08", "2006-04-01", "2006-07-01", "2006-10-01"],
            "long first": ["2006-03-08", "2006-07-01", "2006-10-01"],
            "short last": ["2006-03-08", "2006-06-08", "2006-09-08", "2006-12-08"],
            "long last": ["2006-03-08", "2006-06-08", "2006-09-08"],
        }
        for stub in ("short first", "long first", "short last", "long last"):
            periods = periods_of(PeriodSpec(*span, step, stub))
            self.assertEqual([format_iso_date(each.from_) for each in periods], cuts[stub])
            self.assertEqual(periods[-1].until, span[1])


if __name__ == "__main__":
    unittest.main()

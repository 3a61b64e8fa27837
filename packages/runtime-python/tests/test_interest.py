from __future__ import annotations

import unittest
from fractions import Fraction
from typing import Dict, List, Optional, Union

from termsheet_runtime.accruals.cannot_count import CannotCount
from termsheet_runtime.accruals.counting import Counting
from termsheet_runtime.accruals.interest_course import (
    Borne,
    BorneReader,
    CourseStart,
    InterestCourse,
)
from termsheet_runtime.accruals.settled import Settled, Unsettled, set_anew, settle
from termsheet_runtime.dates.iso_date import parse_iso_date
from termsheet_runtime.daycounts.day_count import DayCount, DayCountContext
from termsheet_runtime.daycounts.named_day_count import named_day_count
from termsheet_runtime.exact.exact import exact_text
from termsheet_runtime.exact.parse import parse_exact
from termsheet_runtime.interest.compounding import CompoundingFrequency, compounding_dates
from termsheet_runtime.interest.interest_over import (
    DebtStretch,
    InterestOwed,
    InterestTerms,
    interest_over,
)
from termsheet_runtime.value.missing import Missing, unknown


def _day(text: str) -> int:
    day = parse_iso_date(text)
    assert day is not None
    return day


def _exact(text: str) -> Fraction:
    value = parse_exact(text)
    assert value is not None
    return value


def _day_count(name: str) -> DayCount:
    day_count = named_day_count(name)
    assert day_count is not None
    return day_count


def _terms(name: str, frequency: Optional[CompoundingFrequency] = None) -> InterestTerms:
    return InterestTerms(
        day_count=_day_count(name),
        context=DayCountContext(),
        compounding="simple"
        if frequency is None
        else compounding_dates(frequency, _day("2006-01-01")),
    )


def _stretch(from_: str, until: str, principal: str, rate: str = "0.09") -> DebtStretch:
    return DebtStretch(
        from_=_day(from_), until=_day(until), principal=_exact(principal), rate=_exact(rate)
    )


class Interest(unittest.TestCase):
    def test_simple_interest_leaves_out_the_last_day_and_rounds_nothing(self) -> None:
        debt = [_stretch("2006-03-08", "2006-04-01", "3000000")]
        for name, interest in (
            ("Actual/360", "18000"),
            ("30/360", "17250"),
            ("Actual/365", "1296000/73"),
        ):
            self.assertEqual(exact_text(interest_over(debt, _terms(name)).interest), interest)

    def test_principal_and_rate_are_followed(self) -> None:
        debt = [
            _stretch("2006-01-01", "2006-03-02", "1000"),
            _stretch("2006-03-02", "2006-03-12", "400"),
            _stretch("2006-03-12", "2006-03-22", "400", "0.16"),
        ]
        result = interest_over(debt, _terms("Actual/360"))
        lines = [(line.days, exact_text(line.interest)) for line in result.lines]
        self.assertEqual(lines, [(60, "15"), (10, "1"), (10, "16/9")])
        self.assertEqual(exact_text(result.interest), "160/9")
        self.assertEqual((result.accrued, result.compounded), (result.interest, 0))

    def test_each_longest_stretch_is_counted_once(self) -> None:
        cut = [
            _stretch("2007-01-15", "2007-01-31", "3600", "0.1"),
            _stretch("2007-01-31", "2007-01-31", "9999", "0.2"),
            _stretch("2007-01-31", "2007-02-15", "3600.00", "0.10"),
        ]
        result = interest_over(cut, _terms("30/360"))
        self.assertEqual((exact_text(result.interest), len(result.lines)), ("30", 1))

    def test_compound_interest_is_the_power_of_the_rate_over_whole_periods(self) -> None:
        debt = [_stretch("2006-01-01", "2009-01-01", "1000000", "0.08")]
        self.assertEqual(
            exact_text(interest_over(debt, _terms("30/360", "annually")).interest), "259712"
        )
        semi = interest_over(debt, _terms("30/360", "semi-annually"))
        self.assertEqual(exact_text(semi.interest), "265319.018496")
        self.assertEqual((semi.accrued, semi.compounded), (0, semi.interest))

    def test_the_broken_period_after_the_last_compounding_date_is_simple(self) -> None:
        debt = [_stretch("2006-01-01", "2006-08-16", "10000", "0.08")]
        result = interest_over(debt, _terms("30/360", "quarterly"))
        # 10,000 × 1.02² is 10,404 on July 1; then 45 days of 360 at 8%.
        self.assertEqual(
            [exact_text(each) for each in (result.compounded, result.accrued, result.interest)],
            ["404", "104.04", "508.04"],
        )

    def test_gaps_and_time_that_runs_backwards_are_refused(self) -> None:
        first = _stretch("2006-01-01", "2006-02-01", "1")
        later = _stretch("2006-02-02", "2006-03-01", "1")
        with self.assertRaisesRegex(ValueError, "without gaps: after 2006-02-01 came 2006-02-02"):
            interest_over([first, later], _terms("30/360"))
        with self.assertRaisesRegex(ValueError, "2006-02-01 is after 2006-01-01"):
            interest_over([_stretch("2006-02-01", "2006-01-01", "1")], _terms("30/360"))


def _reader(stands: Dict[int, str], asked: List[int]) -> BorneReader:
    """Principals by the days on which they change, at 9%; the days that were asked are noted."""

    def at(day: int) -> Union[Borne, Missing]:
        asked.append(day)
        known = [start for start in stands if start <= day]
        if not known:
            return unknown("the principal")
        return Borne(principal=_exact(stands[max(known)]), rate=_exact("0.09"))

    def next_change(after: int, before: float) -> Optional[int]:
        return min((start for start in stands if after < start < before), default=None)

    return BorneReader(at=at, next_change=next_change, height=lambda: 1)


def _course(frequency: Optional[CompoundingFrequency] = None) -> InterestCourse:
    counting = Counting(_day_count("Actual/360"), DayCountContext(), "")
    start = CourseStart(compounded=Fraction(0), accrued=Fraction(0), from_=_day("2006-01-01"))
    dates = None if frequency is None else compounding_dates(frequency, _day("2006-01-01"))
    return InterestCourse(start, counting, dates)


class Courses(unittest.TestCase):
    def test_what_was_followed_is_not_read_again(self) -> None:
        asked: List[int] = []
        stands = {_day("2006-01-01"): "1000", _day("2006-03-02"): "400"}
        reader = _reader(stands, asked)
        course = _course()
        for day in ("2006-02-01", "2006-03-02", "2006-03-12", "2006-03-12"):
            self.assertIsNone(course.follow(_day(day), reader))
        self.assertEqual(asked, sorted(stands))
        self.assertEqual(exact_text(course.owed_on(_day("2006-03-02")).accrued), "15")
        self.assertEqual(exact_text(course.owed_on(_day("2006-03-12")).accrued), "16")
        days = [line.days for line in course.lines_until(_day("2006-03-12"))]
        self.assertEqual(days, [60, 10])

    def test_it_ends_where_the_principal_is_not_known(self) -> None:
        reader = _reader({_day("2007-01-01"): "1000"}, [])
        missing = _course().follow(_day("2006-02-01"), reader)
        self.assertTrue(isinstance(missing, Missing) and missing.reasons == ("the principal",))

    def test_compounding_bends_it(self) -> None:
        course = _course("monthly")
        course.follow(_day("2006-03-01"), _reader({_day("2006-01-01"): "12000"}, []))
        # 31 days of 360 at 9% on 12,000, then 28 days on what that makes.
        self.assertEqual(exact_text(course.owed_on(_day("2006-02-01")).compounded), "93")
        self.assertEqual(exact_text(course.owed_on(_day("2006-03-01")).compounded), "177.651")

    def test_interest_without_an_end_cannot_be_counted(self) -> None:
        course = _course()
        reader = _reader({_day("2006-01-01"): "1000"}, [])
        course.follow(_day("2006-02-01"), reader)
        with self.assertRaises(CannotCount):
            course.owed_on(float("inf"))


class Settling(unittest.TestCase):
    def test_what_is_paid_is_paid_off_the_part_that_bears_interest_first(self) -> None:
        bend = Settled(compounded=Fraction(100), accrued=Fraction(0), since=5)
        found = Unsettled(day=9, bend=bend, owed=InterestOwed(Fraction(100), Fraction(20)))
        part = settle(found, Fraction(50))
        self.assertEqual((part.since, part.compounded, part.accrued), (9, 30, 20))
        more = settle(found, Fraction(150))
        self.assertEqual((more.since, more.compounded, more.accrued), (5, 100, 30))
        none = settle(found, Fraction(0))
        self.assertEqual((none.since, none.compounded, none.accrued), (9, 0, 0))
        anew = set_anew(9, Fraction(7))
        self.assertEqual((anew.since, anew.compounded, anew.accrued), (9, 0, 7))


if __name__ == "__main__":
    unittest.main()

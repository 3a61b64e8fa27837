from __future__ import annotations

import unittest
from fractions import Fraction
from typing import List, Optional

from termsheet_runtime.events.days_in_doubt import (
    doubt_since,
    extend_days,
    last_day_by,
    may_follow,
)
from termsheet_runtime.events.first_place import first_place
from termsheet_runtime.events.remainders import Part, RemainderTo, left_of
from termsheet_runtime.events.row_table import unless_too_much
from termsheet_runtime.events.standing import standing, standing_in
from termsheet_runtime.events.tally import NO_ROWS, Tally, finish_tally, join_tallies
from termsheet_runtime.exact.exact_too_large import ExactTooLarge
from termsheet_runtime.exact.rounding import round_to_multiple
from termsheet_runtime.series.windows import DayRange
from termsheet_runtime.timeline.limits import TooDeep
from termsheet_runtime.timeline.moment import CLOSE, Moment
from termsheet_runtime.value.missing import Missing, unknown
from termsheet_runtime.value.occurrence import Occurrence, OccurrenceInput, Origin, Settled


def _parts(whole: int, weights: List[int]) -> List[Part]:
    """Parts of a whole by weights, rounded down to whole ones."""
    total = sum(weights)
    parts: List[Part] = []
    for weight in weights:
        part = Fraction(whole * weight, total)
        rounded = round_to_multiple(part, "down", Fraction(1))
        parts.append(Part(weight=Fraction(weight), rounded=rounded, fraction=part - rounded))
    return parts


def _left(weights: List[int], to: Optional[RemainderTo]) -> List[int]:
    parts = _parts(100, weights)
    left = left_of(Fraction(100), parts, to=to, unit=Fraction(1))
    return [int(left.get(part, 0)) for part in parts]


class Remainders(unittest.TestCase):
    def test_who_takes_what_rounding_leaves(self) -> None:
        # 100 among 1, 4 and 2 are 14 2/7, 57 1/7 and 28 4/7: 1 is left.
        self.assertEqual(_left([1, 4, 2], None), [0, 0, 0])
        self.assertEqual(_left([1, 4, 2], "first"), [1, 0, 0])
        self.assertEqual(_left([1, 4, 2], "last"), [0, 0, 1])
        self.assertEqual(_left([1, 4, 2], "largest"), [0, 1, 0])
        self.assertEqual(_left([1, 4, 2], "largest fractions"), [0, 0, 1])

    def test_of_equal_fractions_the_first_takes_the_odd_unit(self) -> None:
        self.assertEqual(_left([1, 1, 1], "largest fractions"), [1, 0, 0])
        self.assertEqual(_left([1, 1, 1, 1, 1, 1], "largest fractions"), [1, 1, 1, 1, 0, 0])


class Places(unittest.TestCase):
    def test_the_first_place_is_behind_the_last_where_none_is_so(self) -> None:
        numbers = [1, 3, 3, 7]
        self.assertEqual([first_place(numbers, lambda each: each >= 3)], [1])
        self.assertEqual(first_place(numbers, lambda each: each > 7), 4)
        self.assertEqual(first_place([], lambda each: True), 0)


class Tallies(unittest.TestCase):
    def test_stretches_are_joined(self) -> None:
        left = Tally(open=None, count=2, figure=Fraction(10))
        right = Tally(open=None, count=1, figure=Fraction(2))
        self.assertIs(join_tallies("sum", NO_ROWS, right), right)
        self.assertEqual(finish_tally("average", join_tallies("average", left, right)), 4)
        self.assertEqual(finish_tally("highest", join_tallies("highest", left, right)), 10)
        self.assertEqual(finish_tally("lowest", join_tallies("lowest", left, right)), 2)
        self.assertEqual(finish_tally("count", join_tallies("count", left, right)), 3)

    def test_of_nothing_only_the_sum_and_the_count_have_a_value(self) -> None:
        self.assertEqual(finish_tally("sum", NO_ROWS), 0)
        self.assertEqual(finish_tally("count", NO_ROWS), 0)
        highest = finish_tally("highest", NO_ROWS)
        self.assertTrue(isinstance(highest, Missing) and highest.kind == "impossible")

    def test_rows_that_may_not_count_leave_it_open(self) -> None:
        doubt = Tally(open=unknown("a fact"), count=0, figure=None)
        joined = join_tallies("sum", doubt, Tally(open=None, count=1, figure=Fraction(2)))
        self.assertIs(finish_tally("sum", joined), doubt.open)


class Standing(unittest.TestCase):
    def _occurrence(self, doubt: Optional[Missing]) -> Occurrence:
        origin = Origin(
            of=None, doubt=doubt, through=20, gaps=[], settled=None, unrolled=None, trace=None
        )
        return Occurrence(OccurrenceInput(event=0, day=10, id=None, fields=()), None, origin)

    def test_void_events_do_not_stand_and_doubtful_ones_perhaps(self) -> None:
        certain = self._occurrence(None)
        self.assertIs(standing(certain), True)
        certain.voided = ("it came too late",)
        self.assertIs(standing(certain), False)
        doubt = unknown("a fact")
        doubtful = self._occurrence(doubt)
        self.assertIs(standing(doubtful), doubt)
        doubtful.voided = ()
        self.assertIs(standing(doubtful), False)

    def test_one_that_may_have_happened_on_several_days_stands_in_a_window_that_holds_them(
        self,
    ) -> None:
        doubt = unknown("on which day")
        occurrence = self._occurrence(doubt)
        assert occurrence.origin is not None
        occurrence.origin.settled = Settled(day=20, sequence=3)
        late, early = Moment(25, CLOSE, None), Moment(15, CLOSE, None)
        self.assertIs(standing_in(occurrence, late, DayRange(from_=5, to=30)), True)
        self.assertIs(standing_in(occurrence, late, DayRange(from_=12, to=30)), doubt)
        self.assertIs(standing_in(occurrence, early, DayRange(from_=5, to=30)), doubt)

    def test_days_on_which_it_cannot_have_happened_are_left_out(self) -> None:
        doubt = unknown("on which day")
        occurrence = self._occurrence(doubt)
        origin = occurrence.origin
        assert origin is not None
        extend_days(origin, 21, 21)
        extend_days(origin, 30, 31)
        self.assertEqual([last_day_by(origin, day) for day in (15, 25, 30, 40)], [15, 21, 30, 31])
        self.assertIsNone(doubt_since(occurrence, 25, 29))
        self.assertIs(doubt_since(occurrence, 25, 30), doubt)
        self.assertTrue(may_follow(occurrence, 21, 29))
        self.assertFalse(may_follow(occurrence, 22, 29))


class TooMuch(unittest.TestCase):
    def test_what_is_too_much_for_a_memory_is_read_row_by_row(self) -> None:
        def refuse(error: Exception) -> int:
            raise error

        self.assertIsNone(unless_too_much(lambda: refuse(ExactTooLarge())))
        self.assertIsNone(unless_too_much(lambda: refuse(TooDeep())))
        with self.assertRaises(KeyError):
            unless_too_much(lambda: refuse(KeyError()))


if __name__ == "__main__":
    unittest.main()

from __future__ import annotations

import unittest

from termsheet_runtime.value.missing import (
    Missing,
    impossible,
    merge_missing,
    none,
    not_yet,
    undecided,
    unknown,
)
from termsheet_runtime.value.value import is_day

ABSENCES = (impossible("a"), unknown("a"), none("a"), not_yet("a"))


class Absences(unittest.TestCase):
    def test_the_first_in_its_order_stands(self) -> None:
        for place, first in enumerate(ABSENCES):
            for other in ABSENCES[place + 1 :]:
                self.assertIs(merge_missing(first, other), first)
                self.assertIs(merge_missing(other, first), first)
        self.assertEqual(undecided(impossible("a"), unknown("b")).reasons, ("b",))

    def test_reasons_are_told_once_and_no_more_than_forty(self) -> None:
        merged = merge_missing(unknown("a"), Missing("unknown", ("a", "b")))
        self.assertEqual(merged.reasons, ("a", "b"))
        many = Missing("unknown", tuple(str(number) for number in range(39)))
        more = Missing("unknown", ("x", "y", "z"))
        self.assertEqual(merge_missing(many, more).reasons[-1], "x")

    def test_a_verdict_is_no_day(self) -> None:
        self.assertTrue(is_day(0))
        self.assertFalse(is_day(True))


if __name__ == "__main__":
    unittest.main()

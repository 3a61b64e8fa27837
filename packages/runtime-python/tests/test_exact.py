from __future__ import annotations

import unittest
from fractions import Fraction

from termsheet_runtime.exact.exact import (
    ONE,
    ZERO,
    Exact,
    as_decimal,
    decimal,
    divided_by,
    exact_text,
    minus,
    plus,
    times,
)
from termsheet_runtime.exact.exact_too_large import ExactTooLarge
from termsheet_runtime.exact.figure_work import FIGURE_WORK
from termsheet_runtime.exact.format import format_exact, format_figure, format_percent
from termsheet_runtime.exact.parse import parse_exact
from termsheet_runtime.exact.rounding import round_to_integer, round_to_multiple


def exact(text: str) -> Exact:
    value = parse_exact(text)
    if value is None:
        raise AssertionError(f"Not a number: {text}")
    return value


class Arithmetic(unittest.TestCase):
    def test_is_that_of_fractions(self) -> None:
        self.assertEqual(exact_text(divided_by(exact("0.22"), exact("3"))), "11/150")
        self.assertEqual(exact_text(divided_by(exact("330000"), exact("11/150"))), "4500000")
        self.assertEqual(exact_text(plus(exact("0.1"), exact("0.2"))), "0.3")
        self.assertEqual(exact_text(minus(exact("12.50"), exact("12.5"))), "0")
        self.assertEqual(exact_text(times(exact("0.045"), exact("-1000"))), "-45")

    def test_dividing_by_zero_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "A number cannot be divided by 0"):
            divided_by(ONE, ZERO)

    def test_a_figure_multiplied_by_itself_again_and_again_is_refused(self) -> None:
        figure, before = exact("1.1"), FIGURE_WORK.done
        with self.assertRaisesRegex(ExactTooLarge, "grown past 19,000 digits"):
            for _ in range(20):
                figure = times(figure, figure)
        self.assertGreater(FIGURE_WORK.done, before)

    def test_long_figures_are_written_in_full(self) -> None:
        self.assertEqual(exact_text(Fraction(10**12_000 + 7)), "1" + "0" * 11_999 + "7")
        self.assertEqual(exact_text(Fraction(-(10**4_000), 7)), "-1" + "0" * 4_000 + "/7")

    def test_too_many_places_are_refused_before_they_are_raised(self) -> None:
        with self.assertRaises(ExactTooLarge):
            decimal(1, 10**9)

    def test_a_decimal_is_the_shortest(self) -> None:
        written = as_decimal(exact("3/8"))
        self.assertEqual(written and (written.coefficient, written.places), (375, 3))
        self.assertIsNone(as_decimal(exact("1/3")))
        self.assertIsNone(as_decimal(Fraction(1, 2**101)))


class Text(unittest.TestCase):
    def test_reads_literals_and_nothing_else(self) -> None:
        for text in ("1e3", " 1", "+1", "1.", ".5", "1/0", "0,500", "1\n", "٣", "1" * 1001):
            self.assertIsNone(parse_exact(text), text)
        self.assertEqual(parse_exact("2,500,000.5"), Fraction(5_000_001, 2))

    def test_figures_for_people(self) -> None:
        self.assertEqual(format_exact(exact("-1000000/3")), "-1,000,000/3")
        self.assertEqual(format_percent(exact("1/3")), "100/3% (≈ 33.3333%)")
        self.assertEqual(
            format_figure(exact("1/1234567890123457"), lambda figure: figure),
            "1/1,234,567,890,123,457 (≈ 0.000000000000000810000)",
        )


class Rounding(unittest.TestCase):
    def test_four_directions(self) -> None:
        for text, up, down, half_up, half_even in (
            ("-1.5", -1, -2, -2, -2),
            ("2.5", 3, 2, 3, 2),
            ("3.5", 4, 3, 4, 4),
            ("-2.4", -2, -3, -2, -2),
            ("7/3", 3, 2, 2, 2),
        ):
            value = exact(text)
            self.assertEqual(round_to_integer(value, "up"), up)
            self.assertEqual(round_to_integer(value, "down"), down)
            self.assertEqual(round_to_integer(value, "half up"), half_up)
            self.assertEqual(round_to_integer(value, "half even"), half_even)

    def test_a_step_of_zero_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "Not a step to round to: 0"):
            round_to_multiple(ONE, "up", ZERO)


if __name__ == "__main__":
    unittest.main()

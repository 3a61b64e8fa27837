from __future__ import annotations

import unittest

from termsheet_runtime.units.describe import describe_unit, unit_label
from termsheet_runtime.units.format_amount import format_amount
from termsheet_runtime.units.unit import Unit, divide, equal_units, multiply
from termsheet_runtime.units.unit_too_large import UnitTooLarge

from .test_exact import exact

USD = Unit.money("USD")
COMMON = Unit.shares("Common Stock")
PRICE = Unit.price("USD", "Common Stock")


class Units(unittest.TestCase):
    def test_amounts_as_a_contract_prints_them(self) -> None:
        for text, unit, shown in (
            ("11/150", PRICE, "$11/150 (≈ $0.0733333) per share of Common Stock"),
            ("0.225", PRICE, "$0.225 per share of Common Stock"),
            ("-1000/3", USD, "-$1,000/3 (≈ -$333.333)"),
            ("-5000.1", Unit.money("EUR"), "-EUR 5,000.10"),
            ("7", Unit.money("u$"), "`u$` 7"),
            ("-1", COMMON, "-1 share of Common Stock"),
            ("0.09", Unit.rate, "9% per annum"),
            ("1", Unit.days, "1 day"),
            ("2.5", Unit.days, "2.5 days"),
            ("200", divide(USD, Unit.days), "$200 per day"),
            ("5", multiply(USD, COMMON), "5 USD × shares of Common Stock"),
            ("1", multiply(COMMON, COMMON), "1 (shares of Common Stock)^2"),
            (
                "0.0125",
                Unit.shown_per(divide(COMMON, USD), "1000"),
                "12.5 shares of Common Stock per $1,000",
            ),
        ):
            self.assertEqual(format_amount(exact(text), unit), shown)

    def test_cancel_and_are_told_apart_by_their_keys(self) -> None:
        self.assertTrue(equal_units(multiply(PRICE, COMMON), USD))
        self.assertTrue(equal_units(multiply(divide(USD, Unit.days), Unit.days), USD))
        self.assertFalse(equal_units(Unit.days, Unit.years))
        self.assertFalse(equal_units(Unit.shares("USD"), USD))
        self.assertEqual(describe_unit(PRICE), "a price in USD per share of Common Stock")
        self.assertEqual(unit_label(divide(Unit.none, COMMON)), "1 per share of Common Stock")

    def test_a_hostile_name_stays_in_backquotes(self) -> None:
        unit = Unit.shares("a`\u202eb")
        self.assertEqual(unit_label(unit), "shares of `a\\u{60}\\u{202e}b`")

    def test_powers_have_an_end(self) -> None:
        unit = USD
        with self.assertRaises(UnitTooLarge):
            for _ in range(1000):
                unit = multiply(unit, USD)


if __name__ == "__main__":
    unittest.main()

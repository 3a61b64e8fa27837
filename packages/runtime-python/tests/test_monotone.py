from __future__ import annotations

import random
import unittest
from fractions import Fraction
from typing import Callable, List

from termsheet_runtime.arithmetic.comparisons import is_at_least, is_less
from termsheet_runtime.arithmetic.quantities import (
    add,
    divide,
    greater,
    lesser,
    multiply,
    negate,
    round,
    subtract,
)
from termsheet_runtime.monotone.symbolic import Symbolic
from termsheet_runtime.monotone.symbolic_truth import Opaque, SymbolicTruth
from termsheet_runtime.value.missing import Missing
from termsheet_runtime.value.same_value import is_same_value
from termsheet_runtime.value.value import Value

Formula = Callable[[Value], Value]

_OPERATIONS = (add, subtract, multiply, divide, greater, lesser)
_MODES = ("up", "down", "half up", "half even")

# From -3 to 3 in thirds.
_PLACES = [Fraction(place - 9, 3) for place in range(19)]
_VARIABLE = Symbolic.variable(Fraction(-3), Fraction(3))


def _any_formula(chance: random.Random, depth: int) -> Formula:
    kind = chance.randrange(5) if depth > 0 else chance.randrange(2)
    if kind == 0:
        return lambda variable: variable
    if kind == 1:
        whole = Fraction(chance.choice((0, 1, 2, 3, -1, -2, 5)))
        return lambda variable: whole
    inner = _any_formula(chance, depth - 1)
    if kind == 2:
        return lambda variable: negate(inner(variable))
    if kind == 3:
        mode = chance.choice(_MODES)
        return lambda variable: round(inner(variable), mode, Fraction(2))
    operate = chance.choice(_OPERATIONS)
    other = _any_formula(chance, depth - 1)
    return lambda variable: operate(inner(variable), other(variable))


class Monotone(unittest.TestCase):
    def test_a_figure_shown_to_rise_never_falls_and_lies_where_it_is_said_to(self) -> None:
        chance = random.Random(1_933)
        shown_figures = 0
        for _ in range(600):
            of = _any_formula(chance, 4)
            shown = of(_VARIABLE)
            if isinstance(shown, (Missing, Opaque)):
                continue
            values = [of(place) for place in _PLACES]
            if isinstance(shown, Symbolic):
                shown_figures += 1
                self._rises_or_falls(shown, values)
            else:
                self.assertTrue(all(is_same_value(value, shown) for value in values))
        self.assertGreater(shown_figures, 150)

    def _rises_or_falls(self, shown: Symbolic, values: List[Value]) -> None:
        figures = [value for value in values if isinstance(value, Fraction)]
        # A denominator with a zero in the range is never shown.
        self.assertEqual(len(figures), len(values))
        self.assertEqual(figures, sorted(figures, reverse=not shown.is_rising()))
        ends = sorted((shown.at_low(), shown.at_high()))
        self.assertTrue(all(ends[0] <= figure <= ends[1] for figure in figures))

    def test_a_condition_shown_to_change_once_holds_up_to_there_or_from_there_on(self) -> None:
        chance = random.Random(717_869)
        shown_once = 0
        for _ in range(1_500):
            left, right = _any_formula(chance, 4), _any_formula(chance, 4)
            compare = chance.choice((is_at_least, is_less))
            truth = compare(left(_VARIABLE), right(_VARIABLE))
            if not isinstance(truth, SymbolicTruth):
                continue
            shown_once += 1
            verdicts = [compare(left(place), right(place)) is True for place in _PLACES]
            # Once it holds it goes on holding, or once it fails it goes on failing.
            self.assertEqual(verdicts, sorted(verdicts, reverse=truth.holds == "first"))
        self.assertGreater(shown_once, 150)

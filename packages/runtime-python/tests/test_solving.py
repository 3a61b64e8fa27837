from __future__ import annotations

import random
import unittest
from fractions import Fraction
from typing import Callable, List, Sequence, Tuple

from termsheet_runtime.arithmetic.quantities import add, greater, lesser, multiply, round
from termsheet_runtime.exact.exact_too_large import ExactTooLarge
from termsheet_runtime.exact.figure_work import FIGURE_WORK
from termsheet_runtime.solving.equations import FoundOne, FoundSeveral
from termsheet_runtime.solving.not_shown import NotShown
from termsheet_runtime.solving.real_roots import (
    ExactRoot,
    FiniteRange,
    NearRoot,
    OpenRange,
    has_root_in,
    roots_in,
    simplest_between,
)
from termsheet_runtime.solving.solve_one import solve_one
from termsheet_runtime.solving.solve_several import solve_several
from termsheet_runtime.solving.univariate import product_of_two, value_at
from termsheet_runtime.value.value import Value

_EVERYWHERE = OpenRange(None, None)


def _any_fraction(chance: random.Random) -> Fraction:
    return Fraction(chance.randint(-200, 200), chance.randint(1, 40))


def _vanishing_at(
    roots: Sequence[Fraction], positive: Tuple[Fraction, ...]
) -> Tuple[Fraction, ...]:
    """The polynomial that is zero exactly at these figures, times one that is zero nowhere."""
    product = positive
    for root in roots:
        product = product_of_two(product, (-root, Fraction(1)))
    return product


def _exact(roots: Sequence[object]) -> List[Fraction]:
    return [root.exact for root in roots if isinstance(root, ExactRoot)]


class RealRoots(unittest.TestCase):
    def test_the_roots_of_a_product_are_its_factors_roots_each_once_and_in_order(self) -> None:
        chance = random.Random(1)
        for _ in range(60):
            roots = [_any_fraction(chance) for _ in range(chance.randint(0, 5))]
            positive = (Fraction(chance.randint(1, 50)), Fraction(0), Fraction(1))
            found = roots_in(_vanishing_at(roots, positive), _EVERYWHERE)
            self.assertEqual(_exact(found), sorted(set(roots)))

    def test_within_a_range_are_those_strictly_between_its_ends(self) -> None:
        chance = random.Random(2)
        for _ in range(60):
            roots = [_any_fraction(chance) for _ in range(chance.randint(0, 4))]
            low, high = sorted((_any_fraction(chance), _any_fraction(chance)))
            if low == high:
                continue
            # An end may be a root itself.
            polynomial = _vanishing_at([*roots, low], (Fraction(3),))
            within = sorted({root for root in roots if low < root < high})
            self.assertEqual(_exact(roots_in(polynomial, OpenRange(low, high))), within)
            self.assertEqual(has_root_in(polynomial, OpenRange(low, high)), len(within) > 0)

    def test_a_root_that_no_fraction_is_lies_between_two_that_are_near(self) -> None:
        for whole, count in (
            ((-2, 0, 1), 2),
            ((-1, -1, 1), 2),
            ((-2, 0, 0, 1), 1),
            ((1, 0, -10, 0, 1), 4),
        ):
            polynomial = tuple(Fraction(each) for each in whole)
            roots = roots_in(polynomial, _EVERYWHERE)
            self.assertEqual(len(roots), count)
            for root in roots:
                assert isinstance(root, NearRoot)
                ends = (value_at(polynomial, root.low), value_at(polynomial, root.high))
                self.assertEqual({end > 0 for end in ends}, {True, False})

    def test_the_simplest_fraction_between_two_lies_between_them_and_none_is_simpler(self) -> None:
        chance = random.Random(3)
        for _ in range(300):
            low, high = sorted((_any_fraction(chance), _any_fraction(chance)))
            if low == high:
                continue
            simplest = simplest_between(FiniteRange(low, high))
            self.assertTrue(low < simplest < high)
            for below in range(1, simplest.denominator):
                self.assertGreaterEqual(low * below // 1 + 1, high * below)

    def test_figures_of_thousands_of_digits_are_given_up_after_a_bounded_work_on_them(self) -> None:
        roots = [Fraction(3 ** (2_000 + 7 * at), 7 ** (1_100 + 11 * at)) for at in range(6)]
        polynomial = _vanishing_at(roots, (Fraction(1),))
        polynomial = (polynomial[0] + Fraction(1, 3**200), *polynomial[1:])
        before = FIGURE_WORK.done
        with self.assertRaises((NotShown, ExactTooLarge)):
            roots_in(polynomial, _EVERYWHERE)
        self.assertLess(FIGURE_WORK.done - before, 2_000_000)


class Solving(unittest.TestCase):
    def test_a_definition_that_includes_itself(self) -> None:
        # x = 8,000,000 + 5% of x
        found = solve_one(
            lambda given: [add(Fraction(8_000_000), multiply(Fraction(5, 100), given[0]))],
            _EVERYWHERE,
        )
        assert isinstance(found, FoundOne)
        self.assertEqual(found.figures, (Fraction(8_000_000 * 100, 95),))

    def test_through_a_rounding(self) -> None:
        # x = 100 + a tenth of x rounded down, at most 20
        def of(given: Sequence[Value]) -> Sequence[Value]:
            tenth = round(multiply(given[0], Fraction(1, 10)), "down", Fraction(1))
            return [add(Fraction(100), lesser(tenth, Fraction(20)))]

        found = solve_one(of, OpenRange(Fraction(0), Fraction(1_000)))
        assert isinstance(found, FoundOne)
        self.assertEqual(found.figures, (Fraction(111),))

    def test_through_a_limit_on_either_side_of_it(self) -> None:
        # x = twice x less 100, at most 150
        def of(given: Sequence[Value]) -> Sequence[Value]:
            return [lesser(add(multiply(given[0], Fraction(2)), Fraction(-100)), Fraction(150))]

        found = solve_one(of, _EVERYWHERE)
        assert isinstance(found, FoundSeveral)
        self.assertEqual((found.either, found.or_), (Fraction(100), Fraction(150)))

    def test_no_fraction_none_and_any(self) -> None:
        def kind_of(of: Callable[[Value], Value], range: OpenRange) -> str:
            return solve_one(lambda given: [of(given[0])], range).kind

        def square_less(x: Value) -> Value:
            return add(multiply(x, x), add(x, Fraction(-2)))

        def one_more(x: Value) -> Value:
            return add(x, Fraction(1))

        def itself(x: Value) -> Value:
            return x

        self.assertEqual(kind_of(square_less, OpenRange(Fraction(0), Fraction(10))), "no fraction")
        self.assertEqual(kind_of(one_more, _EVERYWHERE), "none")
        self.assertEqual(kind_of(itself, _EVERYWHERE), "all")

    def test_several_definitions_with_a_choice(self) -> None:
        # x = 10 + y / 2, y = the greater of x / 5 and 1: x = 100/9 and y = 20/9
        def of(given: Sequence[Value]) -> Sequence[Value]:
            x, y = given
            return [
                add(Fraction(10), multiply(y, Fraction(1, 2))),
                greater(multiply(x, Fraction(1, 5)), Fraction(1)),
            ]

        found = solve_several(of, 2)
        assert isinstance(found, FoundOne)
        self.assertEqual(found.figures, (Fraction(100, 9), Fraction(20, 9)))

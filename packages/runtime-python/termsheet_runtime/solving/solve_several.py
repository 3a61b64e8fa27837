from __future__ import annotations

from fractions import Fraction
from typing import (
    TYPE_CHECKING,
    Callable,
    Dict,
    List,
    NamedTuple,
    NoReturn,
    Optional,
    Sequence,
    Tuple,
)

from ..exact.exact import equals, greatest, least
from ..value.missing import Missing, merge_missing
from .between import Between
from .equations import (
    FoundAll,
    FoundMissing,
    FoundNone,
    FoundNotShown,
    FoundOne,
    FoundOpen,
    FoundSeveral,
)
from .not_shown import NotShown
from .polynomial import Polynomial
from .real_roots import NearRoot, OpenRange, roots_in
from .solving_work import SolvingWork
from .sought import Sought

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..exact.rounding import RoundingMode
    from ..value.value import Value
    from .equations import Equations, Found

# Ways through the choices of the definitions that are looked into before it is given up.
_MAX_WAYS = 512


def solve_several(equations: Equations, count: int) -> Found:
    """Figures for several unknowns that satisfy the definitions of all of them.

    Every way through the choices of the definitions is looked into; along one way they are quotients
    of polynomials, of which the unknowns are eliminated one by one. What is found is put back into
    the definitions.
    """
    try:
        return _Search(equations, count).run()
    except NotShown:
        return FoundNotShown()


class _Way:
    """One way through the choices: each comparison that could go either way goes as it says."""

    def __init__(self, choices: List[int]) -> None:
        """`choices`: what the first comparisons give; the others give their first alternative."""
        self._choices = choices
        self._alternatives: List[int] = []

    def sign_of(self, figure: Sought, test: Callable[[int], bool]) -> int:
        signs = _differing(test)
        if len(signs) == 1:
            return signs[0]
        place = len(self._alternatives)
        if place == len(self._choices):
            self._choices.append(0)
        self._alternatives.append(len(signs))
        return signs[self._choices[place]]

    def round(self, figure: Sought, mode: RoundingMode, step: Exact) -> NoReturn:
        """A rounding has a step wherever it crosses a multiple: too many ways."""
        raise NotShown()

    def range_of(self, figure: Sought) -> Between:
        return Between.ANYTHING

    def has_choices(self) -> bool:
        return len(self._alternatives) > 0

    def following(self) -> Optional[_Way]:
        """The next way that differs from this one, last choice first; None where it was the last."""
        for place in range(len(self._alternatives) - 1, -1, -1):
            choice = self._choices[place] + 1
            if choice < self._alternatives[place]:
                return _Way([*self._choices[:place], choice])
        return None


def _differing(test: Callable[[int], bool]) -> Tuple[int, ...]:
    """Signs that the test tells apart.

    A figure that is exactly zero goes with one side or stands alone.
    """
    less, equal, more = test(-1), test(0), test(1)
    if less == equal == more:
        return (1,)
    return (0, 1) if less == more else (-1, 1)


class _Settled(NamedTuple):
    """An unknown, and what it must be."""

    number: int
    by: Polynomial


class _Search:
    def __init__(self, equations: Equations, count: int) -> None:
        self._equations = equations
        self._count = count
        self._solution: Optional[Tuple[Exact, ...]] = None
        self._work = SolvingWork()
        self._missing: Optional[Missing] = None
        self._has_value = False
        self._has_choices = False

    def run(self) -> Found:
        way: Optional[_Way] = _Way([])
        ways = 0
        while way is not None:
            if ways >= _MAX_WAYS:
                return FoundNotShown()
            stopped = self._follow(way)
            if stopped is not None:
                return stopped
            way = way.following()
            ways += 1
        if self._solution is not None:
            return FoundOne(self._solution, None)
        if self._missing is None or self._has_value:
            return FoundNone()
        return FoundMissing(self._missing)

    def _follow(self, way: _Way) -> Optional[Found]:
        """Looks into one way; tells what ends the whole search."""
        unknowns = [Sought.unknown(way, number) for number in range(self._count)]
        given = self._equations(unknowns)
        for each in given:
            if isinstance(each, Missing):
                return self._note(each)
        self._has_value = True
        differences: List[Polynomial] = []
        for number, value in enumerate(given):
            difference = _difference_of(value, number, way)
            if difference is None:
                return FoundOpen()
            differences.append(difference)
        self._has_choices = way.has_choices() or self._has_choices
        return self._eliminate(differences, ())

    def _note(self, missing: Missing) -> Optional[Found]:
        if missing.kind == "unknown":
            return FoundMissing(missing)
        before = self._missing
        self._missing = missing if before is None else merge_missing(before, missing)
        return None

    def _eliminate(
        self, equations: Sequence[Polynomial], settled: Tuple[_Settled, ...]
    ) -> Optional[Found]:
        """Solves one equation for one unknown and puts it into the others, until none is left."""
        self._work.check()
        open = [equation for equation in equations if not equation.is_zero()]
        if any(equation.as_constant() is not None for equation in open):
            return None
        if not open:
            return self._try(settled)
        for equation in open:
            for number in equation.unknowns():
                by = equation.solved_for(number)
                if by is not None:
                    return self._replace(open, settled, _Settled(number, by))
        return self._branch(open, settled)

    def _replace(
        self, open: Sequence[Polynomial], settled: Tuple[_Settled, ...], following: _Settled
    ) -> Optional[Found]:
        others = [equation.replacing(following.number, following.by) for equation in open]
        if any(equation.is_too_large() for equation in others):
            raise NotShown()
        return self._eliminate(others, (*settled, following))

    def _branch(self, open: Sequence[Polynomial], settled: Tuple[_Settled, ...]) -> Optional[Found]:
        """An equation in one unknown alone, of a higher degree: each of its roots in turn."""
        for equation in open:
            numbers = equation.unknowns()
            in_one = equation.in_one(numbers[0]) if len(numbers) == 1 else None
            if in_one is None:
                continue
            for root in roots_in(in_one, OpenRange(None, None)):
                # It may not be a solution at all, if it lies on another way; but nobody knows.
                if isinstance(root, NearRoot):
                    raise NotShown()
                by = Polynomial.constant(root.exact)
                stopped = self._replace(open, settled, _Settled(numbers[0], by))
                if stopped is not None:
                    return stopped
            return None
        raise NotShown()

    def _try(self, settled: Tuple[_Settled, ...]) -> Optional[Found]:
        """Puts the figures back into the definitions."""
        figures = self._figures_of(settled)
        if figures is None:
            # Among several ways this one may be closed.
            if self._has_choices:
                raise NotShown()
            return FoundAll()
        given = self._equations(figures)
        for each in given:
            if isinstance(each, Missing):
                return self._note(each)
        for each, figure in zip(given, figures):
            if not isinstance(each, Fraction) or not equals(each, figure):
                return None
        before = self._solution
        if before is None:
            self._solution = figures
            return None
        for number, (one, another) in enumerate(zip(before, figures)):
            if not equals(one, another):
                return FoundSeveral(number, either=least(one, another), or_=greatest(one, another))
        return None

    def _figures_of(self, settled: Tuple[_Settled, ...]) -> Optional[Tuple[Exact, ...]]:
        """Each unknown's figure, the last that was settled first; None where some unknown is free."""
        figures: Dict[int, Exact] = {}
        for each in reversed(settled):
            value = each.by
            for other in sorted(figures):
                value = value.replacing(other, Polynomial.constant(figures[other]))
            constant = value.as_constant()
            if constant is None:
                return None
            figures[each.number] = constant
        if len(figures) != self._count:
            return None
        return tuple(figures[number] for number in range(self._count))


def _difference_of(given: Value, number: int, way: _Way) -> Optional[Polynomial]:
    """The definition less the unknown, without its denominator: zero where they are equal."""
    unknown = Polynomial.unknown(number)
    if isinstance(given, Fraction):
        return Polynomial.constant(given).minus(unknown)
    if not isinstance(given, Sought) or given.piece is not way:
        return None
    return given.numerator.minus(unknown.times(given.denominator))

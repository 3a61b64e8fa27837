from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Literal, Optional, Protocol, Sequence, Tuple

from ..exact.exact import ONE, divided_by
from ..exact.exact_too_large import ExactTooLarge
from .polynomial import Polynomial
from .univariate import common_divisor_of, degree_of, divided, lead_of, scaled

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..exact.rounding import RoundingMode
    from ..value.value import Value
    from .between import Between
    from .real_roots import Root

Operator = Literal["+", "-", "*", "/"]


class Piece(Protocol):
    """Part of where unknowns are sought, in which a figure that depends on them behaves in one way.

    What it cannot decide for the whole part it does not answer: it raises, to be asked again of
    less.
    """

    def sign_of(self, figure: Sought, test: Callable[[int], bool]) -> int:
        """The sign of a figure, told at least as far as the test needs it."""
        ...

    def round(self, figure: Sought, mode: RoundingMode, step: Exact) -> Value: ...

    def range_of(self, figure: Sought) -> Between:
        """All that a figure can be."""
        ...


class AskOfLess(Exception):
    """Raised where something cannot be decided for a whole piece: it must be asked of less.

    `piece`: the one that cannot decide; None where only a range is known, of whichever piece.
    `places`: where to divide it; none where any place will do.
    """

    def __init__(self, piece: Optional[Piece], places: Sequence[Root]) -> None:
        super().__init__("part of where a figure is sought is too large to decide something in")
        self.piece = piece
        self.places = places


class Sought:
    """A figure that depends on the unknowns of definitions that are solved together.

    It is a quotient of two polynomials in them, exactly.
    """

    def __init__(self, piece: Piece, numerator: Polynomial, denominator: Polynomial) -> None:
        self.piece = piece
        self.numerator = numerator
        self.denominator = denominator

    @staticmethod
    def unknown(piece: Piece, number: int) -> Sought:
        """An unknown itself."""
        return Sought(piece, Polynomial.unknown(number), Polynomial.ONE)

    @staticmethod
    def constant(piece: Piece, value: Exact) -> Sought:
        return Sought(piece, Polynomial.constant(value), Polynomial.ONE)

    @staticmethod
    def combine(operator: Operator, left: Sought, right: Sought) -> Optional[Sought]:
        """The result.

        None where it has grown beyond what is looked into, or divides by zero everywhere.
        """
        try:
            numerator, denominator = _combine_parts(operator, left, right)
            if denominator.is_zero():
                return None
            result = _lowest(left.piece, numerator, denominator)
        except ExactTooLarge:
            # The form has grown too large, which says nothing of the figure it stands for.
            return None
        is_too_large = result.numerator.is_too_large() or result.denominator.is_too_large()
        return None if is_too_large else result

    def as_constant(self) -> Optional[Exact]:
        """The one figure that it is, whatever the unknowns are; None where they matter."""
        if not self.denominator.equals(Polynomial.ONE):
            return None
        return self.numerator.as_constant()


def _combine_parts(
    operator: Operator, left: Sought, right: Sought
) -> Tuple[Polynomial, Polynomial]:
    if operator == "*":
        above = left.numerator.times(right.numerator)
        return above, left.denominator.times(right.denominator)
    if operator == "/":
        above = left.numerator.times(right.denominator)
        return above, left.denominator.times(right.numerator)
    one, other, below = left.numerator, right.numerator, left.denominator
    if not left.denominator.equals(right.denominator):
        one = left.numerator.times(right.denominator)
        other = right.numerator.times(left.denominator)
        below = left.denominator.times(right.denominator)
    return (one.plus(other) if operator == "+" else one.minus(other)), below


def _lowest(piece: Piece, numerator: Polynomial, denominator: Polynomial) -> Sought:
    """The quotient without what both parts share, as far as that is found.

    1 below where nothing is left.
    """
    constant = denominator.as_constant()
    if constant is not None:
        above = numerator.scaled(divided_by(ONE, constant))
        return Sought(piece, above, Polynomial.ONE)
    unknowns = dict.fromkeys([*numerator.unknowns(), *denominator.unknowns()])
    if len(unknowns) != 1:
        return Sought(piece, numerator, denominator)
    only = next(iter(unknowns))
    top, bottom = numerator.in_one(only) or (), denominator.in_one(only) or ()
    common = common_divisor_of(top, bottom)
    least = divided(bottom, common).quotient
    # Equal quotients get equal parts: the denominator's highest coefficient is made 1.
    factor = divided_by(ONE, lead_of(least))
    above = Polynomial.of(scaled(divided(top, common).quotient, factor), only)
    if degree_of(least) == 0:
        return Sought(piece, above, Polynomial.ONE)
    return Sought(piece, above, Polynomial.of(scaled(least, factor), only))

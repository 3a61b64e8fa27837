from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Callable, Literal, NamedTuple, Optional, Union

from ..exact.exact import ONE, ZERO, divided_by, equals, is_zero, minus, plus, sign, times

if TYPE_CHECKING:
    from ..exact.exact import Exact

Operator = Literal["+", "-", "*", "/"]


class Atom:
    """What a step function of the variable can still do.

    Its values lie between `low` and `high`, and it rises, or falls, over the whole range of the
    variable.
    """

    def __init__(
        self, low: Exact, high: Exact, *, rising: bool, of: Optional[StepOf] = None
    ) -> None:
        self.low = low
        self.high = high
        self.rising = rising
        # None for the variable.
        self.of = of


# A function of figures that never falls.
Step = Callable[["Exact"], "Exact"]


class StepOf(NamedTuple):
    """The figure that a step is taken of, and about which of its values a step comes from."""

    figure: Symbolic
    back: Step


class Linear(NamedTuple):
    """A polynomial of degree one at most in the atom: `constant + slope * atom`."""

    constant: Exact
    slope: Exact


_UNIT = Linear(ONE, ZERO)


class Symbolic:
    """A figure that depends on the variable of `the largest … such that`.

    It is known well enough to show that it only ever rises or only ever falls: a quotient of two
    linear forms in one monotone atom, whose denominator has no zero in the atom's range. (Such a
    quotient is monotone: its derivative has the sign of a constant.) Rounding or clamping a monotone
    figure gives a new atom.
    """

    def __init__(self, atom: Atom, numerator: Linear, denominator: Linear) -> None:
        self.atom = atom
        self.numerator = numerator
        self.denominator = denominator

    @staticmethod
    def variable(low: Exact, high: Exact) -> Symbolic:
        """The variable itself, over its range."""
        return _of_atom(Atom(low, high, rising=True))

    def is_rising(self) -> bool:
        """Whether the figure rises (or stays) as the variable rises; if not, it falls or stays."""
        turn = minus(
            times(self.numerator.slope, self.denominator.constant),
            times(self.numerator.constant, self.denominator.slope),
        )
        return (sign(turn) >= 0) == self.atom.rising

    def at_low(self) -> Exact:
        """The value where the variable is least."""
        return self._at(self.atom.low if self.atom.rising else self.atom.high)

    def at_high(self) -> Exact:
        """The value where the variable is greatest."""
        return self._at(self.atom.high if self.atom.rising else self.atom.low)

    def _at(self, value: Exact) -> Exact:
        return divided_by(_evaluate(self.numerator, value), _evaluate(self.denominator, value))

    def through(self, step: Step, back: Step) -> Symbolic:
        """The figure after a step function that never falls, such as a rounding or a clamp.

        `back`: about the last of its values that the step takes to one or below it.
        """
        first = step(self.at_low())
        last = step(self.at_high())
        of = StepOf(self, back)
        if self.is_rising():
            return _of_atom(Atom(first, last, rising=True, of=of))
        return _of_atom(Atom(last, first, rising=False, of=of))

    def where_at(self, value: Exact) -> Optional[Exact]:
        """About where, over the variable, the figure passes a value; None where it does not move."""
        slope = minus(self.numerator.slope, times(value, self.denominator.slope))
        if is_zero(slope):
            return None
        constant = minus(times(value, self.denominator.constant), self.numerator.constant)
        in_atom = divided_by(constant, slope)
        of = self.atom.of
        return in_atom if of is None else of.figure.where_at(of.back(in_atom))

    @staticmethod
    def combine(
        operator: Operator, left: Union[Symbolic, Exact], right: Union[Symbolic, Exact]
    ) -> Optional[Symbolic]:
        """This form over another denominator-free or equal form; None where it is not known."""
        atom: Optional[Atom] = None
        if isinstance(left, Symbolic):
            atom = left.atom
        elif isinstance(right, Symbolic):
            atom = right.atom
        if atom is None:
            return None
        a = _as_form(left, atom)
        b = _as_form(right, atom)
        if a is None or b is None:
            return None
        # A divisor that is zero somewhere may cancel out of the form, but not out of the contract. No
        # other operation brings a zero into a denominator.
        if operator == "/" and not _keeps_sign(b.numerator, atom):
            return None
        result = _combine_forms(operator, a, b)
        if result is None:
            return None
        return Symbolic(atom, result.numerator, result.denominator)


def _of_atom(atom: Atom) -> Symbolic:
    return Symbolic(atom, Linear(ZERO, ONE), _UNIT)


class _Form(NamedTuple):
    numerator: Linear
    denominator: Linear


def _as_form(value: Union[Symbolic, Exact], atom: Atom) -> Optional[_Form]:
    if isinstance(value, Fraction):
        return _Form(Linear(value, ZERO), _UNIT)
    return _Form(value.numerator, value.denominator) if value.atom is atom else None


def _combine_forms(operator: Operator, a: _Form, b: _Form) -> Optional[_Form]:
    if operator == "+":
        return _add_forms(a, b)
    if operator == "-":
        return _add_forms(a, _Form(_scale(b.numerator, _MINUS_ONE), b.denominator))
    if operator == "*":
        return _quotient(a.numerator, b.numerator, a.denominator, b.denominator)
    return _quotient(a.numerator, b.denominator, a.denominator, b.numerator)


_MINUS_ONE = Fraction(-1)


def _add_forms(a: _Form, b: _Form) -> Optional[_Form]:
    if _same_linear(a.denominator, b.denominator):
        return _Form(_add_linear(a.numerator, b.numerator), a.denominator)
    left = _multiply(a.numerator, b.denominator)
    right = _multiply(b.numerator, a.denominator)
    denominator = _multiply(a.denominator, b.denominator)
    if left is None or right is None or denominator is None:
        return None
    return _Form(_add_linear(left, right), denominator)


def _quotient(first: Linear, second: Linear, third: Linear, fourth: Linear) -> Optional[_Form]:
    """The first two multiplied, over the last two.

    It is multiplied out after cancelling equal factors, as long as no square of the atom is left.
    """
    if _same_linear(first, fourth):
        return _Form(second, third)
    if _same_linear(second, third):
        return _Form(first, fourth)
    numerator = _multiply(first, second)
    denominator = _multiply(third, fourth)
    return None if numerator is None or denominator is None else _Form(numerator, denominator)


def _multiply(a: Linear, b: Linear) -> Optional[Linear]:
    """The product, or None where it would hold the atom's square."""
    if is_zero(a.slope):
        return _scale(b, a.constant)
    if is_zero(b.slope):
        return _scale(a, b.constant)
    return None


def _scale(form: Linear, factor: Exact) -> Linear:
    return Linear(times(form.constant, factor), times(form.slope, factor))


def _add_linear(a: Linear, b: Linear) -> Linear:
    return Linear(plus(a.constant, b.constant), plus(a.slope, b.slope))


def _same_linear(a: Linear, b: Linear) -> bool:
    return equals(a.constant, b.constant) and equals(a.slope, b.slope)


def _evaluate(form: Linear, value: Exact) -> Exact:
    return plus(form.constant, times(form.slope, value))


def _keeps_sign(form: Linear, atom: Atom) -> bool:
    """A linear form has no zero in a range when it has one strict sign at both ends."""
    low = sign(_evaluate(form, atom.low))
    return low != 0 and low == sign(_evaluate(form, atom.high))

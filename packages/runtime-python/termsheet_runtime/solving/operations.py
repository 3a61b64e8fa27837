from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Callable, Literal, NamedTuple, Optional, Union

from ..exact.exact import sign
from ..monotone.symbolic_truth import Opaque
from ..value.missing import impossible
from .between import Between
from .sought import AskOfLess, Sought

if TYPE_CHECKING:
    from typing_extensions import TypeGuard  # pyright: ignore[reportMissingModuleSource]

    from ..exact.exact import Exact
    from ..exact.rounding import RoundingMode
    from ..value.value import Value
    from .sought import Operator

    # A figure that depends on what is still solved for.
    Unsettled = Union[Sought, Between]


def is_unsettled(value: Value) -> TypeGuard[Unsettled]:
    return isinstance(value, (Sought, Between))


class Pair(NamedTuple):
    """Two figures, one of which at least is still solved for."""

    left: Union[Exact, Unsettled]
    right: Union[Exact, Unsettled]


def pair_of(left: Value, right: Value) -> Optional[Pair]:
    """The figures of a pair; None where one is none, or the two are solved for apart."""
    if not is_unsettled(left) and not is_unsettled(right):
        return None
    if not isinstance(left, (Fraction, Sought, Between)):
        return None
    if not isinstance(right, (Fraction, Sought, Between)):
        return None
    if isinstance(left, Sought) and isinstance(right, Sought) and left.piece is not right.piece:
        return None
    return Pair(left, right)


def combine_unsettled(operator: Operator, pair: Pair) -> Value:
    exactly = _sought_pair(pair)
    if exactly is None:
        return _combine_ranges(operator, _range_of(pair.left), _range_of(pair.right))
    left, right = exactly
    if operator == "/" and right.numerator.is_zero():
        return impossible("it divides by zero")
    result = Sought.combine(operator, left, right)
    if result is None:
        return Opaque.INSTANCE
    constant = result.as_constant()
    return result if constant is None else constant


def _combine_ranges(operator: Operator, left: Between, right: Between) -> Between:
    if operator == "+":
        return left.plus(right)
    if operator == "-":
        return left.plus(right.negated())
    if operator == "*":
        return left.times(right)
    return left.divided_by(right)


def choose_unsettled(which: Literal["greater", "lesser"], pair: Pair) -> Value:
    """The greater or the lesser of two."""
    exactly = _sought_pair(pair)
    if exactly is None:
        left, right = _range_of(pair.left), _range_of(pair.right)
        return left.greater(right) if which == "greater" else left.lesser(right)
    left_is_less = _test_sought(exactly, lambda sign: sign < 0)
    if left_is_less is None:
        return Opaque.INSTANCE
    return pair.right if left_is_less == (which == "greater") else pair.left


def compare_unsettled(pair: Pair, test: Callable[[int], bool]) -> Value:
    """Whether the difference of two has a sign that passes the test."""
    exactly = _sought_pair(pair)
    if exactly is not None:
        verdict = _test_sought(exactly, test)
        return Opaque.INSTANCE if verdict is None else verdict
    signs = _combine_ranges("-", _range_of(pair.left), _range_of(pair.right)).signs()
    verdicts = [test(each) for each in signs]
    if verdicts and all(other == verdicts[0] for other in verdicts):
        return verdicts[0]
    raise AskOfLess(None, ())


def round_unsettled(figure: Unsettled, mode: RoundingMode, step: Exact) -> Value:
    if isinstance(figure, Between):
        return figure.rounded(mode, step)
    return figure.piece.round(figure, mode, step)


class _SoughtPair(NamedTuple):
    left: Sought
    right: Sought


def _sought_pair(pair: Pair) -> Optional[_SoughtPair]:
    """Both as quotients of polynomials; None where only the range of one is known."""
    left, right = pair
    if isinstance(left, Sought):
        if isinstance(right, Sought):
            return _SoughtPair(left, right)
        if isinstance(right, Between):
            return None
        return _SoughtPair(left, Sought.constant(left.piece, right))
    if isinstance(left, Between) or not isinstance(right, Sought):
        return None
    return _SoughtPair(Sought.constant(right.piece, left), right)


def _test_sought(pair: _SoughtPair, test: Callable[[int], bool]) -> Optional[bool]:
    """Whether the difference passes the test; None where it has grown beyond what is looked into."""
    difference = Sought.combine("-", pair.left, pair.right)
    if difference is None:
        return None
    constant = difference.as_constant()
    if constant is not None:
        return test(sign(constant))
    return test(pair.left.piece.sign_of(difference, test))


def _range_of(figure: Union[Exact, Unsettled]) -> Between:
    if isinstance(figure, Sought):
        return figure.piece.range_of(figure)
    return figure if isinstance(figure, Between) else Between.exactly(figure)

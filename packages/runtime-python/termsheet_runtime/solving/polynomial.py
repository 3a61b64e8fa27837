from __future__ import annotations

from fractions import Fraction
from typing import (
    TYPE_CHECKING,
    ClassVar,
    Dict,
    Iterable,
    List,
    Mapping,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
)

from ..exact.exact import ONE, ZERO, divided_by, is_zero, plus, times
from .univariate import trimmed

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from .univariate import Coefficients

# Beyond this many terms, or this degree, an equation is no longer one that a contract means.
_MAX_TERMS = 100
_MAX_DEGREE = 8


class _Term(NamedTuple):
    # The power of each unknown, by its number; unknowns past the end are to the power of 0.
    powers: Tuple[int, ...]
    coefficient: Exact


class Polynomial:
    """A polynomial of several unknowns that are told apart by their numbers."""

    ZERO: ClassVar[Polynomial]
    ONE: ClassVar[Polynomial]

    def __init__(self, terms: Mapping[Tuple[int, ...], Exact]) -> None:
        """`terms`: coefficients by the powers of the unknowns; none is 0."""
        self._terms = terms

    @staticmethod
    def constant(value: Exact) -> Polynomial:
        return _sum_of([_Term((), value)])

    @staticmethod
    def unknown(number: int) -> Polynomial:
        return _sum_of([_Term(_powers_of(number, 1), ONE)])

    @staticmethod
    def of(coefficients: Coefficients, number: int) -> Polynomial:
        """A polynomial of one unknown, by its coefficients from the constant up."""
        return _sum_of(
            _Term(_powers_of(number, power), coefficient)
            for power, coefficient in enumerate(coefficients)
        )

    def is_zero(self) -> bool:
        return len(self._terms) == 0

    def as_constant(self) -> Optional[Exact]:
        """The value of a polynomial without unknowns; None where it has some."""
        if self.is_zero():
            return ZERO
        return self._terms.get(()) if len(self._terms) == 1 else None

    def unknowns(self) -> List[int]:
        """The unknowns that it depends on, each once."""
        found: Dict[int, None] = {}
        for powers in self._terms:
            for number, power in enumerate(powers):
                if power > 0:
                    found[number] = None
        return list(found)

    def is_too_large(self) -> bool:
        """Whether it has grown beyond what is looked into."""
        if len(self._terms) > _MAX_TERMS:
            return True
        return any(sum(powers) > _MAX_DEGREE for powers in self._terms)

    def plus(self, that: Polynomial) -> Polynomial:
        return _sum_of([*self._all(), *that._all()])

    def minus(self, that: Polynomial) -> Polynomial:
        return self.plus(that.scaled(_MINUS_ONE))

    def scaled(self, factor: Exact) -> Polynomial:
        return _sum_of(
            _Term(powers, times(coefficient, factor)) for powers, coefficient in self._all()
        )

    def times(self, that: Polynomial) -> Polynomial:
        products = [
            _Term(_add_powers(one, other), times(coefficient, factor))
            for one, coefficient in self._all()
            for other, factor in that._all()
        ]
        return _sum_of(products)

    def equals(self, that: Polynomial) -> bool:
        return self.minus(that).is_zero()

    def in_one(self, number: int) -> Optional[Coefficients]:
        """Its coefficients in one unknown, from the constant up; None where it depends on another."""
        by_power: Dict[int, Exact] = {}
        for powers, coefficient in self._all():
            if any(power > 0 and other != number for other, power in enumerate(powers)):
                return None
            by_power[_power_of(powers, number)] = coefficient
        top = max(by_power, default=-1)
        return trimmed([by_power.get(power, ZERO) for power in range(top + 1)])

    def solved_for(self, number: int) -> Optional[Polynomial]:
        """The unknown by what it must be for the polynomial to be zero.

        None where that does not follow without a division by another unknown.
        """
        factor: Optional[Exact] = None
        rest: List[_Term] = []
        for powers, coefficient in self._all():
            power = _power_of(powers, number)
            if power == 0:
                rest.append(_Term(powers, coefficient))
            elif power == 1 and len(powers) == number + 1 and sum(powers) == 1:
                factor = coefficient
            else:
                return None
        if factor is None:
            return None
        return _sum_of(rest).scaled(divided_by(_MINUS_ONE, factor))

    def replacing(self, number: int, by: Polynomial) -> Polynomial:
        """The same with an unknown replaced."""
        result = Polynomial.ZERO
        for powers, coefficient in self._all():
            others = _without_zeros(
                [0 if place == number else each for place, each in enumerate(powers)]
            )
            term = _sum_of([_Term(others, coefficient)])
            for _ in range(_power_of(powers, number)):
                term = term.times(by)
            result = result.plus(term)
        return result

    def _all(self) -> Iterable[Tuple[Tuple[int, ...], Exact]]:
        return self._terms.items()


def _sum_of(terms: Iterable[Tuple[Tuple[int, ...], Exact]]) -> Polynomial:
    sums: Dict[Tuple[int, ...], Exact] = {}
    for powers, coefficient in terms:
        before = sums.get(powers)
        total = coefficient if before is None else plus(before, coefficient)
        if is_zero(total):
            sums.pop(powers, None)
        else:
            sums[powers] = total
    return Polynomial(sums)


_MINUS_ONE = Fraction(-1)

Polynomial.ZERO = Polynomial({})
Polynomial.ONE = Polynomial.constant(ONE)


def _powers_of(number: int, power: int) -> Tuple[int, ...]:
    return () if power == 0 else (0,) * number + (power,)


def _power_of(powers: Tuple[int, ...], number: int) -> int:
    return powers[number] if number < len(powers) else 0


def _add_powers(left: Tuple[int, ...], right: Tuple[int, ...]) -> Tuple[int, ...]:
    length = max(len(left), len(right))
    return tuple(_power_of(left, place) + _power_of(right, place) for place in range(length))


def _without_zeros(powers: Sequence[int]) -> Tuple[int, ...]:
    length = len(powers)
    while length > 0 and powers[length - 1] == 0:
        length -= 1
    return tuple(powers[:length])

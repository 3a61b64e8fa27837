from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, List, NamedTuple, Sequence, Tuple

from ..exact.exact import ONE, ZERO, divided_by, is_zero, minus, plus, sign, times

if TYPE_CHECKING:
    from ..exact.exact import Exact

    # A polynomial of one unknown: its coefficients from the constant up, the last one not zero.
    Coefficients = Tuple[Exact, ...]


def trimmed(coefficients: Sequence[Exact]) -> Coefficients:
    """Without the zeros at the top; nothing is left of the polynomial that is zero everywhere."""
    length = len(coefficients)
    while length > 0 and is_zero(coefficients[length - 1]):
        length -= 1
    return tuple(coefficients[:length])


def degree_of(polynomial: Coefficients) -> int:
    return len(polynomial) - 1


def lead_of(polynomial: Coefficients) -> Exact:
    """The coefficient of the highest power; zero for the polynomial that is zero everywhere."""
    return polynomial[-1] if polynomial else ZERO


def value_at(polynomial: Coefficients, at: Exact) -> Exact:
    result = ZERO
    for coefficient in reversed(polynomial):
        result = plus(times(result, at), coefficient)
    return result


def sign_at(polynomial: Coefficients, at: Exact) -> int:
    return sign(value_at(polynomial, at))


def derivative_of(polynomial: Coefficients) -> Coefficients:
    return trimmed([times(each, Fraction(power + 1)) for power, each in enumerate(polynomial[1:])])


def minus_of(left: Coefficients, right: Coefficients) -> Coefficients:
    length = max(len(left), len(right))
    return trimmed([minus(_at(left, power), _at(right, power)) for power in range(length)])


def product_of_two(left: Coefficients, right: Coefficients) -> Coefficients:
    product: List[Exact] = [ZERO] * max(0, len(left) + len(right) - 1)
    for power, factor in enumerate(left):
        for other, coefficient in enumerate(right):
            product[power + other] = plus(product[power + other], times(factor, coefficient))
    return trimmed(product)


def scaled(polynomial: Coefficients, factor: Exact) -> Coefficients:
    return trimmed([times(each, factor) for each in polynomial])


class Division(NamedTuple):
    quotient: Coefficients
    remainder: Coefficients


def divided(polynomial: Coefficients, divisor: Coefficients) -> Division:
    """Quotient and remainder; the divisor is not zero."""
    rest = list(polynomial)
    top = len(rest) - len(divisor)
    quotient: List[Exact] = [ZERO] * max(0, top + 1)
    lead = lead_of(divisor)
    for power in range(top, -1, -1):
        factor = divided_by(rest[power + len(divisor) - 1], lead)
        quotient[power] = factor
        for place, coefficient in enumerate(divisor):
            rest[power + place] = minus(rest[power + place], times(factor, coefficient))
    return Division(trimmed(quotient), trimmed(rest[: max(0, len(divisor) - 1)]))


def common_divisor_of(left: Coefficients, right: Coefficients) -> Coefficients:
    """The greatest common divisor, with 1 as its highest coefficient."""
    greater, lesser = left, right
    while lesser:
        greater, lesser = lesser, divided(greater, lesser).remainder
    return scaled(greater, divided_by(ONE, lead_of(greater))) if greater else greater


def _at(polynomial: Coefficients, power: int) -> Exact:
    return polynomial[power] if power < len(polynomial) else ZERO

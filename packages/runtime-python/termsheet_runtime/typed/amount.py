"""Amounts whose unit is part of their type."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar, Union

from ..exact.exact import Exact, exact_text, times
from ..exact.parse import parse_exact
from .input_error import InputError, describe_given

Label = TypeVar("Label", bound=str, covariant=True)
_Unit = TypeVar("_Unit", bound=str)

# What states a figure exactly. A float is none: 0.1 is not one tenth there.
Figure = Union[str, int, Fraction, Decimal]


@dataclass(frozen=True)
class Amount(Generic[Label]):
    """An exact figure with its unit, which is part of the type.

    `Amount[Literal["USD"]]` is not taken where shares are wanted.
    """

    # The figure, exactly.
    value: Exact
    unit: Label

    def __str__(self) -> str:
        return f"{exact_text(self.value)} {self.unit}"


# No thousands are set off in a figure: `1,500` is one and a half in half of the world, and the
# scenario files do not read it either.
_FIGURE = re.compile(r"-?[0-9]+(?:\.[0-9]+|/0*[1-9][0-9]*)?")

# The units that may be written as a percentage.
_PERCENT_UNITS = frozenset(("number", "per annum"))

_HUNDREDTH = Fraction(1, 100)


def amount_of(unit: _Unit, figure: Figure) -> Amount[_Unit]:
    """An amount of the unit with that label.

    It is made from a decimal (`0.22`), an exact fraction (`11/150`), for a plain number or a rate a
    percentage (`9%`), or an exact figure: a whole number, a Fraction or a Decimal. Raises InputError
    where it is none of these.
    """
    return Amount(read_figure("", unit, figure), unit)


def read_figure(place: str, unit: str, figure: object) -> Exact:
    """The figure in the unit with that label; raises InputError where none is stated."""
    if isinstance(figure, Fraction):
        return figure
    if isinstance(figure, int) and not isinstance(figure, bool):
        return Fraction(figure)
    if isinstance(figure, Decimal) and figure.is_finite():
        return Fraction(figure)
    if not isinstance(figure, str):
        found = describe_given(figure)
        message = f"{found} is no exact figure: write it as text, such as '0.22'."
        raise InputError(place, message)
    is_percent = unit in _PERCENT_UNITS and figure.endswith("%")
    digits = figure[:-1] if is_percent else figure
    value = parse_exact(digits) if _FIGURE.fullmatch(digits) is not None else None
    if value is None:
        percent = ", a percentage (9%)" if unit in _PERCENT_UNITS else ""
        known = f"write a decimal (0.22){percent} or a fraction (11/150)."
        raise InputError(place, f"{describe_given(figure)} is no figure in {unit}: {known}")
    return times(value, _HUNDREDTH) if is_percent else value

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from ..units.format_amount import format_amount
from ..value.missing import impossible

if TYPE_CHECKING:
    from ..units.unit import Unit
    from ..value.value import Value
    from ..value.value_type import ValueType


class NamedQuantity(Protocol):
    """A term with a name and a type, by which a message speaks of it."""

    @property
    def name(self) -> str: ...

    @property
    def type(self) -> ValueType: ...


def check_domain(spec: NamedQuantity, value: Value) -> Value:
    """A price that stands must be above zero, and a balance or a count of shares not below it."""
    if not isinstance(value, Fraction) or spec.type.kind != "quantity":
        return value
    unit = spec.type.unit
    if _is_price(unit):
        is_allowed = value.numerator > 0
    else:
        is_allowed = value.numerator >= 0 or not _is_balance(unit)
    if is_allowed:
        return value
    limit = "and a price must be above zero" if _is_price(unit) else "which is below zero"
    return impossible(f"{spec.name} would be {format_amount(value, unit)}, {limit}")


def _is_price(unit: Unit) -> bool:
    if len(unit.factors) != 2:
        return False
    first, second = unit.factors
    return (
        first.dimension.kind == "currency"
        and first.power == 1
        and second.dimension.kind == "shares"
        and second.power == -1
    )


def _is_balance(unit: Unit) -> bool:
    if len(unit.factors) != 1:
        return False
    only = unit.factors[0]
    return only.power == 1 and only.dimension.kind in ("currency", "shares")

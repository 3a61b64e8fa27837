from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from ..units.format_amount import format_amount
from ..value.missing import impossible

if TYPE_CHECKING:
    from ..program.program import Floor
    from ..value.value import Value
    from ..value.value_type import ValueType


class NamedQuantity(Protocol):
    """A term with a name and a type, by which a message speaks of it, and where it may stand."""

    @property
    def name(self) -> str: ...

    @property
    def type(self) -> ValueType: ...

    @property
    def floor(self) -> Floor: ...


def check_domain(spec: NamedQuantity, value: Value) -> Value:
    """A figure stands where it is not below the floor of its quantity."""
    if not isinstance(value, Fraction) or spec.type.kind != "quantity" or spec.floor == "none":
        return value
    if value.numerator > 0 or (value.numerator == 0 and spec.floor == "zero"):
        return value
    limit = "which is below zero" if spec.floor == "zero" else "and a price must be above zero"
    return impossible(f"{spec.name} would be {format_amount(value, spec.type.unit)}, {limit}")

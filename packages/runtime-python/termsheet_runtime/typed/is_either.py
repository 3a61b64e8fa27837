"""`X is either A or B`, as a generated evaluator writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Sequence, Union

from ..arithmetic.comparisons import is_equal
from ..arithmetic.logic import or_

if TYPE_CHECKING:
    from ..value.value import Value


def is_either(value: Value, members: Sequence[Union[str, Callable[[], Value]]]) -> Value:
    """Yes as soon as one member is the same.

    A member is a constant, or something to work out only where no earlier member has decided.
    """
    sofar: Value = False
    for member in members:
        sofar = or_(sofar, _same_as(value, member))
    return sofar


def _same_as(value: Value, member: Union[str, Callable[[], Value]]) -> Callable[[], Value]:
    return lambda: is_equal(value, member if isinstance(member, str) else member())

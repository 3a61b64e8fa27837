"""What list constructs do with their items."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Callable, Optional, Sequence

from ..exact.exact import ZERO
from ..monotone.symbolic_truth import Opaque
from ..value.missing import Missing, merge_missing, none
from .logic import and_, not_, or_
from .quantities import add, divide, greater, lesser, multiply

if TYPE_CHECKING:
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value


@dataclass(frozen=True)
class Item:
    """One item of a list: its site, its value, and when it applies (None: always)."""

    site: int
    value: Code
    condition: Optional[Code]


def greatest_of(frame: Frame, items: Sequence[Item]) -> Value:
    """The greatest of the items; every one is needed."""
    return _fold(frame, items, greater)


def least_of(frame: Frame, items: Sequence[Item]) -> Value:
    """The least of the items; every one is needed."""
    return _fold(frame, items, lesser)


def sum_of(frame: Frame, items: Sequence[Item]) -> Value:
    """The sum of the items; every one is needed."""
    return _fold(frame, items, add)


def product_of(frame: Frame, items: Sequence[Item]) -> Value:
    """The product of the items; every one is needed."""
    return _fold(frame, items, multiply)


def average_of(frame: Frame, items: Sequence[Item]) -> Value:
    """The average of the items; every one is needed."""
    return divide(_fold(frame, items, add), Fraction(len(items)))


def all_of(frame: Frame, items: Sequence[Item]) -> Value:
    """Whether every item holds; decided by the first that does not."""
    sofar: Value = True
    for item in items:
        sofar = and_(sofar, lambda item=item: _item_value(frame, item))
    return sofar


def any_of(frame: Frame, items: Sequence[Item]) -> Value:
    """Whether any item holds; decided by the first that does."""
    sofar: Value = False
    for item in items:
        sofar = or_(sofar, lambda item=item: _item_value(frame, item))
    return sofar


def none_of(frame: Frame, items: Sequence[Item]) -> Value:
    """Whether no item holds."""
    return not_(any_of(frame, items))


def whichever_applies(frame: Frame, items: Sequence[Item]) -> Value:
    """The first item whose condition holds; one without a value leaves the choice open."""
    for item in items:
        applies = _condition_holds(frame, item)
        if applies is True:
            return _item_value(frame, item)
        if applies is not False:
            return applies
    return none("none of its limbs applies")


def first_available(frame: Frame, items: Sequence[Item]) -> Value:
    """The first item that has a value.

    Items that are not yet, none or impossible, or whose condition fails, are passed over; one that
    is unknown stops the search, since it may turn out to be the one.
    """
    passed = none("none of its limbs is available")
    for item in items:
        applies = _condition_holds(frame, item)
        value = _item_value(frame, item) if applies is True else applies
        if isinstance(value, Missing):
            if value.kind == "unknown":
                return value
            passed = merge_missing(passed, value)
        elif applies is not False:
            return value
    return passed


def _condition_holds(frame: Frame, item: Item) -> Value:
    if item.condition is None:
        return True
    holds = item.condition(frame)
    return holds if isinstance(holds, (bool, Missing)) else Opaque.INSTANCE


def _item_value(frame: Frame, item: Item) -> Value:
    return frame.item(item.site, item.value)


def _fold(frame: Frame, items: Sequence[Item], join: Callable[[Value, Value], Value]) -> Value:
    if not items:
        return ZERO
    sofar = _item_value(frame, items[0])
    for item in items[1:]:
        sofar = join(sofar, _item_value(frame, item))
    return sofar

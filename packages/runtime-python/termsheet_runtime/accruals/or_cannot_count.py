"""What work gives, or why days cannot be counted so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, TypeVar, Union

from .cannot_count import CannotCount

if TYPE_CHECKING:
    from ..value.missing import Missing

Result = TypeVar("Result")


def or_cannot_count(work: Callable[[], Result]) -> Union[Result, Missing]:
    """What work gives, or why days cannot be counted so."""
    try:
        return work()
    except CannotCount as refusal:
        return refusal.missing

"""Where in an ordered list something begins to be so."""

from __future__ import annotations

from typing import Callable, Sequence, TypeVar

Item = TypeVar("Item")


def first_place(items: Sequence[Item], is_so: Callable[[Item], bool]) -> int:
    """The place of the first item that is so, where all after it are; behind the last where none
    is."""
    low = 0
    high = len(items)
    while low < high:
        middle = (low + high) >> 1
        if is_so(items[middle]):
            high = middle
        else:
            low = middle + 1
    return low

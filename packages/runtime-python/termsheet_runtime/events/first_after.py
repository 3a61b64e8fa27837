"""The first of days after another."""

from __future__ import annotations

from bisect import bisect_right
from math import inf
from typing import TYPE_CHECKING, Sequence

if TYPE_CHECKING:
    from ..dates.day import Day


def first_after(days: Sequence[Day], after: Day) -> float:
    """The first of days, which are in order, after another; endless where there is none."""
    place = bisect_right(days, after)
    return days[place] if place < len(days) else inf

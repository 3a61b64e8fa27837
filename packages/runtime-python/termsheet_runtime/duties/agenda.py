"""The days at whose opening duties are looked at."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, Iterator, List, Tuple

from ..events.first_place import first_place

if TYPE_CHECKING:
    from ..dates.day import Day
    from .duty import Duty


@dataclass(frozen=True, eq=False)
class _Item:
    """A duty, and the next day at whose opening something of it may change."""

    day: float
    duty: Duty

    def order(self) -> Tuple[float, int, float]:
        """By day, then in the order of obligations and as they arose."""
        return (self.day, self.duty.obligation, self.duty.arisen.sequence)


class Agenda:
    """The days at whose opening duties are looked at, so that no day looks at the duties of others.

    By day, then in the order of obligations and as they arose. A duty stands here once.
    """

    def __init__(self) -> None:
        self._items: List[_Item] = []

    def add(self, duty: Duty, day: float) -> None:
        """A duty is to be looked at on a day; infinity where nothing of it changes any more."""
        if day == math.inf:
            return
        item = _Item(day, duty)
        order = item.order()
        # Most duties are looked at later than all that arose before them.
        place = first_place(self._items, lambda other: other.order() > order)
        self._items.insert(place, item)

    def next_day(self) -> float:
        """The first day on which an open duty is looked at; infinity where none is."""
        done = 0
        while done < len(self._items) and not self._items[done].duty.is_open:
            done += 1
        del self._items[:done]
        return self._items[0].day if self._items else math.inf

    def take(self, day: Day) -> Iterator[Duty]:
        """Takes out the duties of a day and of those before it; one that an earlier obligation closes
        is not asked."""
        if not self._items or self._items[0].day > day:
            return
        place = first_place(self._items, lambda item: item.day > day)
        due = self._items[:place]
        del self._items[:place]
        groups: Dict[int, List[Duty]] = {}
        for item in due:
            groups.setdefault(item.duty.obligation, []).append(item.duty)
        for group in groups.values():
            yield from [duty for duty in group if duty.is_open]

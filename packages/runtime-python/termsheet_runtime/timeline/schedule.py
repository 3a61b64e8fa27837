from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Protocol, Sequence

from ..events.first_place import first_place

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..value.occurrence import Occurrence
    from .pending_write import Effect


class Opening(Protocol):
    """When an effect takes place: on a day, or before its opening."""

    @property
    def day(self) -> Day: ...

    @property
    def before_opening(self) -> bool: ...


@dataclass(frozen=True, eq=False)
class OpeningOf:
    """The course of a day, or its opening."""

    day: Day
    before_opening: bool


@dataclass(frozen=True, eq=False)
class Scheduled:
    """Effects of one occurrence that wait for their day."""

    day: Day
    before_opening: bool
    occurrence: Occurrence
    effects: List[Effect]


class Schedule:
    """The effects that wait, in the order in which they take place.

    By day, before the opening first, and else as they were reported. Most wait for a day later than
    all others, so they join at the end.
    """

    def __init__(self) -> None:
        self._waiting: List[Scheduled] = []

    def await_(self, effect: Effect, when: Opening) -> None:
        """Effects of one occurrence at one opening belong together: each reads the state before all.

        One that waits already, of an event that is told again, waits once, and is told when that event
        may have happened, too.
        """
        occurrence = effect.occurrence
        end = self._place_after(when)
        for waiting in reversed(self._waiting[:end]):
            if _compare(waiting, when) != 0:
                break
            if waiting.occurrence is occurrence:
                for known in waiting.effects:
                    if known.rule is effect.rule:
                        known.found.extend(effect.found)
                        return
                waiting.effects.append(effect)
                return
        scheduled = Scheduled(when.day, when.before_opening, occurrence, [effect])
        self._waiting.insert(end, scheduled)

    def next_day(self) -> Optional[Day]:
        """The first day for which something waits."""
        return self._waiting[0].day if self._waiting else None

    def take(self, when: Opening) -> Sequence[Scheduled]:
        """Takes out what waits for an opening, or for an earlier one."""
        if not self._waiting or _compare(self._waiting[0], when) > 0:
            return ()
        place = self._place_after(when)
        taken = self._waiting[:place]
        del self._waiting[:place]
        return taken

    def _place_after(self, when: Opening) -> int:
        """The first place after all that takes place by then."""
        return first_place(self._waiting, lambda waiting: _compare(waiting, when) > 0)


def _compare(left: Opening, right: Opening) -> int:
    by_day = left.day - right.day
    return by_day if by_day != 0 else int(right.before_opening) - int(left.before_opening)

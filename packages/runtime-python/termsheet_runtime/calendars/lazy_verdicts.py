"""What a condition says at each of a row of places, judged no further than needed."""

from __future__ import annotations

from typing import Callable, Optional

_UNJUDGED = 0
_FAILS = 1
_HOLDS = 2
_BLOCK = 64


class LazyVerdicts:
    """Remembers, for a row of places, whether a condition holds at each.

    A place is judged at most once, and only when an answer turns on it: a condition may be unknown
    beyond some date, and judging further than needed would make an answer unknown that is not.

    Blocks of 64 places that have been judged throughout are counted over at one step.
    """

    def __init__(self, size: int, judge: Callable[[int], bool]) -> None:
        blocks = -(-size // _BLOCK)
        self._judge = judge
        self._verdicts = bytearray(size)
        self._judged_in_block = bytearray(blocks)
        self._holding_in_block = bytearray(blocks)

    def holds(self, place: int) -> bool:
        """Whether the condition holds at a place; what the condition raises is passed on."""
        known = self._verdicts[place]
        if known != _UNJUDGED:
            return known == _HOLDS
        verdict = self._judge(place)
        self._verdicts[place] = _HOLDS if verdict else _FAILS
        self._judged_in_block[place // _BLOCK] += 1
        if verdict:
            self._holding_in_block[place // _BLOCK] += 1
        return verdict

    def nth_holding(self, start: int, n: int, step: int) -> Optional[int]:
        """The `n`-th place (from 1) at which the condition holds, from `start` (itself in).

        Upwards for a step of 1 and downwards for -1; None when there are fewer.
        """
        edge = 0 if step == 1 else _BLOCK - 1
        missing = n
        place = start
        while 0 <= place < len(self._verdicts):
            passed = self._passable_block(place) if place % _BLOCK == edge else None
            if passed is not None and passed < missing:
                missing -= passed
                place += step * _BLOCK
                continue
            if self.holds(place):
                missing -= 1
            if missing == 0:
                return place
            place += step
        return None

    def count_holding(self, from_: int, until: int) -> int:
        """How many places from `from_` up to but not including `until` hold the condition."""
        count = 0
        place = from_
        while place < until:
            is_block = place % _BLOCK == 0 and place + _BLOCK <= until
            passed = self._passable_block(place) if is_block else None
            if passed is not None:
                count += passed
                place += _BLOCK
                continue
            if self.holds(place):
                count += 1
            place += 1
        return count

    def _passable_block(self, place: int) -> Optional[int]:
        """How many places of this place's block hold the condition, once all are judged."""
        block = place // _BLOCK
        is_judged = self._judged_in_block[block] == _BLOCK
        return self._holding_in_block[block] if is_judged else None

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Dict, Hashable, NamedTuple, Optional

from .identical import is_identical

if TYPE_CHECKING:
    from ..derivation.trace import Trace
    from ..value.value import Value


class Remembered(NamedTuple):
    """What a term gave, how, how many terms it rests on, one upon another, and for how long it stands."""

    value: Value
    trace: Optional[Trace]
    height: int
    # The first day on which it may be otherwise though nothing happens.
    until: float


class _RememberedInput(NamedTuple):
    input: Value
    remembered: Remembered


# Inputs remembered for one term: a search tries far more, and asks each but once.
_MAX_INPUTS = 1_000

_MASK = 2**52 - 1


class Memo:
    """What terms gave at one moment, by their index and what they were asked for."""

    def __init__(self) -> None:
        self._plain: Dict[int, Remembered] = {}
        self._by_input: Dict[int, Dict[Hashable, _RememberedInput]] = {}

    def get(self, index: int, input: Optional[Value]) -> Optional[Remembered]:
        """`input`: the key or argument of the term; None for a term that has none."""
        if input is None:
            return self._plain.get(index)
        known = self._by_input.get(index, {}).get(_place_of(input))
        if known is None:
            return None
        if is_identical(known.input, input):
            return known.remembered
        is_same = (
            isinstance(known.input, Fraction)
            and isinstance(input, Fraction)
            and known.input == input
        )
        return known.remembered if is_same else None

    def set(self, index: int, input: Optional[Value], remembered: Remembered) -> None:
        if input is None:
            self._plain[index] = remembered
            return
        known = self._by_input.setdefault(index, {})
        if len(known) >= _MAX_INPUTS:
            known.clear()
        known[_place_of(input)] = _RememberedInput(input, remembered)


def _place_of(input: Value) -> Hashable:
    """Where an input is looked for; of figures that meet in one place the last is remembered."""
    if isinstance(input, Fraction):
        return floor(input) & _MASK
    if isinstance(input, bool):
        # To Python yes is 1 and no is 0.
        return ("yes/no", input)
    if isinstance(input, (int, str)):
        return input
    # What has no figure is known by itself: it is kept with what is remembered.
    return ("itself", id(input))

"""Every duty that came about in a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Iterator, List, Optional, Sequence

if TYPE_CHECKING:
    from ..value.occurrence import Occurrence
    from .duty import Duty


class DutyBook:
    """Every duty that came about in a run, by its obligation, in the order in which they arose."""

    def __init__(self, obligations: int) -> None:
        self._by_obligation: List[List[Duty]] = [[] for _ in range(obligations)]
        # By what brought them about, by their obligation.
        self._by_key: List[Dict[Occurrence, Duty]] = [{} for _ in range(obligations)]
        # Before these places all are done: a duty that is done does not open again.
        self._first_open: List[int] = [0] * obligations

    def enter(self, duty: Duty) -> None:
        """Takes in a duty that came about."""
        self._by_obligation[duty.obligation].append(duty)
        if duty.key is not None:
            self._by_key[duty.obligation][duty.key] = duty

    def brought_about_by(self, obligation: int, key: Occurrence) -> Optional[Duty]:
        """The duty that an occurrence brought about before, if it did: it does so once, however often it
        is told."""
        return self._by_key[obligation].get(key)

    def of(self, obligation: int) -> Sequence[Duty]:
        """The duties of an obligation, in the order in which they arose."""
        return self._by_obligation[obligation]

    def open_of(self, obligation: int) -> Iterator[Duty]:
        """Those of which something is left to do, oldest first; not those that arise meanwhile."""
        duties = self._by_obligation[obligation]
        first = self._first_open[obligation]
        while first < len(duties) and not duties[first].is_open:
            first += 1
        self._first_open[obligation] = first
        for place in range(first, len(duties)):
            duty = duties[place]
            if duty.is_open:
                yield duty

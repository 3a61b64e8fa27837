"""For how long stands what was read of a contract."""

from __future__ import annotations

from math import inf

# What was read may be otherwise on any later day, though nothing happens.
EACH_DAY = -inf


class Lasting:
    """The first day on which what was read so far may be otherwise though nothing happens.

    Whatever reads something that moves by itself brings it nearer: a row of a fact, a date. Who wants
    to know of one expression begins anew before it is read, and takes up what there was after it.
    """

    __slots__ = ("until",)

    def __init__(self) -> None:
        self.until = inf

    def shorten(self, until: float) -> None:
        """Something was read that stands for so long."""
        if until < self.until:
            self.until = until

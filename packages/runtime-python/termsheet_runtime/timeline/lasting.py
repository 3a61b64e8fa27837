"""For how long stands what was read of a contract."""

from __future__ import annotations

from math import inf

# What was read may be otherwise on any later day, though nothing happens.
EACH_DAY = -inf


class Lasting:
    """The first day on which what was read so far may be otherwise though nothing happens.

    It is lowered by whatever reads something that moves by itself: a row of a fact, a date. Who wants
    to know of one expression raises it before the expression is read, and lowers it again after.
    """

    __slots__ = ("until",)

    def __init__(self) -> None:
        self.until = inf

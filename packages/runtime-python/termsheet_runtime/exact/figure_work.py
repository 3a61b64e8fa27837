"""How much work operations on long figures have taken."""

from __future__ import annotations

# What a unit of work stands for, in bits by bits: beside arithmetic on small figures.
_BITS_OF_PRODUCT = 2**20
_BITS_OF_LINE = 2**10


class FigureWork:
    """The work that operations on long figures have taken since the program started.

    1 is the work of one operation on small figures. Figures know nothing of the question that
    they are worked out for: who bounds the work of a question reads this before and after.
    """

    __slots__ = ("done",)

    def __init__(self) -> None:
        self.done = 0.0


FIGURE_WORK = FigureWork()


def count_operation(left: int, right: int) -> None:
    """Counts one operation on figures of so many bits, the longest it may take: their product."""
    FIGURE_WORK.done += 1 + (left * right) / _BITS_OF_PRODUCT + (left + right) / _BITS_OF_LINE

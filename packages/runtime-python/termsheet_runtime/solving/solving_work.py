from __future__ import annotations

from ..exact.figure_work import FIGURE_WORK
from .not_shown import NotShown

# The work on figures that one search may take: circles of contracts take a hundredth of it.
_MOST_WORK = 500_000


class SolvingWork:
    """What a search for solutions may still do.

    The figures in polynomials of a high degree grow to thousands of digits while their roots are
    counted, where no number of steps bounds the work.
    """

    def __init__(self) -> None:
        self._through = FIGURE_WORK.done + _MOST_WORK

    def check(self) -> None:
        """Raises NotShown where figures were worked on more than any circle of a contract needs."""
        if FIGURE_WORK.done > self._through:
            raise NotShown()

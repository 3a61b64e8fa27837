from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Literal, NamedTuple, Optional, Sequence

from ..exact.figure_work import FIGURE_WORK

if TYPE_CHECKING:
    from ..program.program import Site

# The work that answering one question may take, where 1 is the work of one operation on small
# figures: far beyond what a contract needs.
_BUDGET = 5_000_000

# The work on figures of hundreds of digits that answering one question may take, and as much again
# replaying what happened: ten years of interest that compounds daily take a fifth of it.
_BUDGET_OF_FIGURES = 5_000_000

# What each event adds to the work that replaying them may take.
_BUDGET_OF_EVENT = 50_000

# What each day adds to it on which the contract itself may make events happen, and all days at most.
_BUDGET_OF_DAY = 10_000
_MAX_BUDGET_OF_DAYS = 20_000_000

# So many events and changes may come of what the contract makes happen by itself, and so many more of
# each report: a hundred years of a schedule of every day, upon which something changes each time.
_MAX_HAPPENINGS = 75_000
_HAPPENINGS_OF_EVENT = 100

# Four hundred years, over which dates repeat: longer than any contract runs.
MAX_DAYS_OF_HISTORY = 146_097

# Hypotheses that stand in one another deeper than this are refused: each is a world of its own, in
# which all is worked out anew, and definitions that assume two ways double the worlds at each level.
MAX_HYPOTHESES = 8

WorkKind = Literal["term", "row", "day", "duty", "candidate", "hypothesis"]

# The work of each kind of step, by measurement, beside that of the formula itself.
_WORK: Dict[WorkKind, int] = {
    "term": 20,
    "row": 1,
    "day": 2,
    "duty": 15,
    "candidate": 10,
    "hypothesis": 100,
}

# The words of a formula that hold one operation.
_CHARACTERS_OF_OPERATION = 16

# Terms that rest on one another deeper than this are refused.
_MAX_DEPTH = 500


class BudgetSpent(Exception):
    """Raised where answering one question takes more work than any contract needs."""

    def __init__(self, reason: str = "it takes more work than any contract needs") -> None:
        super().__init__(reason)


class TooDeep(RecursionError):
    """Raised where terms rest on one another too deeply."""

    def __init__(self) -> None:
        super().__init__(f"it rests on more than {_MAX_DEPTH} terms, one upon another")


class Measured(NamedTuple):
    """What something gave, and how many terms it rests on, one upon another."""

    result: Any
    height: int


class Limits:
    """What one run may still do.

    Whether a term is too deep never depends on what was asked before: a term that was worked out
    counts with the height of all that it rests on.
    """

    def __init__(self, sites: Sequence[Site], events: int) -> None:
        self._sites = sites
        # The work of each site's formula, by the site, found out when it is first met.
        self._lengths: Dict[int, int] = {}
        self._budget = _BUDGET + events * _BUDGET_OF_EVENT
        self._replay_budget = self._budget
        self._happenings_left = _MAX_HAPPENINGS + events * _HAPPENINGS_OF_EVENT
        self._days_left = _MAX_BUDGET_OF_DAYS
        # How far figures may be worked on, as `figure_work` counts; for the replay, what is left.
        self._figures_through = FIGURE_WORK.done + _BUDGET_OF_FIGURES
        self._replay_figures: float = _BUDGET_OF_FIGURES
        # For each term being worked out, the height of the highest that it has rested on so far.
        self._heights: List[int] = [0] * (_MAX_DEPTH + 1)
        # How many terms are being worked out, one for another.
        self.depth = 0
        # How many terms the last term that was left rests on, one upon another, itself included.
        self.last_height = 0

    def renew(self) -> None:
        """A further question has a budget of its own."""
        self._budget = _BUDGET
        self._figures_through = FIGURE_WORK.done + _BUDGET_OF_FIGURES

    def begin_replay(self) -> None:
        """Replaying has a budget of its own, be it done all at once or day by day."""
        self._budget = self._replay_budget
        self._figures_through = FIGURE_WORK.done + self._replay_figures

    def end_replay(self) -> None:
        self._replay_budget = self._budget
        self._replay_figures = self._figures_through - FIGURE_WORK.done

    def grant_days(self, days: int) -> None:
        """Adds to the budget for days on which the contract itself may make events happen."""
        granted = min(days * _BUDGET_OF_DAY, self._days_left)
        self._days_left -= granted
        self._budget += granted

    def happen(self, count: int) -> None:
        """Counts events that happen, and effects that they have.

        Raises BudgetSpent where they are more than any contract makes happen.
        """
        self._happenings_left -= count
        if self._happenings_left >= 0:
            return
        raise BudgetSpent(
            f"more than {_MAX_HAPPENINGS:,} events and changes come about by themselves until then"
        )

    def spend(self, kind: WorkKind, site: Optional[int], steps: int = 1) -> None:
        """Counts the work of so many steps, in each of which the formula of a site is worked out.

        Raises BudgetSpent when an evaluation does more work than any contract needs.
        """
        work = _WORK[kind]
        if site is not None:
            of_formula = self._lengths.get(site)
            work += self._work_of(site) if of_formula is None else of_formula
        self._budget -= steps * work
        if self._budget < 0 or FIGURE_WORK.done > self._figures_through:
            raise BudgetSpent()

    def begin(self, site: Optional[int]) -> int:
        """Begins to work out a term by the formula of a site; gives the depth to leave it to.

        Raises BudgetSpent, and TooDeep where too many terms are being worked out, one for another.
        """
        self.spend("term", site)
        depth = self.depth
        if depth >= _MAX_DEPTH:
            raise TooDeep()
        self._heights[depth] = 0
        self.depth = depth + 1
        return depth

    def leave_to(self, depth: int) -> None:
        """Back to a depth; terms in between whose leaving went wrong are left too."""
        heights = self._heights
        height = heights[depth] + 1
        self.last_height = height
        self.depth = depth
        if depth > 0 and heights[depth - 1] < height:
            heights[depth - 1] = height

    def rest_on(self, height: int) -> None:
        """Rests on a term that was worked out before.

        Raises TooDeep where working it out here would be too deep.
        """
        depth = self.depth
        if depth + height > _MAX_DEPTH:
            raise TooDeep()
        if depth > 0 and self._heights[depth - 1] < height:
            self._heights[depth - 1] = height

    def measure(self, work: Callable[[], Any]) -> Measured:
        """Works something out beside the term in hand, and tells how many terms it rests on."""
        depth = self.depth
        if depth == len(self._heights):
            self._heights.append(0)
        self._heights[depth] = 0
        self.depth += 1
        try:
            result = work()
            return Measured(result, self._heights[depth])
        finally:
            self.depth = depth

    def _work_of(self, site: int) -> int:
        text = self._sites[site].text if site < len(self._sites) else ""
        # A character outside the basic plane counts as two, as in the other evaluators.
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        work = ceil(length / _CHARACTERS_OF_OPERATION)
        self._lengths[site] = work
        return work

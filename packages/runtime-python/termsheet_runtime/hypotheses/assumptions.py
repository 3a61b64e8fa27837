"""The terms that are taken to be something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Sequence

from ..monotone.is_symbolic import is_symbolic
from ..value.same_value import is_same_value

if TYPE_CHECKING:
    from ..derivation.trace import Trace
    from ..timeline.frame import AssumedTerm
    from ..value.value import Value


@dataclass(frozen=True, eq=False)
class Assumption:
    """What one term is taken to be: a value, or (`reading`) the label of an ambiguity's reading."""

    term: AssumedTerm
    index: int
    # The one key or argument for which it holds; None for every one.
    input: Optional[Value]
    value: Value
    # How the value came about, where a derivation is recorded.
    trace: Optional[Trace]


class Assumptions:
    """The terms that are taken to be something else; those of an outer hypothesis hold inside it
    too."""

    def __init__(self, outer: Optional[Assumptions], own: Sequence[Assumption]) -> None:
        self._outer = outer
        self._own = own
        # How many hypotheses stand in one another here.
        self.depth: int = 1 if outer is None else outer.depth + 1

    def find(self, term: AssumedTerm, index: int, input: Optional[Value]) -> Optional[Assumption]:
        """The innermost assumption of a term, for the key or argument that it is asked for."""
        for each in self._own:
            if each.term != term or each.index != index:
                continue
            if each.input is None or (input is not None and is_same_value(each.input, input)):
                return each
        return None if self._outer is None else self._outer.find(term, index, input)

    def rest_on_search(self) -> bool:
        """Whether something is assumed that is itself still searched or solved for."""
        if any(is_symbolic(each.value) for each in self._own):
            return True
        return self._outer is not None and self._outer.rest_on_search()

    def step_for(self, others: Sequence[Assumption], step: Trace) -> Trace:
        """The step that shows what was assumed, in the place of one that shows the same anew."""
        for place, other in enumerate(others):
            if other.trace is step:
                own = self._own[place].trace if place < len(self._own) else None
                return step if own is None else own
        return step

    def assumes(self, others: Sequence[Assumption]) -> bool:
        """Whether the same is assumed, and recorded alike, of the same terms in the same order."""
        return len(self._own) <= len(others) and all(
            is_same_value(each.value, other.value) and _rest_alike(each.trace, other.trace)
            for each, other in zip(self._own, others)
        )


def _rest_alike(one: Optional[Trace], other: Optional[Trace]) -> bool:
    """Whether two values came about in the same way: equal ones for two arguments did not."""
    if one is None or other is None:
        return one is other
    return len(one.references) == len(other.references) and all(
        left.trace is right.trace for left, right in zip(one.references, other.references)
    )

"""The derived events of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, List, Sequence

from .after_each import AfterEach
from .derived_source import DerivedSource, Deriving
from .when_condition_holds import WhenConditionHolds

if TYPE_CHECKING:
    from ..timeline.run import Run


def derived_sources(run: Run) -> Sequence[Sequence[DerivedSource]]:
    """The derived events of a run, by stratum: those of one are decided together."""
    strata: Dict[int, List[DerivedSource]] = {}
    for event, spec in enumerate(run.program.events):
        source = spec.source
        if source.kind != "when" and source.kind != "after each":
            continue
        deriving = Deriving(
            run=run, event=event, name=spec.name, clause=spec.clause, site=source.site
        )
        derived: DerivedSource
        if source.kind == "when":
            derived = WhenConditionHolds(deriving, source)
        else:
            derived = AfterEach(deriving, source)
        strata.setdefault(source.stratum, []).append(derived)
    return tuple(tuple(strata[stratum]) for stratum in sorted(strata))

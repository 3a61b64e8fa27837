"""The schedules of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Sequence

from .derived_source import Deriving
from .schedule_source import ScheduleSource

if TYPE_CHECKING:
    from ..timeline.run import Run


def schedule_sources(run: Run) -> Sequence[ScheduleSource]:
    """The schedules of a run, in the order of the file."""
    sources: List[ScheduleSource] = []
    for event, each in enumerate(run.program.events):
        if each.source.kind == "schedule":
            spec = each.source.spec
            deriving = Deriving(
                run=run, event=event, name=each.name, clause=each.clause, site=spec.site
            )
            sources.append(ScheduleSource(deriving, spec))
    return tuple(sources)

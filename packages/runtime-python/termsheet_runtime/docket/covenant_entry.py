"""Whether a covenant is kept, and when it was not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Tuple

from ..dates.iso_date import format_iso_date
from ..events.standing import standing
from ..timeline.frame import Frame
from ..timeline.guard import guard
from ..value.missing import Missing
from .docket_entry import CovenantEntry

if TYPE_CHECKING:
    from ..program.duties import CovenantSpec
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value
    from .docket_entry import CovenantStatus


def covenant_entry(
    run: Run, moment: Moment, *, covenant: int, spec: CovenantSpec[Code]
) -> CovenantEntry:
    """Whether a covenant is kept at a moment, and when it was not."""
    breaches = tuple(
        each.day
        for each in run.occurrences_of(spec.breach)
        if moment.sees(each.day, each.sequence) and standing(each) is True
    )
    kept = _kept_at(run, moment, spec)
    since = None
    if kept.status == "breached":
        since = breaches[-1] if len(breaches) > 0 else moment.day
    return CovenantEntry(
        covenant=covenant,
        name=spec.name,
        clause=spec.clause,
        what=run.program.sites[spec.site].text,
        status=kept.status,
        since=since,
        breaches=breaches,
        reasons=kept.reasons,
    )


@dataclass(frozen=True)
class _Kept:
    status: CovenantStatus
    reasons: Tuple[str, ...] = ()


def _kept_at(run: Run, moment: Moment, spec: CovenantSpec[Code]) -> _Kept:
    start = run.start
    if isinstance(start, Missing):
        return _Kept("not known", start.reasons)
    if moment.day < start:
        reason = f"the contract takes effect on {format_iso_date(start)}"
        return _Kept("does not bind", (reason,))
    source = run.program.events[spec.breach].source
    fails: Value = False
    if source.kind == "when":
        fails = _read(run, moment, spec, source.condition)
    if fails is True:
        return _Kept("breached")
    binds = True if spec.while_ is None else _read(run, moment, spec, spec.while_)
    if binds is False:
        return _Kept("does not bind")
    if isinstance(fails, Missing):
        return _Kept("not known", fails.reasons)
    return _Kept("holds")


def _read(run: Run, moment: Moment, spec: CovenantSpec[Code], code: Code) -> Value:
    frame = Frame(run, moment, [], None)
    return guard(run, spec, code, frame)

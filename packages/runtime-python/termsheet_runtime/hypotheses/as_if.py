"""`X as if Y is V and Z is W`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple

from ..derivation.trace import TraceReference
from ..timeline.check_domain import check_domain
from ..timeline.limits import MAX_HYPOTHESES
from ..timeline.moment import Assuming, Moment
from ..value.missing import impossible
from .assumptions import Assumption, Assumptions

if TYPE_CHECKING:
    from ..derivation.trace import Trace
    from ..program.program import AssumptionSpec
    from ..timeline.code import Code, ExecutableProgram
    from ..timeline.frame import Frame
    from ..timeline.run import Run
    from ..value.value import Value


@dataclass(frozen=True)
class AsIf:
    """`X as if Y is V and Z is W`."""

    site: int
    operand: Code
    assumptions: Tuple[AssumptionSpec[Code], ...]


def as_if(frame: Frame, spec: AsIf) -> Value:
    """The operand at the same moment, with some terms taken to be something else wherever it reads
    them, on whatever day.

    History is not run again: states keep what the events made of them.
    """
    step = frame.step("hypothesis", None, body=spec.site)
    return frame.within(spec.site, step, lambda: _suppose(frame, spec))


def _suppose(frame: Frame, spec: AsIf) -> Value:
    outer = frame.moment.assumptions
    if outer is not None and outer.depth >= MAX_HYPOTHESES:
        return impossible(_TOO_DEEP)
    own = [_work_out(frame, assumption) for assumption in spec.assumptions]
    return spec.operand(frame.at(_supposing(frame, spec.site, own)))


_TOO_DEEP = (
    f"more than {MAX_HYPOTHESES} `as if` stand in one another, through the terms that they read"
)


def _name_of(program: ExecutableProgram, spec: AssumptionSpec[Code]) -> str:
    if spec.term == "blank":
        return program.blanks[spec.index].name
    if spec.term == "fact":
        return program.facts[spec.index].name
    if spec.term == "state":
        return program.states[spec.index].name
    if spec.term == "definition":
        return program.definitions[spec.index].name
    return program.ambiguities[spec.index].name


def _work_out(frame: Frame, spec: AssumptionSpec[Code]) -> Assumption:
    """What is assumed is read as things are, outside the hypothesis."""
    name = _name_of(frame.run.program, spec)
    traces: List[Optional[Trace]] = [None]

    def work() -> Value:
        traces[0] = frame.trace
        return _value_of(frame, spec)

    step = frame.step("assumption", None, name=name, body=spec.site)
    value = frame.within(spec.site, step, work)
    return Assumption(term=spec.term, index=spec.index, input=None, value=value, trace=traces[0])


def _value_of(frame: Frame, spec: AssumptionSpec[Code]) -> Value:
    """A state cannot be taken to be what no rule could make it."""
    if spec.term == "reading":
        return spec.label
    value = spec.value(frame)
    if spec.term != "state":
        return value
    return check_domain(frame.run.program.states[spec.index], value)


def _supposing(frame: Frame, site: int, own: Sequence[Assumption]) -> Moment:
    """The frame's moment as it would be: a world of its own, in which nothing that was worked out in
    this one is remembered.

    It is kept, so that the days of a window that assume the same share it.
    """
    moment, run = frame.moment, frame.run
    horizon = moment.horizon
    there = horizon.hypotheses.get(site)
    shown = None if there is None else there.assumptions
    if there is not None and shown is not None and shown.assumes(own):
        _show_once(frame, shown, own)
    else:
        run.limits.spend("hypothesis", None)
        there = horizon_assuming(moment, own)
        horizon.hypotheses[site] = there
    return moment_in(run, moment, there)


def _show_once(frame: Frame, shown: Assumptions, own: Sequence[Assumption]) -> None:
    """What is remembered there cites the steps that showed the assumptions first; so does this one."""
    if frame.trace is None:
        return
    references = frame.trace.references
    for place, reference in enumerate(references):
        trace = shown.step_for(own, reference.trace)
        references[place] = TraceReference(site=reference.site, trace=trace)


def horizon_assuming(moment: Moment, own: Sequence[Assumption]) -> Moment:
    """A moment's horizon as it would be."""
    horizon = moment.horizon
    assumptions = Assumptions(horizon.assumptions, own)
    return Moment(horizon.day, horizon.sequence, Assuming(assumptions))


def moment_in(run: Run, moment: Moment, horizon: Moment) -> Moment:
    """The same moment, seen from another horizon of the same day."""
    if moment is moment.horizon:
        return horizon
    return run.moment_of(moment, horizon)

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, List, NamedTuple, Optional, Sequence, Union

from ..derivation.trace import Trace
from ..hypotheses.as_if import horizon_assuming, moment_in
from ..hypotheses.assumptions import Assumption
from ..monotone.is_symbolic import is_symbolic
from ..monotone.symbolic_truth import Opaque
from ..series.statistics import first_missing
from ..timeline.guard import guard
from ..timeline.identical import is_identical
from ..value.missing import Missing
from ..value.same_value import is_same_value
from .describe_equation import describe_equation
from .equations import FoundMissing, FoundOpen
from .explain_refusal import explain_refusal
from .real_roots import OpenRange
from .solve_one import solve_one
from .solve_several import solve_several

if TYPE_CHECKING:
    from ..program.program import SystemSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.value import Value
    from .equations import Found

# Formulas of polynomials take so many times the work of formulas of figures, for each unknown.
_STEPS_OF_FORMULA = 30


@dataclass(frozen=True, eq=False)
class Solution:
    """What came of solving a system at one moment, for one key or argument."""

    input: Optional[Value]
    found: Found


def solve_system(frame: Frame, *, system: int, index: int, input: Optional[Value]) -> Value:
    """The one figure for a definition that includes itself, with the others of its system.

    It is exact, and shown to be the only one. Refused with the reason where there is none, more than
    one, or where nobody can tell. The frame is that of the definition.
    """
    systems = frame.run.program.systems
    if not 0 <= system < len(systems):
        return Opaque.INSTANCE
    asked = _System(system, index, input, systems[system])
    found = _recall(frame, asked)
    value = _settle(frame, asked, found)
    if frame.trace is not None and not is_symbolic(value):
        _record(frame, asked, found, value)
    return value


@dataclass(frozen=True, eq=False)
class _System:
    """An unknown that is asked for: its definition, and the key or argument it is asked for."""

    system: int
    index: int
    input: Optional[Value]
    spec: SystemSpec[Code]


class _Taken(NamedTuple):
    """What an unknown is taken to be, and how that came about."""

    value: Value
    trace: Optional[Trace]


def _recall(frame: Frame, system: _System) -> Found:
    solutions = frame.moment.solutions
    known = solutions.get(system.system)
    if known is not None and _is_same_input(known.input, system.input):
        return known.found
    # Only the solution belongs in a derivation, not the figures that were tried.
    found = _solve(frame.with_locals(frame.locals, None), system)
    solutions[system.system] = Solution(input=system.input, found=found)
    return found


def _is_same_input(left: Optional[Value], right: Optional[Value]) -> bool:
    if left is None or right is None:
        return left is right
    return is_identical(left, right) or is_same_value(left, right)


def _solve(frame: Frame, system: _System) -> Found:
    spec = system.spec
    range = _range_of(frame, spec)
    if isinstance(range, Missing):
        return FoundMissing(range)
    if isinstance(range, Opaque):
        return FoundOpen()
    count = len(spec.unknowns)

    def equations(values: Sequence[Value]) -> Sequence[Value]:
        there = _assuming(frame, system, [_Taken(value, None) for value in values])
        return [_definition_at(there, unknown, count) for unknown in spec.unknowns]

    if count > 1:
        return solve_several(equations, count)
    return solve_one(equations, range)


def _range_of(frame: Frame, spec: SystemSpec[Code]) -> Union[OpenRange, Missing, Opaque]:
    """Where the first unknown is sought."""
    if spec.range is None:
        return OpenRange(None, None)
    outside = frame.with_locals([], None)
    low, high = spec.range.from_(outside), spec.range.to(outside)
    missing = first_missing([low, high])
    if missing is not None:
        return missing
    if not (isinstance(low, Fraction) and isinstance(high, Fraction)):
        return Opaque.INSTANCE
    return OpenRange(low, high)


def _definition_at(frame: Frame, unknown: int, unknowns: int) -> Value:
    """What an unknown's definition gives, as it stands."""
    spec = frame.run.program.definitions[unknown]
    frame.run.limits.spend("candidate", spec.site, _STEPS_OF_FORMULA * unknowns)
    return guard(frame.run, spec, spec.body, frame)


def _assuming(frame: Frame, system: _System, unknowns: Sequence[_Taken]) -> Frame:
    """The frame in which the unknowns are taken to be these figures."""
    definitions = frame.run.program.definitions
    own: List[Assumption] = []
    for index, taken in zip(system.spec.unknowns, unknowns):
        spec = definitions[index]
        is_plain = spec.keyed_by is None and spec.parameter is None
        own.append(
            Assumption(
                term="definition",
                index=index,
                input=None if is_plain else system.input,
                value=taken.value,
                trace=taken.trace,
            )
        )
    horizon = horizon_assuming(frame.moment, own)
    return frame.at(moment_in(frame.run, frame.moment, horizon))


def _settle(frame: Frame, system: _System, found: Found) -> Value:
    if found.kind == "one":
        return found.figures[system.spec.unknowns.index(system.index)]
    # What an outer search still looks for makes this open too: the search then tries figures.
    assumptions = frame.moment.assumptions
    rests_on_search = assumptions is not None and assumptions.rest_on_search()
    is_within_search = rests_on_search or is_symbolic(system.input)
    if is_within_search and found.kind in ("open", "not shown"):
        return Opaque.INSTANCE
    return explain_refusal(frame.run.program, system.spec, found)


def _record(frame: Frame, system: _System, found: Found, value: Value) -> None:
    """Puts the solution back into the definition, so that the derivation shows that it satisfies it."""
    trace, run, spec = frame.trace, frame.run, system.spec
    if trace is None:
        return
    unknowns: List[_Taken] = []
    for place, unknown in enumerate(spec.unknowns):
        name = run.program.definitions[unknown].name
        solution = Trace(frame.step("solution", spec.clause, name=name))
        solution.value = found.figures[place] if found.kind == "one" else value
        unknowns.append(_Taken(solution.value, solution))
    trace.note = describe_equation(run.program, spec, found)
    _definition_at(_assuming(frame, system, unknowns), system.index, 1)

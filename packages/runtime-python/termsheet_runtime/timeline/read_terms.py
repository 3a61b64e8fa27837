from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, NamedTuple, Optional, Union

from ..accruals.read_accrual import Accrual, read_accrual
from ..arithmetic.quantities import add
from ..dates.iso_date import format_iso_date
from ..derivation.trace import Trace, TraceReference
from ..monotone.symbolic_truth import Opaque
from ..solving.solve_system import solve_system
from ..value.article import with_article
from ..value.describe_occurrence import describe_occurrence
from ..value.format_value import format_value
from ..value.missing import Missing, not_yet, unknown
from ..value.occurrence import Occurrence
from .accrued import accrued_at
from .guard import Guarded, GuardedTerm, guard
from .history import History

if TYPE_CHECKING:
    from ..program.program import AmbiguitySpec, StateSpec
    from ..value.value import Value
    from .code import Code
    from .frame import Frame
    from .memo import Memo
    from .moment import Moment

from .memo import Remembered


def read_state(frame: Frame, site: Optional[int], index: int, key: Optional[Value]) -> Value:
    """The value of a state at the frame's moment."""
    states = frame.run.program.states
    if index >= len(states):
        return unknown("a state")
    spec = states[index]
    assumed = frame.assumed(site, term="state", index=index, input=key)
    if assumed is not None:
        return assumed
    outcome = _find_history(frame, spec, index, key)
    of = key if isinstance(key, Occurrence) else None
    if frame.trace is None:
        if isinstance(outcome, History):
            return state_at(frame, HeldState(spec, outcome, of))
        return outcome
    step = frame.step(
        "state",
        spec.clause,
        name=spec.name,
        body=None if spec.accrual is None and spec.accrues is None else spec.site,
    )

    def work() -> Value:
        if not isinstance(outcome, History):
            return outcome
        _note_changes(frame, outcome, site)
        return state_at(frame, HeldState(spec, outcome, of))

    return frame.within(site, step, work)


# Of a state that is read by the way no more changes than these are listed.
_MOST_CHANGES = 50


@dataclass(frozen=True, eq=False)
class HeldState:
    """A state with its history, and the occurrence whose copy it is."""

    spec: StateSpec[Code]
    history: History
    key: Optional[Occurrence]


def state_at(frame: Frame, held: HeldState) -> Value:
    """The value of a state at the frame's moment: the last that it took, and what accrued since."""
    spec, history, key = held.spec, held.history, held.key
    interest = spec.accrual
    accrues = spec.accrues
    if accrues is not None:
        written = history.value_at(frame.moment)
        if frame.trace is not None and history.last_change(frame.moment) is not None:
            shown = format_value(written, spec.type)
            frame.trace.note = f"{shown} after what was written, and what accrues"
        return add(written, accrued_at(frame, accrues, spec))
    if interest is None:
        return history.value_at(frame.lasting_moment)
    return read_accrual(frame, Accrual(spec=spec, interest=interest, history=history, key=key))


def _find_history(
    frame: Frame, spec: StateSpec[Code], index: int, key: Optional[Value]
) -> Union[History, Missing, Opaque]:
    run, moment = frame.run, frame.lasting_moment
    name = spec.name
    if moment.is_beyond_horizon():
        return unknown(f"{name} on {format_iso_date(moment.day)}")
    if isinstance(key, Missing):
        return key
    if isinstance(run.start, Missing):
        return run.start
    if isinstance(key, Occurrence):
        if not moment.sees(key.day, key.sequence):
            return not_yet(f"{name} before the {describe_occurrence(run.program, key)}")
        if key.row is None or moment.day >= run.start:
            return _rested(frame, run.keyed_history(index, key))
        return not_yet(_before_start(name, run.start))
    # Which event is meant depends on what a search still looks for.
    if key is not None:
        return Opaque.INSTANCE
    if spec.keyed_by is not None:
        events = run.program.events
        keyed_by = events[spec.keyed_by].name if spec.keyed_by < len(events) else ""
        return unknown(f"{name} of {with_article(keyed_by)}")
    if moment.day < run.start:
        return not_yet(_before_start(name, run.start))
    return _rested(frame, run.history(index))


def _before_start(name: str, start: int) -> str:
    return f"{name} before {format_iso_date(start)}, when the contract takes effect"


def _rested(frame: Frame, history: History) -> History:
    frame.run.limits.rest_on(history.height)
    return history


def _note_changes(frame: Frame, history: History, site: Optional[int]) -> None:
    """A state explains itself by its first value and by each change seen so far.

    What a change rests on is only the one before it, which rests on the one before that: a thousand
    changes would otherwise be listed a thousand times. So is that of what is read of a state with many
    of them: all of its changes are listed where the question is about the state itself.
    """
    moment, run, trace = frame.moment, frame.run, frame.trace
    if trace is None:
        return
    is_long = site is not None and len(history.changes) > _MOST_CHANGES
    if run.is_replaying or is_long:
        last = last_trace(history, moment)
        if last is not None:
            trace.references.append(TraceReference(None, last))
        return
    if history.start_trace is not None:
        trace.references.append(TraceReference(None, history.start_trace))
    for change in history.changes:
        if not moment.sees(change.day, change.sequence):
            break
        if change.trace is not None:
            trace.references.append(TraceReference(None, change.trace))


def last_trace(history: History, moment: Moment) -> Optional[Trace]:
    """The derivation of the last change seen at a moment, or of the start."""
    last = history.last_change(moment)
    if last is not None and last.trace is not None:
        return last.trace
    return history.start_trace


def read_definition(
    frame: Frame,
    site: Optional[int],
    index: int,
    *,
    key: Optional[Value],
    argument: Optional[Value],
) -> Value:
    """The value of a definition at the frame's moment, worked out once for each moment and input."""
    definitions = frame.run.program.definitions
    if index >= len(definitions):
        return unknown("a definition")
    spec = definitions[index]
    if isinstance(key, Missing):
        return key
    input = argument if key is None else key
    assumed = frame.assumed(site, term="definition", index=index, input=input)
    if assumed is not None:
        return assumed
    asked = _Asked(site, index, input, frame.remembered.definitions)
    known = _recall(frame, asked)
    if known is not None:
        return known
    if input is None and (spec.keyed_by is not None or spec.parameter is not None):
        return unknown(f"what {spec.name} is asked for")
    system = frame.run.system_of(index)
    work = spec.body if system is None else _solving(system, index, input)
    if frame.trace is None:
        return _work_out(frame, asked, spec, work, None)
    step = frame.step("definition", spec.clause, name=spec.name, body=spec.site)
    return _work_out(frame, asked, spec, work, Trace(step))


def _solving(system: int, index: int, input: Optional[Value]) -> Code:
    return lambda inner: solve_system(inner, system=system, index=index, input=input)


def read_ambiguity(frame: Frame, site: Optional[int], index: int, key: Optional[Value]) -> Value:
    """The chosen reading of an ambiguity: its value, or its label where the readings have none."""
    ambiguities = frame.run.program.ambiguities
    if index >= len(ambiguities):
        return unknown("a reading")
    spec = ambiguities[index]
    assumed = frame.assumed(site, term="ambiguity", index=index, input=key)
    if assumed is not None:
        return assumed
    choice = _choice_of(frame, spec, index)
    if choice is None or not 0 <= choice < len(spec.readings):
        return unknown(f"the reading of {spec.name}")
    reading = spec.readings[choice]
    asked = _Asked(site, index, key, frame.remembered.readings)
    known = _recall(frame, asked)
    if known is not None:
        return known
    value, label = reading.value, reading.label
    if value is not None and isinstance(key, Missing):
        return key
    if value is not None and key is None and spec.keyed_by is not None:
        return unknown(f"what {spec.name} is asked for")

    def say_label(_frame: Frame) -> Value:
        return label

    work = say_label if value is None else value
    term = GuardedTerm(spec.name, None)
    if frame.trace is None:
        return _work_out(frame, asked, term, work, None)
    step = frame.step("reading", spec.clause, name=f"{spec.name}: “{label}”")
    return _work_out(frame, asked, term, work, Trace(step))


def _choice_of(frame: Frame, spec: AmbiguitySpec[Code], index: int) -> Optional[int]:
    """Which reading is chosen: by the inputs, or by the hypothesis in which it is read."""
    frame.run.readings_asked.add(index)
    assumed = frame.assumed(None, term="reading", index=index, input=None)
    if assumed is None:
        readings = frame.run.inputs.readings
        return readings[index] if index < len(readings) else None
    labels = [reading.label for reading in spec.readings]
    return labels.index(assumed) if isinstance(assumed, str) and assumed in labels else None


class _Asked(NamedTuple):
    """A term that is asked for: where, what for, and where the moment remembers it."""

    site: Optional[int]
    term: int
    input: Optional[Value]
    memo: Memo


def _recall(frame: Frame, asked: _Asked) -> Optional[Value]:
    """What the moment remembers of a term; without a derivation it is no use where one is recorded."""
    known = asked.memo.get(asked.term, asked.input)
    if known is None or (frame.trace is not None and known.trace is None):
        return None
    frame.run.limits.rest_on(known.height)
    if known.trace is not None and frame.trace is not None:
        frame.trace.references.append(TraceReference(asked.site, known.trace))
    frame.run.lasting.shorten(known.until)
    return known.value


def _work_out(
    frame: Frame, asked: _Asked, term: Guarded, work: Code, trace: Optional[Trace]
) -> Value:
    """Works a term out and remembers it; a trace is its step of a derivation."""
    run = frame.run
    inner = frame.with_locals([] if asked.input is None else [asked.input], trace)
    lasting = run.lasting
    outer, lasting.until = lasting.until, inf
    try:
        value = guard(run, term, work, inner)
    finally:
        until = lasting.until
        lasting.shorten(outer)
    if trace is not None:
        trace.value = value
        if frame.trace is not None:
            frame.trace.references.append(TraceReference(asked.site, trace))
    asked.memo.set(asked.term, asked.input, Remembered(value, trace, run.limits.last_height, until))
    return value

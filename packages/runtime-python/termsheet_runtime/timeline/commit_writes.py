from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Dict, List, NamedTuple, Optional, Sequence

from ..accruals.read_accrual import Accrual
from ..accruals.settle_accrual import settle_accrual
from ..arithmetic.quantities import subtract
from ..derivation.trace import Trace, TraceReference, TraceStep
from ..exact.exact import less_than
from ..value.missing import Missing, undecided
from ..value.same_value import is_same_value
from .accrued import accrued_at
from .check_domain import check_domain
from .combine_writes import combine_writes
from .frame import Frame
from .history import Change, Skipped, Stamp
from .identical import is_identical
from .read_terms import HeldState, last_trace, state_at

if TYPE_CHECKING:
    from ..accruals.settled import Settled
    from ..program.program import StateSpec
    from ..value.value import Value
    from .code import Code
    from .history import History
    from .moment import Moment
    from .pending_write import PendingWrite
    from .run import Run


@dataclass(frozen=True, eq=False)
class Stamped:
    """When a group of writes takes effect."""

    moment: Moment
    sequence: float
    before_opening: bool


def commit_writes(run: Run, pending: Sequence[PendingWrite], at: Stamped) -> None:
    """Makes the writes of one event good, each state's together: clause order never matters."""
    groups: Dict[History, List[PendingWrite]] = {}
    for write in pending:
        groups.setdefault(_history_of(run, write), []).append(write)
    for history, group in groups.items():
        _commit_group(run, history, group, at)


def _history_of(run: Run, pending: PendingWrite) -> History:
    state = pending.write.state
    if pending.key is None:
        return run.history(state)
    return run.keyed_history(state, pending.key)


def _commit_group(run: Run, history: History, writes: Sequence[PendingWrite], at: Stamped) -> None:
    spec = run.program.states[writes[0].write.state]
    held = HeldState(spec, history, writes[0].key)
    found = _trace_found(run, held, at.moment)
    before = _read_held(run, held, at.moment, found)
    apart = _stand_apart(writes)
    group: List[PendingWrite] = []
    for write in writes:
        settled = _settle(run, _Found(spec, before, apart, write), at)
        if settled is not None:
            group.append(settled)
    if not group:
        return
    for write in group:
        undated = write.effect.undated
        if undated is not None and undated.kind == "unknown":
            history.leave_pending(Stamp(at.moment.day, at.sequence), undated)
    open = _open_doubt(group)
    after = check_domain(spec, combine_writes(before, group)) if open is None else open
    if is_same_value(before, after):
        if group[0].doubt is None:
            clause = group[0].effect.rule.clause
            _skip(run, group[0], clause=clause, reason="it would change nothing", at=at)
        return
    decisive = next((write for write in group if is_identical(write.value, after)), group[0])
    history.record(
        Change(
            day=at.moment.day,
            sequence=at.sequence,
            before_opening=at.before_opening,
            from_=before,
            value=_rest_of(run, spec, after, at.moment),
            clause=decisive.effect.rule.clause,
            occurrence=decisive.effect.occurrence,
            settled=_settle_held(run, held, at.moment, after),
            trace=_record_change(
                _Made(history, group, decisive, found),
                before=before,
                after=after,
                moment=at.moment,
            ),
        )
    )


def _rest_of(run: Run, spec: StateSpec[Code], after: Value, moment: Moment) -> Value:
    """What accrues by itself is no change: the write is the rest of what the state comes to."""
    if spec.accrues is None:
        return after
    return subtract(after, accrued_at(Frame(run, moment, [], None), spec.accrues, spec))


def _trace_found(run: Run, held: HeldState, moment: Moment) -> Optional[Trace]:
    """The step that shows what an accrual was: it changes by itself from one write to the next."""
    spec = held.spec
    if spec.accrual is None or run.recording == "values":
        return None
    trace = Trace(
        TraceStep(kind="state", name=spec.name, body=spec.site, clause=spec.clause, day=moment.day)
    )
    last = held.history.last_change(moment)
    if last is not None and last.trace is not None:
        trace.references.append(TraceReference(None, last.trace))
    return trace


def _read_held(run: Run, held: HeldState, moment: Moment, trace: Optional[Trace]) -> Value:
    value = state_at(_frame_of(run, held, moment, trace), held)
    if trace is not None:
        trace.value = value
    return value


def _frame_of(run: Run, held: HeldState, moment: Moment, trace: Optional[Trace]) -> Frame:
    return Frame(run, moment, [] if held.key is None else [held.key], trace)


def _settle_held(run: Run, held: HeldState, moment: Moment, after: Value) -> Optional[Settled]:
    """What the writes leave of an accrual; a state that does not grow by itself is its value alone."""
    interest = held.spec.accrual
    if interest is None:
        return None
    accrual = Accrual(spec=held.spec, interest=interest, history=held.history, key=held.key)
    return settle_accrual(_frame_of(run, held, moment, None), accrual, after)


def _open_doubt(group: Sequence[PendingWrite]) -> Optional[Missing]:
    """Where it is not known whether all of the writes are made, it is not known what they come to."""
    sofar: Optional[Missing] = None
    for write in group:
        if write.doubt is not None and write.doubt.kind == "unknown":
            sofar = undecided(sofar, write.doubt)
    return sofar


def _stand_apart(group: Sequence[PendingWrite]) -> bool:
    """Whether what one write does is the same with the others made as without them."""
    kinds = {
        "reduce by" if pending.write.how == "increase by" else pending.write.how
        for pending in group
    }
    return len(group) == 1 or (len(kinds) == 1 and "set" not in kinds)


class _Found(NamedTuple):
    """A state as a write finds it."""

    spec: StateSpec[Code]
    before: Value
    apart: bool
    write: PendingWrite


def _settle(run: Run, found: _Found, at: Stamped) -> Optional[PendingWrite]:
    """The write as it takes part, if it does.

    One that its section forbids to increase the state is looked at by itself, whatever others do;
    one that may not be made, and would change nothing if it were, is as good as not made.
    """
    before, write = found.before, found.write
    forbidding = _increase_forbidden(run, write)
    doubt = write.doubt
    if forbidding is None and doubt is None:
        return write
    alone = check_domain(found.spec, combine_writes(before, [write]))
    if forbidding is not None and _is_increase(before, alone):
        _skip(run, write, clause=forbidding, reason="it would increase", at=at)
        return None
    if doubt is not None:
        if found.apart and not isinstance(before, Missing) and is_same_value(before, alone):
            return None
        # Either way must be known for it to matter which of the two it is.
        open = doubt
        for way in (before, alone):
            if isinstance(way, Missing):
                open = undecided(open, way)
        return replace(write, value=open, doubt=open)
    # Whether the write increases what is not known is not known either.
    return replace(write, value=before) if isinstance(before, Missing) else write


def _increase_forbidden(run: Run, pending: PendingWrite) -> Optional[str]:
    for index in pending.write.exceptions:
        exception = run.program.exceptions[index]
        if exception.when is None:
            return exception.clause
    return None


def _is_increase(before: Value, after: Value) -> bool:
    return isinstance(before, Fraction) and isinstance(after, Fraction) and less_than(before, after)


def _skip(run: Run, pending: PendingWrite, *, clause: str, reason: str, at: Stamped) -> None:
    run.skip(
        Skipped(
            day=at.moment.day,
            state=pending.write.state,
            clause=clause,
            occurrence=pending.effect.occurrence,
            reason=reason,
        )
    )


class _Made(NamedTuple):
    """The writes of a group, the one that decided the change, and what they found."""

    history: History
    group: Sequence[PendingWrite]
    decisive: PendingWrite
    found: Optional[Trace]


def _record_change(made: _Made, *, before: Value, after: Value, moment: Moment) -> Optional[Trace]:
    """The derivation of a change is that of the write that decided it.

    It rests also on the other writes made with it, and on what the state was, unless that went into
    its formula.
    """
    trace, write = made.decisive.trace, made.decisive.write
    if trace is None:
        return None
    if not is_identical(made.decisive.value, after) and write.how != "set":
        trace.note = f"{write.how} the value of the formula"
    trace.value = after
    trace.from_ = before
    for other in made.group:
        if other is not made.decisive and other.trace is not None:
            trace.references.append(TraceReference(None, other.trace))
    last = last_trace(made.history, moment) if made.found is None else made.found
    if write.how != "set" and last is not None and not trace.reads("state", trace.name):
        trace.references.append(TraceReference(None, last))
    return trace

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Iterator, List, Literal, NamedTuple, Optional, Sequence, Union

from ..arithmetic.logic import and_
from ..derivation.trace import Trace, TraceReference, TraceStep
from ..events.rows import count_rows
from ..events.standing import standing
from ..monotone.symbolic_truth import Opaque
from ..program.program import Rows
from ..value.missing import Missing, undecided
from ..value.occurrence import Occurrence
from .frame import Frame
from .guard import GuardedTerm, guard
from .history import Skipped
from .moment import Moment
from .pending_write import Effect, PendingWrite
from .put_local import put_local

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import WriteSpec
    from ..value.value import Value
    from .code import Code
    from .judge import Happening
    from .run import Run


def collect_writes(run: Run, effect: Effect, moment: Moment) -> List[PendingWrite]:
    """What one rule writes.

    Its condition and its exceptions test the event as it found the contract, with all that is known
    when the rule takes effect; which copies of a keyed state it reaches, and their values, are read
    at that moment. Where the condition, or whether the event stands, is not known, the write is in
    doubt; an exception that holds skips it.
    """
    tests = [_test_rule(run, effect, _test_moment(found, moment)) for found in effect.found]
    collected: List[PendingWrite] = []
    for write in effect.rule.writes:
        # One that may have happened at several times writes, perhaps, if it would at any of them.
        for test in tests:
            if test.applies is False:
                continue
            forbidden = _is_forbidden(run, effect, write, day=moment.day, tested=test.at)
            if forbidden is not True:
                collected += _collect_tested(run, effect, write, test, forbidden, moment)
                break
    return collected


def _test_moment(found: Happening, moment: Moment) -> Moment:
    """The event as it found the contract, seen from the moment at which its rule takes effect."""
    if found.day == moment.day:
        return moment
    return Moment(found.day, found.sequence, moment)


class _Tested(NamedTuple):
    """Whether a rule applies to an event that found the contract at a moment."""

    at: Moment
    applies: Value
    condition: Optional[Trace]


def _test_rule(run: Run, effect: Effect, at: Moment) -> _Tested:
    rule, occurrence = effect.rule, effect.occurrence
    condition = _record_step(run, effect, at)
    frame = Frame(run, at, [occurrence], condition)
    when = rule.when
    applies = and_(
        standing(occurrence), lambda: True if when is None else _guarded(frame, when, rule.site)
    )
    if condition is not None:
        condition.value = applies
    return _Tested(at, applies, condition)


def _collect_tested(
    run: Run,
    effect: Effect,
    write: WriteSpec[Code],
    test: _Tested,
    forbidden: Optional[Missing],
    moment: Moment,
) -> Iterator[PendingWrite]:
    """What a write that no exception forbids writes to each copy that it reaches."""
    applies, condition = test.applies, test.condition
    doubt = undecided(forbidden, applies) if isinstance(applies, Missing) else forbidden
    for each in _collect_keys(Frame(run, moment, [effect.occurrence], condition), write):
        open = doubt if each.doubt is None else undecided(doubt, each.doubt)
        work = _WriteInProgress(effect, write, each.key, open, condition)
        yield _collect_write(run, work, moment)


class _WriteInProgress(NamedTuple):
    effect: Effect
    write: WriteSpec[Code]
    key: Optional[Occurrence]
    open: Optional[Missing]
    condition: Optional[Trace]


def _collect_write(run: Run, work: _WriteInProgress, moment: Moment) -> PendingWrite:
    effect, write, key, open = work.effect, work.write, work.key, work.open
    trace = _change_trace(run, work, moment)
    locals: List[Optional[Value]] = [effect.occurrence]
    if write.key is not None and write.key.kind == "each" and key is not None:
        put_local(locals, write.key.rows.slot, key)
    worked = _guarded(Frame(run, moment, locals, trace), write.value, write.site)
    undated = effect.undated
    value = worked if undated is None else undecided(open, undated)
    # A write on no known day is open in any case; whether it is made at all may be open besides.
    doubt = open if open is None or undated is None else undecided(open, undated)
    if trace is not None:
        trace.value = value
        trace.how = write.how
        trace.occurrence = effect.occurrence
        if work.condition is not None and effect.rule.when is not None:
            trace.references.append(TraceReference(None, work.condition))
        origin = effect.occurrence.origin
        if origin is not None and origin.trace is not None:
            trace.references.append(TraceReference(None, origin.trace))
    return PendingWrite(effect=effect, write=write, key=key, value=value, doubt=doubt, trace=trace)


def _change_trace(run: Run, work: _WriteInProgress, moment: Moment) -> Optional[Trace]:
    if run.recording == "values":
        return None
    return Trace(
        TraceStep(
            kind="change",
            name=run.program.states[work.write.state].name,
            body=work.write.site,
            clause=work.effect.rule.clause,
            day=moment.day,
        )
    )


def _is_forbidden(
    run: Run, effect: Effect, write: WriteSpec[Code], *, day: Day, tested: Moment
) -> Union[Literal[True], Missing, None]:
    """Yes where an exception holds, its absence where that is not known, None where none holds."""
    doubt: Optional[Missing] = None
    for index in write.exceptions:
        exception = run.program.exceptions[index]
        if exception.when is None:
            continue
        frame = Frame(run, tested, [effect.occurrence], None)
        holds = _guarded(frame, exception.when, exception.site)
        if holds is True:
            run.skip(
                Skipped(
                    day=day,
                    state=write.state,
                    clause=exception.clause,
                    occurrence=effect.occurrence,
                    reason=run.program.sites[exception.site].text,
                )
            )
            return True
        if isinstance(holds, Missing):
            doubt = undecided(doubt, holds)
    return doubt


class _KeyOfWrite(NamedTuple):
    """A copy of a keyed state that is written, or may be."""

    key: Optional[Occurrence]
    doubt: Optional[Missing]


def _collect_keys(frame: Frame, write: WriteSpec[Code]) -> Sequence[_KeyOfWrite]:
    if write.key is None:
        return (_KeyOfWrite(None, None),)
    if write.key.kind == "each":
        return _collect_each(frame, write.key.rows)
    key = write.key.occurrence(frame)
    if isinstance(key, Occurrence):
        return (_KeyOfWrite(key, None),)
    if not isinstance(key, Missing) or key.kind != "unknown":
        return ()
    # Where it is not known whose copy is meant, every one may be.
    keyed_by = frame.run.program.states[write.state].keyed_by
    every: Rows[Code] = Rows(
        event=-1 if keyed_by is None else keyed_by, slot=0, window=None, where=None
    )
    return [_KeyOfWrite(each.key, key) for each in _collect_each(frame, every)]


def _collect_each(frame: Frame, spec: Rows[Code]) -> Sequence[_KeyOfWrite]:
    """Where it is not known which days a window takes in, every row there is may be meant."""
    rows = count_rows(frame, spec, None)
    if isinstance(rows, Missing) and spec.window is not None:
        every = _collect_each(frame, replace(spec, window=None))
        return [_KeyOfWrite(each.key, undecided(each.doubt, rows)) for each in every]
    if isinstance(rows, (Missing, Opaque)):
        return ()
    return [
        _KeyOfWrite(row.occurrence, row.verdict if isinstance(row.verdict, Missing) else None)
        for row in rows
    ]


def _record_step(run: Run, effect: Effect, moment: Moment) -> Optional[Trace]:
    if run.recording == "values":
        return None
    rule = effect.rule
    name = run.program.events[rule.event].name
    return Trace(
        TraceStep(kind="item", name=name, body=rule.site, clause=rule.clause, day=moment.day)
    )


def _guarded(frame: Frame, code: Code, site: int) -> Value:
    return guard(frame.run, GuardedTerm("a rule", site), code, frame)

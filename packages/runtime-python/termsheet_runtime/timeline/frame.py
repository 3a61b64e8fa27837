from __future__ import annotations

from math import inf
from typing import (
    TYPE_CHECKING,
    Callable,
    List,
    Literal,
    Optional,
    Protocol,
    Sequence,
)

from ..arithmetic.comparisons import COMPARISONS
from ..derivation.trace import Trace, TraceReference, TraceStep
from ..series.read_fact import read_fact
from ..value.missing import Missing, none, unknown
from ..value.occurrence import Occurrence
from ..value.value import is_day
from .lasting import EACH_DAY
from .put_local import local_at
from .read_terms import read_ambiguity, read_definition, read_state

if TYPE_CHECKING:
    from ..arithmetic.comparisons import Comparison
    from ..dates.day import Day
    from ..derivation.trace import TraceKind
    from ..program.program import EventSpec
    from ..value.value import Value
    from .code import Code
    from .memo import Memo
    from .moment import Moment
    from .run import Run

    AssumedTerm = Literal["blank", "fact", "state", "definition", "ambiguity", "reading"]


class Memories(Protocol):
    """What terms gave somewhere."""

    @property
    def definitions(self) -> Memo: ...

    @property
    def readings(self) -> Memo: ...


class Frame:
    """Where and when an expression is read.

    It is the run, the moment, the values of local names, and the step of a derivation that is being
    recorded (None when none was asked for).
    """

    def __init__(
        self,
        run: Run,
        moment: Moment,
        locals: List[Optional[Value]],
        trace: Optional[Trace],
    ) -> None:
        self.run = run
        self._moment = moment
        self.locals = locals
        self.trace = trace

    @property
    def moment(self) -> Moment:
        """The point of history at which it is read; on another day what is made of it may be otherwise."""
        self.run.lasting.until = EACH_DAY
        return self._moment

    @property
    def lasting_moment(self) -> Moment:
        """The same, for what stands until something happens."""
        return self._moment

    @property
    def remembered(self) -> Memories:
        """What terms gave here."""
        return self._moment

    @property
    def day(self) -> Day:
        """The date in question."""
        return self.moment.day

    def at(self, moment: Moment) -> Frame:
        """The same place at another moment; local names keep their values."""
        return Frame(self.run, moment, self.locals, self.trace)

    def with_locals(self, locals: List[Optional[Value]], trace: Optional[Trace]) -> Frame:
        """The same moment with other local names, recorded as a step of its own or not at all."""
        return Frame(self.run, self._moment, locals, trace)

    def local(self, slot: int, site: Optional[int] = None) -> Value:
        value = local_at(self.locals, slot)
        if value is None:
            value = unknown("a name that nothing stands for")
        if self.trace is not None and site is not None:
            self.note(site, self.step("local", None), value)
        return value

    def date_in_question(self, site: Optional[int] = None) -> Value:
        self._note_date(site)
        return self.day

    def date_in_question_is(
        self, comparison: Comparison, site: Optional[int], other: Callable[[], Value]
    ) -> Value:
        """How the date in question lies to another, which stays so until it comes to that."""
        day = self.lasting_moment.day
        self._note_date(site)
        value = other()
        if is_day(value):
            until = inf if day > value else max(value, day + 1)
            self.run.lasting.shorten(until)
        elif not isinstance(value, Missing):
            self.run.lasting.shorten(EACH_DAY)
        return COMPARISONS[comparison](day, value)

    def _note_date(self, site: Optional[int]) -> None:
        if self.trace is not None and site is not None:
            self.note(site, self.step("date", None, name="the date in question"), self._moment.day)

    def blank(self, site: Optional[int], index: int) -> Value:
        assumed = self.assumed(site, term="blank", index=index, input=None)
        if assumed is not None:
            return assumed
        value = self.run.blank(index)
        if self.trace is not None and index < len(self.run.program.blanks):
            spec = self.run.program.blanks[index]
            self.note(site, self.step("blank", spec.clause, name=spec.name), value)
        return value

    def fact(self, site: Optional[int], index: int, key: Optional[Value] = None) -> Value:
        assumed = self.assumed(site, term="fact", index=index, input=key)
        if assumed is not None:
            return assumed
        value = read_fact(self, index, key)
        if self.trace is not None and index < len(self.run.program.facts):
            spec = self.run.program.facts[index]
            step = self.step("fact", spec.clause, name=spec.name)
            trace = self.note(site, step, value)
            trace.occurrence = key if isinstance(key, Occurrence) else None
        return value

    def state(self, site: Optional[int], index: int, key: Optional[Value] = None) -> Value:
        return read_state(self, site, index, key)

    def definition(
        self,
        site: Optional[int],
        index: int,
        *,
        key: Optional[Value] = None,
        argument: Optional[Value] = None,
    ) -> Value:
        return read_definition(self, site, index, key=key, argument=argument)

    def ambiguity(self, site: Optional[int], index: int, key: Optional[Value] = None) -> Value:
        return read_ambiguity(self, site, index, key)

    def assumed(
        self,
        site: Optional[int],
        *,
        term: AssumedTerm,
        index: int,
        input: Optional[Value],
    ) -> Optional[Value]:
        """What a hypothesis takes a term to be, recorded where it is read; None where as it is."""
        assumptions = self._moment.assumptions
        if assumptions is None:
            return None
        found = assumptions.find(term, index, input)
        if found is None:
            return None
        if found.trace is not None and self.trace is not None:
            self.trace.references.append(TraceReference(site, found.trace))
        return found.value

    def undefined(self, site: Optional[int], name: Optional[str], reason: str) -> Value:
        """A term that is used but never defined, or that nobody can compute."""
        value = unknown(reason if name is None else f"{name} ({reason})")
        if self.trace is not None and site is not None:
            called = "not computable" if name is None else name
            self.note(site, self.step("undefined", None, name=called), value)
        return value

    def field(self, site: Optional[int], index: int, of: Value) -> Value:
        if not isinstance(of, Occurrence):
            return of
        events = self.run.program.events
        event = events[of.event] if of.event < len(events) else None
        if index < len(of.fields):
            value = of.fields[index]
        else:
            value = unknown(_describe_field(event, index))
        if self.trace is not None:
            step = self.run.field_trace(of, index, value)
            self.trace.references.append(TraceReference(site, step))
        return value

    def origin(self, site: Optional[int], of: Value) -> Value:
        """The occurrence that one of a derived event follows."""
        if not isinstance(of, Occurrence):
            return of
        followed: Value = none("an event that it follows") if of.of is None else of.of
        if self.trace is not None and site is not None:
            self.note(site, self.step("local", None), followed)
        return followed

    def item(self, site: int, value: Code) -> Value:
        """One labelled item, recorded as a step of its own."""
        if self.trace is None:
            return value(self)
        return self.within(site, self.step("item", None, body=site), lambda: value(self))

    def rounded(self, site: int, operand: Code, round: Callable[[Value], Value]) -> Value:
        """A rounding, recorded with what it changed."""
        if self.trace is None:
            return round(operand(self))
        before: List[Value] = [False]

        def work() -> Value:
            before[0] = operand(self)
            return round(before[0])

        after = self.within(site, self.step("rounding", None, body=site), work)
        if self.trace.references:
            self.trace.references[-1].trace.before = before[0]
        return after

    def dated(self, site: Optional[int], value: Value) -> Value:
        """A date that was worked out, recorded where it stands."""
        if self.trace is None or site is None:
            return value
        within = self.take_within(site)
        step = self.note(site, self.step("date", None, body=site), value)
        step.references.extend(within)
        step.note = self.trace.of_next_date
        self.trace.of_next_date = None
        return value

    def take_within(self, site: int) -> List[TraceReference]:
        """Takes from the step that is being recorded what it read last and what stands in the words
        of a site: operands are worked out before the step that they are of is begun."""
        if self.trace is None:
            return []
        references = self.trace.references
        start = len(references)
        while start > 0 and self._is_within(references[start - 1].site, site):
            start -= 1
        taken = references[start:]
        del references[start:]
        return taken

    def _is_within(self, place: Optional[int], site: int) -> bool:
        """Whether it stands nowhere, or in the words of a site, where what a term was asked for stands
        further in."""
        outer = place
        while outer is not None and outer != site:
            outer = self.run.program.sites[outer].parent
        return place is None or (outer == site and place != site)

    def note(self, site: Optional[int], step: TraceStep, value: Value) -> Trace:
        """Records a step that was worked out already."""
        trace = Trace(step)
        trace.value = value
        if self.trace is not None:
            self.trace.references.append(TraceReference(site, trace))
        return trace

    def elsewhere(
        self, moment: Moment, locals: Sequence[Optional[Value]], trace: Optional[Trace]
    ) -> Frame:
        """Another moment with local names of its own, recorded as a step of its own or not at all."""
        return Frame(self.run, moment, list(locals), trace)

    def within(self, site: Optional[int], step: TraceStep, work: Callable[[], Value]) -> Value:
        """Records everything `work` reads as a step of its own."""
        outer = self.trace
        if outer is None:
            return work()
        trace = Trace(step)
        outer.references.append(TraceReference(site, trace))
        self.trace = trace
        try:
            trace.value = work()
        finally:
            # What raises is caught further out, where the rest of this frame may still be read.
            self.trace = outer
        return trace.value

    def step(
        self,
        kind: TraceKind,
        clause: Optional[str],
        *,
        name: str = "",
        body: Optional[int] = None,
        day: Optional[Day] = None,
    ) -> TraceStep:
        """The beginnings of a step recorded here; it is about the day in question where no other is said."""
        of = self._moment.day if day is None else day
        return TraceStep(kind=kind, name=name, body=body, clause=clause, day=of)


def _describe_field(event: Optional[EventSpec[Code]], index: int) -> str:
    field = "a field"
    if event is not None and index < len(event.fields):
        field = event.fields[index].name
    return f"{field} of the {'event' if event is None else event.name}"

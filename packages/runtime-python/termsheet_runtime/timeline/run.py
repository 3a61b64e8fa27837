from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import (
    TYPE_CHECKING,
    Callable,
    Dict,
    List,
    Literal,
    Mapping,
    Optional,
    Sequence,
    Set,
    Union,
)

from ..calendars.filtered_calendar import filtered_calendar
from ..calendars.named_calendar import named_calendar
from ..derivation.trace import Trace, TraceReference, TraceStep
from ..duties.duty_book import DutyBook
from ..duties.rolls import Rolls
from ..events.row_table import RowChange
from ..events.row_tables import RowTables
from ..series.calendar_days import UnknownDay
from ..value.missing import Missing, unknown
from ..value.occurrence import Occurrence, OccurrenceName, title_of_row
from ..value.value import is_day
from .attempt import attempt
from .check_domain import check_domain
from .frame import Frame
from .guard import GuardedTerm, guard
from .happening_days import HappeningDays
from .history import History
from .lasting import Lasting
from .limits import Limits
from .moment import CLOSE, Moment
from .past_days import PastDays
from .settled_schedules import SettledSchedules
from .table_rows import TableRows

if TYPE_CHECKING:
    from ..calendars.business_calendar import BusinessCalendar
    from ..dates.day import Day
    from ..program.inputs import Inputs
    from ..program.program import InterpolationSpec, RuleSpec, StateSpec
    from ..rights.judge_use import RightUse
    from ..tables.grid import Grid
    from ..value.value import Value
    from .code import Code, ExecutableProgram
    from .history import Since, Skipped

# Whether a run records the derivation of all that it works out.
Recording = Literal["values", "derivations"]

# The start of a history that has no first day.
EVER = -(2**53 - 1)


@dataclass(frozen=True, eq=False)
class Excess:
    """A performance that does more than is owed."""

    occurrence: Occurrence
    obligation: int
    amount: Value


class Run:
    """One contract over one set of inputs.

    Its occurrences, calendars and the histories of its states.
    """

    def __init__(self, program: ExecutableProgram, inputs: Inputs, recording: Recording) -> None:
        self.program = program
        self.inputs = inputs
        self.recording: Recording = recording
        self.skipped: List[Skipped] = []
        # The ambiguities, by their indexes, of which the inputs were asked for the reading chosen.
        self.readings_asked: Set[int] = set()
        # Whether deadlines roll.
        self.rolls = Rolls(self)
        # What was paid or delivered beyond all that was owed.
        self.excesses: List[Excess] = []
        # The uses that rights admit, or may, in the order in which they were judged.
        self.right_uses: List[RightUse] = []
        # What of schedules is settled when history begins.
        self.schedules = SettledSchedules(self)
        # What was found at the close of days that are over.
        self.past_days = PastDays()
        # Whether what was reported is still being replayed.
        self.is_replaying = False
        self._by_id: Optional[Mapping[str, Occurrence]] = None
        self._doubted: Dict[int, List[Occurrence]] = {}
        self._histories: Dict[int, History] = {}
        # By the index of a definition: the system of which it is an unknown.
        self._systems: Dict[int, int] = {}
        self._keyed: Dict[int, Dict[Occurrence, History]] = {}
        self._calendars: Dict[int, BusinessCalendar] = {}
        self._field_traces: Dict[Occurrence, Dict[int, Trace]] = {}
        # The days on which states, events and facts may give something else.
        self.happenings = HappeningDays(program.facts, inputs)
        self.limits = Limits(program.sites, len(inputs.occurrences))
        # Until when what is being read stands.
        self.lasting = Lasting()
        # What is remembered of the rows of events.
        self.rows = RowTables(self)
        self.occurrences: Sequence[Occurrence] = [
            Occurrence(replace(each, number=place + 1))
            for place, each in enumerate(inputs.occurrences)
        ]
        # Every duty that came about.
        self.duties = DutyBook(len(program.obligations))
        self._by_event: List[List[Occurrence]] = [[] for _ in program.events]
        for occurrence in self.occurrences:
            self._by_event[occurrence.event].append(occurrence)
        self._tables = TableRows(self)
        for occurrence in self.occurrences:
            self._put_others(occurrence)
        self._rules: List[List[RuleSpec[Code]]] = [[] for _ in program.events]
        for rule in program.rules:
            self._rules[rule.event].append(rule)
        self._rights: List[List[int]] = [[] for _ in program.events]
        for right, spec in enumerate(program.rights):
            self._rights[spec.event].append(right)
        for system, solved in enumerate(program.systems):
            for sought in solved.unknowns:
                self._systems[sought] = system
        # The first day of history, or why it is not known.
        self.start: Union[Day, Missing] = unknown("the day on which the contract takes effect")
        self.start = self._find_start()

    def system_of(self, definition: int) -> Optional[int]:
        """The index of the system of which a definition is an unknown; None for every other."""
        return self._systems.get(definition)

    def field_trace(self, of: Occurrence, index: int, value: Value) -> Trace:
        """The step of a derivation that shows a field: one for each, however often it is read."""
        traces = self._field_traces.setdefault(of, {})
        trace = traces.get(index)
        if trace is None:
            trace = Trace(self._field_step(of, index))
            traces[index] = trace
        trace.value = value
        trace.occurrence = of
        worked = _worked_trace(of)
        if worked is not None and len(trace.references) == 0:
            trace.references.append(TraceReference(None, worked))
        if of.row is not None:
            trace.note = f"in {title_of_row(of.row)}"
        return trace

    def _field_step(self, of: Occurrence, index: int) -> TraceStep:
        events = self.program.events
        event = events[of.event] if of.event < len(events) else None
        name = ""
        if event is not None and index < len(event.fields):
            name = event.fields[index].name
        return TraceStep(
            # What comes about with a duty is worked out and not reported.
            kind="field" if of.origin is None else "owed",
            name=name,
            body=None,
            clause=None if event is None else event.clause,
            day=of.day if of.row is None else self._first_day(),
        )

    def _first_day(self) -> Day:
        """The day that stands for a row's in a derivation."""
        start = self.start
        return start if not isinstance(start, Missing) and start > EVER else 0

    def blank(self, index: int) -> Value:
        blanks = self.inputs.blanks
        value = blanks[index] if index < len(blanks) else None
        if value is not None:
            return value
        specs = self.program.blanks
        return unknown(specs[index].name if index < len(specs) else "a blank")

    def occurrences_of(self, event: int) -> Sequence[Occurrence]:
        """Every occurrence of an event, in order, whether or not history has reached it.

        Or a table's rows.
        """
        rows = self._tables.rows_of(event)
        if rows is None:
            return self._by_event[event] if 0 <= event < len(self._by_event) else ()
        return () if isinstance(rows, Missing) else rows

    def grid_of(self, of: InterpolationSpec[Code]) -> Union[Grid, Missing]:
        """A column of a table by its places, or why there is none."""
        return self._tables.grid_of(of)

    def absence_of(self, event: int) -> Optional[Missing]:
        """Why the rows of a table are not known; None where they are, and of what is no table."""
        rows = self._tables.rows_of(event)
        return rows if isinstance(rows, Missing) else None

    def find(self, name: OccurrenceName) -> Union[Occurrence, Missing]:
        """The occurrence of a name; unknown where there is none."""
        event, of = name.event, name.of
        absence = self.absence_of(event)
        if absence is not None:
            return absence
        found: Optional[Occurrence]
        if isinstance(of, int):
            rows = self.occurrences_of(event)
            found = rows[of] if 0 <= of < len(rows) else None
        else:
            if self._by_id is None:
                self._by_id = _by_id(self.occurrences)
            found = self._by_id.get(of)
        if found is not None and found.event == event:
            return found
        events = self.program.events
        title = events[event].name if 0 <= event < len(events) else "event"
        called = of + 1 if isinstance(of, int) else of
        return unknown(f"the {title} “{called}”")

    def _put_others(self, occurrence: Occurrence) -> None:
        """Puts occurrences in the place of their names among an occurrence's fields."""
        if not any(isinstance(field, OccurrenceName) for field in occurrence.fields):
            return
        occurrence.fields = tuple(
            self.find(field) if isinstance(field, OccurrenceName) else field
            for field in occurrence.fields
        )

    def is_made(self, event: int) -> bool:
        """Whether the contract makes an event happen, so that history must have a first day."""
        events = self.program.events
        if not 0 <= event < len(events):
            return False
        return events[event].source.kind in ("when", "after each", "schedule", "duty")

    def enter(self, occurrence: Occurrence) -> None:
        """Takes in an occurrence that nobody reported; it comes after all of its event."""
        event, origin = occurrence.event, occurrence.origin
        every = self._by_event[event]
        place = len(every)
        # Reports of days to come stand there already.
        while place > 0 and every[place - 1].sequence == inf:
            place -= 1
        every.insert(place, occurrence)
        if origin is not None and origin.doubt is not None:
            self._doubted.setdefault(event, []).append(occurrence)

    @property
    def has_doubts(self) -> bool:
        """Whether it is not known of any occurrence whether, or on which day, it happened."""
        return len(self._doubted) > 0

    def doubted(self, event: int) -> Sequence[Occurrence]:
        """The occurrences of an event of which it is not known whether, or on which day, they were."""
        return self._doubted.get(event, ())

    def skip(self, skipped: Skipped) -> None:
        """Keeps that an adjustment was not made; of what may not even happen, and is told each day,
        that says nothing."""
        origin = skipped.occurrence.origin
        if origin is None or origin.doubt is None:
            self.skipped.append(skipped)

    def rules_of(self, event: int) -> Sequence[RuleSpec[Code]]:
        """The rules that an event sets off."""
        return self._rules[event] if 0 <= event < len(self._rules) else ()

    def has_consequences(self, event: int) -> bool:
        """Whether anything comes of an event: a change, a duty, or that one is done."""
        if len(self.rules_of(event)) > 0:
            return True
        return any(
            (spec.key is not None and spec.key.event == event)
            or spec.act.event == event
            or any(each.event == event for each in spec.satisfied)
            for spec in self.program.obligations
        )

    def rights_of(self, event: int) -> Sequence[int]:
        """The rights, by their indexes, that are used by an event."""
        return self._rights[event] if 0 <= event < len(self._rights) else ()

    def close_of(self, day: Day, from_: Moment) -> Moment:
        """The close of a day as it is known from a moment."""
        horizon = from_.horizon
        if day == horizon.day:
            return horizon
        close = horizon.closes.get(day)
        if close is None:
            close = Moment(day, CLOSE, horizon)
            horizon.closes[day] = close
        return close

    def moment_of(self, moment: Moment, horizon: Moment) -> Moment:
        """A moment as it is known from another horizon."""
        if moment.sequence == CLOSE:
            return self.close_of(moment.day, horizon)
        return Moment(moment.day, moment.sequence, horizon)

    def before(self, occurrence: Occurrence, from_: Moment) -> Moment:
        """The moment in which an event found the contract, as it is known from another."""
        horizon = from_.horizon
        before = horizon.befores.get(occurrence)
        if before is None:
            before = Moment(occurrence.day, occurrence.sequence - 1, horizon)
            horizon.befores[occurrence] = before
        return before

    def history(self, index: int) -> History:
        """The history of a state that has no key."""
        history = self._histories.get(index)
        if history is None:
            history = self._begin(index, None)
            self._histories[index] = history
        return history

    def keys_begun(self, state: int) -> Sequence[Occurrence]:
        """The occurrences of which a copy of a keyed state was written or read."""
        return list(self._keyed.get(state, {}))

    def keyed_history(self, index: int, key: Occurrence) -> History:
        """The history of a keyed state's copy for one occurrence; it begins with the occurrence."""
        copies = self._keyed.setdefault(index, {})
        history = copies.get(key)
        if history is None:
            history = self._begin(index, key)
            copies[key] = history
        return history

    def calendar(self, index: int, from_: Moment) -> Union[BusinessCalendar, Missing]:
        """A calendar; on which days a condition holds is what is known of it from a moment."""
        horizon = from_.horizon
        known = self._calendars.get(index)
        if known is None:
            known = horizon.calendars.get(index)
        if known is not None:
            return known
        calendars = self.program.calendars
        if not 0 <= index < len(calendars):
            return unknown("the calendar ")
        spec = calendars[index]
        base = named_calendar(spec.base)
        if base is None:
            return unknown(f"the calendar {spec.base}")
        if spec.condition is None:
            self._calendars[index] = base
            return base
        is_open = self._day_test(spec.name, spec.condition, horizon)
        calendar = filtered_calendar(spec.name, base, is_open)
        horizon.calendars[index] = calendar
        return calendar

    def _day_test(self, name: str, condition: Code, horizon: Moment) -> Callable[[Day], bool]:
        term = GuardedTerm(name, None)

        def is_open(day: Day) -> bool:
            frame = Frame(self, self.close_of(day, horizon), [], None)
            verdict = guard(self, term, condition, frame)
            if isinstance(verdict, Missing):
                raise UnknownDay(verdict)
            return verdict is True

        return is_open

    def _begin(self, index: int, key: Optional[Occurrence]) -> History:
        def on_change(since: Since) -> None:
            if key is not None:
                change = RowChange(row=key, day=since.day, sequence=since.sequence)
                self.rows.note(change)

        states = self.program.states
        if not 0 <= index < len(states):
            return History(on_change, value=unknown("a state"), trace=None, height=0)
        spec = states[index]
        first = 0 if isinstance(self.start, Missing) else self.start
        day = first if key is None or key.row is not None else key.day
        moment = Moment(day, 0 if key is None else key.sequence, None)
        trace = self._start_trace(spec, day)
        frame = Frame(self, moment, [] if key is None else [key], trace)
        value = guard(self, spec, lambda frame: check_domain(spec, spec.start(frame)), frame)
        if trace is not None:
            trace.value = value
        return History(on_change, value=value, trace=trace, height=self.limits.last_height)

    def _start_trace(self, spec: StateSpec[Code], day: Day) -> Optional[Trace]:
        """An accrual begins with nothing, of which nothing is to be shown."""
        if self.recording == "values" or spec.accrual is not None:
            return None
        # What costs of lateness accrue to has no first value of its own in the contract's words.
        body = spec.site if spec.accrues is None else None
        return Trace(
            TraceStep(kind="start", name=spec.name, body=body, clause=spec.clause, day=day)
        )

    def _find_start(self) -> Union[Day, Missing]:
        in_effect_from = self.program.in_effect_from
        if in_effect_from is None:
            return EVER
        frame = Frame(self, Moment(0, 0, None), [], None)
        term = GuardedTerm("the first day", None)
        start = attempt(lambda: guard(self, term, in_effect_from, frame))
        if is_day(start):
            return start
        if isinstance(start, Missing):
            return start
        return unknown("the day on which the contract takes effect")


def _worked_trace(of: Occurrence) -> Optional[Trace]:
    """The derivation of what an occurrence came about by."""
    if of.performs is not None and of.performs.trace is not None:
        return of.performs.trace
    return None if of.origin is None else of.origin.trace


def _by_id(occurrences: Sequence[Occurrence]) -> Mapping[str, Occurrence]:
    return {each.id: each for each in occurrences if each.id is not None}

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import (
    TYPE_CHECKING,
    AbstractSet,
    Callable,
    List,
    NamedTuple,
    Optional,
    Sequence,
    Tuple,
    Union,
)

from ..dates.iso_date import format_iso_date
from ..derivation.derive import derive
from ..derivation.trace import Trace, TraceStep
from ..docket.read_docket import read_docket
from ..value.missing import Missing, impossible
from ..value.occurrence import Occurrence, OccurrenceName
from .attempt import attempt
from .frame import Frame
from .guard import GuardedTerm, guard
from .moment import CLOSE, Moment
from .read_check import CheckedPlace, read_check
from .replay import Replay
from .room import with_room
from .run import Run

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..derivation.derivation import Derivation
    from ..docket.docket_entry import DocketEntry
    from ..program.inputs import Inputs
    from ..value.value import Value
    from .code import ExecutableProgram
    from .history import Change, History, Skipped
    from .run import Excess, Recording


class _Failure(NamedTuple):
    """From which day on nothing could be worked out, and why."""

    from_: Day
    reason: Missing


class Evaluation:
    """One contract over one set of inputs, replayed; any date can then be asked about."""

    def __init__(
        self, program: ExecutableProgram, inputs: Inputs, recording: Recording = "values"
    ) -> None:
        self.program = program
        self._failure: Optional[_Failure] = None
        last = inputs.occurrences[-1].day if inputs.occurrences else -inf

        def begin() -> Tuple[Run, Replay]:
            run = Run(program, inputs, recording)
            return run, Replay(run)

        self._run, self._replay = with_room(begin)
        self.advance(last)

    def on(self, day: Day) -> Snapshot:
        """Everything as of the close of a day; nothing dated after it is known."""
        return Snapshot(self._run, day, self.advance(day))

    def advance(self, through: float) -> Optional[Missing]:
        """Replays through a day.

        What was reported is replayed at once, the rest as far as it is asked about. Gives the reason
        why that cannot be done, or None.
        """
        if self._failure is not None and through >= self._failure.from_:
            return self._failure.reason
        if self._replay.is_too_far(through):
            day = format_iso_date(int(through))
            return impossible(f"{day} lies more than 400 years after the contract takes effect")
        reason = with_room(lambda: attempt(lambda: self._replay.advance(through)))
        if reason is not None:
            self._failure = _Failure(self._replay.day, reason)
        return reason

    def changes_of(self, state: int) -> Sequence[Change]:
        """The changes of a state without a key, in order, so far as history was asked about."""
        if self._failure is not None:
            return ()
        return with_room(lambda: self._run.history(state)).changes

    def history_of(self, state: int, key: Optional[int]) -> Optional[History]:
        """The history of a state, or of its copy for a report or a row by its place.

        None where it has none.
        """
        keyed_by = self.program.states[state].keyed_by
        if self._failure is not None:
            return None
        if key is None or keyed_by is None:
            return with_room(lambda: self._run.history(state)) if key is keyed_by else None
        is_table = self.program.events[keyed_by].source.kind == "row"
        every = self._run.occurrences_of(keyed_by) if is_table else self.occurrences
        if not 0 <= key < len(every) or every[key].event != keyed_by:
            return None
        occurrence = every[key]
        return with_room(lambda: self._run.keyed_history(state, occurrence))

    def places_of(self, state: int) -> Sequence[int]:
        """The places of the reports or rows of which a keyed state may have been changed.

        A row's copy starts before history, so that one which nothing wrote to or read is as it was.
        """
        keyed_by = self.program.states[state].keyed_by
        if keyed_by is None or self.program.events[keyed_by].source.kind != "row":
            return range(len(self.occurrences))
        begun = self._run.keys_begun(state)
        return [occurrence.row.place for occurrence in begun if occurrence.row is not None]

    @property
    def skipped(self) -> Sequence[Skipped]:
        """Adjustments that an exception forbade or that would have changed nothing, in order."""
        return self._run.skipped

    @property
    def excesses(self) -> Sequence[Excess]:
        """What was paid or delivered beyond all that was owed, in order."""
        return self._run.excesses

    @property
    def occurrences(self) -> Sequence[Occurrence]:
        """What was reported, each with what voids it."""
        return self._run.occurrences

    @property
    def readings_asked(self) -> AbstractSet[int]:
        """The ambiguities, by their indexes, whose chosen reading was asked for so far.

        Nothing that was read up to here would be otherwise had another reading been chosen of the
        rest.
        """
        return self._run.readings_asked

    @property
    def start(self) -> Union[Day, Missing]:
        """The first day of history, or why it is not known."""
        return self._run.start


@dataclass(frozen=True, eq=False)
class CheckOutcome:
    """The outcome of a check: whether it holds, and where first it does not."""

    holds: Value
    fails_on: Optional[Day]
    fails_for: Optional[str]


class Snapshot:
    """A contract as of the close of one day."""

    def __init__(self, run: Run, day: Day, failure: Optional[Missing]) -> None:
        self.day = day
        self._run = run
        self._moment = Moment(day, CLOSE, None)
        self._failure = failure

    @property
    def program(self) -> ExecutableProgram:
        return self._run.program

    def definition(self, index: int, input: Optional[Value] = None) -> Value:
        """`input`: the argument of its parameter, or the occurrence that keys it."""
        return self._read(lambda frame: self._definition(frame, index, input))

    def state(self, index: int, key: Optional[Value] = None) -> Value:
        return self._read(lambda frame: frame.state(None, index, self._named(key)))

    def fact(self, index: int, key: Optional[Value] = None) -> Value:
        return self._read(lambda frame: frame.fact(None, index, self._named(key)))

    def blank(self, index: int) -> Value:
        return self._run.blank(index)

    def ambiguity(self, index: int, key: Optional[Value] = None) -> Value:
        return self._read(lambda frame: frame.ambiguity(None, index, self._named(key)))

    def occurrences_of(self, event: int) -> Sequence[Occurrence]:
        """The occurrences of an event so far, or the rows of a table; none where not known."""
        if self._failure is not None:
            return ()
        every = with_room(lambda: self._run.occurrences_of(event))
        return [each for each in every if self._moment.sees(each.day, each.sequence)]

    def last_change(self, state: int, key: Optional[Value] = None) -> Optional[Change]:
        """The change that gave a state its value on this day; None where its start still stands."""
        if self._failure is not None:
            return None
        self._run.limits.renew()
        # A start that cannot be worked out has no change after it.
        found = with_room(lambda: attempt(lambda: self._last_change(state, self._named(key))))
        return None if isinstance(found, Missing) else found

    def _last_change(self, state: int, of: Optional[Value]) -> Optional[Change]:
        if of is None:
            return self._run.history(state).last_change(self._moment)
        if not isinstance(of, Occurrence):
            return None
        return self._run.keyed_history(state, of).last_change(self._moment)

    def check(self, index: int) -> CheckOutcome:
        checks = self.program.checks
        if not 0 <= index < len(checks):
            return CheckOutcome(holds=True, fails_on=None, fails_for=None)
        spec = checks[index]
        places: List[CheckedPlace] = []
        holds = self._read(lambda frame: read_check(frame, spec, places.append))
        at = places[-1] if places else CheckedPlace(fails_on=None, fails_for=None)
        return CheckOutcome(holds=holds, fails_on=at.fails_on, fails_for=at.fails_for)

    def docket(self, through: Optional[Day] = None) -> Union[Sequence[DocketEntry], Missing]:
        """Every duty with where it stands, what is still to come about, every right and covenant.

        They are in the order of the contract; or why that cannot be worked out. Dates of schedules are
        listed through a day, or the next of each alone.
        """
        if self._failure is not None:
            return self._failure
        return with_room(lambda: read_docket(self._run, self._moment, through))

    def explain_definition(self, index: int, input: Optional[Value] = None) -> Derivation:
        """How a definition came about; the evaluation must record derivations."""
        return self._explain(lambda frame: self._definition(frame, index, input))

    def explain_state(self, index: int, key: Optional[Value] = None) -> Derivation:
        """How a state came to be what it is: its start, and each change since."""
        return self._explain(lambda frame: frame.state(None, index, self._named(key)))

    def _definition(self, frame: Frame, index: int, input: Optional[Value]) -> Value:
        """What a definition is worked out for: a key where it has one, else an argument."""
        definitions = self.program.definitions
        is_keyed = index < len(definitions) and definitions[index].keyed_by is not None
        value = self._named(input)
        if is_keyed:
            return frame.definition(None, index, key=value)
        return frame.definition(None, index, argument=value)

    def _named(self, value: Optional[Value]) -> Optional[Value]:
        return self._run.find(value) if isinstance(value, OccurrenceName) else value

    def _explain(self, read: Callable[[Frame], Value]) -> Derivation:
        def work() -> Derivation:
            holder = Trace(TraceStep(kind="item", name="", body=None, clause=None, day=self.day))
            frame = Frame(self._run, self._moment, [], holder)
            holder.value = self._ask(frame, read) if self._failure is None else self._failure
            shown = holder.references[0].trace if holder.references else holder
            return derive(self.program, shown)

        return with_room(work)

    def _read(self, code: Callable[[Frame], Value]) -> Value:
        if self._failure is not None:
            return self._failure
        frame = Frame(self._run, self._moment, [], None)
        return with_room(lambda: self._ask(frame, code))

    def _ask(self, frame: Frame, code: Callable[[Frame], Value]) -> Value:
        """Each question has a budget of its own: what was asked before takes nothing from it."""
        self._run.limits.renew()
        term = GuardedTerm("a term", None)
        return attempt(lambda: guard(self._run, term, code, frame))

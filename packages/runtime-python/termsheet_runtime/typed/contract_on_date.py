"""A contract that is opened over inputs, and what it gives on a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    Literal,
    Mapping,
    Optional,
    Tuple,
    Type,
    TypeVar,
    Union,
    cast,
)

from ..dates.iso_date import format_iso_date
from ..timeline.evaluation import Evaluation
from ..value.missing import Missing
from ..value.value_type import YesNoType
from .contract_names import ContractSource, OpenSource
from .docket_on_date import DocketLine, to_docket
from .iso_date import Date, read_day
from .occurrence_keys import OccurrenceKeys
from .outcome import Outcome, Undetermined
from .read_inputs import GivenInputs, read_inputs
from .read_terms import explain_term, readable_terms
from .to_outcome import to_outcome

if TYPE_CHECKING:
    from ..derivation.derivation import Derivation
    from ..timeline.evaluation import Snapshot


@dataclass(frozen=True)
class CheckResult:
    """What an assertion of the contract comes to."""

    title: str
    clause: str
    holds: Outcome[bool]
    # The first of its days on which it does not hold.
    fails_on: Optional[str]
    # The first of its events or rows for which it does not hold, in words.
    fails_for: Optional[str]


@dataclass(frozen=True)
class VoidEvent:
    """A reported event that is void, or of which that is not known."""

    event: str
    on: str
    id: Optional[str]
    status: Literal["void", "unknown"]
    reasons: Tuple[str, ...]


class _Opened:
    """A contract over one set of inputs, and its derivations once they are asked for.

    Derivations cost time, and so are recorded when the first of them is asked for.
    """

    def __init__(self, source: ContractSource, given: GivenInputs) -> None:
        program = source.program
        keys = OccurrenceKeys(program)
        self.source = OpenSource(program, source.names, source.source_hash, keys)
        self._inputs = read_inputs(self.source, given)
        self.evaluation = Evaluation(program, self._inputs)
        self.terms = readable_terms(self.source)
        self._derivations: Optional[Evaluation] = None

    @property
    def derivations(self) -> Evaluation:
        if self._derivations is None:
            self._derivations = Evaluation(self.source.program, self._inputs, "derivations")
        return self._derivations


class ContractOnDate:
    """What every contract gives on a date, besides its own terms."""

    def __init__(self, opened: _Opened, snapshot: Snapshot) -> None:
        self._opened = opened
        self._snapshot = snapshot

    def __repr__(self) -> str:
        return f"<{type(self).__name__} as of {self.as_of}, {self.source}>"

    @property
    def as_of(self) -> str:
        """The day as of whose close everything is given."""
        return format_iso_date(self._snapshot.day)

    @property
    def source(self) -> str:
        """The hash of the contract's source, `sha256:…`: of which words the results are."""
        return self._opened.source.source_hash

    def checks(self) -> Tuple[CheckResult, ...]:
        """The contract's assertions on its own figures, in its order."""
        program = self._opened.source.program
        results: Tuple[CheckResult, ...] = ()
        for index, spec in enumerate(program.checks):
            found = self._snapshot.check(index)
            # A condition's outcome is yes, no or why there is none.
            holds = cast("Outcome[bool]", to_outcome(program, found.holds, YesNoType()))
            fails_on = None if found.fails_on is None else format_iso_date(found.fails_on)
            result = CheckResult(spec.title, spec.clause, holds, fails_on, found.fails_for)
            results = (*results, result)
        return results

    def docket(self) -> Union[Tuple[DocketLine, ...], Undetermined]:
        """Every duty with where it stands, what is still to come about, and every covenant.

        They are in the contract's order; or why that cannot be worked out.
        """
        return to_docket(self._opened.source.program, self._snapshot.docket())

    def _read(self, term: str, inputs: Optional[Mapping[str, object]] = None) -> Any:
        """A term; the generated class says of which type it is."""
        return self._opened.terms[term](self._snapshot, inputs or {})

    def _explain(self, term: str, inputs: Mapping[str, object]) -> Derivation:
        snapshot = self._opened.derivations.on(self._snapshot.day)
        return explain_term(self._opened.source, snapshot, term, inputs)


OnDate = TypeVar("OnDate", bound=ContractOnDate)


class TypedContract(Generic[OnDate]):
    """A contract over one set of inputs."""

    def __init__(self, source: ContractSource, inputs: GivenInputs, on_date: Type[OnDate]) -> None:
        """Reads the inputs; raises InputError for the first that cannot be read."""
        self._opened = _Opened(source, inputs)
        self._on_date = on_date

    def __repr__(self) -> str:
        return f"<{self._opened.source.program.contract!r}, {self.source}>"

    @property
    def source(self) -> str:
        """The hash of the contract's source, `sha256:…`."""
        return self._opened.source.source_hash

    def on(self, date: Date) -> OnDate:
        """Everything as of the close of a day; nothing dated after it is known.

        Raises InputError where the text states no date.
        """
        day = read_day("on", date)
        return self._on_date(self._opened, self._opened.evaluation.on(day))

    @property
    def void_events(self) -> Tuple[VoidEvent, ...]:
        """The events that changed nothing because they are void, or may be."""
        program = self._opened.source.program
        events: Tuple[VoidEvent, ...] = ()
        for each in self._opened.evaluation.occurrences:
            voided = each.voided
            if voided is None:
                continue
            is_open = isinstance(voided, Missing)
            event = VoidEvent(
                event=program.events[each.event].name,
                on=format_iso_date(each.day),
                id=each.id,
                status="unknown" if is_open else "void",
                reasons=voided.reasons if isinstance(voided, Missing) else voided,
            )
            events = (*events, event)
        return events

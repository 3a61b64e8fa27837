"""The docket as callers of a typed contract see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Callable, Literal, Optional, Tuple, Union, cast

from ..dates.iso_date import format_iso_date
from ..docket.docket_entry import (
    AwaitedEntry,
    CovenantEntry,
    CovenantStatus,
    DutyEntry,
    DutyStatus,
    RightEntry,
    RightStatus,
)
from ..value.missing import Missing
from ..value.value_type import DateType, TimeType
from .clock_time import ClockTime
from .outcome import AmountOutcome, EventHappened, Outcome, Undetermined
from .to_outcome import to_amount_outcome, to_outcome

if TYPE_CHECKING:
    from typing import Sequence

    from ..dates.day import Day
    from ..docket.docket_entry import DocketEntry
    from ..timeline.code import ExecutableProgram
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from ..value.value_type import ValueType


@dataclass(frozen=True)
class LateCostLine:
    """What one line says that lateness costs."""

    name: Optional[str]
    cost: AmountOutcome[str]


@dataclass(frozen=True)
class DutyLine:
    """A duty that has come about: who must do what for whom, until when, and where that stands."""

    name: str
    clause: str
    by: Tuple[str, ...]
    to: Optional[str]
    verb: str
    what: str
    time_words: Optional[str]
    of: Optional[EventHappened[str]]
    arisen: str
    owed: Optional[AmountOutcome[str]]
    paid: Optional[AmountOutcome[str]]
    unpaid: Optional[AmountOutcome[str]]
    due: Optional[Outcome[str]]
    grace_ends: Optional[Outcome[str]]
    cure_ends: Optional[Outcome[str]]
    status: DutyStatus
    reasons: Tuple[str, ...]
    performed: Optional[str]
    days_late: int
    costs: Tuple[LateCostLine, ...]
    kind: Literal["duty"] = field(default="duty", init=False)


@dataclass(frozen=True)
class AwaitedLine:
    """A duty that has not come about."""

    name: str
    clause: str
    by: Tuple[str, ...]
    to: Optional[str]
    verb: str
    what: str
    time_words: Optional[str]
    upon: Optional[str]
    due: Outcome[str]
    kind: Literal["awaited"] = field(default="awaited", init=False)


@dataclass(frozen=True)
class RightLine:
    """A right, and when it can be used."""

    name: str
    clause: str
    holder: str
    verb: str
    most: Optional[AmountOutcome[str]]
    by: str
    of: Optional[EventHappened[str]]
    opens: Optional[Outcome[str]]
    closes: Optional[Outcome[str]]
    closes_at: Optional[Outcome[ClockTime]]
    uses: Tuple[str, ...]
    status: RightStatus
    reasons: Tuple[str, ...]
    kind: Literal["right"] = field(default="right", init=False)


@dataclass(frozen=True)
class CovenantLine:
    """A covenant, and whether it is kept."""

    name: str
    clause: str
    what: str
    status: CovenantStatus
    reasons: Tuple[str, ...]
    since: Optional[str]
    breaches: Tuple[str, ...]
    kind: Literal["covenant"] = field(default="covenant", init=False)


# One line of a contract's docket.
DocketLine = Union[DutyLine, AwaitedLine, RightLine, CovenantLine]


def to_docket(
    program: ExecutableProgram, docket: Union[Sequence[DocketEntry], Missing]
) -> Union[Tuple[DocketLine, ...], Undetermined]:
    """A docket as callers see it; or why there is none."""
    if isinstance(docket, Missing):
        return Undetermined(docket.kind, docket.reasons)
    return tuple(_to_line(program, entry) for entry in docket)


def _to_line(program: ExecutableProgram, entry: DocketEntry) -> DocketLine:
    if isinstance(entry, CovenantEntry):
        return CovenantLine(
            name=entry.name,
            clause=entry.clause,
            what=entry.what,
            status=entry.status,
            reasons=entry.reasons,
            since=_optional_day(entry.since),
            breaches=tuple(format_iso_date(day) for day in entry.breaches),
        )
    if isinstance(entry, AwaitedEntry):
        return AwaitedLine(
            name=entry.name,
            clause=entry.clause,
            by=entry.by,
            to=entry.to,
            verb=entry.verb,
            what=entry.what,
            time_words=entry.time_words,
            upon=entry.upon,
            due=_day_outcome(program, entry.due),
        )
    if isinstance(entry, RightEntry):
        return _right_line(program, entry)
    return _duty_line(program, entry)


def _right_line(program: ExecutableProgram, entry: RightEntry) -> RightLine:
    return RightLine(
        name=entry.name,
        clause=entry.clause,
        holder=entry.holder,
        verb=entry.verb,
        most=_optional_amount(program, entry.type)(entry.most),
        by=entry.by,
        of=_happened(program, entry.of),
        opens=_optional_outcome(program, entry.opens),
        closes=_optional_outcome(program, entry.closes),
        closes_at=None if entry.closes_at is None else _time_outcome(program, entry.closes_at),
        uses=tuple(format_iso_date(day) for day in entry.uses),
        status=entry.status,
        reasons=entry.reasons,
    )


def _duty_line(program: ExecutableProgram, entry: DutyEntry) -> DutyLine:
    amount = _optional_amount(program, entry.type)
    return DutyLine(
        name=entry.name,
        clause=entry.clause,
        by=entry.by,
        to=entry.to,
        verb=entry.verb,
        what=entry.what,
        time_words=entry.time_words,
        of=_happened(program, entry.of),
        arisen=format_iso_date(entry.arisen),
        owed=amount(entry.owed),
        paid=amount(entry.paid),
        unpaid=amount(entry.unpaid),
        due=_optional_outcome(program, entry.due),
        grace_ends=_optional_outcome(program, entry.grace_ends),
        cure_ends=_optional_outcome(program, entry.cure_ends),
        status=entry.status,
        reasons=entry.reasons,
        performed=_optional_day(entry.performed),
        days_late=entry.days_late,
        costs=tuple(
            LateCostLine(each.name, to_amount_outcome(program, each.cost, each.type))
            for each in entry.costs
        ),
    )


def _optional_amount(
    program: ExecutableProgram, type: Optional[ValueType]
) -> Callable[[Optional[Value]], Optional[AmountOutcome[str]]]:
    def outcome(value: Optional[Value]) -> Optional[AmountOutcome[str]]:
        if value is None or type is None:
            return None
        return to_amount_outcome(program, value, type)

    return outcome


def _happened(program: ExecutableProgram, of: Optional[Occurrence]) -> Optional[EventHappened[str]]:
    if of is None:
        return None
    return EventHappened(program.events[of.event].name, format_iso_date(of.day), of.id)


def _optional_outcome(program: ExecutableProgram, value: Optional[Value]) -> Optional[Outcome[str]]:
    return None if value is None else _day_outcome(program, value)


def _day_outcome(program: ExecutableProgram, value: Value) -> Outcome[str]:
    """The outcome of a date is a date as `2006-03-08`."""
    return cast("Outcome[str]", to_outcome(program, value, DateType()))


def _time_outcome(program: ExecutableProgram, value: Value) -> Outcome[ClockTime]:
    return cast("Outcome[ClockTime]", to_outcome(program, value, TimeType()))


def _optional_day(day: Optional[Day]) -> Optional[str]:
    return None if day is None else format_iso_date(day)

"""The values of terms as callers see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Union

from ..calendars.minute_of_day import format_minute_of_day
from ..dates.iso_date import format_iso_date
from ..exact.exact import Exact
from ..times.time_of_day import TimeOfDay
from ..units.shown_figure import shown_figure
from ..value.duration import Duration
from ..value.format_value import format_value
from ..value.missing import Missing
from ..value.occurrence import Occurrence
from ..value.value import is_day
from .amount import Amount
from .clock_time import ClockTime
from .label_of import label_of
from .length import Length
from .outcome import (
    AmountOutcome,
    Determined,
    DeterminedAmount,
    EventHappened,
    Outcome,
    RowOfTable,
    Undetermined,
)

if TYPE_CHECKING:
    from ..timeline.code import ExecutableProgram
    from ..value.value import Value
    from ..value.value_type import ValueType


def to_outcome(
    program: ExecutableProgram, value: Value, type: ValueType
) -> Union[Outcome[object], AmountOutcome[str]]:
    """The value of a term of that type."""
    if isinstance(value, Missing):
        return Undetermined(value.kind, value.reasons)
    text = format_value(value, type)
    if isinstance(value, Exact) and type.kind == "quantity":
        return DeterminedAmount(shown_figure(value, type.unit), label_of(type.unit), text)
    return Determined(_to_held(program, value, type), text)


def to_amount_outcome(
    program: ExecutableProgram, value: Value, type: ValueType
) -> AmountOutcome[str]:
    """The value of an amount, whose type is that of a figure with a unit."""
    if isinstance(value, Exact) and type.kind == "quantity":
        text = format_value(value, type)
        return DeterminedAmount(shown_figure(value, type.unit), label_of(type.unit), text)
    if isinstance(value, Missing):
        return Undetermined(value.kind, value.reasons)
    return Undetermined("impossible", (format_value(value, type),))


def _to_held(program: ExecutableProgram, value: Value, type: ValueType) -> object:
    if isinstance(value, Exact):
        if type.kind != "quantity":
            return value
        return Amount(shown_figure(value, type.unit), label_of(type.unit))
    if isinstance(value, tuple):
        of = type.of if type.kind == "list" else type
        return tuple(_to_held(program, each, of) for each in value)
    if is_day(value):
        return format_iso_date(value)
    if isinstance(value, TimeOfDay):
        return ClockTime(format_minute_of_day(value.minutes), value.zone)
    if isinstance(value, Duration):
        return _to_length(program, value)
    if isinstance(value, Occurrence):
        event = program.events[value.event].name
        if value.row is not None:
            return RowOfTable(event, value.row.name, value.row.place + 1)
        return EventHappened(event, format_iso_date(value.day), value.id)
    return value


def _to_length(program: ExecutableProgram, duration: Duration) -> Length[str]:
    basis = duration.basis
    of = basis if isinstance(basis, str) else program.calendars[basis.calendar].name
    return Length(duration.count, of)

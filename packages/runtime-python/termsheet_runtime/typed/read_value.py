"""Values as callers give them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Mapping, Optional, Sequence, Tuple, cast

from ..exact.exact import Exact, exact_text, sign
from ..units.describe import describe_unit
from ..units.shown_figure import figure_as_shown
from ..units.unit import Unit
from ..value.duration import CalendarDays, Duration
from ..value.value_type import DurationBasis, NamedCalendarDays, ValueType
from .amount import Amount, read_figure
from .clock_time import read_clock_time
from .day_count_name import DAY_COUNT_NAMES
from .input_error import InputError, describe_given, quoted
from .iso_date import read_day
from .label_of import label_of
from .length import Length

if TYPE_CHECKING:
    from ..timeline.code import ExecutableProgram
    from ..value.value import Value
    from .contract_names import OpenSource


@dataclass(frozen=True, eq=False)
class Slot:
    """Where a value is wanted, and of which type."""

    place: str
    type: ValueType
    # The place of the event being read, which can only speak of those before it; None for others.
    before: Optional[int] = None


def read_value(source: OpenSource, slot: Slot, given: object) -> Value:
    """A value as a caller gives it, as the engine holds it.

    The types have kept most mistakes out, but not those of callers without types: raises InputError
    where it is not of the type that is wanted.
    """
    place = slot.place
    of = slot.type
    if of.kind == "quantity":
        return _read_amount(place, of.unit, given)
    if of.kind == "date":
        return read_day(place, given)
    if of.kind == "day count":
        return _read_member(place, DAY_COUNT_NAMES, given)
    if of.kind == "time":
        return read_clock_time(place, given)
    if of.kind == "duration":
        return _read_length(source.program, place, of.basis, given)
    if of.kind == "yes/no":
        if isinstance(given, bool):
            return given
        raise _wrong(place, "True or False", given)
    if of.kind == "text":
        if isinstance(given, str):
            return given
        raise _wrong(place, "a text", given)
    if of.kind == "party":
        return _read_member(place, source.program.parties, given)
    if of.kind == "one of":
        return _read_member(place, of.members, given)
    if of.kind == "list":
        return tuple(
            read_value(source, Slot(f"{place}[{index}]", of.of, slot.before), each)
            for index, each in enumerate(read_list(given, place))
        )
    return source.keys.find(place, of.event, given, slot.before)


def read_list(given: object, place: str) -> Sequence[object]:
    """The items of a list; raises InputError where it is none."""
    if not isinstance(given, (list, tuple)):
        raise _wrong(place, "a list", given)
    return cast("Sequence[object]", given)


def _read_amount(place: str, unit: Unit, given: object) -> Exact:
    """An amount as a unit's function makes it, or as JSON carries it: with its figure as text."""
    label = label_of(unit)
    figure, of = _parts_of_amount(given)
    if of != label:
        raise _wrong(place, describe_unit(unit), given)
    value = read_figure(place, label, figure)
    is_counted = any(factor.dimension.kind == "shares" for factor in unit.factors)
    if is_counted and sign(value) < 0:
        raise InputError(place, f"{exact_text(value)} is below zero, which it never is.")
    return figure_as_shown(value, unit)


def _parts_of_amount(given: object) -> Tuple[object, object]:
    if isinstance(given, Amount):
        amount = cast("Amount[str]", given)
        return amount.value, amount.unit
    if isinstance(given, Mapping):
        members = cast("Mapping[str, object]", given)
        return members.get("value"), members.get("unit")
    return None, None


def _read_member(place: str, members: Sequence[str], given: object) -> str:
    if isinstance(given, str) and given in members:
        return given
    raise _wrong(place, f"one of {', '.join(quoted(member) for member in members)}", given)


def _read_length(
    program: ExecutableProgram, place: str, basis: DurationBasis, given: object
) -> Duration:
    names = _names_of_basis(basis)
    count, of = _parts_of_length(given)
    if of not in names or not isinstance(count, int) or isinstance(count, bool) or count < 0:
        wanted = f"a whole number of {' or '.join(names)}, as Length(10, {quoted(names[0])})"
        raise _wrong(place, wanted, given)
    if isinstance(basis, str):
        return Duration(count, "days" if of == "days" else "months")
    for index, calendar in enumerate(program.calendars):
        if calendar.name == basis.calendar:
            return Duration(count, CalendarDays(index))
    return Duration(count, CalendarDays(-1))


def _parts_of_length(given: object) -> Tuple[object, object]:
    if isinstance(given, Length):
        length = cast("Length[str]", given)
        return length.count, length.of
    if isinstance(given, Mapping):
        members = cast("Mapping[str, object]", given)
        return members.get("count"), members.get("of")
    return None, None


def _names_of_basis(basis: DurationBasis) -> Tuple[str, ...]:
    if isinstance(basis, NamedCalendarDays):
        return (basis.calendar,)
    if basis == "calendar days or months":
        return ("days", "months")
    return ("days",) if basis == "calendar days" else ("months",)


def _wrong(place: str, wanted: str, given: object) -> InputError:
    return InputError(place, f"{wanted} is wanted here, not {describe_given(given)}.")

"""Events as callers report them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, List, Mapping, Optional, Tuple

from ..dates.day import Day
from ..dates.iso_date import format_iso_date, parse_iso_date
from ..value.missing import unknown
from ..value.occurrence import DutyName, OccurrenceInput
from .input_error import InputError, describe_given, quoted
from .iso_date import read_day
from .read_members import member_of, read_members
from .read_open import OpenSlot, read_open
from .read_value import Slot, read_list, read_value

if TYPE_CHECKING:
    from ..program.duties import ObligationSpec
    from ..program.program import EventSpec
    from ..timeline.code import Code
    from ..value.value import Value
    from .contract_names import ContractSource, Indexes, OpenSource

# What every event has besides its own fields.
_OWN = ("on", "event", "id")


def read_events(source: OpenSource, given: object) -> Tuple[OccurrenceInput, ...]:
    """The events in the order given.

    Raises InputError where one cannot be read, is dated before the one before it, or bears the same
    `id` as an earlier one.
    """
    events: List[OccurrenceInput] = []
    for index, each in enumerate(read_list(given, "events")):
        event = _read_event(source, index, each)
        if events and event.day < events[-1].day:
            order = f"{format_iso_date(event.day)} is before {format_iso_date(events[-1].day)}"
            raise InputError(f"events[{index}].on", f"{order}: events stand in order of date.")
        events.append(event)
    return tuple(events)


def _read_event(source: OpenSource, before: int, given: object) -> OccurrenceInput:
    place = f"events[{before}]"
    performs = member_of(given, "performs")
    if performs is not None:
        return _read_performance(source, place, before, given)
    name = member_of(given, "event")
    index = _reported_event(source, place, name)
    indexes = fields_of(source, index)
    members = read_members(place, given, [*_OWN, *indexes])
    day = read_day(f"{place}.on", members.get("on"))
    id = _read_id(place, members.get("id"))
    event = _EventInProgress(place, before, source.program.events[index], indexes, day)
    return OccurrenceInput(index, day, id, _read_fields(source, event, members))


def _reported_event(source: OpenSource, place: str, name: object) -> int:
    reported: List[str] = []
    for index, spec in enumerate(source.program.events):
        if spec.source.kind != "reported":
            continue
        if spec.name == name:
            return index
        reported.append(quoted(spec.name))
    known = f"known are {', '.join(reported)}"
    message = f"{describe_given(name)} is no event of the contract: {known}."
    raise InputError(f"{place}.event", message)


def note_events(source: OpenSource, given: object) -> None:
    """Notes what the events are called, so that facts and other events can speak of them.

    Raises InputError where two have one id.
    """
    for place, each in enumerate(read_list(given, "events")):
        id = member_of(each, "id")
        if not isinstance(id, str):
            continue
        name = member_of(each, "event")
        event = next(
            (index for index, spec in enumerate(source.program.events) if spec.name == name), -1
        )
        if not source.keys.note_event(event, id, place):
            message = f"{describe_given(id)} is the id of another event."
            raise InputError(f"events[{place}].id", message)


def _read_id(place: str, given: object) -> Optional[str]:
    if given is None or isinstance(given, str):
        return given
    raise InputError(f"{place}.id", f"a text is wanted here, not {describe_given(given)}.")


def _read_performance(
    source: OpenSource, place: str, before: int, given: object
) -> OccurrenceInput:
    """The performance of an obligation: of all that is owed, or of an amount."""
    spec = _performed(source, place, member_of(given, "performs"))
    event = spec.events.performance
    fields = source.program.events[event].fields
    key = next(iter(fields_of(source, event)), None)
    named = () if spec.key is None else ("of",)
    own = ("on", "performs", "id", *named, *(() if key is None else (key,)))
    members = read_members(place, given, own)
    day = read_day(f"{place}.on", members.get("on"))
    id = _read_id(place, members.get("id"))
    amount = None if key is None else members.get(key)
    values: Tuple[Value, ...] = ()
    if fields and amount is not None:
        slot = Slot(f"{place}.{key or ''}", fields[0].type)
        values = (read_value(source, slot, amount),)
    duty = _read_duty(source, f"{place}.of", spec, (members.get("of"), before))
    return OccurrenceInput(event, day, id, values, duty)


def _performed(source: OpenSource, place: str, performs: object) -> ObligationSpec[Code]:
    reported = [spec for spec in source.program.obligations if spec.act.event is None]
    for spec in reported:
        if spec.name == performs:
            return spec
    known = ", ".join(quoted(spec.name) for spec in reported)
    what = f"{describe_given(performs)} is no obligation that is performed by itself"
    raise InputError(f"{place}.performs", f"{what}: known are {known}.")


def _read_duty(
    source: OpenSource, place: str, spec: ObligationSpec[Code], told: Tuple[object, int]
) -> Optional[DutyName]:
    """Of which duty a performance is, by the id or the date of what brought it about."""
    given, before = told
    if given is None or spec.key is None:
        return None
    day = parse_iso_date(given) if isinstance(given, str) else None
    if day is not None:
        return day
    event = source.program.events[spec.key.event].name
    return source.keys.find(place, event, given, before)


def fields_of(source: ContractSource, event: int) -> Indexes:
    """The names of an event's fields, or a table's columns."""
    for name, index in source.names.events.items():
        if index == event:
            return source.names.fields.get(name, {})
    return {}


@dataclass(frozen=True, eq=False)
class _EventInProgress:
    place: str
    before: int
    spec: EventSpec[Code]
    indexes: Indexes
    day: Day


def _read_fields(
    source: OpenSource, event: _EventInProgress, members: Mapping[str, object]
) -> Tuple[Value, ...]:
    spec = event.spec
    date = format_iso_date(event.day)

    def name(field: str) -> Callable[[], str]:
        return lambda: f"{field} of the {spec.name} of {date}"

    values: List[Value] = [unknown(name(field.name)()) for field in spec.fields]
    for key, given in members.items():
        index = event.indexes.get(key)
        if index is None:
            continue
        field = spec.fields[index]
        slot = Slot(f"{event.place}.{key}", field.type, event.before)
        values[index] = read_open(source, OpenSlot(slot, field.several, name(field.name)), given)
    return tuple(values)


def read_columns(
    source: OpenSource, table: int, place: str, members: Mapping[str, object]
) -> Tuple[Value, ...]:
    """The columns of a row, each unknown that is left out."""
    spec = source.program.events[table]
    indexes = fields_of(source, table)

    def name(column: str) -> Callable[[], str]:
        return lambda: f"{column} of a row of {spec.name}"

    values: List[Value] = [unknown(name(column.name)()) for column in spec.fields]
    for key, given in members.items():
        column = spec.fields[indexes[key]]
        slot = Slot(f"{place}.{key}", column.type)
        open_slot = OpenSlot(slot, column.several, name(column.name))
        values[indexes[key]] = read_open(source, open_slot, given)
    return tuple(values)

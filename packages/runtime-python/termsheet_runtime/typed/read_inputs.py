"""What a caller supplies, as the engine takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Dict, Iterator, List, Optional, Sequence, Tuple, Union

from ..calendars.describe_known_range import describe_known_range
from ..calendars.known_days import is_known_day
from ..calendars.named_calendar import named_calendar
from ..dates.day import Day
from ..dates.iso_date import format_iso_date
from ..dates.long_date import format_long_date
from ..program.inputs import FactRows, Inputs, KeyedFactRows
from .input_error import InputError, describe_given, quoted
from .iso_date import read_day
from .read_events import note_events, read_events
from .read_members import members_of, read_members
from .read_open import OpenSlot, read_open
from .read_tables import read_tables
from .read_value import Slot, read_list, read_value

if TYPE_CHECKING:
    from ..program.program import FactSpec
    from ..timeline.code import ExecutableProgram
    from ..value.value import Value
    from .contract_names import Indexes, OpenSource


@dataclass(frozen=True)
class GivenInputs:
    """What a caller supplies, part by part; what is left out is unknown."""

    blanks: Optional[object] = None
    facts: Optional[object] = None
    tables: Optional[object] = None
    readings: Optional[object] = None
    events: object = ()


def read_inputs(source: OpenSource, given: GivenInputs) -> Inputs:
    """Reads all that is supplied.

    Raises InputError for the first thing in it that cannot be read; nothing is ever ignored.
    """
    program = source.program
    names = source.names
    tables = read_tables(source, given.tables)
    source.keys.note_tables(tables)
    note_events(source, given.events)
    blanks: List[Optional[Value]] = [None] * len(program.blanks)
    for key, index, value in _read_indexed("blanks", given.blanks, names.blanks):
        slot = Slot(f"blanks.{key}", program.blanks[index].type)
        blanks[index] = read_value(source, slot, value)
    facts: List[Optional[FactRows]] = [None] * len(program.facts)
    keyed: List[Optional[KeyedFactRows]] = [None] * len(program.facts)
    for key, index, value in _read_indexed("facts", given.facts, names.facts):
        spec = program.facts[index]
        if spec.keyed_by is None:
            facts[index] = _read_rows(source, spec, f"facts.{key}", value)
        else:
            keyed[index] = _read_keyed(source, spec, f"facts.{key}", value)
    readings: List[Optional[int]] = [None] * len(program.ambiguities)
    for key, index, value in _read_indexed("readings", given.readings, names.readings):
        labels = [reading.label for reading in program.ambiguities[index].readings]
        readings[index] = _read_reading(f"readings.{key}", labels, value)
    return Inputs(
        blanks=tuple(blanks),
        facts=tuple(facts),
        keyed_facts=tuple(keyed),
        tables=tables,
        readings=tuple(readings),
        occurrences=read_events(source, given.events),
    )


def _read_indexed(place: str, given: object, indexes: Indexes) -> Iterator[Tuple[str, int, object]]:
    if given is not None:
        for key, value in read_members(place, given, list(indexes)).items():
            yield key, indexes[key], value


def _read_reading(place: str, labels: Sequence[str], given: object) -> int:
    if isinstance(given, str) and given in labels:
        return labels.index(given)
    known = ", ".join(quoted(label) for label in labels)
    raise InputError(place, f"{describe_given(given)} is no reading: choose one of {known}.")


def _read_keyed(source: OpenSource, spec: FactSpec, place: str, given: object) -> KeyedFactRows:
    """Rows for each event or row, by its name."""
    keyed_by = -1 if spec.keyed_by is None else spec.keyed_by
    event = source.program.events[keyed_by].name
    rows: Dict[Union[str, int], FactRows] = {}
    for key, value in members_of(place, given).items():
        at = f"{place}[{quoted(key)}]"
        rows[source.keys.find(at, event, key).of] = _read_rows(source, spec, at, value)
    return rows


def _read_rows(source: OpenSource, spec: FactSpec, place: str, given: object) -> FactRows:
    days: List[Day] = []
    values: List[Value] = []
    for index, row in enumerate(read_list(given, place)):
        at = f"{place}[{index}]"
        parts = read_list(row, at)
        if len(parts) != 2:
            raise InputError(at, "a row is a date and a value.")
        day = read_day(f"{at}[0]", parts[0])
        previous = days[-1] if days else None
        _refuse_day(source.program, spec, f"{at}[0]", (previous, day))
        slot = OpenSlot(Slot(f"{at}[1]", spec.type), spec.several, _absent(spec, day))
        days.append(day)
        values.append(read_open(source, slot, parts[1]))
    return FactRows(tuple(days), tuple(values))


def _absent(spec: FactSpec, day: Day) -> Callable[[], str]:
    return lambda: f"{spec.name} on {format_iso_date(day)}"


def _refuse_day(
    program: ExecutableProgram, spec: FactSpec, place: str, days: Tuple[Optional[Day], Day]
) -> None:
    """Rows rise in date, and those of a series are of the days of its calendar."""
    previous, day = days
    if previous is not None and day <= previous:
        order = f"{format_iso_date(day)} does not come after {format_iso_date(previous)}"
        raise InputError(place, f"{order}: rows stand in order of date, one for a day.")
    if spec.series is None:
        return
    calendar = program.calendars[spec.series]
    base = named_calendar(calendar.base)
    if base is None:
        return
    reason = base.closure(day) if is_known_day(base, day) else describe_known_range(base)
    if reason is not None:
        raise InputError(place, f"{format_long_date(day)} is no {calendar.name} ({reason}).")

"""What a term is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Mapping, Optional

from ..value.value_type import OccurrenceType
from .input_error import InputError
from .read_members import read_members
from .read_value import Slot, read_value

if TYPE_CHECKING:
    from ..program.program import ParameterSpec
    from ..value.value import Value
    from .contract_names import Indexes, OpenSource


@dataclass(frozen=True, eq=False)
class AskedTerm:
    """A term with what it is asked for, if anything."""

    name: str
    keyed_by: Optional[int] = None
    parameter: Optional[ParameterSpec] = None


def read_argument(
    source: OpenSource, term: AskedTerm, given: Mapping[str, object]
) -> Optional[Value]:
    """The argument for a definition with a parameter, None for one without.

    Of a term that is kept for each of several, the event or row that is meant. Raises InputError
    where it is missing, not of the type that is wanted, or given for nothing.
    """
    if term.keyed_by is not None:
        spec = source.program.events[term.keyed_by]
        of = OccurrenceType(spec.name, spec.source.kind == "row")
        key = _key_name(source.names.events, term.keyed_by)
        return _read_one(source, Slot(f"{term.name}.{key}", of), given)
    key = source.names.parameters.get(term.name, "")
    if term.parameter is None:
        if given:
            raise InputError(term.name, "it takes no parameter.")
        return None
    return _read_one(source, Slot(f"{term.name}.{key}", term.parameter.type), given)


def _read_one(source: OpenSource, slot: Slot, given: Mapping[str, object]) -> Value:
    name, _, key = slot.place.partition(".")
    argument = read_members(name, given, [key]).get(key)
    if argument is None:
        raise InputError(name, f"it needs its parameter, {key}.")
    return read_value(source, slot, argument)


def _key_name(events: Indexes, event: int) -> str:
    return next((name for name, index in events.items() if index == event), "")

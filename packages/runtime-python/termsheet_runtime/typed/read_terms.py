"""The terms of a contract that can be read on a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, Mapping, Optional

from ..value.value_type import ListType, ValueType
from .contract_names import Indexes, OpenSource
from .input_error import InputError, describe_given
from .read_argument import AskedTerm, read_argument
from .to_outcome import to_outcome

if TYPE_CHECKING:
    from ..derivation.derivation import Derivation
    from ..timeline.evaluation import Snapshot
    from ..value.value import Value

# What reads a term of one kind: by its index, for what it is asked, or None.
_Read = Callable[["Snapshot", int, "Optional[Value]"], "Value"]

# What gives a term on a date, for what it is asked.
ReadableTerm = Callable[["Snapshot", Mapping[str, object]], object]


def readable_terms(source: OpenSource) -> Dict[str, ReadableTerm]:
    """What gives each term: its value, which may be asked for an event, a row or a parameter."""
    program = source.program
    names = source.names
    terms: Dict[str, ReadableTerm] = {}

    def add(indexes: Indexes, term_of: Callable[[str, int], AskedTerm], types: _Types) -> None:
        for name, index in indexes.items():
            term = term_of(name, index)
            terms[name] = _readable(source, term, index, types)

    add(
        names.blanks,
        lambda name, _: AskedTerm(name),
        _Types(
            lambda index: program.blanks[index].type,
            lambda snapshot, index, _: snapshot.blank(index),
        ),
    )
    add(
        names.facts,
        lambda name, index: AskedTerm(name, program.facts[index].keyed_by),
        _Types(
            lambda index: _whole(program.facts[index].type, program.facts[index].several),
            lambda snapshot, index, key: snapshot.fact(index, key),
        ),
    )
    add(
        names.readings,
        lambda name, index: AskedTerm(name, program.ambiguities[index].keyed_by),
        _Types(
            lambda index: program.ambiguities[index].type,
            lambda snapshot, index, key: snapshot.ambiguity(index, key),
        ),
    )
    add(
        names.states,
        lambda name, index: AskedTerm(name, program.states[index].keyed_by),
        _Types(
            lambda index: program.states[index].type,
            lambda snapshot, index, key: snapshot.state(index, key),
        ),
    )
    add(
        names.definitions,
        lambda name, index: _definition(source, name, index),
        _Types(
            lambda index: program.definitions[index].type,
            lambda snapshot, index, given: snapshot.definition(index, given),
        ),
    )
    return terms


class _Types:
    """Of which type the terms of one kind are, and what reads them."""

    def __init__(self, type_of: Callable[[int], ValueType], read: _Read) -> None:
        self.type_of = type_of
        self.read = read


def _readable(source: OpenSource, term: AskedTerm, index: int, of: _Types) -> ReadableTerm:
    def read(snapshot: Snapshot, inputs: Mapping[str, object]) -> object:
        argument = read_argument(source, term, inputs)
        value = of.read(snapshot, index, argument)
        return to_outcome(source.program, value, of.type_of(index))

    return read


def _definition(source: OpenSource, name: str, index: int) -> AskedTerm:
    spec = source.program.definitions[index]
    return AskedTerm(name, spec.keyed_by, spec.parameter)


def _whole(type: ValueType, several: bool) -> ValueType:
    return ListType(type) if several else type


def explain_term(
    source: OpenSource, snapshot: Snapshot, term: object, inputs: Mapping[str, object]
) -> Derivation:
    """How a term came to its value.

    Raises InputError where there is no such term, or its parameter is not as it must be.
    """
    names = source.names
    if isinstance(term, str) and term in names.states:
        state = names.states[term]
        asked = AskedTerm(term, source.program.states[state].keyed_by)
        return snapshot.explain_state(state, read_argument(source, asked, inputs))
    if isinstance(term, str) and term in names.definitions:
        definition = names.definitions[term]
        asked = _definition(source, term, definition)
        return snapshot.explain_definition(definition, read_argument(source, asked, inputs))
    raise InputError("", f"{describe_given(term)} is no term that can be explained.")

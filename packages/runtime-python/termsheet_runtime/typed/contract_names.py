"""The names by which callers reach the parts of a program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, Mapping

if TYPE_CHECKING:
    from ..timeline.code import ExecutableProgram
    from .occurrence_keys import OccurrenceKeys

# The index of each thing of one kind in a program, by its name in a typed contract.
Indexes = Mapping[str, int]


def indexes_of(table: type) -> Dict[str, int]:
    """The indexes that a class of a generated program lists by name."""
    return {
        name: index
        for name, index in vars(table).items()
        if isinstance(index, int) and not name.startswith("__")
    }


@dataclass(frozen=True)
class ContractNames:
    """What a typed contract calls the parts of its program."""

    blanks: Indexes
    facts: Indexes
    readings: Indexes
    events: Indexes
    # By the event's name, the index of each of its fields.
    fields: Mapping[str, Indexes]
    states: Indexes
    definitions: Indexes
    # By the definition's name, the name of its parameter.
    parameters: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class ContractSource:
    """A program with the names by which callers reach its parts."""

    program: ExecutableProgram
    names: ContractNames
    # The hash of the contract's source, by which results say of which words they are.
    source_hash: str


@dataclass(frozen=True, eq=False)
class OpenSource(ContractSource):
    """A contract that is opened: its inputs and questions may speak of events and rows by name."""

    keys: OccurrenceKeys

"""The tables whose rows come with the inputs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Tuple

from .input_error import InputError
from .read_events import fields_of, read_columns
from .read_members import read_members
from .read_value import read_list

if TYPE_CHECKING:
    from ..value.value import Value
    from .contract_names import OpenSource

# More rows than any contract has holders.
_MAX_ROWS = 100_000


def read_tables(source: OpenSource, given: object) -> Dict[int, Tuple[Tuple[Value, ...], ...]]:
    """The rows of the tables that come with the inputs, by the table's index.

    Raises InputError where one cannot be read, or the contract prints the rows itself.
    """
    tables: Dict[int, Tuple[Tuple[Value, ...], ...]] = {}
    if given is None:
        return tables
    program = source.program
    known = {
        name: index
        for name, index in source.names.events.items()
        if program.events[index].source.kind == "row"
    }
    for key, rows in read_members("tables", given, list(known)).items():
        table = known[key]
        of = program.events[table].source
        if of.kind != "row" or of.rows is not None:
            message = "the contract prints the rows of this table itself."
            raise InputError(f"tables.{key}", message)
        tables[table] = _read_rows(source, table, f"tables.{key}", rows)
    return tables


def _read_rows(
    source: OpenSource, table: int, place: str, given: object
) -> Tuple[Tuple[Value, ...], ...]:
    rows = read_list(given, place)
    if len(rows) > _MAX_ROWS:
        raise InputError(place, f"it has {len(rows)} rows, and at most {_MAX_ROWS} are read.")
    known = list(fields_of(source, table))
    return tuple(
        read_columns(
            source,
            table,
            f"{place}[{index}]",
            read_members(f"{place}[{index}]", row, known),
        )
        for index, row in enumerate(rows)
    )

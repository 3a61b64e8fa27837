"""How callers name occurrences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Mapping, Optional, Sequence, Tuple

from ..program.inputs import Inputs
from ..timeline.room import with_room
from ..timeline.run import Run
from ..value.occurrence import Occurrence, OccurrenceName
from .input_error import InputError, describe_given

if TYPE_CHECKING:
    from ..timeline.code import ExecutableProgram
    from ..value.value import Value

# The place of a row: it was there before every event.
_ROW = -1


class OccurrenceKeys:
    """Events by their ids, rows by what stands in the first column of names."""

    def __init__(self, program: ExecutableProgram) -> None:
        self._program = program
        # By event or table: the occurrence of each name; None where several rows bear it.
        self._by_event: Dict[int, Dict[str, Optional[OccurrenceName]]] = {}
        self._places: Dict[str, int] = {}

    def note_tables(self, tables: Mapping[int, Sequence[Tuple[Value, ...]]]) -> None:
        """Notes the rows of every table, those that the contract prints and those supplied."""
        inputs = Inputs(
            blanks=(), facts=(), keyed_facts=(), tables=tables, readings=(), occurrences=()
        )
        run = Run(self._program, inputs, "values")
        for table, spec in enumerate(self._program.events):
            if spec.source.kind == "row":
                for each in with_room(lambda table=table: run.occurrences_of(table)):
                    self._note_row(table, each)

    def _note_row(self, table: int, each: Occurrence) -> None:
        if each.row is None:
            return
        name = str(each.row.place + 1) if each.row.name is None else each.row.name
        names = self._names_of(table)
        names[name] = None if name in names else OccurrenceName(table, each.row.place)

    def note_event(self, event: int, id: str, place: int) -> bool:
        """Notes an event by its place among those reported; False where another has its id."""
        if id in self._places:
            return False
        self._places[id] = place
        self._names_of(event)[id] = OccurrenceName(event, id)
        return True

    def find(
        self, place: str, event: str, given: object, before: Optional[int] = None
    ) -> OccurrenceName:
        """The occurrence of that name; for an event being read only one reported before it.

        Raises InputError where there is none, or several rows bear the name.
        """
        index = self._index_of(event)
        names = self._by_event.get(index, {})
        if not isinstance(given, str) or given not in names:
            is_table = index >= 0 and self._program.events[index].source.kind == "row"
            what = f"no row of {event}" if is_table else f"the id of no {event}"
            raise InputError(place, f"{describe_given(given)} is {what}.")
        found = names[given]
        if found is None:
            raise InputError(place, f"several rows of {event} are called {describe_given(given)}.")
        at = self._places.get(found.of, _ROW) if isinstance(found.of, str) else _ROW
        if before is None or at < before:
            return found
        raise InputError(place, f"the {event} {describe_given(given)} is reported only after it.")

    def _index_of(self, event: str) -> int:
        for index, spec in enumerate(self._program.events):
            if spec.name == event:
                return index
        return -1

    def _names_of(self, event: int) -> Dict[str, Optional[OccurrenceName]]:
        return self._by_event.setdefault(event, {})

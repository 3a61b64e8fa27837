"""Occurrences in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..dates.iso_date import format_iso_date
from .occurrence import Occurrence, title_of_row

if TYPE_CHECKING:
    from typing import Sequence


class _Named(Protocol):
    @property
    def name(self) -> str: ...


class _WithEvents(Protocol):
    @property
    def events(self) -> Sequence[_Named]: ...


def describe_occurrence(program: _WithEvents, occurrence: Occurrence) -> str:
    """An occurrence in words: `Issuance of 2006-03-08`, `Noteholder "A"`."""
    events = program.events
    name = events[occurrence.event].name if 0 <= occurrence.event < len(events) else "event"
    if occurrence.row is None:
        return f"{name} of {format_iso_date(occurrence.day)}"
    return f"{name} {title_of_row(occurrence.row)}"

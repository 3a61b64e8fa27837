from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

if TYPE_CHECKING:
    from .program import FieldSpec

_NAMES = frozenset(("text", "party", "one of"))


def column_of_names(columns: Sequence[FieldSpec]) -> int:
    """The column by which the rows of a table are called: the first of texts or names; -1 for none."""
    for place, column in enumerate(columns):
        if not column.several and column.type.kind in _NAMES:
            return place
    return -1

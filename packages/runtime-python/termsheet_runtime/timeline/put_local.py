"""Putting a value in a slot of the local names."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

if TYPE_CHECKING:
    from ..value.value import Value


def put_local(names: List[Optional[Value]], slot: int, value: Value) -> None:
    """Lets a local name stand for a value; slots before it that nothing stands for stay empty."""
    while len(names) <= slot:
        names.append(None)
    names[slot] = value


def local_at(names: List[Optional[Value]], slot: int) -> Optional[Value]:
    """What a local name stands for; None where nothing does."""
    return names[slot] if slot < len(names) else None

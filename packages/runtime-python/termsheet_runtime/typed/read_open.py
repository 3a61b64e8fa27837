"""What can be recorded as absent, or hold several values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Callable

from ..value.missing import none
from ..value.value_type import ListType
from .read_value import Slot, read_value

if TYPE_CHECKING:
    from ..value.value import Value
    from .contract_names import OpenSource


@dataclass(frozen=True, eq=False)
class OpenSlot:
    """A slot that can be recorded as absent, or hold several values."""

    slot: Slot
    several: bool
    # What is absent, for a derivation to say.
    absent: Callable[[], str]


def read_open(source: OpenSource, to: OpenSlot, given: object) -> Value:
    """A value, `none`, or several values; several of which there is none are an empty list."""
    if isinstance(given, str) and given == "none":
        return () if to.several else none(to.absent())
    slot = replace(to.slot, type=ListType(to.slot.type)) if to.several else to.slot
    return read_value(source, slot, given)

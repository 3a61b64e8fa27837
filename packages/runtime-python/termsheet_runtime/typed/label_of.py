"""The label of a unit, worked out once."""

from __future__ import annotations

from functools import lru_cache

from ..units.describe import unit_label
from ..units.unit import Unit


@lru_cache(maxsize=1024)
def label_of(unit: Unit) -> str:
    """The label of a unit: every figure that goes in or out is compared by it."""
    return unit_label(unit)

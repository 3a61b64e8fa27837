"""Lengths of time as callers give and see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Of = TypeVar("Of", bound=str, covariant=True)


@dataclass(frozen=True)
class Length(Generic[Of]):
    """So many calendar days or months, or so many days of a calendar by its name."""

    count: int
    of: Of

"""Lengths of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Union


@dataclass(frozen=True)
class CalendarDays:
    """Days of a calendar, by its index in the program."""

    calendar: int


@dataclass(frozen=True)
class Duration:
    """So many calendar days or months, or days of a named calendar."""

    count: int
    basis: Union[Literal["days", "months"], CalendarDays]

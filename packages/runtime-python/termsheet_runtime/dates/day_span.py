"""Spans of days."""

from __future__ import annotations

from dataclasses import dataclass

from .day import Day


@dataclass(frozen=True)
class DaySpan:
    """From `from_`, which is in, until `until`, which is not: days on which interest accrues."""

    from_: Day
    until: Day

"""Differences of days."""

from __future__ import annotations

from .day import Day


def days_between(start: Day, to: Day) -> int:
    """The number of days from `start`, which is day 0, to `to`; negative when `to` is earlier."""
    return to - start

"""The error where a schedule has more dates than any contract."""

from __future__ import annotations

# The most dates of a schedule that are listed at once: each day of 54 years.
MAX_DATES = 20_000


class ScheduleTooLong(ValueError):
    """A question would list more dates of a schedule than any contract has."""

    def __init__(self) -> None:
        super().__init__(
            f"This schedule has more than {MAX_DATES:,} dates in the time asked about, and they "
            "are not listed. Look for a step of days where months are meant, or give the schedule "
            "an end."
        )

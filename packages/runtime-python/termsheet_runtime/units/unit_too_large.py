"""The error where a quantity is multiplied by itself without end."""

from __future__ import annotations


class UnitTooLarge(ValueError):
    """A unit would hold a quantity multiplied by itself more than 1,000 times."""

    def __init__(self) -> None:
        super().__init__(
            "This multiplies a quantity by itself more than 1,000 times, and no amount has such a "
            "unit. Look for a figure that is multiplied by itself again and again."
        )

from __future__ import annotations

from typing import ClassVar, Literal


class SymbolicTruth:
    """A condition on the variable of `the largest … such that`, shown to change at most once.

    Over its range it holds up to some value and fails after, or fails up to some value and holds
    after.
    """

    def __init__(self, holds: Literal["first", "last"]) -> None:
        self.holds: Literal["first", "last"] = holds

    def negated(self) -> SymbolicTruth:
        return SymbolicTruth("last" if self.holds == "first" else "first")


class Opaque:
    """What depends on the variable in a way that is not shown to be monotone."""

    # The one such value: nothing more is known of any.
    INSTANCE: ClassVar[Opaque]

    def __str__(self) -> str:
        return "a value not shown to be monotone"


Opaque.INSTANCE = Opaque()

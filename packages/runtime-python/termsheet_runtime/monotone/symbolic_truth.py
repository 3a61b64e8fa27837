from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Optional

from ..exact.exact import less_than

if TYPE_CHECKING:
    from ..exact.exact import Exact

Holds = Literal["first", "last"]


class SymbolicTruth:
    """A condition on the variable of `the largest … such that`, shown to change at most once.

    Over its range it holds up to some value and fails after, or fails up to some value and holds
    after.
    """

    def __init__(self, holds: Holds, near: Optional[Exact]) -> None:
        self.holds: Holds = holds
        # About where it changes, for a search to begin there; None where nothing is known of it.
        self.near = near

    def negated(self) -> SymbolicTruth:
        return SymbolicTruth("last" if self.holds == "first" else "first", self.near)

    def or_(self, other: SymbolicTruth, which: Holds) -> SymbolicTruth:
        """This one, or one that holds as it does, whichever changes first, or last."""
        if self.near is None or other.near is None:
            return self
        return self if less_than(self.near, other.near) == (which == "first") else other


class Opaque:
    """What depends on the variable in a way that is not shown to be monotone."""

    # The one such value: nothing more is known of any.
    INSTANCE: ClassVar[Opaque]

    def __str__(self) -> str:
        return "a value not shown to be monotone"


Opaque.INSTANCE = Opaque()

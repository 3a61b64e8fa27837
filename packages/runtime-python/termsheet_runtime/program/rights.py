from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, Optional, Tuple, TypeVar

if TYPE_CHECKING:
    from .duties import DutyKeySpec

Code = TypeVar("Code", covariant=True)


@dataclass(frozen=True, eq=False)
class RightNotice:
    """The event that a day is counted from, where none is at hand: the first, or the last so far."""

    event: int
    slot: int
    which: Literal["first", "last"]


@dataclass(frozen=True, eq=False)
class RightDaySpec(Generic[Code]):
    """A day on which a right opens or closes.

    `waits`: whether a day that has not come, as it is written, can only be one that is still to come.
    """

    day: Code
    notice: Optional[RightNotice]
    waits: bool


@dataclass(frozen=True, eq=False)
class RightLimit(Generic[Code]):
    """How much of a field of the event may be used."""

    field: int
    most: Code
    site: int


@dataclass(frozen=True, eq=False)
class RightBefore(Generic[Code]):
    """On its last day a right is to be used before this time, which a field of the event tells."""

    time: Code
    field: int


@dataclass(frozen=True, eq=False)
class RightWhile(Generic[Code]):
    """The condition under which a right stands at all."""

    condition: Code
    site: int


@dataclass(frozen=True, eq=False)
class RightSpec(Generic[Code]):
    """`right X`: what a party may do, by which event, up to how much and when."""

    name: str
    clause: str
    holder: str
    # What may be done, in the contract's word: `convert`, `require redemption`.
    verb: str
    # The event by which it is used.
    event: int
    # What the right is given for, in slot 0; None for one that stands by itself.
    key: Optional[DutyKeySpec[Code]]
    limit: Optional[RightLimit[Code]]
    # First days on which it may be used, of which the latest counts; none where it is open from the
    # start.
    opens: Tuple[RightDaySpec[Code], ...]
    # Last days on which it may be used, of which the earliest counts; none where it never closes.
    closes: Tuple[RightDaySpec[Code], ...]
    before: Optional[RightBefore[Code]]
    while_: Optional[RightWhile[Code]]
    site: int
    locals: int

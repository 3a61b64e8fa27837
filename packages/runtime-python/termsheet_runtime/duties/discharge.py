"""What a performance does of duties."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Iterable, List, Optional, Sequence, Tuple

from ..events.standing import standing
from ..exact.exact import compare, minus
from ..value.missing import Missing
from .amounts import unpaid_of
from .undated import may_come_after

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..timeline.moment import Moment
    from ..value.value import Value
    from .duty import Discharge, Duty


@dataclass(frozen=True, eq=False)
class Part:
    """What a performance does of one duty."""

    duty: Duty
    # How much of it; None for an act that is done or not done.
    amount: Optional[Value]
    # Whether nothing is left to do of it.
    completes: bool


@dataclass(frozen=True, eq=False)
class Shares:
    """What a performance does, and what is done beyond all that is owed."""

    parts: Tuple[Part, ...]
    # What is left over; None where nothing is.
    excess: Optional[Value]


def share_out(open_: Iterable[Duty], given: Optional[Value], moment: Moment) -> Shares:
    """Shares a performance out over open duties, the oldest first.

    Without an amount everything that is owed is done.
    """
    if given is None:
        return Shares(parts=tuple(_whole_of(duty, moment) for duty in open_), excess=None)
    if isinstance(given, Fraction):
        return _share_figure(open_, given, moment)
    oldest = next(iter(open_), None)
    if oldest is None:
        return Shares(parts=(), excess=None)
    return Shares(parts=(Part(duty=oldest, amount=given, completes=False),), excess=None)


def done_once(open_: Iterable[Duty]) -> Shares:
    """An act that is no amount is done once: the oldest duty to do it is."""
    duty = next(iter(open_), None)
    if duty is None:
        return Shares(parts=(), excess=None)
    return Shares(parts=(Part(duty=duty, amount=None, completes=True),), excess=None)


def doubt_of_act(discharges: Sequence[Discharge]) -> Optional[Missing]:
    """An act may have been done by an event of which it is not known whether it stands."""
    for discharge in discharges:
        stands = standing(discharge.occurrence) if discharge.amount is None else True
        if isinstance(stands, Missing):
            return stands
    return None


def _whole_of(duty: Duty, moment: Moment) -> Part:
    """One that stands for dates which are not known is not done with: others of them may follow."""
    completes = not may_come_after(duty.key, moment.day)
    return Part(duty=duty, amount=unpaid_of(duty, moment), completes=completes)


def _share_figure(open_: Iterable[Duty], given: Exact, moment: Moment) -> Shares:
    parts: List[Part] = []
    left = given
    for duty in open_:
        if left == 0:
            break
        unpaid = unpaid_of(duty, moment)
        if not isinstance(unpaid, Fraction):
            # How much of it is owed is not known: all that is left goes to it.
            parts.append(Part(duty=duty, amount=left, completes=False))
            return Shares(parts=tuple(parts), excess=None)
        amount = left if compare(left, unpaid) < 0 else unpaid
        parts.append(Part(duty=duty, amount=amount, completes=compare(amount, unpaid) >= 0))
        left = minus(left, amount)
    return Shares(parts=tuple(parts), excess=left if len(parts) > 0 and left != 0 else None)

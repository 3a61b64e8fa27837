"""What a performance does of duties."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Iterable, List, Optional, Sequence, Tuple, Union

from ..events.standing import standing
from ..exact.exact import compare, minus
from ..value.missing import Missing, undecided
from .amounts import unpaid_of
from .undated import may_come_after

if TYPE_CHECKING:
    from ..exact.exact import Exact
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value
    from .duty import Discharge, Duty


@dataclass(frozen=True, eq=False)
class Part:
    """What a performance does of one duty."""

    duty: Duty
    # How much of it; None for an act that is done or not done.
    amount: Optional[Value]
    # Whether nothing is left to do of it, be it done by this performance or before.
    completes: bool
    # Why it is not known whether this performance does it; None where it does.
    doubt: Optional[Missing]


@dataclass(frozen=True, eq=False)
class Shares:
    """What a performance does, and what is done beyond all that is owed."""

    parts: Tuple[Part, ...]
    # What is left over; None where nothing is.
    excess: Optional[Value]


@dataclass(frozen=True, eq=False)
class Sharing:
    """Where and when a performance is shared out."""

    run: Run
    moment: Moment


def share_out(open_: Iterable[Duty], given: Optional[Value], at: Sharing) -> Shares:
    """Shares a performance out over open duties, the oldest first.

    Without an amount everything that is owed is done.
    """
    if given is None:
        return Shares(parts=tuple(_whole_of(duty, at) for duty in open_), excess=None)
    if isinstance(given, (Fraction, Missing)):
        return _share_figure(open_, given, at.moment)
    return Shares(parts=(), excess=None)


def done_once(open_: Iterable[Duty], at: Sharing, *, may_recur: bool = False) -> Shares:
    """An act that is no amount is done once: the oldest duty to do it is.

    Where that need not be, or may be done already, it may be the next. What may recur may do each of
    them.
    """
    parts: List[Part] = []
    older: Optional[Missing] = None
    for duty in open_:
        done = doubt_of_act(duty.discharges)
        reached = older if duty.doubt is None else duty.doubt
        doubt = done if reached is None else reached
        # It was done before, or is now.
        completes = older is None and not may_come_after(at.run, duty.key, at.moment.day)
        parts.append(Part(duty=duty, amount=None, completes=completes, doubt=doubt))
        elsewhere = done if duty.doubt is None else duty.doubt
        if elsewhere is not None:
            older = undecided(older, elsewhere)
        elif not may_recur:
            break
    return Shares(parts=tuple(parts), excess=None)


def doubt_of_act(discharges: Sequence[Discharge]) -> Optional[Missing]:
    """An act may have been done by an event of which it is not known whether it stands."""
    for discharge in discharges:
        stands = standing(discharge.occurrence) if discharge.amount is None else True
        if isinstance(stands, Missing):
            return stands
    return None


def _whole_of(duty: Duty, at: Sharing) -> Part:
    """One that stands for days which are not known is not done with: it may arise on others of them."""
    amount = unpaid_of(duty, at.moment)
    completes = not may_come_after(at.run, duty.key, at.moment.day)
    doubt = amount if isinstance(amount, Missing) else None
    return Part(duty=duty, amount=amount, completes=completes, doubt=doubt)


def _share_figure(open_: Iterable[Duty], given: Union[Exact, Missing], moment: Moment) -> Shares:
    """Where it is not known how much is given, or owed of a duty, what it takes is not, nor what others
    take of the rest."""
    parts: List[Part] = []
    left: Union[Exact, Missing] = given
    for duty in open_:
        if not isinstance(left, Missing) and left == 0:
            break
        unpaid = unpaid_of(duty, moment)
        if not isinstance(left, Missing) and isinstance(unpaid, Fraction):
            amount = left if compare(left, unpaid) < 0 else unpaid
            completes = compare(amount, unpaid) >= 0
            parts.append(Part(duty=duty, amount=amount, completes=completes, doubt=None))
            left = minus(left, amount)
            continue
        further = left if len(parts) > 0 and isinstance(left, Missing) else None
        doubt = unpaid if isinstance(unpaid, Missing) else further
        if isinstance(unpaid, Missing) and not isinstance(left, Missing):
            left = unpaid
        parts.append(Part(duty=duty, amount=left, completes=False, doubt=doubt))
    is_over = len(parts) > 0 and not isinstance(left, Missing) and left != 0
    return Shares(parts=tuple(parts), excess=left if is_over else None)

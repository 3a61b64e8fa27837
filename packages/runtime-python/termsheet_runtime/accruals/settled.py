"""What is left of an accrual after a rule wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from ..exact.exact import ZERO, least, minus, plus
from ..interest.interest_over import InterestOwed

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..exact.exact import Exact


@dataclass(frozen=True)
class Settled(InterestOwed):
    """What rules left of an accrual, from which it goes on."""

    # The day from which interest comes on top; None for the accrual's own first day.
    since: Optional[Day]


# An accrual before any rule wrote it.
UNTOUCHED = Settled(compounded=ZERO, accrued=ZERO, since=None)


@dataclass(frozen=True)
class Unsettled:
    """An accrual as a rule finds it."""

    day: Day
    # The last bend of its course, from which it would go on.
    bend: Settled
    # What is owed, by whether it bears interest.
    owed: InterestOwed


def settle(found: Unsettled, after: Exact) -> Settled:
    """What a rule that makes `after` of an accrual leaves of it.

    What is paid is paid off the oldest part first, which is that bearing interest; what is added
    bears none until it is compounded. Where nothing is left a new period begins, whose days are
    counted by themselves.
    """
    bend, owed = found.bend, found.owed
    if after == 0:
        return Settled(compounded=ZERO, accrued=ZERO, since=found.day)
    before = plus(owed.compounded, owed.accrued)
    difference = minus(after, before)
    paid_off = least(-difference, owed.compounded) if difference < 0 else ZERO
    if paid_off <= 0:
        accrued = plus(bend.accrued, difference)
        return Settled(compounded=bend.compounded, accrued=accrued, since=bend.since)
    compounded = minus(owed.compounded, paid_off)
    return Settled(compounded=compounded, accrued=minus(after, compounded), since=found.day)


def set_anew(day: Day, after: Exact) -> Settled:
    """An accrual that was not known, or could not be, and is set to an amount."""
    return Settled(compounded=ZERO, accrued=after, since=day)

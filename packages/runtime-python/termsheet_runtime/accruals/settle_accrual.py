"""What rules that make a value of an accrual leave of it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Optional

from .read_accrual import find_accrued
from .settled import Unsettled, set_anew, settle

if TYPE_CHECKING:
    from ..timeline.frame import Frame
    from ..value.value import Value
    from .read_accrual import Accrual
    from .settled import Settled


def settle_accrual(frame: Frame, accrual: Accrual, after: Value) -> Optional[Settled]:
    """What rules that make a value of an accrual leave of it; None where it is no amount."""
    if not isinstance(after, Fraction):
        return None
    found = find_accrued(frame, accrual)
    if isinstance(found, Unsettled):
        return settle(found, after)
    return set_anew(frame.day, after)

"""When a duty is to be looked at again."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Optional

from ..value.missing import Missing
from ..value.value import is_day
from .settling import is_unsettled

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.duties import ObligationSpec
    from ..timeline.code import Code
    from ..value.value import Value
    from .duty import Duty, Lateness

# No day: nothing of it changes any more.
_NEVER = math.inf


def is_open_question(last: Optional[Value]) -> bool:
    """Whether more inputs could still tell when it is due: what has not come about is not due yet."""
    return isinstance(last, Missing) and (last.kind == "unknown" or last.kind == "impossible")


def next_look_at(
    duty: Duty,
    spec: ObligationSpec[Code],
    *,
    day: Day,
    due: Optional[Value],
    last: Optional[Value],
    roll_moves: bool,
    may_lapse_later: bool,
) -> float:
    """The next day at whose opening something of a duty may change.

    `roll_moves` says whether its dates may come to roll, or not to, while history goes on;
    `may_lapse_later`, whether it may be late since any day, and something comes of that.
    """
    is_settled = not is_unsettled(duty, spec)
    known = duty.lates[-1] if duty.lates else None
    is_late = known is not None and is_certain(known)
    if not duty.is_open or (is_settled and is_late):
        return _NEVER
    if roll_moves or may_lapse_later or _moves(spec):
        return day + 1
    if not is_settled and is_day(due) and due > day:
        return due
    if is_day(last):
        # What is due may be done all of a day: one that comes about past its date is late from the day
        # after.
        late = max(last, duty.arisen.day) + 1
        if late > day:
            return late
        # What is past and not late waits for its condition, which is asked every day.
        return _NEVER if spec.while_ is None else day + 1
    return day + 1 if known is None and is_open_question(last) else _NEVER


def is_certain(lateness: Lateness) -> bool:
    """Whether nothing is left to know of its being late."""
    origin = lateness.occurrence.origin
    return origin is not None and origin.doubt is None


def _moves(spec: ObligationSpec[Code]) -> bool:
    """Whether the last day may become another one while history goes on."""
    if spec.cure is not None:
        return True
    if spec.due.kind == "on":
        return spec.due.moves
    return any(line.from_ is not None and line.from_.moves for line in spec.late)

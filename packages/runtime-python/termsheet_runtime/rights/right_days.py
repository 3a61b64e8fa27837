"""The days on which a right opens and closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Literal, Optional, Sequence, Union

from ..events.last_of import doubt_of_last
from ..events.standing import standing
from ..timeline.frame import Frame
from ..timeline.guard import guard
from ..timeline.put_local import put_local
from ..value.missing import Missing, impossible, not_yet
from ..value.occurrence import Occurrence
from ..value.value import is_day

if TYPE_CHECKING:
    from ..program.rights import RightDaySpec, RightNotice, RightSpec
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.value import Value


@dataclass(frozen=True)
class RightInForce:
    """A right, for what it is given, and where it is looked at."""

    run: Run
    spec: RightSpec[Code]
    # The occurrence that it is given for; None for a right that stands by itself.
    key: Optional[Occurrence]
    moment: Moment


def opens_on(right: RightInForce) -> Optional[Value]:
    """The first day on which a right may be used; None where it is open from the start."""
    return _pick(right, right.spec.opens, "latest")


def closes_on(right: RightInForce) -> Optional[Value]:
    """The last day on which a right may be used; None where nothing closes it."""
    return _pick(right, right.spec.closes, "earliest")


_Which = Literal["earliest", "latest"]


def _pick(
    right: RightInForce, days: Sequence[RightDaySpec[Code]], which: _Which
) -> Optional[Value]:
    """The day that counts of several.

    Of closing days that have not come, or are recorded as absent, none closes a right that another
    closes; so it is with opening days, of which each must have come.
    """
    picked: Optional[Value] = None
    for spec in days:
        day = _read_day(right, spec)
        picked = day if picked is None else _pick_of(picked, day, which)
    return picked


def _pick_of(one: Value, other: Value, which: _Which) -> Value:
    if is_day(one) and is_day(other):
        return min(one, other) if which == "earliest" else max(one, other)
    missing, beside = (one, other) if isinstance(one, Missing) else (other, one)
    if not isinstance(missing, Missing):
        return impossible("it is no date")
    if isinstance(beside, Missing):
        return beside if is_open(missing) else missing
    return beside if is_open(missing) and which == "earliest" else missing


def is_open(day: Missing) -> bool:
    """Whether a day is known not to have come."""
    return day.kind == "not yet" or day.kind == "none"


def _read_day(right: RightInForce, spec: RightDaySpec[Code]) -> Value:
    """The day, or why there is none; one that may lie behind, though it has not come, is not known."""
    run = right.run
    frame = Frame(run, right.moment, _locals_of(right, spec), None)
    day = guard(run, right.spec, spec.day, frame)
    if is_day(day):
        return day
    if not isinstance(day, Missing):
        return impossible("it is no date")
    return Missing("unknown", day.reasons) if day.kind == "not yet" and not spec.waits else day


def _locals_of(right: RightInForce, spec: RightDaySpec[Code]) -> List[Optional[Value]]:
    """What is at hand: what the right is given for, and the event that a day is counted from."""
    names: List[Optional[Value]] = [] if right.key is None else [right.key]
    if spec.notice is not None:
        put_local(names, spec.notice.slot, _find_notice(right, spec.notice))
    return names


def _find_notice(right: RightInForce, notice: RightNotice) -> Value:
    run, moment = right.run, right.moment
    found: Union[Occurrence, Missing, None] = None
    before: List[Occurrence] = []
    for occurrence in run.occurrences_of(notice.event):
        if not moment.sees(occurrence.day, occurrence.sequence):
            break
        stands = standing(occurrence)
        if stands is False:
            continue
        found = stands if isinstance(stands, Missing) else occurrence
        if notice.which == "first":
            return found
        before.append(occurrence)
    doubt = doubt_of_last(before, moment.day) if isinstance(found, Occurrence) else None
    if doubt is not None:
        return doubt
    return not_yet(f"the {run.program.events[notice.event].name}") if found is None else found

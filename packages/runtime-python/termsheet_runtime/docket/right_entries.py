"""How a right stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple, Union

from ..rights.judge_use import closes_at_of, given_for, most_of, stands_of, type_of_most
from ..rights.right_days import RightInForce, closes_on, is_open, opens_on
from ..value.missing import Missing
from ..value.value import is_day
from .docket_entry import RightEntry

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.rights import RightSpec
    from ..rights.judge_use import Given
    from ..timeline.code import Code
    from ..timeline.moment import Moment
    from ..timeline.run import Run
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .docket_entry import RightStatus


def right_entries(
    run: Run, moment: Moment, *, right: int, spec: RightSpec[Code]
) -> Sequence[RightEntry]:
    """How a right stands at a moment, for each event that it is given for; one line where there is
    none."""
    given = given_for(run, spec, moment)
    if len(given) > 0:
        return tuple(_entry_for(run, moment, right, spec, each) for each in given)
    name = "event" if spec.key is None else run.program.events[spec.key.event].name
    entry = RightEntry(
        right=right,
        name=spec.name,
        clause=spec.clause,
        holder=spec.holder,
        verb=spec.verb,
        most=None,
        type=type_of_most(run, spec),
        by=run.program.events[spec.event].name,
        of=None,
        opens=None,
        closes=None,
        closes_at=None,
        uses=(),
        status="not yet open",
        reasons=(f"the {name} that it is given for",),
    )
    return (entry,)


def _entry_for(
    run: Run, moment: Moment, right: int, spec: RightSpec[Code], given: Given
) -> RightEntry:
    in_force = RightInForce(run=run, spec=spec, key=given.key, moment=moment)
    opens, closes = opens_on(in_force), closes_on(in_force)
    uses = _uses_of(run, moment, right, given.key)
    found: Union[RightStatus, Missing]
    if given.doubt is None:
        found = _status_of(in_force, opens=opens, closes=closes, is_used=len(uses) > 0)
    else:
        found = given.doubt
    status: RightStatus
    if isinstance(found, Missing):
        status, reasons = "not known", found.reasons
    else:
        status, reasons = found, _reasons_for(found, opens)
    return RightEntry(
        right=right,
        name=spec.name,
        clause=spec.clause,
        holder=spec.holder,
        verb=spec.verb,
        most=most_of(in_force),
        type=type_of_most(run, spec),
        by=run.program.events[spec.event].name,
        of=given.key,
        opens=opens,
        closes=closes,
        closes_at=closes_at_of(in_force),
        uses=uses,
        status=status,
        reasons=reasons,
    )


def _uses_of(run: Run, moment: Moment, right: int, key: Optional[Occurrence]) -> Tuple[Day, ...]:
    uses: List[Day] = []
    for use in run.right_uses:
        if use.right != right or use.key is not key or use.doubt is not None:
            continue
        occurrence = use.occurrence
        if occurrence.voided is None and moment.sees(occurrence.day, occurrence.sequence):
            uses.append(occurrence.day)
    return tuple(uses)


def _reasons_for(status: RightStatus, opens: Optional[Value]) -> Tuple[str, ...]:
    """What a right waits for that is not open."""
    return opens.reasons if status == "not yet open" and isinstance(opens, Missing) else ()


def _status_of(
    right: RightInForce, *, opens: Optional[Value], closes: Optional[Value], is_used: bool
) -> Union[RightStatus, Missing]:
    day = right.moment.day
    # What has closed stays so, whenever it opened.
    if is_day(closes) and day > closes:
        return "used" if is_used else "lapsed"
    if isinstance(opens, Missing):
        return "not yet open" if is_open(opens) else opens
    if is_day(opens) and day < opens:
        return "not yet open"
    if isinstance(closes, Missing) and not is_open(closes):
        return closes
    stands = stands_of(right)
    if isinstance(stands, Missing):
        return stands
    return "does not stand" if stands is False else "open"

"""Whether some right admits a use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Dict, List, Optional, Sequence, Tuple, Union

from ..arithmetic.comparisons import is_more
from ..arithmetic.logic import and_
from ..dates.long_date import format_long_date
from ..events.standing import standing
from ..timeline.frame import Frame
from ..timeline.guard import GuardedTerm, guard
from ..timeline.moment import Moment
from ..times.compare_times import compare_times
from ..value.format_value import format_value
from ..value.missing import Missing, undecided
from ..value.value import is_day
from .right_days import RightInForce, closes_on, is_open, opens_on

if TYPE_CHECKING:
    from ..program.rights import RightSpec
    from ..timeline.code import Code
    from ..timeline.judge import Happening
    from ..timeline.run import Run
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from ..value.value_type import ValueType


@dataclass(frozen=True, eq=False)
class RightUse:
    """That a right admits a use, or may."""

    right: int
    # What the right is given for; None where it stands by itself.
    key: Optional[Occurrence]
    occurrence: Occurrence
    # Why it is not known whether it does; None where it is.
    doubt: Optional[Missing]


def judge_use(run: Run, use: Happening) -> Union[Tuple[str, ...], Missing, None]:
    """Why a use is void, that this is not known, or None where some right admits it.

    It is judged in the state in which it found the contract. An event by which no right is used is
    not judged at all.
    """
    rights = run.rights_of(use.occurrence.event)
    if len(rights) == 0:
        return None
    moment = Moment(use.day, use.sequence - 1, None)
    # Each once, in order.
    reasons: Dict[str, None] = {}
    doubt: Optional[Missing] = None
    admitted = False
    for index in rights:
        spec = run.program.rights[index]
        given = given_for(run, spec, moment)
        if len(given) == 0:
            reasons[f"{spec.name}: {_nothing_for(run, spec)}"] = None
        for each in given:
            right = RightInForce(run=run, spec=spec, key=each.key, moment=moment)
            verdict = _judge_under(right, use, each.doubt)
            if isinstance(verdict, tuple):
                reasons.update((f"{spec.name}: {reason}", None) for reason in verdict)
                continue
            run.right_uses.append(
                RightUse(right=index, key=each.key, occurrence=use.occurrence, doubt=verdict)
            )
            if verdict is None:
                admitted = True
            else:
                doubt = undecided(doubt, verdict)
    if admitted:
        return None
    return tuple(reasons) if doubt is None else doubt


@dataclass(frozen=True, eq=False)
class Given:
    """What a right is given for."""

    key: Optional[Occurrence]
    # Why it is not known whether the right is given for it; None where it is.
    doubt: Optional[Missing]


def given_for(run: Run, spec: RightSpec[Code], moment: Moment) -> Sequence[Given]:
    """What a right is given for, so far."""
    if spec.key is None:
        return (Given(key=None, doubt=None),)
    given: List[Given] = []
    for key in run.occurrences_of(spec.key.event):
        if not moment.sees(key.day, key.sequence):
            break
        applies = _applies(run, spec, key, moment)
        if applies is True:
            given.append(Given(key=key, doubt=None))
        elif isinstance(applies, Missing):
            given.append(Given(key=key, doubt=applies))
    return given


def _applies(run: Run, spec: RightSpec[Code], key: Occurrence, moment: Moment) -> Value:
    when = None if spec.key is None else spec.key.when

    def is_met() -> Value:
        return True if when is None else _read_of(run, spec, when, key, moment)

    return and_(standing(key), is_met)


def _read_of(run: Run, spec: RightSpec[Code], code: Code, key: Occurrence, moment: Moment) -> Value:
    """What is read of an event in the state in which it found the contract."""
    at = run.before(key, moment) if key.row is None else moment
    frame = Frame(run, at, [key], None)
    return guard(run, spec, code, frame)


def _nothing_for(run: Run, spec: RightSpec[Code]) -> str:
    name = "event" if spec.key is None else run.program.events[spec.key.event].name
    return f"there is no {name} for which it is given"


class _Objections:
    """Collects why a use is outside a right; what is not known leaves it in doubt."""

    def __init__(self, doubt: Optional[Missing]) -> None:
        self.reasons: List[str] = []
        self.doubt = doubt

    def object(self, fails: Value, reason: Callable[[], str]) -> None:
        """Takes in an objection; `fails` says whether it holds."""
        if fails is True:
            self.reasons.append(reason())
        elif isinstance(fails, Missing):
            self.doubt = undecided(self.doubt, fails)


def _judge_under(
    right: RightInForce, use: Happening, doubt: Optional[Missing]
) -> Union[Tuple[str, ...], Missing, None]:
    objections = _Objections(doubt)
    _judge_opening(right, use, objections)
    _judge_closing(right, use, objections)
    _judge_amount(right, use, objections)
    _judge_condition(right, objections)
    return tuple(objections.reasons) if len(objections.reasons) > 0 else objections.doubt


def _judge_opening(right: RightInForce, use: Happening, objections: _Objections) -> None:
    opens = opens_on(right)
    if opens is None:
        return
    if isinstance(opens, Missing) and is_open(opens):
        waits = "; ".join(opens.reasons)
        objections.object(True, lambda: f"it has not opened yet; it waits for {waits}")
        return
    fails = opens > use.day if is_day(opens) else opens
    objections.object(fails, lambda: f"it is not open before {format_value(opens, None)}")


def _judge_closing(right: RightInForce, use: Happening, objections: _Objections) -> None:
    closes = closes_on(right)
    if closes is None or (isinstance(closes, Missing) and is_open(closes)):
        return
    if not is_day(closes):
        objections.object(closes, lambda: "")
        return
    if use.day > closes:
        objections.object(True, lambda: f"it closed on {format_long_date(closes)}")
        return
    before = right.spec.before
    if before is None or use.day < closes:
        return
    frame = _frame_of(right)
    time = before.time(frame)
    used = frame.field(None, before.field, use.occurrence)
    is_late = compare_times(frame, "at least", (used, time))
    objections.object(
        is_late,
        lambda: f"it closed on {format_long_date(closes)} at {format_value(time, None)}",
    )


def _judge_amount(right: RightInForce, use: Happening, objections: _Objections) -> None:
    limit = right.spec.limit
    most = most_of(right)
    if limit is None or most is None:
        return
    used = _frame_of(right).field(None, limit.field, use.occurrence)
    type_ = type_of_most(right.run, right.spec)
    objections.object(
        is_more(used, most),
        lambda: (
            f"it goes up to {format_value(most, type_)}, and this is {format_value(used, type_)}"
        ),
    )


def _judge_condition(right: RightInForce, objections: _Objections) -> None:
    holds = stands_of(right)
    bound = right.spec.while_
    words = "" if bound is None else right.run.program.sites[bound.site].text
    fails = (not holds) if isinstance(holds, bool) else holds
    objections.object(fails, lambda: f"it stands only while {words}")


def most_of(right: RightInForce) -> Optional[Value]:
    """How much one use may be of; None where the right says nothing of it."""
    limit = right.spec.limit
    if limit is None:
        return None
    term = GuardedTerm(right.spec.name, limit.site)
    return guard(right.run, term, limit.most, _frame_of(right))


def type_of_most(run: Run, spec: RightSpec[Code]) -> Optional[ValueType]:
    """What the amount of a use is of: it is told by a field of its event."""
    if spec.limit is None:
        return None
    return run.program.events[spec.event].fields[spec.limit.field].type


def closes_at_of(right: RightInForce) -> Optional[Value]:
    """The time of day at which a right closes on its last day; None where it has all of that day."""
    before = right.spec.before
    return None if before is None else before.time(_frame_of(right))


def stands_of(right: RightInForce) -> Value:
    """Whether what a right stands under holds."""
    bound = right.spec.while_
    if bound is None:
        return True
    term = GuardedTerm(right.spec.name, bound.site)
    return guard(right.run, term, bound.condition, _frame_of(right))


def _frame_of(right: RightInForce) -> Frame:
    names: List[Optional[Value]] = [] if right.key is None else [right.key]
    return Frame(right.run, right.moment, names, None)

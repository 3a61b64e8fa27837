from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple, Union

from ..arithmetic.logic import and_, not_
from ..rights.judge_use import judge_use
from ..value.missing import Missing, undecided
from .frame import Frame
from .guard import GuardedTerm, guard
from .moment import Moment

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import RuleSpec, ValiditySpec
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .code import Code
    from .run import Run

    Voided = Union[Tuple[str, ...], Missing, None]


@dataclass(frozen=True, eq=False)
class Happening:
    """An occurrence as it happens, or may: on which day, and as which number of it."""

    occurrence: Occurrence
    day: Day
    sequence: float


def is_told_again(happening: Happening) -> bool:
    """Whether an occurrence, of which it is in doubt whether it happened, was told on a day before."""
    return happening.occurrence.sequence < happening.sequence


def judge(run: Run, happening: Happening, rules: Sequence[RuleSpec[Code]]) -> Voided:
    """Why an occurrence is void, that this is not known, or None where it stands.

    It is judged by what its rules ask of it, and by the rights that are used by it.
    """
    by_rules = _judge_by_rules(run, happening, rules)
    by_rights = judge_use(run, happening)
    if by_rules is None or by_rights is None:
        return by_rights if by_rules is None else by_rules
    reasons: List[str] = []
    for voided in (by_rules, by_rights):
        if not isinstance(voided, Missing):
            reasons.extend(voided)
    if reasons:
        return tuple(reasons)
    if isinstance(by_rules, Missing) and isinstance(by_rights, Missing):
        return undecided(by_rules, by_rights)
    return by_rules


def _judge_by_rules(run: Run, happening: Happening, rules: Sequence[RuleSpec[Code]]) -> Voided:
    """`valid only if`: the event counts itself as standing while it is judged."""
    if all(len(rule.validity) == 0 for rule in rules):
        return None
    reasons: List[str] = []
    doubt: Optional[Missing] = None
    moment = Moment(happening.day, happening.sequence, None)
    frame = Frame(run, moment, [happening.occurrence], None)
    for rule in rules:
        if len(rule.validity) == 0:
            continue
        applies = _applies(frame, rule)
        for validity in rule.validity:
            fails = _fails(frame, applies, validity)
            if fails is True:
                reasons.append(validity.otherwise)
            elif isinstance(fails, Missing):
                doubt = undecided(doubt, fails)
    return tuple(reasons) if reasons else doubt


def _applies(frame: Frame, rule: RuleSpec[Code]) -> Value:
    when = rule.when
    if when is None:
        return True
    return guard(frame.run, GuardedTerm("a rule", rule.site), when, frame)


def _fails(frame: Frame, applies: Value, validity: ValiditySpec[Code]) -> Value:
    term = GuardedTerm("a rule", validity.site)
    return and_(applies, lambda: not_(guard(frame.run, term, validity.condition, frame)))

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from ..value.missing import Missing
from ..value.same_value import is_same_value
from .evaluation import Evaluation
from .moment import CLOSE, Moment

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.inputs import Inputs
    from ..value.value import Value
    from .code import ExecutableProgram
    from .history import History


@dataclass(frozen=True, eq=False)
class OrderDependence:
    """Two events of one day whose order decides what a state is."""

    # The day of the two events.
    day: Day
    # The indexes of the two occurrences, in the order in which they were reported.
    events: Tuple[int, int]
    state: int
    # For a keyed state, the place of the report or row whose copy it is; None for an unkeyed one.
    key: Optional[int]
    # The first day at whose close the order shows: that of the events, or of a later effect.
    on: Day
    as_reported: Value
    swapped: Value


@dataclass(frozen=True, eq=False)
class OrderDependences:
    """What came of trying the pairs of one day the other way round."""

    found: Sequence[OrderDependence]
    # Pairs that were not tried, because there are too many.
    untried: int


# Events replayed at most, over all pairs: each pair is a whole evaluation.
_MAX_REPLAYED = 50_000


def find_order_dependence(
    program: ExecutableProgram, inputs: Inputs, through: Day
) -> OrderDependences:
    """The pairs of events of one day, up to the day asked about, that do not commute.

    Swapped, they leave a state at another value on some day through that one. A day's order of
    reports is then a fact that someone may dispute.
    """
    occurrences = [each for each in inputs.occurrences if each.day <= through]
    known = replace(inputs, occurrences=occurrences)
    limit = _MAX_REPLAYED // max(1, len(occurrences))
    pairs = _pairs_of_one_day(known, limit)
    if not pairs:
        return OrderDependences(found=(), untried=_count_pairs(known))
    as_reported = Evaluation(program, known)
    tried = _Tried(program, known, through)
    found = [each for pair in pairs for each in _compare(tried, as_reported, pair)]
    return OrderDependences(found=found, untried=_count_pairs(known) - len(pairs))


def _pairs_of_one_day(known: Inputs, limit: int) -> List[Tuple[int, int]]:
    """The first pairs, and no more than may be tried: thousands of events of one day have millions."""
    occurrences = known.occurrences
    pairs: List[Tuple[int, int]] = []
    for first, occurrence in enumerate(occurrences):
        second = first + 1
        while second < len(occurrences) and occurrences[second].day == occurrence.day:
            if len(pairs) >= limit:
                return pairs
            pairs.append((first, second))
            second += 1
    return pairs


def _count_pairs(known: Inputs) -> int:
    pairs = 0
    of_this_day = 0
    before: Optional[Day] = None
    for occurrence in known.occurrences:
        of_this_day = of_this_day + 1 if occurrence.day == before else 0
        pairs += of_this_day
        before = occurrence.day
    return pairs


class _Tried(NamedTuple):
    program: ExecutableProgram
    known: Inputs
    through: Day


def _compare(
    tried: _Tried, as_reported: Evaluation, pair: Tuple[int, int]
) -> List[OrderDependence]:
    swapped = Evaluation(tried.program, _swap(tried.known, pair))
    for evaluation in (as_reported, swapped):
        evaluation.advance(tried.through)
    day = tried.known.occurrences[pair[0]].day
    found: List[OrderDependence] = []
    for state, spec in enumerate(tried.program.states):
        keyed_by = spec.keyed_by
        is_table = keyed_by is not None and tried.program.events[keyed_by].source.kind == "row"
        for key in _keys(as_reported, swapped, state, is_keyed=keyed_by is not None):
            left = as_reported.history_of(state, key)
            # Rows stay where they are, whatever is reported first.
            place = key if key is None or is_table else _place_after(pair, key)
            right = swapped.history_of(state, place)
            if left is None or right is None:
                continue
            difference = _first_difference(left, right, tried.through)
            if difference is None:
                continue
            found.append(
                OrderDependence(
                    day=day,
                    events=pair,
                    state=state,
                    key=key,
                    on=difference.on,
                    as_reported=difference.as_reported,
                    swapped=difference.swapped,
                )
            )
    return found


def _keys(
    as_reported: Evaluation, swapped: Evaluation, state: int, *, is_keyed: bool
) -> Iterable[Optional[int]]:
    if not is_keyed:
        return (None,)
    return dict.fromkeys([*as_reported.places_of(state), *swapped.places_of(state)])


def _swap(inputs: Inputs, pair: Tuple[int, int]) -> Inputs:
    first, second = pair
    occurrences = list(inputs.occurrences)
    occurrences[first], occurrences[second] = occurrences[second], occurrences[first]
    return replace(inputs, occurrences=occurrences)


def _place_after(pair: Tuple[int, int], index: int) -> int:
    """Where an occurrence stands once two have changed places."""
    first, second = pair
    if index == first:
        return second
    return first if index == second else index


class _Difference(NamedTuple):
    on: Day
    as_reported: Value
    swapped: Value


def _first_difference(left: History, right: History, through: Day) -> Optional[_Difference]:
    """The first day at whose close two histories differ."""
    days = {change.day for history in (left, right) for change in history.changes}
    for on in sorted(days):
        if on > through:
            break
        close = Moment(on, CLOSE, None)
        as_reported, swapped = left.value_at(close), right.value_at(close)
        if not _is_alike(as_reported, swapped):
            return _Difference(on, as_reported, swapped)
    return None


def _is_alike(left: Value, right: Value) -> bool:
    """Absences of one kind count as one.

    What they wait for does not depend on the order in a way that matters.
    """
    if isinstance(left, Missing) and isinstance(right, Missing):
        return left.kind == right.kind
    return is_same_value(left, right)

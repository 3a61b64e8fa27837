"""Occurrences of an event that count: their figures, whether there is one, the first and the last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, List, Literal, Optional, Sequence, Tuple, Union

from ..arithmetic.logic import and_, not_, or_
from ..dates.iso_date import format_iso_date
from ..derivation.trace import TraceReference, TraceStep
from ..monotone.symbolic_truth import Opaque
from ..series.statistics import first_missing, pairing, summarise, weighted_average
from ..series.windows import EVER_AFTER, DayRange, always_has_days, resolve_window
from ..timeline.put_local import put_local
from ..value.article import with_article
from ..value.describe_occurrence import describe_occurrence
from ..value.missing import Missing, none, not_yet, unknown
from ..value.same_value import is_same_value
from .days_in_doubt import doubt_of_day, last_day_by, may_follow
from .first_place import first_place
from .last_of import doubt_of_last
from .recall_stretch import AskedOfRows, is_long, recall_stretch
from .row_table import RowFold, Stretch
from .standing import standing, standing_in
from .tally import NO_ROWS, Counted, Tally, finish_tally, is_same_tally, join_tallies

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import Rows
    from ..series.windows import NoDays
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..value.occurrence import Occurrence
    from ..value.value import Value


@dataclass(frozen=True)
class CountedRow:
    """An occurrence that counts (its verdict is yes) or may count."""

    occurrence: Occurrence
    # Yes, or why it is not known whether it counts.
    verdict: Value


CountedRows = Tuple[CountedRow, ...]


@dataclass(frozen=True)
class _WindowStretch(Stretch):
    """The rows of a window."""

    days: DayRange


def count_rows(frame: Frame, spec: Rows[Code], site: Optional[int]) -> Union[CountedRows, NoDays]:
    """The occurrences of an event seen so far that lie in the window and meet the condition, in order,
    and those of which this is not known.

    A void occurrence is none. The site is where the condition stands.
    """
    stretch = _find_stretch(frame, spec)
    if not isinstance(stretch, _WindowStretch):
        return stretch
    return _count_stretch(frame, spec, site, stretch, shown="judged")


def _count_stretch(
    frame: Frame,
    spec: Rows[Code],
    site: Optional[int],
    stretch: _WindowStretch,
    *,
    shown: Literal["each", "judged"],
    behind: Optional[Occurrence] = None,
) -> CountedRows:
    """A derivation shows all rows by themselves, or (`judged`) those that a condition judges.

    Where one is given that they must come `behind`, only those that do are counted, or may.
    """
    is_shown = frame.trace is not None and (shown == "each" or spec.where is not None)
    seen = _occurrences_in(frame, spec.event, stretch)
    frame.run.limits.spend("row", None if spec.where is None else site, len(seen))
    if not seen:
        return ()
    rows: List[CountedRow] = []
    moment = frame.lasting_moment
    for occurrence in seen:
        if behind is not None and not _may_be_after(occurrence, behind, frame.moment.day):
            continue
        stands = standing_in(occurrence, moment, stretch.days)
        if is_shown:
            verdict = _record_row(frame, spec, occurrence, stands)
        else:
            verdict = _judge_row(frame, spec, occurrence, stands)
        if verdict is False:
            continue
        rows.append(CountedRow(occurrence, verdict))
        if not is_shown:
            _note_origin(frame, occurrence)
    return tuple(rows)


def _note_origin(frame: Frame, occurrence: Occurrence) -> None:
    """How the contract made an event happen."""
    trace = None if occurrence.origin is None else occurrence.origin.trace
    if trace is not None and frame.trace is not None:
        frame.trace.references.append(TraceReference(site=None, trace=trace))


def _record_row(frame: Frame, spec: Rows[Code], occurrence: Occurrence, stands: Value) -> Value:
    """Whether an event counts, with what its condition reads and why it happened."""

    def judge() -> Value:
        if frame.trace is not None:
            frame.trace.occurrence = occurrence
        verdict = _judge_row(frame, spec, occurrence, stands)
        _note_origin(frame, occurrence)
        return verdict

    return frame.within(None, replace(_row_step(frame, occurrence), kind="row"), judge)


def _row_step(frame: Frame, row: Occurrence) -> TraceStep:
    return frame.step(
        "occurrence",
        None,
        day=row.day if row.row is None else None,
        name=describe_occurrence(frame.run.program, row),
    )


def _occurrences_in(frame: Frame, event: int, window: _WindowStretch) -> Sequence[Occurrence]:
    """Those of the stretch, and before them those that may have happened within the window after
    all."""
    run, days = frame.run, window.days
    stretch = (
        run.occurrences_of(event)[window.from_ : window.to] if window.from_ < window.to else ()
    )
    doubted = run.doubted(event)
    if not doubted:
        return stretch
    late = [
        occurrence
        for occurrence in doubted
        if occurrence.origin is not None
        and occurrence.day < days.from_
        and last_day_by(occurrence.origin, frame.moment.day) >= days.from_
    ]
    return stretch if len(late) == 0 else [*late, *stretch]


def _judge_row(frame: Frame, spec: Rows[Code], occurrence: Occurrence, stands: Value) -> Value:
    where = spec.where
    if where is None or stands is False:
        return stands
    put_local(frame.locals, spec.slot, occurrence)
    return and_(where(frame), lambda: stands)


def _judge_by_itself(frame: Frame, spec: Rows[Code], occurrence: Occurrence) -> Value:
    """One of a stretch whose rows are remembered, none of which is in doubt."""
    return _judge_row(frame, spec, occurrence, standing(occurrence))


_ALL_DAYS = DayRange(from_=-(2**63), to=2**63)


def _find_stretch(frame: Frame, rows: Rows[Code]) -> Union[_WindowStretch, NoDays]:
    """The occurrences of an event seen so far that lie in the window, by their places among all of
    them."""
    run, event = frame.run, rows.event
    # Until when what is in doubt may have happened grows day by day.
    moment = frame.moment if run.doubted(event) else frame.lasting_moment
    absence = run.absence_of(event)
    if absence is not None:
        return absence
    spec = run.program.events[event]
    if moment.is_beyond_horizon() and spec.source.kind != "row":
        named = with_article(spec.name)
        return unknown(f"whether there is {named} by {format_iso_date(moment.day)}")
    if run.is_made(event) and isinstance(run.start, Missing):
        return run.start
    occurrences = run.occurrences_of(event)
    days = _ALL_DAYS
    if rows.window is not None:
        # Where there are no rows it is all one which days they are.
        is_certain = not occurrences and frame.trace is None and always_has_days(rows.window)
        window = _ALL_DAYS if is_certain else resolve_window(frame, rows.window)
        if not isinstance(window, DayRange):
            return window
        days = window
    if not occurrences:
        return _WindowStretch(0, 0, days)
    from_ = 0
    if days is not _ALL_DAYS:
        from_ = first_place(occurrences, lambda each: each.day >= days.from_)
    to = first_place(
        occurrences,
        lambda each: each.day > days.to or not moment.sees(each.day, each.sequence),
    )
    return _WindowStretch(from_, max(from_, to), days)


@dataclass(frozen=True)
class EventStatistic:
    """A figure taken over occurrences of an event."""

    site: int
    statistic: Counted
    rows: Rows[Code]
    operand: Optional[Code]
    # By what an average weights each value; None where all count alike.
    weight: Optional[Code]


def event_statistic(frame: Frame, spec: EventStatistic) -> Value:
    """A statistic of the occurrences that count; how many they are."""
    if frame.trace is None:
        return _work_out_statistic(frame, spec)
    step = frame.step("window", None, body=spec.site)
    return frame.within(spec.site, step, lambda: _work_out_statistic(frame, spec))


def _work_out_statistic(frame: Frame, spec: EventStatistic) -> Value:
    stretch = _find_stretch(frame, spec.rows)
    if not isinstance(stretch, _WindowStretch):
        return stretch
    operand, statistic, weight = spec.operand, spec.statistic, spec.weight
    tally: Optional[Tally] = None
    if weight is None and is_long(stretch):
        tally = recall_stretch(frame, _tallying(spec), stretch)
    if tally is not None:
        return finish_tally(statistic, tally)
    shown: Literal["each", "judged"] = "each" if operand is None else "judged"
    rows = _count_stretch(frame, spec.rows, spec.site, stretch, shown=shown)
    # What happened on one of several days may have happened on more than one of them.
    verdicts = [and_(row.verdict, lambda row=row: _is_of_one_day(row.occurrence)) for row in rows]
    undecided = [verdict for verdict in verdicts if verdict is not True]
    if len(undecided) > 0:
        missing = first_missing(undecided)
        return Opaque.INSTANCE if missing is None else missing
    if statistic == "count" or operand is None:
        return Fraction(len(rows))
    frame.run.limits.spend("row", spec.site, len(rows))
    read = operand if weight is None else pairing(operand, weight)
    values = tuple(
        read_row(frame, slot=spec.rows.slot, row=row.occurrence, operand=read) for row in rows
    )
    return summarise(statistic, values) if weight is None else weighted_average(values)


def _is_of_one_day(occurrence: Occurrence) -> Value:
    doubt = doubt_of_day(occurrence)
    return True if doubt is None else doubt


def _tallying(spec: EventStatistic) -> AskedOfRows[Tally]:
    """The statistic as it is put together from parts that are remembered."""
    rows, operand, statistic = spec.rows, spec.operand, spec.statistic

    def read(frame: Frame, row: Occurrence) -> Tally:
        verdict = _judge_by_itself(frame, rows, row)
        if verdict is False:
            return NO_ROWS
        if isinstance(verdict, Missing):
            return Tally(open=verdict, count=0, figure=None)
        put_local(frame.locals, rows.slot, row)
        return Tally(open=None, count=1, figure=None if operand is None else operand(frame))

    def join(left: Tally, right: Tally) -> Tally:
        return join_tallies(statistic, left, right)

    return AskedOfRows(spec.site, rows, RowFold(read, join, is_same_tally))


def read_row(frame: Frame, *, slot: int, row: Occurrence, operand: Code) -> Value:
    """What the operand gives for one row, shown with the row's name."""
    put_local(frame.locals, slot, row)
    if frame.trace is None:
        return operand(frame)

    def read() -> Value:
        if frame.trace is not None:
            frame.trace.occurrence = row
        return operand(frame)

    return frame.within(None, _row_step(frame, row), read)


@dataclass(frozen=True)
class FollowedBy:
    """That another event follows, or does not."""

    negated: bool
    rows: Rows[Code]


@dataclass(frozen=True)
class ThereIs:
    """Whether an event happened, and whether another followed it."""

    site: int
    rows: Rows[Code]
    followed_by: Optional[FollowedBy]
    negated: bool


def there_is(frame: Frame, spec: ThereIs) -> Value:
    """Whether an event happened, and whether another followed it."""
    if frame.trace is None:
        return _work_out_there_is(frame, spec)
    step = frame.step("window", None, body=spec.site)
    return frame.within(spec.site, step, lambda: _work_out_there_is(frame, spec))


def _work_out_there_is(frame: Frame, spec: ThereIs) -> Value:
    stretch = _find_stretch(frame, spec.rows)
    if not isinstance(stretch, _WindowStretch):
        return stretch
    found = _find_row(frame, spec, stretch)
    return not_(found) if spec.negated else found


def _find_row(frame: Frame, spec: ThereIs, stretch: _WindowStretch) -> Value:
    if spec.followed_by is None and is_long(stretch):
        known = recall_stretch(frame, _finding(spec), stretch)
        if known is not None:
            return known
    sofar: Value = False
    for row in _count_stretch(frame, spec.rows, spec.site, stretch, shown="each"):
        sofar = or_(sofar, lambda row=row: _counts_and_is_followed(frame, spec, row))
    return sofar


def _counts_and_is_followed(frame: Frame, spec: ThereIs, row: CountedRow) -> Value:
    return and_(row.verdict, lambda: _is_followed(frame, spec, row.occurrence))


def _either(left: Value, right: Value) -> Value:
    return or_(left, lambda: right)


def _finding(spec: ThereIs) -> AskedOfRows[Value]:
    """Whether there is a row, as it is put together from parts that are remembered."""

    def read(frame: Frame, row: Occurrence) -> Value:
        return _judge_by_itself(frame, spec.rows, row)

    fold: RowFold[Value] = RowFold(read, _either, is_same_value)
    return AskedOfRows(spec.site, spec.rows, fold)


def _is_followed(frame: Frame, spec: ThereIs, row: Occurrence) -> Value:
    followed_by = spec.followed_by
    if followed_by is None:
        return True
    put_local(frame.locals, spec.rows.slot, row)

    def find() -> Value:
        if frame.trace is not None:
            frame.trace.occurrence = row
        return _find_following(frame, followed_by.rows, row)

    if frame.trace is None:
        follows = find()
    else:
        clause = frame.run.program.sites[spec.site].clause
        step = frame.step("followed", clause, name=_row_step(frame, row).name)
        follows = frame.within(None, step, find)
    return not_(follows) if followed_by.negated else follows


def _find_following(frame: Frame, rows: Rows[Code], behind: Occurrence) -> Value:
    """Whether one of some rows came after an event: each that did is shown, and that none did is then
    seen."""
    stretch = _find_stretch(frame, rows)
    if not isinstance(stretch, _WindowStretch):
        return stretch
    follows: Value = False
    for other in _count_stretch(frame, rows, None, stretch, shown="each", behind=behind):
        follows = or_(follows, lambda other=other: _counts_behind(behind, other))
    if follows is False:
        waits = _waits_for(frame, rows)
        return False if waits is None else waits
    return follows


def _counts_behind(row: Occurrence, other: CountedRow) -> Value:
    doubt = doubt_of_day(row)
    order = _is_of_one_day(other.occurrence) if doubt is None else doubt
    return and_(other.verdict, lambda: order)


def _waits_for(frame: Frame, rows: Rows[Code]) -> Optional[Missing]:
    """While the window runs another event may still follow, so that none has is not yet decided."""
    window = None if rows.window is None else resolve_window(frame, rows.window)
    if not isinstance(window, DayRange):
        return None
    if window.to == EVER_AFTER or window.to <= frame.moment.day:
        return None
    name = frame.run.program.events[rows.event].name
    return not_yet(f"whether {with_article(name)} follows by {format_iso_date(window.to)}")


def _may_be_after(other: Occurrence, row: Occurrence, by: Day) -> bool:
    """Whether a row came after another, or may have by a day."""
    if other.day > row.day or (other.day == row.day and other.sequence > row.sequence):
        return True
    return may_follow(other, row.day, by)


@dataclass(frozen=True)
class PickEvent:
    """The first or the last of rows."""

    site: int
    which: Literal["first", "last"]
    rows: Rows[Code]


def pick_event(frame: Frame, spec: PickEvent) -> Value:
    """`the first E`, `the last E`: not yet, while none has happened."""
    which, rows = spec.which, spec.rows
    stretch = _find_stretch(frame, rows)
    if not isinstance(stretch, _WindowStretch):
        return stretch
    picked = _pick_row(frame, spec, stretch)
    event = frame.run.program.events[rows.event]
    if picked is None:
        what = f"the {which} {event.name}"
        return none(f"{what} of which that is so") if event.source.kind == "row" else not_yet(what)
    if picked.verdict is True:
        _note_picked(frame, picked.occurrence)
        return picked.occurrence
    return picked.verdict if isinstance(picked.verdict, Missing) else Opaque.INSTANCE


def _note_picked(frame: Frame, picked: Occurrence) -> None:
    """Which event is meant."""
    if frame.trace is not None:
        frame.note(None, _row_step(frame, picked), picked).occurrence = picked


def _pick_row(frame: Frame, spec: PickEvent, stretch: _WindowStretch) -> Optional[CountedRow]:
    known = recall_stretch(frame, _picking(spec), stretch) if is_long(stretch) else None
    if known is not None:
        return known.picked
    counted = _count_stretch(frame, spec.rows, None, stretch, shown="judged")
    if len(counted) == 0:
        return None
    if spec.which == "first":
        return counted[0]
    last = counted[-1]
    if last.verdict is not True:
        return last
    doubt = doubt_of_last([row.occurrence for row in counted], frame.moment.day)
    return last if doubt is None else CountedRow(last.occurrence, doubt)


@dataclass(frozen=True)
class _Picked:
    picked: Optional[CountedRow]


def _picking(spec: PickEvent) -> AskedOfRows[_Picked]:
    """The first or last row, as it is put together from parts that are remembered."""
    rows, which = spec.rows, spec.which

    def read(frame: Frame, occurrence: Occurrence) -> _Picked:
        verdict = _judge_by_itself(frame, rows, occurrence)
        return _Picked(None if verdict is False else CountedRow(occurrence, verdict))

    def join(left: _Picked, right: _Picked) -> _Picked:
        sooner, later = (left, right) if which == "first" else (right, left)
        return later if sooner.picked is None else sooner

    def is_same(left: _Picked, right: _Picked) -> bool:
        if left.picked is None or right.picked is None:
            return left.picked is None and right.picked is None
        return is_same_value(left.picked.verdict, right.picked.verdict)

    return AskedOfRows(spec.site, rows, RowFold(read, join, is_same))

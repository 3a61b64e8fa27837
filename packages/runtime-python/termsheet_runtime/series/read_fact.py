"""Facts on the date in question."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional, Union

from ..dates.iso_date import format_iso_date
from ..monotone.symbolic_truth import Opaque
from ..value.article import with_article
from ..value.describe_occurrence import describe_occurrence
from ..value.missing import Missing, none, not_yet, unknown
from ..value.occurrence import Occurrence
from ..value.value import is_day
from .calendar_days import is_open_on

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.inputs import FactRows
    from ..program.program import FactSpec
    from ..timeline.frame import Frame
    from ..value.value import Value


def read_fact(frame: Frame, index: int, key: Optional[Value]) -> Value:
    """A fact on the date in question.

    A plain fact carries its last row forward. A series does not: it is complete from its first row
    to its last, so a day between them without a row has none, and a day after them, or before, is
    unknown.
    """
    kept = _fact_rows(frame, index, key)
    if not isinstance(kept, _FactOf):
        return kept
    moment = frame.lasting_moment if kept.spec.series is None else frame.moment
    if moment.is_beyond_horizon():
        return kept.unknown_on(moment.day)
    return (
        _read_plain(frame, kept, moment.day)
        if kept.spec.series is None
        else _read_series(frame, kept)
    )


@dataclass(frozen=True)
class _FactOf:
    """A fact with its rows, or those that are kept for one occurrence."""

    spec: FactSpec
    rows: Optional[FactRows]
    # What its name, which is seldom asked for, says for which occurrence it is.
    whose: Optional[Callable[[], str]] = None

    @property
    def name(self) -> str:
        name = self.spec.name
        return name if self.whose is None else f"{name} for the {self.whose()}"

    def unknown_on(self, day: Day) -> Missing:
        return unknown(f"{self.name} on {format_iso_date(day)}")


def _fact_rows(frame: Frame, index: int, key: Optional[Value]) -> Union[_FactOf, Missing, Opaque]:
    program, inputs = frame.run.program, frame.run.inputs
    if not 0 <= index < len(program.facts):
        return unknown("a fact")
    spec = program.facts[index]
    if spec.keyed_by is None:
        return _FactOf(spec, inputs.facts[index] if index < len(inputs.facts) else None)
    if isinstance(key, Missing):
        return key
    if key is None:
        return unknown(f"{spec.name} of {with_article(program.events[spec.keyed_by].name)}")
    # Which event is meant depends on what a search still looks for.
    if not isinstance(key, Occurrence):
        return Opaque.INSTANCE
    of = key.id if key.row is None else key.row.place
    keyed = inputs.keyed_facts[index] if index < len(inputs.keyed_facts) else None
    rows = None if of is None or keyed is None else keyed.get(of)
    kept = _FactOf(spec, rows, lambda: describe_occurrence(program, key))
    return kept if frame.lasting_moment.sees(key.day, key.sequence) else not_yet(kept.name)


def _read_plain(frame: Frame, kept: _FactOf, day: Day) -> Value:
    rows = kept.rows
    if rows is None:
        return unknown(kept.name)
    following = bisect_right(rows.days, day)
    if following < len(rows.days):
        frame.run.lasting.shorten(rows.days[following])
    return kept.unknown_on(day) if following == 0 else rows.values[following - 1]


def _read_series(frame: Frame, kept: _FactOf) -> Value:
    day, rows, series = frame.moment.day, kept.rows, kept.spec.series
    is_open = is_open_on(frame, series, day)
    if isinstance(is_open, Missing):
        return is_open
    if not is_open:
        calendar = frame.run.program.calendars[series or 0].name
        return none(f"{kept.name} on {format_iso_date(day)}, which is no {calendar}")
    if rows is None:
        return kept.unknown_on(day)
    row = bisect_right(rows.days, day) - 1
    if row < 0 or (row == len(rows.days) - 1 and rows.days[row] != day):
        return kept.unknown_on(day)
    if rows.days[row] != day:
        return none(f"{kept.name} on {format_iso_date(day)}")
    return rows.values[row]


def read_latest(frame: Frame, anchor: Value, *, fact: int, key: Optional[Value]) -> Value:
    """The last row of a series with a value on or before a day: `the latest X on or before D`.

    Nothing is known of the days before the first row, so where all rows are without a value it is
    unknown.
    """
    kept = _fact_rows(frame, fact, key)
    if not isinstance(kept, _FactOf):
        return kept
    spec, rows = kept.spec, kept.rows
    if not is_day(anchor):
        return anchor
    assumed = frame.assumed(None, term="fact", index=fact, input=key)
    if assumed is not None:
        return assumed
    if anchor > frame.moment.horizon.day or rows is None or not rows.days:
        return kept.unknown_on(anchor)
    if _is_incomplete(frame, spec, last=rows.days[-1], anchor=anchor):
        return kept.unknown_on(anchor)
    for row in range(bisect_right(rows.days, anchor) - 1, -1, -1):
        value = rows.values[row]
        if not _is_absent(value):
            _note_row(frame, kept, rows.days[row], value)
            return value
    return unknown(f"{kept.name} on or before {format_iso_date(anchor)}")


def _note_row(frame: Frame, kept: _FactOf, day: Day, value: Value) -> None:
    """Which row was read, where it is not that of the day."""
    if frame.trace is not None:
        step = frame.step("fact", kept.spec.clause, name=kept.name, day=day)
        frame.note(None, step, value)


def _is_absent(value: Value) -> bool:
    """A row that records that there was none that day.

    One of several values records it as no values.
    """
    if isinstance(value, Missing):
        return value.kind == "none"
    return isinstance(value, tuple) and not value


def _is_incomplete(frame: Frame, spec: FactSpec, *, last: Day, anchor: Day) -> bool:
    """Whether a day of the series lies after its last row and not after the anchor."""
    return any(
        is_open_on(frame, spec.series, day) is not False for day in range(last + 1, anchor + 1)
    )

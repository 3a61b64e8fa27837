from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Optional

from ..arithmetic.logic import and_
from ..events.rows import count_rows
from ..monotone.symbolic_truth import Opaque
from ..series.sampling import sampled_days
from ..value.describe_occurrence import describe_occurrence
from ..value.missing import Missing, undecided
from .put_local import put_local

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import CheckSpec, Rows, WindowSpec
    from ..value.value import Value
    from .code import Code
    from .frame import Frame


@dataclass(frozen=True, eq=False)
class CheckedPlace:
    """Where a check fails first: on which day of its window, or for which event or row."""

    fails_on: Optional[Day]
    # In words: `Denominations row 3`, `Issuance of 2006-03-08`.
    fails_for: Optional[str]


def read_check(frame: Frame, spec: CheckSpec[Code], fails: Callable[[CheckedPlace], None]) -> Value:
    """Whether a check holds, on each day of its window, or for each of its events or rows."""
    if spec.for_each is not None:
        return _read_each_day(frame, spec, spec.for_each, fails)
    if spec.rows is None:
        return spec.condition(frame)
    return _read_each_row(frame, spec, spec.rows, fails)


def _read_each_day(
    frame: Frame,
    spec: CheckSpec[Code],
    window: WindowSpec[Code],
    fails: Callable[[CheckedPlace], None],
) -> Value:
    days = sampled_days(frame, window, None)
    if isinstance(days, (Missing, Opaque)):
        return days
    frame.run.limits.spend("day", spec.site, len(days))
    open: Optional[Missing] = None
    for day in days:
        put_local(frame.locals, 0, day)
        verdict = spec.condition(frame)
        if isinstance(verdict, Missing):
            open = undecided(open, verdict)
        elif verdict is not True:
            fails(CheckedPlace(fails_on=day, fails_for=None))
            return False
    return True if open is None else open


def _read_each_row(
    frame: Frame,
    spec: CheckSpec[Code],
    rows: Rows[Code],
    fails: Callable[[CheckedPlace], None],
) -> Value:
    """Of a row that may not count it is not known whether it must hold."""
    counted = count_rows(frame, rows, spec.site)
    if isinstance(counted, (Missing, Opaque)):
        return counted
    frame.run.limits.spend("row", spec.site, len(counted))
    open: Optional[Missing] = None
    for row in counted:
        put_local(frame.locals, rows.slot, row.occurrence)
        holds = spec.condition(frame)
        # What holds in any case does so whether or not the row counts.
        verdict = True if holds is True else _if_counted(row.verdict, holds)
        if isinstance(verdict, Missing):
            open = undecided(open, verdict)
        elif verdict is not True:
            name = describe_occurrence(frame.run.program, row.occurrence)
            fails(CheckedPlace(fails_on=None, fails_for=name))
            return False
    return True if open is None else open


def _if_counted(counts: Value, holds: Value) -> Value:
    return and_(counts, lambda: holds)

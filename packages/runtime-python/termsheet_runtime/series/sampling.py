"""Terms read on each day of a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, List, Literal, Optional, Sequence, Tuple, Union

from ..dates.iso_date import format_iso_date
from ..value.missing import impossible
from ..value.value import is_day
from .count_verdicts import count_verdicts
from .statistics import Statistic, pairing, pick_extremes, summarise, weighted_average
from .windows import EVER_AFTER, EVER_BEFORE, DayRange, NoDays, days_of_window, resolve_window

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.program import WindowSpec
    from ..timeline.code import Code
    from ..timeline.frame import Frame
    from ..timeline.moment import Moment
    from ..value.value import Value

# More days than any contract runs.
_MAX_DAYS = 40_000


@dataclass(frozen=True)
class Sample:
    """A statistic of a term over the days of a window."""

    site: int
    statistic: Statistic
    # The n of `the n lowest`; None otherwise.
    count: Optional[int]
    window: WindowSpec[Code]
    # The calendar whose days are sampled; None for every day.
    days: Optional[int]
    operand: Code
    # By what an average weights each value; None where all count alike.
    weight: Optional[Code]


def sample(frame: Frame, spec: Sample) -> Value:
    """Reads the operand at the close of each day of the window and takes the statistic."""

    def work() -> Value:
        days = sampled_days(frame, spec.window, spec.days)
        if not isinstance(days, tuple):
            return days
        weight = spec.weight
        read = spec.operand if weight is None else pairing(spec.operand, weight)
        values = [_read_on_day(frame, day, spec.site, read) for day in days]
        if weight is not None:
            return weighted_average(values)
        if spec.count is None:
            return summarise(spec.statistic, values)
        extreme = "highest" if spec.statistic == "highest" else "lowest"
        return pick_extremes(extreme, spec.count, values)

    if frame.trace is None:
        return work()
    return frame.within(spec.site, frame.step("window", None, body=spec.site), work)


@dataclass(frozen=True)
class OnDays:
    """A condition read on each day of a window."""

    site: int
    # The least number of days on which it must hold; None for each of them.
    at_least: Optional[int]
    # Whether these must follow one another among the days that are read.
    run: Literal["consecutive", "any"]
    window: WindowSpec[Code]
    days: Optional[int]
    condition: Code


def holds_on_days(frame: Frame, spec: OnDays) -> Value:
    """Whether a condition holds on each, on at least k, or on k consecutive days of a window."""

    def work() -> Value:
        days = sampled_days(frame, spec.window, spec.days)
        if not isinstance(days, tuple):
            return days
        needed = len(days) if spec.at_least is None else spec.at_least
        verdicts = _verdicts_on(frame, spec, days, needed)
        return count_verdicts(verdicts, needed, spec.run)

    if frame.trace is None:
        return work()
    return frame.within(spec.site, frame.step("window", None, body=spec.site), work)


def _verdicts_on(frame: Frame, spec: OnDays, days: Sequence[Day], needed: int) -> Sequence[Value]:
    """Day by day, until too many fail; a derivation shows every day."""
    verdicts: List[Value] = []
    may_fail = len(days) - needed
    for day in days:
        verdict = _read_on_day(frame, day, spec.site, spec.condition)
        verdicts.append(verdict)
        if verdict is False:
            may_fail -= 1
        if may_fail < 0 and frame.trace is None:
            break
    return verdicts


def sampled_days(
    frame: Frame, window: WindowSpec[Code], calendar: Optional[int]
) -> Union[Tuple[Day, ...], NoDays]:
    """The days on which a windowed term is read."""
    resolved = resolve_window(frame, window)
    if not isinstance(resolved, DayRange):
        return resolved
    days = _without_open_ends(frame, resolved)
    if days.to - days.from_ > _MAX_DAYS:
        first, last = format_iso_date(days.from_), format_iso_date(days.to)
        return impossible(f"the window from {first} to {last} is longer than {_MAX_DAYS} days")
    frame.run.limits.spend("day", None, max(1, days.to - days.from_))
    return days_of_window(frame, days, calendar)


def _without_open_ends(frame: Frame, days: DayRange) -> DayRange:
    """An open end reaches as far as history is known."""
    horizon = frame.moment.horizon
    start = frame.run.start
    if days.to == EVER_AFTER:
        horizon.is_looked_beyond = True
    first = start if is_day(start) else horizon.day
    return DayRange(
        from_=first if days.from_ == EVER_BEFORE else days.from_,
        to=horizon.day if days.to == EVER_AFTER else days.to,
    )


def _read_on_day(frame: Frame, day: Day, site: int, code: Code) -> Value:
    """What an expression gives at the close of a day, remembered where it stays so for good."""
    run, moment = frame.run, frame.moment
    is_over = day < moment.horizon.day and moment.assumptions is None and not frame.locals
    if is_over and frame.trace is None:

        def read(close: Moment) -> Value:
            run.limits.spend("day", site)
            return code(frame.elsewhere(close, (), None))

        settled = run.past_days.read(site, day, read)
        run.limits.spend("row", None)
        if settled is not None:
            return settled
    run.limits.spend("day", site)
    there = frame.at(run.close_of(day, moment))
    if frame.trace is None:
        return code(there)

    def recorded() -> Value:
        there.trace = frame.trace
        return code(there)

    step = frame.step("day", None, day=day, name=format_iso_date(day))
    return frame.within(None, step, recorded)

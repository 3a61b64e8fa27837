from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Dict, List, Optional, Sequence, TypeVar, Union

from ..schedules.recurrence import MAX_DAYS, MAX_MONTHS
from ..value.duration import Duration
from ..value.missing import Missing, impossible, merge_missing, unknown
from .frame import Frame
from .guard import GuardedTerm, guard
from .moment import Moment

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.schedule_spec import ScheduleOption, ScheduleRoll, ScheduleSpec
    from ..schedules.periods import PeriodStep, Stub
    from ..value.value import Value
    from .code import Code
    from .run import Run

from ..schedules.periods import DayStep, MonthsStep
from ..value.value import is_day

Part = TypeVar("Part")


@dataclass(frozen=True, eq=False)
class ScheduleTerms:
    """What of a schedule is settled when history begins."""

    # The day from which dates may be counted.
    from_: Day
    # How far dates are apart; None where they are not counted from the first day.
    step: Optional[PeriodStep]
    stub: Optional[Stub]
    roll: Optional[ScheduleRoll]


class SettledSchedules:
    """The schedules of a run: what of each is read once, when history begins."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._terms: Dict[int, Union[ScheduleTerms, Missing]] = {}

    def terms_of(self, event: int) -> Union[ScheduleTerms, Missing]:
        """The terms of a schedule as they stand when history begins, or why they are not known.

        `none`: its first day or its period is recorded as absent, so that it has no dates.
        """
        terms = self._terms.get(event)
        if terms is None:
            terms = self._settle(event)
            self._terms[event] = terms
        return terms

    def _settle(self, event: int) -> Union[ScheduleTerms, Missing]:
        run = self._run
        start = run.start
        if isinstance(start, Missing):
            return start
        events = run.program.events
        if not 0 <= event < len(events):
            return unknown("a schedule")
        spec = events[event]
        if spec.source.kind != "schedule":
            return unknown("a schedule")
        return _Settling(run, name=spec.name, start=start, spec=spec.source.spec).terms()


class _Settling:
    """A schedule whose terms are being read."""

    def __init__(self, run: Run, *, name: str, start: Day, spec: ScheduleSpec[Code]) -> None:
        self._run = run
        self._name = name
        self._start = start
        self._spec = spec

    def terms(self) -> Union[ScheduleTerms, Missing]:
        name, spec = self._name, self._spec
        from_ = self._first()
        step = self._step()
        # Without a period there are no dates, from whatever day on they would be counted.
        if isinstance(step, Missing) and step.kind == "none":
            return step
        if isinstance(from_, Missing):
            return merge_missing(from_, step) if isinstance(step, Missing) else from_
        if isinstance(step, Missing):
            return step
        stub = self._choose(spec.stubs, f"the odd period of {name}")
        if isinstance(stub, Missing):
            return stub
        roll = self._choose(spec.rolls, f"how the dates of {name} are moved")
        if isinstance(roll, Missing):
            return roll
        return ScheduleTerms(from_=from_, step=step, stub=stub, roll=roll)

    def _first(self) -> Union[Day, Missing]:
        if self._spec.from_ is None:
            return self._start
        day = self._read(self._spec.from_.day)
        if is_day(day) or isinstance(day, Missing):
            return day
        return unknown(f"the first day of {self._name}")

    def _step(self) -> Union[PeriodStep, Missing, None]:
        name, dates = self._name, self._spec.dates
        if dates.kind != "every":
            return None
        period = self._read(dates.period)
        if isinstance(period, Missing):
            return period
        if not isinstance(period, Duration) or not isinstance(period.basis, str):
            return impossible(
                f"the period of {name} is no length of time in calendar days or months"
            )
        count, basis = period.count, period.basis
        if count < 1:
            return impossible(f"the dates of {name} would be no time apart")
        if count > (MAX_DAYS if basis == "days" else MAX_MONTHS):
            return impossible(f"the dates of {name} would be more than 1,000 years apart")
        if basis == "days":
            return DayStep(days=count)
        kept = self._choose(self._spec.month_ends, f"whether {name} keeps month ends")
        if isinstance(kept, Missing):
            return kept
        return MonthsStep(months=count, month_end="same day" if kept is None else "last day")

    def _choose(
        self, options: Sequence[ScheduleOption[Part, Code]], what: str
    ) -> Union[Part, Missing, None]:
        """The one option that applies; two at once contradict each other."""
        applying: List[Part] = []
        for option in options:
            applies = True if option.when is None else self._condition(option.when, what)
            if isinstance(applies, Missing):
                return applies
            if applies:
                applying.append(option.part)
        if len(applying) > 1:
            return impossible(f"{what} is said in {len(applying)} ways that apply at once")
        return applying[0] if applying else None

    def _condition(self, when: Code, what: str) -> Union[bool, Missing]:
        """What is recorded as absent neither holds nor fails.

        That must not pass for a schedule without dates.
        """
        holds = self._read(when)
        if isinstance(holds, bool):
            return holds
        if not isinstance(holds, Missing):
            return unknown(what)
        if holds.kind in ("unknown", "impossible"):
            return holds
        return impossible(f"{what} rests on what is not there: {'; '.join(holds.reasons)}")

    def _read(self, code: Code) -> Value:
        frame = Frame(self._run, Moment(self._start, 0, None), [], None)
        term = GuardedTerm(self._name, self._spec.site)
        return guard(self._run, term, code, frame)

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Dict, List, Optional, Sequence, Union

from ..dates.iso_date import format_iso_date
from ..duties.duty_happening import DutyHappening
from ..duties.duty_replay import DutyReplay
from ..duties.nothing_owed import nothing_owed
from ..happenings.derived_sources import derived_sources
from ..happenings.schedule_sources import schedule_sources
from ..value.missing import Missing, impossible
from ..value.occurrence import Occurrence, OccurrenceInput, Origin, Performed
from ..value.value import is_day
from .collect_writes import collect_writes
from .commit_writes import Stamped, commit_writes
from .frame import Frame
from .guard import GuardedTerm, guard
from .judge import Happening, is_told_again, judge
from .limits import MAX_DAYS_OF_HISTORY
from .moment import Moment
from .pending_write import Effect
from .run import EVER, Excess
from .schedule import OpeningOf, Schedule

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..duties.discharge import Part
    from ..happenings.derived_source import DerivedSource
    from ..happenings.schedule_source import ScheduleSource
    from ..program.program import RuleSpec
    from .code import Code
    from .run import Run
    from .schedule import Opening

from ..events.days_in_doubt import extend_days
from ..events.row_table import RowChange

# No day: there is nothing more to replay.
_NEVER = inf


class Replay:
    """What happened so far, and what waits for its day.

    A run is replayed as far as it is asked about, and never again: each day that something happens
    on is taken once, and only ever after those before it.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._schedule = Schedule()
        # By occurrences in doubt that were void at first: those that stand for the days since they are
        # not.
        self._since_valid: Dict[Occurrence, Occurrence] = {}
        self._clock = 0
        # How many of the reported occurrences were taken.
        self._reported = 0
        self._day: Day = EVER
        self._duties = DutyReplay(run, self)
        start = run.start
        has_start = not isinstance(start, Missing) and start != EVER
        # What the contract makes happen at the close of days, by stratum; empty where nothing.
        self._derived: Sequence[Sequence[DerivedSource]] = derived_sources(run) if has_start else ()
        self._schedules: Sequence[ScheduleSource] = schedule_sources(run) if has_start else ()
        # All of both.
        self._sources: List[Union[DerivedSource, ScheduleSource]] = [
            *self._schedules,
            *(source for stratum in self._derived for source in stratum),
        ]
        # The first day whose close was not decided.
        self._open: float = _NEVER if isinstance(start, Missing) or start == EVER else start

    @property
    def day(self) -> Day:
        """The day that is being replayed, or was last."""
        return self._day

    def is_too_far(self, through: float) -> bool:
        """Whether the contract makes events happen for so long that no contract can be meant."""
        start = self._run.start
        return (
            len(self._derived) + len(self._schedules) + len(self._run.program.obligations) > 0
            and not isinstance(start, Missing)
            and through - start > MAX_DAYS_OF_HISTORY
        )

    def advance(self, through: float) -> None:
        """Replays every day through the given one on which something happens."""
        limits = self._run.limits
        limits.begin_replay()
        self._run.is_replaying = True
        try:
            day = self._next_day()
            while day is not None and day <= through:
                self._day = day
                self._replay_day(day)
                day = self._next_day()
        finally:
            self._run.is_replaying = False
            limits.end_replay()

    def _next_day(self) -> Optional[Day]:
        """The first day on which something happens that was not replayed; None where there is none."""
        first: float = self._duties.next_day()
        if self._reported < len(self._run.occurrences):
            first = min(first, self._run.occurrences[self._reported].day)
        waiting = self._schedule.next_day()
        if waiting is not None:
            first = min(first, waiting)
        if self._open != _NEVER:
            from_ = int(self._open)
            for source in self._sources:
                first = min(first, source.next_day(from_, self._clock))
        return None if first == _NEVER else int(first)

    def _replay_day(self, day: Day) -> None:
        """One day, in order.

        First what takes effect before opening, then lateness that begins and the dates of schedules,
        then what takes effect on the day, then the day's reports, then what its close brings.
        """
        if self._run.has_doubts:
            self._run.happenings.note_doubt(day)
        self._apply_due(OpeningOf(day, True))
        self._duties.open(day)
        if day >= self._open:
            self._open_day(day)
        self._apply_due(OpeningOf(day, False))
        self._take_reports(day)
        if day >= self._open:
            self._close(day)

    def _open_day(self, day: Day) -> None:
        """The dates of all schedules that fall on a day happen together: none comes first."""
        self._run.limits.grant_days(day + 1 - int(self._open))
        moment = Moment(day, self._clock, None)
        happened = [each for schedule in self._schedules for each in schedule.open(moment)]
        if happened:
            self._happen(happened, day)

    def _close(self, day: Day) -> None:
        """Derived events of one stratum are decided, and take effect, together: none comes first."""
        moment = Moment(day, self._clock, None)
        for stratum in self._derived:
            told = [each for source in stratum for each in source.close(moment)]
            if told:
                self._happen(told, day)
            # Where nothing came of a stratum, what was worked out for it stands for the next one too.
            if told or any(source.is_in_doubt for source in stratum):
                moment = Moment(day, self._clock, None)
        self._open = day + 1

    def _apply_due(self, when: OpeningOf) -> None:
        """Applies what waits for the opening, or for the course, of a day."""
        due = self._schedule.take(when)
        for scheduled in due:
            self._run.limits.happen(len(scheduled.effects))
            moment = Moment(when.day, self._clock, None)
            self._apply(scheduled.effects, moment, before_opening=when.before_opening)

    def _take_reports(self, day: Day) -> None:
        """Before the contract's first day what is reported changes no state."""
        occurrences, start = self._run.occurrences, self._run.start
        in_force = not isinstance(start, Missing) and day >= start
        while self._reported < len(occurrences) and occurrences[self._reported].day <= day:
            occurrence = occurrences[self._reported]
            self._reported += 1
            self._report(occurrence, in_force=in_force)

    def _report(self, occurrence: Occurrence, *, in_force: bool) -> None:
        source = self._run.program.events[occurrence.event].source
        if source.kind == "duty":
            self._perform(occurrence, source.obligation)
        elif in_force:
            self._happen([occurrence], occurrence.day)
        else:
            self._judge((), Happening(occurrence, occurrence.day, self._number(occurrence)))

    def _perform(self, reported: Occurrence, obligation: int) -> None:
        """A performance does a part of each duty that it reaches, and is one event for each."""
        moment = Moment(reported.day, self._clock, None)
        shares = self._duties.share(reported, obligation, moment)
        if len(shares.parts) == 0:
            self._void_performance(reported, obligation)
            return
        first, others = shares.parts[0], shares.parts[1:]
        duty = first.duty
        reported.fields = () if first.amount is None else (first.amount,)
        owed = duty.owed
        reported.performs = Performed(
            of=duty.key, doubt=first.doubt, trace=None if owed is None else owed.trace
        )
        self._happen([reported], reported.day)
        self._duties.discharge(first, reported)
        for part in others:
            self._perform_further(reported, part)
        if shares.excess is not None:
            excess = Excess(occurrence=reported, obligation=obligation, amount=shares.excess)
            self._run.excesses.append(excess)

    def _void_performance(self, reported: Occurrence, obligation: int) -> None:
        reported.sequence = self.tick()
        start, program = self._run.start, self._run.program
        day = reported.day
        nothing = f"{nothing_owed(program, reported, obligation)} on {format_iso_date(day)}"
        reported.voided = start if isinstance(start, Missing) else (nothing,)
        self._run.rows.note(RowChange(row=reported, day=day, sequence=reported.sequence))

    def _perform_further(self, reported: Occurrence, part: Part) -> None:
        further = self.happen(
            DutyHappening(
                event=reported.event,
                day=reported.day,
                fields=() if part.amount is None else (part.amount,),
                of=part.duty.key,
                doubt=part.doubt,
                trace=None,
            )
        )
        self._duties.discharge(part, further)

    @property
    def clock(self) -> int:
        """The number of the last report or change."""
        return self._clock

    def tick(self) -> int:
        """The number of a new report or change."""
        self._clock += 1
        self._run.happenings.note(self._day)
        return self._clock

    def happen(self, happening: DutyHappening) -> Occurrence:
        """Makes an event happen now, with all that it sets off."""
        day = happening.day
        origin = Origin(
            of=happening.of,
            doubt=happening.doubt,
            through=day if happening.through is None else happening.through,
            gaps=[],
            settled=None,
            unrolled=None,
            trace=happening.trace,
        )
        input = OccurrenceInput(
            event=happening.event, day=day, id=None, fields=tuple(happening.fields)
        )
        occurrence = Occurrence(input, None, origin)
        self._happen([occurrence], day)
        return occurrence

    def tell_again(self, occurrence: Occurrence) -> None:
        """Lets an event in doubt be one that may happen only now, too, with all that it would set off."""
        origin = occurrence.origin
        if origin is not None:
            extend_days(origin, self._day, self._day)
        self._happen([occurrence], self._day)

    def _happen(self, occurrences: Sequence[Occurrence], day: Day) -> None:
        """Lets occurrences happen at once: their rules read what was before all of them."""
        told = [
            Happening(each, day, self._number(each))
            for each in (self._since_valid.get(it, it) for it in occurrences)
        ]
        judged = [self._judge(self._run.rules_of(each.occurrence.event), each) for each in told]
        standing = [each for each in judged if each is not None]
        stands = [each.occurrence for each in standing]
        # A moment of its own: what was read while the events were judged took them to stand.
        moment = Moment(day, self._clock, None)
        arising = [each for it in stands for each in self._duties.prepare(it, moment)]
        satisfying = [each for it in stands for each in self._duties.prepare_to_satisfy(it, moment)]
        now: List[Effect] = []
        for happening in standing:
            occurrence = happening.occurrence
            for rule in self._run.rules_of(occurrence.event):
                # What is told again is no further change.
                if not is_told_again(happening):
                    self._run.limits.happen(1)
                effect = self._dated(Effect(rule, occurrence, [happening], None), moment)
                if effect is not None:
                    now.append(effect)
        self._apply(now, moment, before_opening=False)
        self._duties.arise(arising)
        for occurrence in stands:
            self._duties.done(occurrence)
        self._duties.satisfy(satisfying)

    def _judge(self, rules: Sequence[RuleSpec[Code]], happening: Happening) -> Optional[Happening]:
        """The occurrence where it stands, or may, as it happens as this number of this day; None where
        it is void.

        One that is told again, since it may happen only now, is void where it would be on each of
        the days, and in doubt where it would be on some.
        """
        occurrence, day, sequence = happening.occurrence, happening.day, happening.sequence
        voided = judge(self._run, happening, rules)
        is_void = isinstance(voided, tuple)
        if not is_told_again(happening):
            occurrence.voided = voided
        elif isinstance(occurrence.voided, tuple):
            if not is_void:
                return self._begin_anew(happening)
        elif occurrence.voided is None:
            occurrence.voided = _doubt_of(occurrence) if is_void else voided
        self._run.rows.note(RowChange(row=occurrence, day=day, sequence=sequence))
        return None if is_void else happening

    def _begin_anew(self, happening: Happening) -> Happening:
        """What would have been void on each day so far, and is not on this one, may have happened from
        this day on."""
        before, day, sequence = happening.occurrence, happening.day, happening.sequence
        input = OccurrenceInput(event=before.event, day=day, id=before.id, fields=before.fields)
        occurrence = Occurrence(input, None, before.origin)
        occurrence.sequence = sequence
        occurrence.voided = _doubt_of(before)
        self._since_valid[before] = occurrence
        self._run.enter(occurrence)
        self._run.rows.note(RowChange(row=occurrence, day=day, sequence=sequence))
        return Happening(occurrence, day, sequence)

    def _number(self, occurrence: Occurrence) -> int:
        """Gives an occurrence a number, and returns it; one that is told again keeps its first."""
        self.tick()
        if occurrence.sequence == _NEVER:
            self._run.limits.happen(1)
            occurrence.sequence = self._clock
            if occurrence.origin is not None:
                self._run.enter(occurrence)
        return self._clock

    def _dated(self, effect: Effect, moment: Moment) -> Optional[Effect]:
        """The effect if it takes place with its event; one of a later day is kept until then."""
        rule = effect.rule
        if rule.effective is None or effect.undated is not None:
            return effect
        date = rule.effective.date
        frame = Frame(self._run, moment, [effect.occurrence], None)
        day = guard(self._run, GuardedTerm("a rule", rule.site), date, frame)
        if not is_day(day):
            undated = day if isinstance(day, Missing) else impossible("it takes effect on no date")
            return replace(effect, undated=undated)
        if day < moment.day:
            itself = format_iso_date(moment.day)
            dates = f"{format_iso_date(day)}, before the event itself on {itself}"
            return replace(effect, undated=impossible(f"it would take effect on {dates}"))
        if day == moment.day:
            return effect
        when: Opening = OpeningOf(day, rule.effective.before_opening)
        self._schedule.await_(effect, when)
        return None

    def _apply(self, effects: Sequence[Effect], moment: Moment, *, before_opening: bool) -> None:
        pending = [
            write for effect in effects for write in collect_writes(self._run, effect, moment)
        ]
        if not pending:
            return
        commit_writes(self._run, pending, Stamped(moment, self.tick(), before_opening))


def _doubt_of(occurrence: Occurrence) -> Optional[Missing]:
    """Why it is not known whether an occurrence happened; None where it is."""
    return None if occurrence.origin is None else occurrence.origin.doubt

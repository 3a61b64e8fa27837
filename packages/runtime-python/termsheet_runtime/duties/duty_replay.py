"""What becomes of duties as history goes on."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Iterable, List, Optional, Sequence, Tuple

from ..arithmetic.logic import and_
from ..events.standing import standing
from ..series.windows import EVER_AFTER
from ..timeline.frame import Frame
from ..timeline.guard import guard
from ..timeline.moment import Moment
from ..value.missing import Missing, undecided
from ..value.occurrence import OccurrenceName
from ..value.same_value import is_same_value
from ..value.value import is_day
from .agenda import Agenda
from .amounts import unpaid_of
from .deadline import deadline_of
from .discharge import Part, Shares, Sharing, done_once, doubt_of_act, share_out
from .duty import Discharge, Duty, Lateness, Owed, Stamp
from .duty_happening import DutyHappening, Prepared, WorkedOut
from .next_look import is_certain, is_open_question, next_look_at
from .owed import owed_for, so_far_as_known, work_out_owed
from .satisfactions import Satisfactions, Satisfying, parts_satisfied
from .settling import is_measured, is_settled_when_due, is_unsettled
from .undated import undated

if TYPE_CHECKING:
    from ..dates.day import Day
    from ..program.duties import ObligationSpec
    from ..timeline.code import Code
    from ..timeline.run import Run
    from ..value.occurrence import Occurrence
    from ..value.value import Value
    from .duty_happening import DutyHost


_NEVER = math.inf


class DutyReplay:
    """What becomes of duties as history goes on: they arise, fall due, are performed, and become
    late."""

    def __init__(self, run: Run, host: DutyHost) -> None:
        self._run = run
        self._host = host
        self._by_key: List[List[Tuple[int, ObligationSpec[Code]]]] = [
            [] for _ in run.program.events
        ]
        self._by_event: List[List[int]] = [[] for _ in run.program.events]
        self._agenda = Agenda()
        self._satisfactions = Satisfactions(run)
        self._has_begun = False
        for index, spec in enumerate(run.program.obligations):
            if spec.key is not None:
                self._by_key[spec.key.event].append((index, spec))
            if spec.act.event is not None:
                self._by_event[spec.act.event].append(index)

    def next_day(self) -> float:
        """The first day at whose opening something of a duty may change."""
        start = self._run.start
        if len(self._run.program.obligations) == 0 or isinstance(start, Missing):
            return _NEVER
        return self._agenda.next_day() if self._has_begun else start

    def open(self, day: Day) -> None:
        """The opening of a day: what falls due is settled, and what was not done in time becomes
        late."""
        start = self._run.start
        if isinstance(start, Missing) or day < start:
            return
        if not self._has_begun:
            self._begin(start)
        moment = Moment(day, self._host.clock, None)
        for duty in self._agenda.take(day):
            # While nothing happens, what one duty read stands for the others.
            if moment.sequence != self._host.clock:
                moment = Moment(day, self._host.clock, None)
            self._look(duty, moment)

    def _begin(self, start: Day) -> None:
        """The duties that nothing brings about stand from the first day on."""
        self._has_begun = True
        for index, spec in enumerate(self._run.program.obligations):
            if spec.key is not None:
                continue
            duty = self._enter(index, None, day=start, doubt=None)
            if is_settled_when_due(spec) or duty.owed is not None:
                continue
            moment = Moment(start, self._host.clock, None)
            self._settle(duty, work_out_owed(self._run, spec, [], moment), start)

    def prepare(self, occurrence: Occurrence, moment: Moment) -> Sequence[Prepared]:
        """Takes in an event: what duties it brings about, each owing what the contract says in the
        state in which the event found it.

        Gives the duties, which arise once the event has taken its effect.
        """
        prepared: List[Prepared] = []
        for index, spec in self._by_key[occurrence.event]:
            arises = self._arises(spec, occurrence, moment)
            if arises is False:
                continue
            doubt = arises if isinstance(arises, Missing) else None
            known = self._run.duties.brought_about_by(index, occurrence)
            owed = owed_for(self._run, spec, occurrence, moment) if known is None else None
            prepared.append(
                Prepared(
                    known=known,
                    index=index,
                    key=occurrence,
                    day=moment.day,
                    doubt=doubt,
                    owed=owed,
                )
            )
        return prepared

    def _arises(self, spec: ObligationSpec[Code], occurrence: Occurrence, moment: Moment) -> Value:
        frame = Frame(self._run, moment, [occurrence], None)

        def read(code: Optional[Code]) -> Value:
            return True if code is None else guard(self._run, spec, code, frame)

        when = None if spec.key is None else spec.key.when
        return and_(standing(occurrence), lambda: and_(read(when), lambda: read(spec.while_)))

    def arise(self, prepared: Iterable[Prepared]) -> None:
        """The duties that an event brought about, now that it took its effect."""
        for each in prepared:
            if each.known is not None:
                if each.known.arising is not None:
                    self._host.tell_again(each.known.arising)
                continue
            duty = self._enter(each.index, each.key, day=each.day, doubt=each.doubt)
            self._settle(duty, each.owed, each.day)

    def _enter(
        self, index: int, key: Optional[Occurrence], *, day: Day, doubt: Optional[Missing]
    ) -> Duty:
        arisen = Stamp(day=day, sequence=self._host.tick())
        duty = Duty(index, key, arisen=arisen, doubt=doubt)
        self._run.duties.enter(duty)
        self._look(duty, Moment(day, self._host.clock, None))
        return duty

    def _settle(self, duty: Duty, owed: Optional[WorkedOut], day: Day) -> None:
        """From here on it stands what the duty owes; that it arose is an event of its own."""
        spec = self._run.program.obligations[duty.obligation]
        if duty.owed is not None:
            return
        measured = is_measured(spec)
        fields: Tuple[Value, ...] = ()
        if owed is not None and measured:
            fields = (owed.value, *owed.takes)
        trace = None if owed is None else owed.trace
        stamp = Stamp(day=day, sequence=self._host.tick())
        if owed is not None:
            duty.owed = Owed(
                day=stamp.day, sequence=stamp.sequence, value=owed.value, trace=owed.trace
            )
            if measured and isinstance(owed.value, Fraction) and owed.value == 0:
                duty.completed = stamp
        duty.arising = self._host.happen(
            DutyHappening(
                event=spec.events.arising,
                day=day,
                fields=fields,
                of=duty.key,
                doubt=duty.doubt,
                trace=trace,
            )
        )

    def _look(self, duty: Duty, moment: Moment) -> None:
        """Looks at a duty at the opening of a day: whether it falls due, and whether it became late."""
        spec = self._run.program.obligations[duty.obligation]
        day, rolls = moment.day, self._run.rolls
        self._run.limits.spend("duty", spec.site)
        undecided_before = rolls.undecided
        deadline = deadline_of(self._run, duty, moment)
        due, last = deadline.due, deadline.last
        if is_unsettled(duty, spec) and is_day(due) and due <= day:
            self._fall_due(duty, spec, moment)
        roll_moves = rolls.undecided > undecided_before
        is_past = day > last if is_day(last) else is_open_question(last)
        may_lapse_later = False
        if duty.is_open and is_past and day > duty.arisen.day:
            may_lapse_later = self._lapse(duty, spec, moment=moment, due=due, last=last)
        following = next_look_at(
            duty,
            spec,
            day=day,
            due=due,
            last=last,
            roll_moves=roll_moves,
            may_lapse_later=may_lapse_later,
        )
        self._agenda.add(duty, following)

    def _fall_due(self, duty: Duty, spec: ObligationSpec[Code], moment: Moment) -> None:
        """At the opening of its due date it is settled what is owed, if the duty binds at all."""
        binds = self._binds(duty, spec, moment)
        if binds is False:
            duty.excused = Stamp(day=moment.day, sequence=self._host.tick())
        else:
            owed = work_out_owed(self._run, spec, duty.locals(), moment)
            # Nothing is owed of nothing, even where it is not known whether it binds.
            value = None if owed is None else owed.value
            is_nothing = isinstance(value, Fraction) and value == 0
            doubt = binds if isinstance(binds, Missing) and not is_nothing else None
            self._settle(duty, so_far_as_known(owed, doubt), moment.day)

    def _binds(self, duty: Duty, spec: ObligationSpec[Code], moment: Moment) -> Value:
        condition = spec.while_
        if condition is None:
            return True
        frame = Frame(self._run, moment, duty.locals(), None)
        return guard(self._run, spec, condition, frame)

    def _lapse(
        self,
        duty: Duty,
        spec: ObligationSpec[Code],
        *,
        moment: Moment,
        due: Optional[Value],
        last: Optional[Value],
    ) -> bool:
        """Its time has passed: it is late, unless it does not bind now; or it is not known whether.

        Gives whether it may become late only later, so that what comes of that is to be tried each day.
        """
        binds = self._binds(duty, spec, moment)
        if binds is False:
            return False
        measured = is_measured(spec)
        undone = unpaid_of(duty, moment) if measured else doubt_of_act(duty.discharges)
        doubt = _undecided_of(duty.doubt, last, binds, undone)
        known = duty.lates[-1] if duty.lates else None
        if known is not None and is_certain(known):
            return False
        day, event = moment.day, spec.events.lateness
        is_any_day = (
            is_open_question(last)
            or isinstance(binds, Missing)
            or (duty.key is not None and undated(self._run, duty.key) is not None)
        )
        may_lapse_later = doubt is not None and is_any_day
        is_tried = may_lapse_later and self._run.has_consequences(event)
        if known is not None and doubt is not None:
            self._may_be_late_since(known, day, is_any_day=is_any_day)
            return is_tried
        occurrence = self._host.happen(
            DutyHappening(
                event=event,
                day=day,
                fields=(),
                of=duty.key,
                doubt=doubt,
                trace=None if duty.owed is None else duty.owed.trace,
                through=EVER_AFTER if may_lapse_later else day,
            )
        )
        duty.lates.append(
            Lateness(
                day=day,
                sequence=occurrence.sequence,
                due=due,
                last=day if last is None else last,
                occurrence=occurrence,
            )
        )
        return is_tried

    def _may_be_late_since(self, lateness: Lateness, day: Day, *, is_any_day: bool) -> None:
        """One that may be late since any day may be so only since this one; or since none after it."""
        origin = lateness.occurrence.origin
        if origin is None or origin.through <= day:
            return
        self._host.tell_again(lateness.occurrence)
        if not is_any_day:
            origin.through = day

    def share(self, occurrence: Occurrence, obligation: int, moment: Moment) -> Shares:
        """What a reported performance does, oldest duty first.

        A duty that is paid before its date owes what the contract says then.
        """
        spec = self._run.program.obligations[obligation]
        if is_settled_when_due(spec):
            for duty in self._run.duties.open_of(obligation):
                if is_unsettled(duty, spec):
                    self._fall_due(duty, spec, moment)
        at = Sharing(self._run, Moment(moment.day, self._host.clock, None))
        open_ = self._open_of(obligation, occurrence)
        if not is_measured(spec):
            return done_once(open_, at)
        given = occurrence.fields[0] if len(occurrence.fields) > 0 else None
        return share_out(open_, given, at)

    def _open_of(self, obligation: int, occurrence: Occurrence) -> Iterable[Duty]:
        """What a performance may be of: every open duty, or those that it is said to be of."""
        name = occurrence.duty
        if name is None:
            return self._run.duties.open_of(obligation)
        open_ = list(self._run.duties.open_of(obligation))
        if not isinstance(name, OccurrenceName):
            return [duty for duty in open_ if duty.key is not None and duty.key.day == name]
        named = self._run.find(name)
        return [duty for duty in open_ if duty.key is named]

    def discharge(self, part: Part, by: Occurrence) -> None:
        """A part of a duty is done, by a performance that took its effect."""
        stands = standing(by)
        if stands is False:
            return
        stamp = Stamp(day=by.day, sequence=self._host.tick())
        is_open = isinstance(stands, Missing) and part.amount is not None
        part.duty.discharges.append(
            Discharge(
                day=stamp.day,
                sequence=stamp.sequence,
                amount=stands if is_open else part.amount,
                occurrence=by,
            )
        )
        if part.completes and by.voided is None:
            part.duty.completed = stamp

    def done(self, occurrence: Occurrence) -> None:
        """An act that is an event is done when the event happens: the oldest duty to do it is."""
        if standing(occurrence) is False:
            return
        for index in self._by_event[occurrence.event]:
            open_ = self._run.duties.open_of(index)
            # One that stands for many days may happen more than once.
            may_recur = undated(self._run, occurrence) is not None
            at = Sharing(self._run, Moment(self._host.day, self._host.clock, None))
            for part in done_once(open_, at, may_recur=may_recur).parts:
                self._complete(part, occurrence)

    def prepare_to_satisfy(self, occurrence: Occurrence, moment: Moment) -> Sequence[Satisfying]:
        """Takes in an event that may satisfy duties, before it takes its effect."""
        if standing(occurrence) is False:
            return ()
        return self._satisfactions.prepare(occurrence, moment)

    def satisfy(self, satisfying: Iterable[Satisfying]) -> None:
        """What an event satisfies is performed by it: one performance of each duty that it reaches."""
        for each in satisfying:
            spec = self._run.program.obligations[each.obligation]
            day = self._host.day
            at = Sharing(self._run, Moment(day, self._host.clock, None))
            recurs = undated(self._run, each.by)
            for part in parts_satisfied(spec, each, at, recurs=recurs):
                duty, stands = part.duty, standing(each.by)
                doubt = _undecided_of(stands, part.doubt, each.extent)
                if doubt is not None and self._is_done_again(part, each.by, doubt):
                    continue
                performance = self._host.happen(
                    DutyHappening(
                        event=spec.events.performance,
                        day=day,
                        fields=() if part.amount is None else (part.amount,),
                        of=duty.key,
                        doubt=doubt,
                        trace=each.trace,
                    )
                )
                if doubt is not None:
                    duty.perhaps_done_by[each.by] = performance
                completes = part.completes and stands is True
                self.discharge(replace(part, completes=completes), performance)

    def _is_done_again(self, part: Part, by: Occurrence, doubt: Missing) -> bool:
        """Whether an event in doubt may have done a part of a duty before: it may do so only now, and is
        one performance."""
        performance = part.duty.perhaps_done_by.get(by)
        if performance is None:
            return False
        fields, amount = performance.fields, part.amount
        if amount is not None and len(fields) > 0 and not is_same_value(amount, fields[0]):
            performance.fields = (doubt,)
        self._host.tell_again(performance)
        return True

    def _complete(self, part: Part, by: Occurrence) -> None:
        """An act is done by an event, as far as that is known."""
        duty = part.duty
        spec = self._run.program.obligations[duty.obligation]
        stands = standing(by)
        doubt = stands if isinstance(stands, Missing) else part.doubt
        if doubt is not None and self._is_done_again(part, by, doubt):
            return
        day = self._host.day
        occurrence = self._host.happen(
            DutyHappening(
                event=spec.events.performance,
                day=day,
                fields=(),
                of=duty.key,
                doubt=doubt,
                trace=None,
            )
        )
        if doubt is not None:
            duty.perhaps_done_by[by] = occurrence
        stamp = Stamp(day=day, sequence=occurrence.sequence)
        duty.discharges.append(
            Discharge(day=stamp.day, sequence=stamp.sequence, amount=None, occurrence=occurrence)
        )
        if part.completes and stands is True:
            duty.completed = stamp


def _undecided_of(*values: Optional[Value]) -> Optional[Missing]:
    """Why something is in doubt that several things decide; None where none of them is."""
    doubt: Optional[Missing] = None
    for value in values:
        if isinstance(value, Missing):
            doubt = undecided(doubt, value)
    return doubt

from __future__ import annotations

import math
import unittest
from typing import Optional

from termsheet_runtime.duties.agenda import Agenda
from termsheet_runtime.duties.duty import Duty, Lateness, Stamp, lateness_at
from termsheet_runtime.duties.duty_book import DutyBook
from termsheet_runtime.timeline.moment import CLOSE, Moment
from termsheet_runtime.value.occurrence import Occurrence, OccurrenceInput, Origin


def _duty(obligation: int, sequence: int, key: Optional[Occurrence] = None) -> Duty:
    return Duty(obligation, key, arisen=Stamp(day=0, sequence=sequence), doubt=None)


def _occurrence(origin: Optional[Origin] = None) -> Occurrence:
    return Occurrence(OccurrenceInput(event=0, day=10, id=None, fields=()), None, origin)


class Agendas(unittest.TestCase):
    def test_duties_are_taken_by_day_then_by_obligation_then_as_they_arose(self) -> None:
        agenda = Agenda()
        second, first, other, later = _duty(1, 7), _duty(1, 3), _duty(0, 9), _duty(0, 1)
        for duty, day in ((later, 6), (second, 5), (other, 5), (first, 5)):
            agenda.add(duty, day)
        agenda.add(_duty(0, 2), math.inf)
        self.assertEqual(agenda.next_day(), 5)
        self.assertEqual(list(agenda.take(4)), [])
        self.assertEqual(list(agenda.take(5)), [other, first, second])
        self.assertEqual(agenda.next_day(), 6)

    def test_one_that_an_earlier_obligation_closes_is_not_asked(self) -> None:
        agenda = Agenda()
        closing, closed = _duty(0, 1), _duty(1, 2)
        agenda.add(closing, 5)
        agenda.add(closed, 5)
        taken = agenda.take(5)
        self.assertIs(next(taken), closing)
        closed.completed = Stamp(day=5, sequence=3)
        self.assertEqual(list(taken), [])

    def test_done_duties_hold_up_no_day(self) -> None:
        agenda = Agenda()
        duty = _duty(0, 1)
        agenda.add(duty, 5)
        duty.excused = Stamp(day=4, sequence=2)
        self.assertEqual(agenda.next_day(), math.inf)


class Books(unittest.TestCase):
    def test_open_duties_are_given_oldest_first_and_not_those_that_arise_meanwhile(self) -> None:
        book = DutyBook(2)
        key = _occurrence()
        duties = [_duty(1, place, key if place == 0 else None) for place in range(3)]
        for duty in duties:
            book.enter(duty)
        duties[0].completed = Stamp(day=1, sequence=5)
        found = []
        for duty in book.open_of(1):
            found.append(duty)
            if len(book.of(1)) == 3:
                book.enter(_duty(1, 9))
        self.assertEqual(found, duties[1:])
        self.assertEqual(list(book.open_of(0)), [])
        self.assertIs(book.brought_about_by(1, key), duties[0])
        self.assertIsNone(book.brought_about_by(1, _occurrence()))


class Moments(unittest.TestCase):
    def test_lateness_is_seen_from_the_moment_that_it_began(self) -> None:
        duty = _duty(0, 1)
        late = Lateness(day=8, sequence=4, due=5, last=7, occurrence=_occurrence())
        duty.lates.append(late)
        self.assertIsNone(lateness_at(duty, Moment(8, 3, None)))
        self.assertIs(lateness_at(duty, Moment(8, CLOSE, None)), late)


if __name__ == "__main__":
    unittest.main()

from __future__ import annotations

import sys
import threading
import unittest
from dataclasses import replace
from fractions import Fraction
from math import inf
from typing import Callable, List, Optional, Tuple

from termsheet_runtime.arithmetic.comparisons import is_more
from termsheet_runtime.arithmetic.quantities import add
from termsheet_runtime.program.inputs import FactRows, Inputs
from termsheet_runtime.program.program import (
    DefinitionSpec,
    EventSpec,
    FactSpec,
    FieldSpec,
    Program,
    ReportedEvents,
    RuleSpec,
    Site,
    StateSpec,
    WhenEvents,
    WriteSpec,
)
from termsheet_runtime.timeline.code import Code
from termsheet_runtime.timeline.evaluation import Evaluation
from termsheet_runtime.timeline.find_order_dependence import find_order_dependence
from termsheet_runtime.timeline.frame import Frame
from termsheet_runtime.timeline.limits import BudgetSpent, Limits, TooDeep
from termsheet_runtime.timeline.memo import Memo, Remembered
from termsheet_runtime.timeline.room import with_room
from termsheet_runtime.units.unit import Unit
from termsheet_runtime.value.missing import Missing, impossible, unknown
from termsheet_runtime.value.occurrence import OccurrenceInput
from termsheet_runtime.value.value import Value
from termsheet_runtime.value.value_type import QuantityType

_MONEY = QuantityType(Unit.money("USD"))


def _site(text: str) -> Site:
    return Site(text=text, clause="1", parent=None, start=0, end=0, label=None, type=_MONEY)


_SITES = (_site("A + B"), _site("A" * 1_600))


def _work_out(limits: Limits, height: int) -> None:
    """Works out a term that rests on one term after another, so many deep."""
    depth = limits.begin(None)
    try:
        if height > 1:
            _work_out(limits, height - 1)
    finally:
        limits.leave_to(depth)


def _spend_all(limits: Limits, site: Optional[int]) -> int:
    steps = 0
    try:
        while True:
            limits.spend("term", site)
            steps += 1
    except BudgetSpent:
        return steps


class Bounds(unittest.TestCase):
    def test_up_to_500_terms_may_rest_on_one_another(self) -> None:
        limits = Limits(_SITES, 0)
        _work_out(limits, 500)
        self.assertEqual((limits.last_height, limits.depth), (500, 0))
        with self.assertRaises(TooDeep):
            _work_out(limits, 501)
        self.assertEqual(limits.depth, 0)

    def test_a_term_that_was_worked_out_before_counts_with_its_height(self) -> None:
        limits = Limits(_SITES, 0)
        limits.begin(None)
        limits.rest_on(7)
        limits.rest_on(3)
        limits.leave_to(0)
        self.assertEqual(limits.last_height, 8)
        limits.begin(None)
        limits.begin(None)
        with self.assertRaises(TooDeep):
            limits.rest_on(499)
        limits.rest_on(498)
        limits.leave_to(1)
        limits.leave_to(0)
        self.assertEqual(limits.last_height, 500)

    def test_work_is_bounded_longer_formulas_counting_for_more(self) -> None:
        short = _spend_all(Limits(_SITES, 0), 0)
        self.assertLess(short, 1_000_000)
        self.assertLess(_spend_all(Limits(_SITES, 0), 1), short / 5)

    def test_what_a_contract_makes_happen_is_bounded_and_more_where_more_is_reported(self) -> None:
        limits = Limits(_SITES, 0)
        limits.happen(75_000)
        with self.assertRaises(BudgetSpent) as raised:
            limits.happen(1)
        self.assertEqual(
            str(raised.exception),
            "more than 75,000 events and changes come about by themselves until then",
        )
        Limits(_SITES, 1_000).happen(175_000)


def _remembered(value: Value) -> Remembered:
    return Remembered(value, None, height=1, until=inf)


class Memories(unittest.TestCase):
    def test_a_term_is_remembered_by_what_it_was_asked_for(self) -> None:
        memo = Memo()
        missing = unknown("a")
        huge = Fraction(2**90 + 1)
        inputs: List[Value] = [20_000, "Nasdaq", False, missing, Fraction(1, 2), huge]
        for place, given in enumerate(inputs):
            memo.set(0, given, _remembered(place))
        for place, given in enumerate(inputs):
            found = memo.get(0, given)
            assert found is not None
            self.assertEqual(found.value, place)
        others: List[Value] = [20_001, True, 0, unknown("a"), Fraction(51, 100), huge + 2**52]
        for given in others:
            self.assertIsNone(memo.get(0, given))
        self.assertIsNone(memo.get(1, 20_000))
        self.assertIsNone(memo.get(0, None))

    def test_no_more_is_remembered_than_a_search_may_ask_for(self) -> None:
        memo = Memo()
        for place in range(5_000):
            memo.set(0, Fraction(place), _remembered(True))
        known = [memo.get(0, Fraction(place)) for place in range(5_000)]
        self.assertLessEqual(sum(each is not None for each in known), 1_000)
        self.assertIsNotNone(known[-1])


def _chain(definitions: int, body: Callable[[int], Code]) -> Program[Code]:
    """Definitions, each of which rests on the next."""
    return Program(
        contract="Chain",
        currency="USD",
        in_effect_from=None,
        parties=(),
        calendars=(),
        blanks=(),
        facts=(),
        ambiguities=(),
        events=(),
        states=(),
        definitions=tuple(
            DefinitionSpec(
                name=f"Term {index}",
                type=_MONEY,
                clause="1",
                parameter=None,
                keyed_by=None,
                body=body(index),
                site=0,
                locals=0,
            )
            for index in range(definitions)
        ),
        systems=(),
        rules=(),
        exceptions=(),
        checks=(),
        obligations=(),
        covenants=(),
        rights=(),
        deadlines=(),
        sites=_SITES,
    )


_NOTHING = Inputs(blanks=(), facts=(), keyed_facts=(), tables={}, readings=(), occurrences=())


def _nested(depth: int, leaf: Code) -> Code:
    """A formula of additions that stand in one another."""
    code = leaf
    for _ in range(depth):
        code = _one_more(code)
    return code


def _one_more(inner: Code) -> Code:
    return lambda frame: add(Fraction(1), inner(frame))


class Room(unittest.TestCase):
    def test_terms_rest_on_one_another_as_deep_as_our_own_limit(self) -> None:
        def rest(at: int, last: int) -> Code:
            if at == last:
                return lambda frame: Fraction(0)
            return _nested(20, lambda frame: frame.definition(None, at + 1))

        before = sys.getrecursionlimit()
        deepest = _chain(499, lambda at: rest(at, 498))
        value = Evaluation(deepest, _NOTHING).on(0).definition(0)
        self.assertEqual(value, Fraction(20 * 498))
        too_deep = _chain(501, lambda at: rest(at, 500))
        refused = Evaluation(too_deep, _NOTHING, "derivations").on(0).definition(0)
        assert isinstance(refused, Missing)
        self.assertEqual(refused.reasons, ("it rests on more than 500 terms, one upon another",))
        self.assertEqual(sys.getrecursionlimit(), before)

    def test_a_formula_too_deep_for_the_machine_is_impossible_and_says_so(self) -> None:
        bottomless = _chain(1, lambda at: _nested(60_000, lambda frame: Fraction(0)))
        value = Evaluation(bottomless, _NOTHING).on(0).definition(0)
        assert isinstance(value, Missing)
        self.assertEqual(value.reasons, ("it is nested too deeply to be worked out",))

    def test_what_is_raised_is_raised_to_who_asked_and_the_rest_goes_on(self) -> None:
        def fail() -> None:
            raise KeyError("a")

        with self.assertRaises(KeyError):
            with_room(fail)
        self.assertEqual(with_room(lambda: with_room(lambda: 7)), 7)

    def test_several_threads_may_ask_one_evaluation(self) -> None:
        asked = Evaluation(_chain(1, lambda at: _nested(50, lambda frame: Fraction(0))), _NOTHING)
        found: List[Value] = []

        def ask(day: int) -> None:
            found.append(asked.on(day).definition(0))

        threads = [threading.Thread(target=ask, args=(day,)) for day in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(found, [Fraction(50)] * 8)


_PAID, _RESET = 0, 1


def _balance() -> Program[Code]:
    """A balance from 100 on that payments reduce and a reset sets, from day 10 on."""

    def event(name: str) -> EventSpec[Code]:
        return EventSpec(
            name=name,
            clause="1",
            source=ReportedEvents(),
            receipt=None,
            by=(),
            fields=(FieldSpec(name="Amount", type=_MONEY, several=False),),
        )

    def rule(of: int, how: str) -> RuleSpec[Code]:
        assert how == "set" or how == "reduce by"
        write: WriteSpec[Code] = WriteSpec(
            state=0, key=None, how=how, value=_amount, site=0, exceptions=()
        )
        return RuleSpec(
            clause="2",
            event=of,
            when=None,
            effective=None,
            writes=(write,),
            validity=(),
            site=0,
            locals=1,
        )

    state: StateSpec[Code] = StateSpec(
        name="Balance",
        type=_MONEY,
        clause="1",
        keyed_by=None,
        start=_hundred,
        accrual=None,
        accrues=None,
        floor="zero",
        site=0,
        locals=0,
    )
    return replace(
        _chain(0, lambda at: _amount),
        in_effect_from=_tenth_day,
        events=(event("Payment"), event("Reset")),
        states=(state,),
        rules=(rule(_PAID, "reduce by"), rule(_RESET, "set")),
    )


def _hundred(_frame: Frame) -> Value:
    return Fraction(100)


def _tenth_day(_frame: Frame) -> Value:
    return 10


def _amount(frame: Frame) -> Value:
    return frame.field(None, 0, frame.local(0))


def _given(*happened: Tuple[int, int, int]) -> Inputs:
    return replace(
        _NOTHING,
        occurrences=[
            OccurrenceInput(event=event, day=day, id=None, fields=(Fraction(amount),))
            for event, day, amount in happened
        ],
    )


def _watching(condition: Code) -> Tuple[Program[Code], List[int]]:
    """The balance with an event that happens when a condition holds; and the days on which it was read."""
    asked: List[int] = []

    def read(frame: Frame) -> Value:
        asked.append(frame.lasting_moment.day)
        return condition(frame)

    program = _balance()
    source: WhenEvents[Code] = WhenEvents(condition=read, site=0, locals=0, stratum=0)
    derived = replace(program.events[_PAID], name="Alarm", source=source, fields=())
    price = FactSpec(
        name="Price", type=_MONEY, clause="1", several=False, series=None, keyed_by=None
    )
    return replace(program, events=(*program.events, derived), facts=(price,)), asked


def _prices(*rows: Tuple[int, int]) -> FactRows:
    return FactRows(days=[day for day, _ in rows], values=[Fraction(price) for _, price in rows])


class Conditions(unittest.TestCase):
    def test_one_is_read_again_after_a_change_and_from_the_day_of_a_row_on(self) -> None:
        program, asked = _watching(
            lambda frame: is_more(frame.fact(None, 0), frame.state(None, 0)),
        )
        given = replace(_given((_PAID, 20, 30)), facts=(_prices((10, 5), (25, 80), (27, 81)),))
        evaluation = Evaluation(program, given)
        evaluation.on(40)
        self.assertEqual(asked, [10, 20, 25, 26, 27])
        happened = evaluation.on(40).occurrences_of(2)
        self.assertEqual([each.day for each in happened], [25])

    def test_one_that_reads_the_date_is_read_every_day(self) -> None:
        program, asked = _watching(
            lambda frame: is_more(frame.date_in_question(), 15),
        )
        Evaluation(program, _given()).on(17)
        self.assertEqual(asked, list(range(10, 18)))

    def test_one_that_compares_the_date_is_read_when_the_other_date_has_come(self) -> None:
        program, asked = _watching(
            lambda frame: frame.date_in_question_is("more", None, lambda: 15),
        )
        happened = Evaluation(program, _given()).on(30).occurrences_of(2)
        self.assertEqual((asked, [each.day for each in happened]), ([10, 15, 16, 17], [16]))

    def test_a_reason_that_names_the_day_names_that_of_the_close(self) -> None:
        program, asked = _watching(lambda frame: is_more(frame.fact(None, 0), Fraction(3)))
        given = replace(_given((_PAID, 14, 30)), facts=(_prices((20, 5)),))
        (alarm,) = Evaluation(program, given).on(30).occurrences_of(2)
        assert alarm.origin is not None and alarm.origin.doubt is not None
        self.assertEqual(alarm.origin.doubt.reasons, ("Price on 1970-01-11",))
        self.assertLess(len(asked), 8)


class History(unittest.TestCase):
    def test_a_state_is_what_events_made_of_it_day_by_day(self) -> None:
        evaluation = Evaluation(
            _balance(), _given((_PAID, 12, 30), (_PAID, 12, 30), (_RESET, 15, 5))
        )
        found = [evaluation.on(day).state(0) for day in (10, 11, 12, 14, 15, 99)]
        self.assertEqual(found, [100, 100, 40, 40, 5, 5])
        before = evaluation.on(9).state(0)
        assert isinstance(before, Missing)
        self.assertEqual(
            before.reasons, ("Balance before 1970-01-11, when the contract takes effect",)
        )
        self.assertEqual(before.kind, "not yet")

    def test_a_balance_below_zero_is_impossible(self) -> None:
        value = Evaluation(_balance(), _given((_PAID, 12, 130))).on(12).state(0)
        assert isinstance(value, Missing)
        self.assertEqual(
            value.reasons, impossible("Balance would be -$30, which is below zero").reasons
        )

    def test_the_order_of_two_reports_of_a_day_shows_where_they_do_not_commute(self) -> None:
        inputs = _given((_PAID, 12, 30), (_RESET, 12, 50), (_PAID, 13, 1), (_PAID, 13, 2))
        found = find_order_dependence(_balance(), inputs, 20)
        self.assertEqual(found.untried, 0)
        self.assertEqual(
            [(each.events, each.on, each.as_reported, each.swapped) for each in found.found],
            [((0, 1), 12, 50, 20)],
        )

    def test_a_change_is_derived_from_its_rule_and_what_was_before(self) -> None:
        inputs = _given((_PAID, 12, 30))
        derived = Evaluation(_balance(), inputs, "derivations").on(12).explain_state(0)
        self.assertIn("30", str(derived))

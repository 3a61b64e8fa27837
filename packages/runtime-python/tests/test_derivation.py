from __future__ import annotations

import unittest
from fractions import Fraction
from typing import List

from termsheet_runtime.derivation.derive import MAX_STEPS, derive
from termsheet_runtime.derivation.trace import Stretch, Trace, TraceReference, TraceStep
from termsheet_runtime.program.program import DefinitionSpec, Program, Site
from termsheet_runtime.timeline.code import Code
from termsheet_runtime.units.unit import Unit
from termsheet_runtime.value.value_type import QuantityType

_MONEY = QuantityType(Unit.money("USD"))


def _program(*texts: str) -> Program[Code]:
    """Definitions, each of whose formulas is a site; no code is ever run."""
    definitions: List[DefinitionSpec[Code]] = []
    sites: List[Site] = []
    for text in texts:
        name, formula = text.split(" means ")
        definitions.append(
            DefinitionSpec(
                name=name,
                type=_MONEY,
                clause="1",
                parameter=None,
                keyed_by=None,
                body=lambda frame: False,
                site=len(sites),
                locals=0,
            )
        )
        sites.append(
            Site(text=formula, clause="1", parent=None, start=0, end=0, label=None, type=_MONEY)
        )
    return Program(
        contract="Test",
        currency=None,
        in_effect_from=None,
        parties=(),
        calendars=(),
        blanks=(),
        facts=(),
        ambiguities=(),
        events=(),
        states=(),
        definitions=tuple(definitions),
        systems=(),
        rules=(),
        exceptions=(),
        checks=(),
        obligations=(),
        covenants=(),
        rights=(),
        deadlines=(),
        sites=tuple(sites),
    )


def _trace(name: str) -> Trace:
    return Trace(TraceStep(kind="item", name=name, body=None, clause=None, day=0))


def _rests_on(trace: Trace, *parts: Trace) -> Trace:
    trace.references.extend(TraceReference(site=None, trace=part) for part in parts)
    return trace


class Derivations(unittest.TestCase):
    def test_each_step_once_after_all_that_it_rests_on(self) -> None:
        shared = _trace("shared")
        left = _rests_on(_trace("left"), shared)
        right = _rests_on(_trace("right"), shared)
        derivation = derive(_program(), _rests_on(_trace("root"), left, right, left))
        self.assertEqual(
            [(step.name, step.rests) for step in derivation.steps],
            [("shared", ()), ("left", (0,)), ("right", (0,)), ("root", (1, 2))],
        )
        self.assertEqual(derivation.root, 3)

    def test_a_chain_of_thirty_thousand_steps_is_walked_without_the_machines_stack(self) -> None:
        top = _trace("step 0")
        for place in range(1, 30_000):
            top = _rests_on(_trace(f"step {place}"), top)
        derivation = derive(_program(), top)
        self.assertEqual(len(derivation.steps), MAX_STEPS)
        self.assertEqual(derivation.steps[derivation.root].name, "step 29999")
        self.assertEqual(derivation.steps[0].name, "step 10000")
        self.assertEqual(
            derivation.steps[0].note,
            "steps behind this one are left out: an explanation shows the 20,000 nearest to the "
            "answer",
        )
        self.assertIsNone(derivation.steps[1].note)

    def test_of_many_steps_beside_one_another_the_last_are_shown(self) -> None:
        root = _rests_on(_trace("root"), *(_trace(f"change {place}") for place in range(20_100)))
        root.note = "as it was"
        steps = derive(_program(), root).steps
        self.assertEqual(len(steps), MAX_STEPS)
        self.assertEqual(steps[0].name, "change 101")
        note = steps[-1].note
        self.assertTrue(note is not None and note.startswith("as it was; steps behind this one"))

    def test_the_formula_with_the_value_of_a_term_in_its_place(self) -> None:
        # The first character counts as two in the places of a contract, which are those of UTF-16.
        program = _program("Price means 𝒫 + Fee", "Fee means $2")
        place = Site(text="Fee", clause="1", parent=0, start=5, end=8, label=None, type=_MONEY)
        whole = Program(**{**vars(program), "sites": (*program.sites, place)})
        fee = Trace(TraceStep(kind="definition", name="Fee", body=1, clause="1", day=0))
        fee.value = Fraction(2)
        price = Trace(TraceStep(kind="definition", name="Price", body=0, clause="1", day=0))
        price.value = Fraction(3)
        price.references.append(TraceReference(site=2, trace=fee))
        step = derive(whole, price).steps[-1]
        self.assertEqual((step.formula, step.with_numbers, step.shown), ("𝒫 + Fee", "𝒫 + $2", "$3"))

    def test_a_stretch_of_interest_shows_its_principal_rate_and_days(self) -> None:
        trace = Trace(TraceStep(kind="stretch", name="", body=None, clause=None, day=0))
        trace.stretch = Stretch(
            from_=0,
            until=45,
            principal=Fraction(1_000_000),
            rate=Fraction(9, 100),
            days=45,
            fraction=Fraction(1, 8),
        )
        root = Trace(TraceStep(kind="interest", name="", body=0, clause=None, day=0))
        program = _program("Interest means interest on $1,000,000 at 9% per annum")
        step = derive(program, _rests_on(root, trace)).steps[0]
        self.assertEqual(step.with_numbers, "$1,000,000 * 9% per annum * 0.125 (45 days)")


if __name__ == "__main__":
    unittest.main()

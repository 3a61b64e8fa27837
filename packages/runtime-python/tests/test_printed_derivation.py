from __future__ import annotations

import unittest
from dataclasses import replace

from termsheet_runtime.derivation.derivation import Derivation, Step

from .test_dates import iso

_STEP = Step(
    id=0,
    kind="definition",
    name="Half",
    clause="§1",
    label=None,
    formula="Price / 2",
    with_numbers="$1 / 2",
    value=False,
    type=None,
    shown="$0.50",
    day=iso("2006-03-08"),
    before=None,
    unrounded=None,
    from_=None,
    shown_from=None,
    how=None,
    event=None,
    note=None,
    is_cut=False,
    stretch=None,
    rests=(),
    operands=(),
)


class Derivations(unittest.TestCase):
    def test_read_in_words_what_rests_on_it_last(self) -> None:
        price = replace(
            _STEP, name="Price", clause=None, formula="$1", with_numbers=None, shown="$1"
        )
        self.assertEqual(
            str(Derivation(root=1, steps=(price, _STEP))),
            "Price on March 8, 2006: $1\nHalf (§1) on March 8, 2006: $0.50\n  Price / 2\n  $1 / 2",
        )


if __name__ == "__main__":
    unittest.main()

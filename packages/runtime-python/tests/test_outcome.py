"""What a term comes to, as Python shows and asks it."""

import unittest

from termsheet_runtime.exact.exact import Exact
from termsheet_runtime.typed.outcome import Determined, DeterminedAmount, Undetermined


class OutcomeTest(unittest.TestCase):
    def test_an_outcome_is_no_condition(self) -> None:
        outcomes = [
            Determined(value=False, text="no"),
            DeterminedAmount(value=Exact(0), unit="USD", text="$0"),
            Undetermined("unknown", ("Listed",)),
        ]
        for outcome in outcomes:
            with self.subTest(outcome), self.assertRaisesRegex(TypeError, "status"):
                bool(outcome)


if __name__ == "__main__":
    unittest.main()

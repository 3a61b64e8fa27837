/** The test of a package: the contract's own scenarios, with what must come out of each. */
export function vectorTest(name: string): string {
  return `"""The scenarios of the contract: the same values, statuses, reasons and words, each day."""

import json
import unittest
from pathlib import Path

from ${name} import ${name} as open_contract
from ${name}._runtime.typed.check_vector import differences_of
from ${name}.contract import SOURCE

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))


class Vectors(unittest.TestCase):
    def test_they_are_of_the_same_source(self) -> None:
        self.assertEqual(SOURCE.source_hash, VECTORS["source"])

    def test_every_scenario(self) -> None:
        for vector in VECTORS["vectors"]:
            with self.subTest(vector["title"]):
                self.assertEqual(differences_of(open_contract, vector), [])


if __name__ == "__main__":
    unittest.main()
`;
}

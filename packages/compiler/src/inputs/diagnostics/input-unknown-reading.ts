import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { listNames, shown } from './wording.ts';

/** A reading that the ambiguity does not offer. */
export const inputUnknownReading = defineInputDiagnostic<{
  readonly name: string;
  readonly label: string;
  readonly readings: readonly string[];
}>({
  code: 'input-unknown-reading',
  message: ({ name, label }) => `"${shown(label)}" is not a reading of \`${name}\`.`,
  why: () =>
    'An ambiguous passage is settled by choosing one of the readings that the contract file sets out, so that each result says which was taken.',
  help: ({ readings }) => `Choose ${listNames(readings, 'or')}.`,
  examples: {
    bad: exampleScenario('given Day Count is "real days"'),
    good: exampleScenario('given Day Count is "actual days"'),
  },
});

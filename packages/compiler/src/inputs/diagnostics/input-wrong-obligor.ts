import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { listNames, shown } from './wording.ts';

/** A performance by somebody whom the obligation does not bind. */
export const inputWrongObligor = defineInputDiagnostic<{
  readonly name: string;
  readonly by: string;
  readonly bound: readonly string[];
}>({
  code: 'input-wrong-obligor',
  message: ({ name, by }) => `\`${name}\` does not bind \`${shown(by)}\`.`,
  why: () => 'Whose act discharges an obligation is part of the contract.',
  help: ({ bound }) => `It is performed by ${listNames(bound)}.`,
  examples: {
    bad: exampleScenario('on March 8, 2006 Holder performs Commitment Fee'),
    good: exampleScenario('on March 8, 2006 Borrower performs Commitment Fee'),
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';
import { didYouMean, shown } from './wording.ts';

/** A performance of an obligation that the contract does not have. */
export const inputUnknownObligation = defineInputDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'input-unknown-obligation',
  message: ({ name }) => `There is no obligation \`${shown(name)}\` in this contract.`,
  why: () => 'A payment or delivery that the contract does not provide for discharges nothing.',
  help: ({ nearest }) =>
    didYouMean(
      nearest,
      'Leave the performance out. If the contract file has an event for it, report that event.',
    ),
  examples: {
    bad: exampleScenario('on March 8, 2006 Borrower performs Interest Payment'),
    good: exampleScenario('on March 8, 2006 Borrower performs Commitment Fee'),
  },
});

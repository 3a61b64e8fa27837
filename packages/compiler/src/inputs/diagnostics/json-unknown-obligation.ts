import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A performance of an obligation that the contract does not have. */
export const jsonUnknownObligation = defineInputDiagnostic<{ readonly name: string }>({
  code: 'json-unknown-obligation',
  message: ({ name }) => `There is no obligation \`${shown(name)}\` in this contract.`,
  why: () => 'A payment or delivery that the contract does not provide for discharges nothing.',
  help: () =>
    'Leave the performance out. If the contract file has an event for it, report that event.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "events": [{ "on": "2006-01-03", "performs": "Interest Payment" }] }',
    good: '{ "events": [] }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';

/** A fact with an empty list of rows. */
export const jsonNoRows = defineInputDiagnostic<{ readonly name: string }>({
  code: 'json-no-rows',
  message: ({ name }) => `\`${name}\` is given without a single row.`,
  why: () =>
    'An empty list could mean that nothing is known or that there was nothing; the two lead to different results.',
  help: () =>
    'Leave the fact out if nothing is known; write "none" for a date on which there was no value.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Closing Price": [] } }',
    good: '{ "facts": { "Closing Price": [["2006-03-06", "none"]] } }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A text that is not a date. */
export const inputMalformedDate = defineInputDiagnostic<{ readonly written: string }>({
  code: 'input-malformed-date',
  message: ({ written }) => `"${shown(written)}" is not a date.`,
  why: () =>
    'Dates are written year, month, day, so that no one has to guess which of two numbers is the month; and the date must exist.',
  help: () => 'Write it as in "2006-03-08", with a year from 1583 to 9999.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Issue Date": "2005-02-29" } }',
    good: '{ "blanks": { "Issue Date": "2005-02-28" } }',
  },
});

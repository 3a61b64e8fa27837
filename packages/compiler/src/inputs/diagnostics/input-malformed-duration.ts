import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A text that is not a duration. */
export const inputMalformedDuration = defineInputDiagnostic<{
  readonly name: string;
  readonly written: string;
  readonly expected: string;
}>({
  code: 'input-malformed-duration',
  message: ({ name, written, expected }) =>
    `\`${name}\` is ${expected}, and "${shown(written)}" is not one.`,
  why: () => 'Days, months and the days of a calendar are not converted into one another.',
  help: () => 'Write a whole number and its unit, as in "10 days".',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Notice Period": "ten days" } }',
    good: '{ "blanks": { "Notice Period": "10 days" } }',
  },
});

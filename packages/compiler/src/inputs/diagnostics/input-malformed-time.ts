import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A text that is not a time of day, or is one in a zone whose clocks are not known. */
export const inputMalformedTime = defineInputDiagnostic<{
  readonly name: string;
  readonly written: string;
}>({
  code: 'input-malformed-time',
  message: ({ name, written }) => `"${shown(written)}" is not a time of day, which ${name} is.`,
  why: () =>
    'A time without the place whose clocks show it could be compared with no other; midnight is 12:00 am, noon 12:00 pm.',
  help: () => 'Write it as in "5:00 pm New York time".',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Cut Off": "17:00" } }',
    good: '{ "blanks": { "Cut Off": "5:00 pm New York time" } }',
  },
});

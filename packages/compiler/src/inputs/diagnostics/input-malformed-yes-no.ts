import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A text that is neither yes nor no. */
export const inputMalformedYesNo = defineInputDiagnostic<{
  readonly name: string;
  readonly written: string;
}>({
  code: 'input-malformed-yes-no',
  message: ({ name, written }) => `\`${name}\` is yes or no, and this is "${shown(written)}".`,
  why: () => 'Anything else would have to be guessed at.',
  help: () => 'Write "yes" or "no".',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "facts": { "Listed": "maybe" } }',
    good: '{ "facts": { "Listed": "yes" } }',
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { shown } from './wording.ts';

/** A key that stands twice in one object. */
export const jsonDuplicateKey = defineInputDiagnostic<{ readonly key: string }>({
  code: 'json-duplicate-key',
  message: ({ key }) => `"${shown(key)}" stands twice in this object.`,
  why: () =>
    'Most programs keep the last and drop the first without a word; which was meant, nothing here says.',
  help: () => 'Keep one of them.',
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blanks": { "Principal Amount": "500000", "Principal Amount": "600000" } }',
    good: '{ "blanks": { "Principal Amount": "500000" } }',
  },
});

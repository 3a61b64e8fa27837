import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { EXAMPLE_CONTRACT } from './example-contract.ts';
import { didYouMean, listNames, shown } from './wording.ts';

/** A key that the format does not have. */
export const jsonUnknownKey = defineInputDiagnostic<{
  readonly key: string;
  readonly keys: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'json-unknown-key',
  message: ({ key }) => `The format has no "${shown(key)}" here.`,
  why: () => 'A key that nobody reads would be lost in silence.',
  help: ({ keys, nearest }) => didYouMean(nearest, `The keys here are ${listNames(keys)}.`),
  examples: {
    contract: EXAMPLE_CONTRACT,
    bad: '{ "blank": { "Principal Amount": "500000" } }',
    good: '{ "blanks": { "Principal Amount": "500000" } }',
  },
});

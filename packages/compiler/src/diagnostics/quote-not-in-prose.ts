import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A quote that the contract's prose does not have. */
export const quoteNotInProse = defineDiagnostic<{ readonly nearest: string | null }>({
  code: 'quote-not-in-prose',
  severity: 'error',
  message: () => 'These words are not in the prose of the contract.',
  why: () =>
    'A quote proves that the clause encodes what the contract says; it is matched with case, spaces, quotation marks, dashes and page breaks folded.',
  help: ({ nearest }) =>
    nearest === null ? 'Copy the words from the prose.' : `The nearest words are: “${nearest}”`,
  examples: {
    bad: exampleFile('> this is not in the prose', 'Cap means 100'),
    good: exampleFile('> this is in the prose', 'Cap means 100'),
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** `"Seven and a Half" (7,500,000)`. */
export const figureDiffersFromWords = defineDiagnostic<{
  readonly words: string;
  readonly saying: string;
  readonly figure: string;
}>({
  code: 'figure-differs-from-words',
  severity: 'information',
  message: ({ words, saying, figure }) =>
    `The words “${words}” say ${saying}, and the figure is ${figure}.`,
  why: () =>
    'The figure is computed with. Where words and figures differ, courts commonly let the words prevail, so that the contract may mean another number.',
  help: () =>
    'Write the number that is meant; if that is in doubt, set the two out as readings of an `ambiguous` Term.',
  examples: {
    bad: 'clause §1 "Escrow"\n  Escrow Shares means "Seven and a Half" (7,500,000) shares\n',
    good: 'clause §1 "Escrow"\n  Escrow Shares means "Seven and a Half Million" (7,500,000) shares\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** `"as many" (30)`. */
export const figureWordsNotRead = defineDiagnostic<{ readonly words: string }>({
  code: 'figure-words-not-read',
  severity: 'warning',
  message: ({ words }) => `The words “${words}” cannot be read as a number.`,
  why: () => 'The figure behind them counts, but nothing tells whether the words say the same.',
  help: () => 'Quote only the words of the number, such as `"thirty" (30) days`.',
  examples: {
    bad: 'clause §1 "Notice"\n  Notice Time means "some odd" (30) days\n',
    good: 'clause §1 "Notice"\n  Notice Time means "thirty" (30) days\n',
  },
});

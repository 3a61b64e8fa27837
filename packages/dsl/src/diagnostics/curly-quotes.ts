import { defineDiagnostic } from './diagnostic-kind.ts';

/** “Text” between typographic quotes. */
export const curlyQuotes = defineDiagnostic<Record<string, never>>({
  code: 'curly-quotes',
  severity: 'error',
  message: () => 'The text stands between curly quotes.',
  why: () =>
    'Word processors turn straight quotes into curly ones. In this language text stands between straight quotes, and curly ones belong to the words of the contract.',
  help: () => 'Write straight quotes: "…".',
  examples: {
    bad: 'clause §1 “Price”\n  Conversion Price starts at $5\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n',
  },
});

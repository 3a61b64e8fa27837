import { defineDiagnostic } from './diagnostic-kind.ts';

/** A `"` with no `"` after it on its line; the text is taken to end with the line. */
export const unclosedText = defineDiagnostic<{ readonly mark: '"' | '`' }>({
  code: 'unclosed-text',
  severity: 'error',
  message: ({ mark }) =>
    mark === '"' ? 'The text in quotes is not closed.' : 'The name in backquotes is not closed.',
  why: ({ mark }) =>
    `What stands between two ${mark} marks never runs over the end of a line, so that one forgotten mark cannot swallow the clauses below it.`,
  help: ({ mark }) => `Write the closing ${mark} on the same line.`,
  examples: {
    bad: 'clause §1 "Price\n  Conversion Price starts at $5\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** Something stands where something else is wanted. */
export const unexpectedWord = defineDiagnostic<{
  /** What stands there, as the reader sees it. */
  readonly found: string;
  /** What is wanted; null where everything before is complete. */
  readonly expected: string | null;
  /** The word before, with its marks; null at the start of a file. */
  readonly after: string | null;
}>({
  code: 'unexpected-word',
  severity: 'error',
  message: ({ found, expected, after }) => {
    const place = after === null ? '' : ` after ${after}`;
    return expected === null
      ? `${found} does not fit here${place}.`
      : `Expected ${expected}${place}, but found ${found}.`;
  },
  why: ({ expected }) =>
    expected === null
      ? 'What stands before it on the line is already complete, and this does not continue it.'
      : 'The words before it call for this, and without it the line says nothing definite.',
  help: ({ expected }) =>
    expected === null
      ? 'Join it to what stands before with an operator or a comma, begin a new line, or leave it out.'
      : `Write ${expected} here.`,
  examples: {
    bad: 'clause §1 "Price"\n  Conversion Price starts at to\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n',
  },
});

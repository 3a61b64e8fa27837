import { defineDiagnostic } from './diagnostic-kind.ts';

/** A line that ends before it is complete. */
export const missingPart = defineDiagnostic<{
  readonly expected: string;
  readonly after: string | null;
}>({
  code: 'missing-part',
  severity: 'error',
  message: ({ expected, after }) =>
    `Expected ${expected}${after === null ? '' : ` after ${after}`}, but the line ends there.`,
  why: () => 'The line is not complete, and nothing is supplied silently.',
  help: ({ expected }) => `Write ${expected} here.`,
  examples: {
    bad: 'clause §1 "Price"\n  Conversion Price starts at\n  Cap means $5\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n  Cap means $5\n',
  },
});

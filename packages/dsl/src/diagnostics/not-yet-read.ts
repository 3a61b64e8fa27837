import { defineDiagnostic } from './diagnostic-kind.ts';

/** A word of the design that this version does not read. */
export const notYetRead = defineDiagnostic<{ readonly word: string }>({
  code: 'not-yet-read',
  severity: 'error',
  message: ({ word }) => `\`${word}\` is not part of the language yet.`,
  why: () =>
    'The word is kept for a part of the language that this version does not read, so that nothing it says would be computed.',
  help: () =>
    'Record the section with `not computable "…"` and the reason, or enter what it gives as a `fact`.',
  examples: {
    bad: 'clause §1 "Cash"\n  Surplus means the excess of Cash over $5\n',
    good: 'clause §1 "Cash"\n  Surplus means Cash - $5, but not below $0\n',
  },
});

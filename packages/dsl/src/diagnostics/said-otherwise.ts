import { defineDiagnostic } from './diagnostic-kind.ts';

/** A word of contracts for what the language says in another way. */
export const saidOtherwise = defineDiagnostic<{ readonly word: string; readonly instead: string }>({
  code: 'said-otherwise',
  severity: 'error',
  message: ({ word }) => `The language does not say \`${word}\`.`,
  why: () =>
    'The same thing is always said in the same way, so that clauses which mean the same look the same.',
  help: ({ instead }) => `Write ${instead}.`,
  examples: {
    bad: 'clause §1 "Cash"\n  Surplus means the excess of Cash over $5\n',
    good: 'clause §1 "Cash"\n  Surplus means Cash - $5, but not below $0\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** Two lines of an obligation or a rule that say the same kind of thing. */
export const saidTwice = defineDiagnostic<{ readonly what: string }>({
  code: 'said-twice',
  severity: 'error',
  message: ({ what }) => `This says a second time ${what}.`,
  why: () => 'Of two lines that answer one question, nobody could tell which binds.',
  help: () => 'Keep one of them, or write an obligation, or a rule, of its own for the other.',
  examples: {
    bad: 'clause §1 "Fee"\n  obligation Fee\n    Borrower pays $100 to Holder\n    due on March 1, 2026\n    due on demand\n',
    good: 'clause §1 "Fee"\n  obligation Fee\n    Borrower pays $100 to Holder\n    due on March 1, 2026\n',
  },
});

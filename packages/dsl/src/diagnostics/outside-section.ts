import { defineDiagnostic } from './diagnostic-kind.ts';

/** A declaration under no `clause`. */
export const outsideSection = defineDiagnostic<{ readonly found: string }>({
  code: 'outside-section',
  severity: 'error',
  message: ({ found }) => `${found} stands in no clause.`,
  why: () =>
    'Every result is traced to a section of the contract, and the `clause` line above a declaration names it. What stands in none is left out.',
  help: () => 'Write a line such as `clause §1.1 "Definitions"` above it.',
  examples: {
    bad: 'Conversion Price starts at $5\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n',
  },
});

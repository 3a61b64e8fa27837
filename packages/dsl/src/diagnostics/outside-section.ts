import { defineDiagnostic } from './diagnostic-kind.ts';

/** A declaration under no `clause`, a setting under no `contract`. */
export const outsideSection = defineDiagnostic<{
  readonly found: string;
  readonly section: 'clause' | 'contract';
}>({
  code: 'outside-section',
  severity: 'error',
  message: ({ found, section }) => `${found} stands under no \`${section}\`.`,
  why: ({ section }) =>
    section === 'clause'
      ? 'Every result is traced to a section of the contract, and the `clause` line above a declaration names it. What stands under none is left out.'
      : 'The heading of the file, which begins with `contract`, says how the whole contract is read. A setting elsewhere is left out.',
  help: ({ section }) =>
    section === 'clause'
      ? 'Write a line such as `clause §1.1 "Definitions"` above it.'
      : 'Move it to the lines below `contract "…"` at the top of the file.',
  examples: {
    bad: 'Conversion Price starts at $5\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n',
  },
});

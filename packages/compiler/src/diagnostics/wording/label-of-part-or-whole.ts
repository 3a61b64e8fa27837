import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Full Shares means 1,000 shares');

/** A name in brackets behind a multiple of a number: the number's name, or the multiple's. */
export const labelOfPartOrWhole = defineDiagnostic<{
  readonly percent: string;
  readonly part: string;
  readonly name: string;
  /** Where the multiple of the name is taken. */
  readonly again: string;
}>({
  code: 'label-of-part-or-whole',
  severity: 'information',
  message: ({ percent, part, name, again }) =>
    `“${name}” stands behind “${percent}% of ${part}” and may name either the ${percent}% or what they are of; “${again}” is then that much once or twice over.`,
  why: () =>
    'Read one way the multiple is taken once, read the other way it is taken of itself. The two results differ by the multiple.',
  help: () =>
    'Put the name where it cannot be misread: `(the “…”)` behind the number alone, in a sentence of its own.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'If the reserve is less than 200% of the number of shares issuable (the “Full Shares”), it is raised to 200% of the Full Shares.\n',
      good: 'The number of shares issuable is the “Full Shares.” If the reserve is less, it is raised to 200% of the Full Shares.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (when: string): string =>
  `1.1 DEBT. The loan is made at closing.\n\n1.2 FEES. The Company pays a fee of $100, whether or not the sale is completed. The fee is payable ${when}.\n`;

/** A debt that is owed without an event, and payable only at it. */
export const payableOnlyAtClosing = defineDiagnostic<{
  readonly owed: string;
  readonly payable: string;
}>({
  code: 'payable-only-at-closing',
  severity: 'information',
  message: ({ owed, payable }) =>
    `What is owed “${owed}” is “${payable}”: if that does not come, it is owed and never falls due.`,
  why: () =>
    'A debt without a day on which it is to be paid cannot be late, bears no default interest, and has no source named for it.',
  help: () => 'Read another day for that case as an assumption of yours, and say so in a comment.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('at closing'), good: text('on demand') },
  },
});

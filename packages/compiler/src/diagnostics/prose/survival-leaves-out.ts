import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (parts: string): string =>
  `1.1 SALE. The notes are sold.\n\n1.2 REFUND. If this deed is terminated, the price is paid back.\n\n1.3 SECRETS. The parties keep silence.\n\n1.4 SURVIVAL. The promises in ${parts} shall survive any termination of this deed.\n`;

/** A list of what survives the contract, without parts that work only after its end. */
export const survivalLeavesOut = defineDiagnostic<{
  readonly named: readonly string[];
  readonly parts: readonly string[];
}>({
  code: 'survival-leaves-out',
  severity: 'information',
  message: ({ named, parts }) =>
    `The prose says that ${named.join(', ')} survive termination, and leaves out ${parts.join(', ')}, which provide for what happens then.`,
  why: () =>
    'Where some parts are said to survive, the others are read to end. A remedy, a refund or default interest that ends with the contract can never be claimed.',
  help: ({ parts }) =>
    `Write a reading in which ${parts.join(', ')} go on after termination and one in which they end, and choose one.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: text('Section 1.1 and Section 1.3'),
      good: text('Section 1.1, Section 1.2 and Section 1.3'),
    },
  },
});

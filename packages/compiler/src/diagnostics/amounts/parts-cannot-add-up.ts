import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const BOND = [
  'Principal Left starts at $1,000,000',
  'event Repayment by Company',
  '  Repaid : money',
  'upon Repayment',
  '  reduce Principal Left by Repaid, but not below $0',
  'table New Bond',
  '  | Number : number | Size : money |',
];

/** Parts of at least so much that are to make up what can be less. */
export const partsCannotAddUp = defineDiagnostic<{
  /** The smallest part, in the contract's words. */
  readonly least: string;
  /** What all parts together are to be. */
  readonly whole: string;
}>({
  code: 'parts-cannot-add-up',
  severity: 'information',
  message: ({ least, whole }) =>
    `Parts of at least ${least} cannot make up \`${whole}\` once that is less than ${least}.`,
  why: ({ whole, least }) =>
    `\`${whole}\` goes down by some rules. Between nothing and ${least} no division is allowed by these words, not even into one part.`,
  help: ({ least }) =>
    `Allow one part of what is left where it is less than ${least}, if the contract does.`,
  examples: {
    bad: exampleFile(
      ...BOND,
      'Bonds Are Good means there is no New Bond where Size is less than $1,000,',
      '  and (the sum of Size for each New Bond) is Principal Left',
    ),
    good: exampleFile(
      ...BOND,
      'Bonds Are Good means there is no New Bond where Size is more than $500,000,',
      '  and (the sum of Size for each New Bond) is Principal Left',
    ),
  },
});

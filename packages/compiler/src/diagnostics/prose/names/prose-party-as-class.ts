import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Claim of Lender means $5');
const TEXT = 'This note is made to the order of a bank (the "Lender"). The Lender may sue. ';

/** A party that is defined as one, and spoken of as one of several. */
export const prosePartyAsClass = defineDiagnostic<{
  readonly party: string;
  readonly uses: number;
}>({
  code: 'prose-party-as-class',
  severity: 'information',
  message: ({ party, uses }) =>
    `“${party}” is defined as one, and the prose speaks ${uses} times of several.`,
  why: ({ party }) =>
    `Whether each ${party} may act alone, or all of them together, or only the one of this paper, decides who can give a notice, start a time for cure or choose between remedies.`,
  help: ({ party }) =>
    `Say “the ${party}” of the one, and give the others a name of their own; encode for each right whether any of them has it or the one.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}Notice is given by any Lender, and paid by all Lenders.\n`,
      good: `${TEXT}Notice is given by the Lender, and paid by the Lender.\n`,
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (payer: string): string =>
  `1.1 DEFAULT. The party in default shall pay all legal fees incurred in enforcing this deed.\n\n1.2 COSTS. If there is a suit, ${payer} shall pay all costs incurred in enforcing such rights.\n`;

/** The costs of enforcement, laid on two parties who need not be the same. */
export const costAllocatedTwice = defineDiagnostic<{ readonly payers: readonly string[] }>({
  code: 'cost-allocated-twice',
  severity: 'information',
  message: ({ payers }) =>
    `The costs of enforcing the contract are to be paid by ${payers.join(', and again by ')}.`,
  why: () =>
    'Where the two are not the same, each has a clause against the other, and one of them both pays and is paid.',
  help: () => 'Write a reading for each payer and choose one, with the reason.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('the losing party'), good: text('the party in default') },
  },
});

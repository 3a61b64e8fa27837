import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A period behind a person who was introduced, in a promise about a deal with that person. */
export const periodOfWhichAct = defineDiagnostic<{ readonly words: string }>({
  code: 'period-of-which-act',
  severity: 'information',
  message: ({ words }) =>
    `“${words}”: the period may be one for the introduction, or for the deal.`,
  why: () =>
    'If it is for the introduction, a deal years later still bears the fee; if it is for the deal, the fee ends with the period.',
  help: () => 'Write `introduced before …` and `a deal closed before …`, each with its own date.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'If the Company makes a sale to any buyer introduced by the Agent within two years from signing, it pays a fee.\n',
      good: 'If within two years from signing the Company makes a sale to any buyer introduced by the Agent, it pays a fee.\n',
    },
  },
});

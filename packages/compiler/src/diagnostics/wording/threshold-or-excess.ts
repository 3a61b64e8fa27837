import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Threshold means $750,000');

/** “To the extent that … exceeds $X”: all of it, or what is above. */
export const thresholdOrExcess = defineDiagnostic<{ readonly words: string }>({
  code: 'threshold-or-excess',
  severity: 'information',
  message: ({ words }) =>
    `“${words}”: what is above the threshold may count as a whole, or only by its excess.`,
  why: () =>
    'The words “to the extent that” may set a condition, so that all counts once it is met, or a measure, so that only the part above counts. The two differ by the whole threshold.',
  help: () =>
    'Write `if … exceeds`, and all of it counts; or `the amount by which … exceeds`, and the excess does.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'Debt counts to the extent that it exceeds $750,000.\n',
      good: 'The amount by which debt exceeds $750,000 counts.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cure Period means 15');

/** A period that stands behind several limbs and may be of the last of them alone. */
export const cureOfWhichLimb = defineDiagnostic<{
  readonly period: string;
  readonly first: string;
  readonly last: string;
}>({
  code: 'cure-of-which-limb',
  severity: 'information',
  message: ({ period, first, last }) =>
    `“${period}” stands behind “${last}” and may be of that alone, or reach back to “${first}”.`,
  why: () =>
    'If it is of the last alone, the others count from their first day, without any time to cure them.',
  help: () =>
    'Give each limb its own period, or put the period where it plainly is of all: `in each case for …` behind the last of the list.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'if the Company (i) fails to issue shares, (ii) fails to deliver them, and any such failure continues for ten (10) days or (iii) fails to register them\n',
      good: 'if the Company (i) fails to issue shares, (ii) fails to deliver them or (iii) fails to register them, and any such failure continues for ten (10) days\n',
    },
  },
});

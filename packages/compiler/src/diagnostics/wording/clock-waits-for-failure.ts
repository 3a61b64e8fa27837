import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** Days of a failure that are counted from what has failed to happen. */
export const clockWaitsForFailure = defineDiagnostic<{ readonly words: string }>({
  code: 'clock-waits-for-failure',
  severity: 'information',
  message: ({ words }) =>
    `“${words}” counts the days of a failure from the very thing that has not happened.`,
  why: () =>
    'As long as it fails, the days do not begin; once it has happened, there is no failure. By these words the period never runs.',
  help: () => 'Count the days from the last day on which it was to happen.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'if the Company fails to obtain effectiveness of the registration for more than 30 days after such registration becomes effective\n',
      good: 'if the Company fails to obtain effectiveness of the registration for more than 30 days after the deadline for it\n',
    },
  },
});

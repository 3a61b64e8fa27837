import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A promise to issue no convertible security, beside a schedule of duties to issue them. */
export const prohibitionAgainstSchedule = defineDiagnostic<{
  readonly words: string;
  readonly schedule: string;
  readonly promised: string;
}>({
  code: 'prohibition-against-schedule',
  severity: 'information',
  message: ({ words, schedule, promised }) =>
    `“${words}” has no exception for what ${schedule} tells of: “${promised}”.`,
  why: () =>
    'The company cannot keep both. To do what it owes the others it has to break this promise, or to ask for leave.',
  help: () => 'Write `other than as set forth in` the schedule.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: '1.1 NO ISSUE. The Company shall not issue any convertible security.\n\nSchedule 1\n\nThe holder of an older note has a conversion right to stock.\n',
      good: '1.1 NO ISSUE. The Company shall not issue any convertible security, other than as set forth in Schedule 1.\n\nSchedule 1\n\nThe holder of an older note has a conversion right to stock.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** One provision that takes a notice and does without any. */
export const noticeAskedAndWaived = defineDiagnostic<{
  readonly asked: string;
  readonly waived: string;
}>({
  code: 'notice-asked-and-waived',
  severity: 'information',
  message: ({ asked, waived }) => `“${asked}” stands beside “${waived}”.`,
  why: () =>
    'If notice is needed, nothing is due before it; if it is waived, all is due at once. The day from which the sum is overdue, and interest on it, hang on which is meant.',
  help: () => 'Write `without further notice`, or which of the two events needs one.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'At the option of the Holder by the delivery of written notice the note is due; it is due without demand, presentment or notice.\n',
      good: 'At the option of the Holder by the delivery of written notice the note is due; it is due without demand, presentment or further notice.\n',
    },
  },
});

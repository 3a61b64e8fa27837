import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Notice Days means 5');

/** A notice that takes effect some days after mailing, whatever day that is. */
export const noticeOnAnyDay = defineDiagnostic<{ readonly words: string }>({
  code: 'notice-on-any-day',
  severity: 'information',
  message: ({ words }) => `By “${words}” a notice can take effect on a Sunday or a holiday.`,
  why: () =>
    'The days are calendar days, and no words put off one that ends when nobody is at work. Whatever is counted from the notice begins that day, before anybody has seen it.',
  help: () => 'Count business days, or add `or, if that is no business day, on the next one`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'Notices are effective five days after being placed in the mail.\n',
      good: 'Notices are effective five business days after being placed in the mail.\n',
    },
  },
});

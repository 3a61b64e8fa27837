import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A cost of lateness where nothing says from which day a duty is late. */
export const lateWithoutDay = defineDiagnostic<{
  readonly name: string;
  readonly words: string;
}>({
  code: 'late-without-day',
  severity: 'error',
  message: ({ name, words }) =>
    `\`${name}\` is due “${words}”, and nothing says from which day it is late.`,
  why: () => 'No day of lateness can be counted, so this line would never cost anything.',
  help: () => 'Write the day, as in `late from 7 days after the Notice: …`, or a due date.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due promptly',
      '  late: $5 per day',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due promptly',
      '  late from March 2, 2026: $5 per day',
    ),
  },
});

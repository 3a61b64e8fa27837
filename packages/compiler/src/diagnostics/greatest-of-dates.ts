import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the greater of` dates. */
export const greatestOfDates = defineDiagnostic<{
  readonly word: string;
  readonly instead: string;
}>({
  code: 'greatest-of-dates',
  severity: 'error',
  message: ({ word }) => `\`the ${word} of\` compares amounts, not dates.`,
  why: () => 'A day is not greater than another, it is later.',
  help: ({ instead }) => `Write \`the ${instead} of\`.`,
  examples: {
    bad: exampleFile(
      'blank Signing Date : date',
      'Start means the greater of Signing Date and March 1, 2026',
    ),
    good: exampleFile(
      'blank Signing Date : date',
      'Start means the later of Signing Date and March 1, 2026',
    ),
  },
});

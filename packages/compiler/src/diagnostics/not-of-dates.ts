import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the later of` or `the earlier of` something that is no date. */
export const notOfDates = defineDiagnostic<{
  readonly word: string;
  readonly found: string;
  readonly instead: string;
}>({
  code: 'not-of-dates',
  severity: 'error',
  message: ({ word, found }) => `\`the ${word} of\` compares dates; this is ${found}.`,
  why: () => 'Earlier and later are said of days only.',
  help: ({ instead }) => `For amounts write \`${instead}\`.`,
  examples: {
    bad: exampleFile(
      'blank Principal : money',
      'Most means the later of $5 and $7',
      'Half means 50% of Principal',
    ),
    good: exampleFile(
      'blank Principal : money',
      'Most means the greater of $5 and $7',
      'Half means 50% of Principal',
    ),
  },
});

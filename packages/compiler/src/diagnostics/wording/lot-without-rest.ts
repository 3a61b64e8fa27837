import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Smallest Note means $25,000');

/** A smallest denomination, with no word for what is left below it. */
export const lotWithoutRest = defineDiagnostic<{
  readonly words: string;
  readonly lot: string;
}>({
  code: 'lot-without-rest',
  severity: 'information',
  message: ({ words, lot }) =>
    `“${words}” has no denomination for what is outstanding below ${lot}.`,
  why: ({ lot }) =>
    `Once less than ${lot} is left, or a part is left over, no paper can be issued for it in these denominations, and the duty to issue one cannot be performed.`,
  help: () => 'Write `or, if less, the whole amount outstanding`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'New notes are issued in denominations of at least $25,000 as requested.\n',
      good: 'New notes are issued in denominations of at least $25,000 or, if less, the whole amount.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Purchase Agreement means 1', 'Issue Price means $1');
const IMPORT =
  'This note is made as of November 14, 2005. It is one of those of the agreement dated as of October 15, 2004 (the “Purchase Agreement”); capitalized terms not defined here have the meanings given in the Purchase Agreement.';

/** Days counted from a date of an earlier document, which were over when this one was made. */
export const windowClosedWhenMade = defineDiagnostic<{
  readonly words: string;
  readonly anchor: string;
  readonly source: string;
  readonly dated: string;
  readonly closed: string;
  readonly made: string;
}>({
  code: 'window-closed-when-made',
  severity: 'information',
  message: ({ words, anchor, source, dated, closed, made }) =>
    `“${words}”: the ${anchor} is one of the ${source} of ${dated}. If it is about that day, the days were over on ${closed}, before this document was made (${made}).`,
  why: () =>
    'A right or a limit that had lapsed before the document was signed does nothing. Either another date is meant, or the words are left over from the earlier document.',
  help: () => 'Name the date that is meant, or define it here.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${IMPORT} Notes issued within 60 days of the Closing Date bear the lower price.\n`,
      good: `${IMPORT} Notes issued within 600 days of the Closing Date bear the lower price.\n`,
    },
  },
});

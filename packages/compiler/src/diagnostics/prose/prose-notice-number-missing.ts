import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Price means $5');
const TEXT =
  'Any notice required or permitted hereunder shall be given by facsimile at the number below.\n\nIf to the Company: Example Corp.\n1 Main Street\n';

/** Somebody to whom notice can be given by facsimile, without a number for it. */
export const proseNoticeNumberMissing = defineDiagnostic<{
  readonly addressee: string;
  /** The schedule in which the address is said to stand; null where it stands in place. */
  readonly schedule: string | null;
}>({
  code: 'prose-notice-number-missing',
  severity: 'information',
  message: ({ addressee, schedule }) =>
    `The prose has notice given by facsimile, and no number for ${addressee}${schedule === null ? '' : `, neither with the address nor in ${schedule}`}.`,
  why: ({ addressee }) =>
    `A time that begins with a notice to ${addressee} cannot begin in this way: nothing says where the notice must arrive to have been given.`,
  help: () =>
    'Put the number in; or say that notice by another way counts, and from when. Encode notice as an event that is reported with its day of receipt.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: TEXT, good: `${TEXT}Fax: (212) 555-0100\n` },
  },
});

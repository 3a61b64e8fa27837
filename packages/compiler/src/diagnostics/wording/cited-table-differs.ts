import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Escrow Shares means 4,000,000 shares');
const TEXT =
  '1.1 ESCROW. Certificates for 4,000,000 shares, in the denominations set forth in Schedule 1.';

/** A table that does not come to the quantity for which the text cites it. */
export const citedTableDiffers = defineDiagnostic<{
  readonly words: string;
  readonly quantity: string;
  readonly title: string;
  readonly schedule: string;
  readonly total: string;
  readonly by: string;
  readonly isMore: boolean;
}>({
  code: 'cited-table-differs',
  severity: 'information',
  message: ({ words, title, schedule, total, by, isMore }) =>
    `“${words}”: the ${title} of ${schedule} come to ${total}, ${by} ${isMore ? 'more' : 'less'}.`,
  why: () =>
    'The table and the text give one thing in two quantities. One of them is commonly left over from an earlier draft, and both are part of the contract.',
  help: ({ quantity }) =>
    `Correct the table so that it comes to ${quantity}, or the text; in the file, write a \`check\` of the sum.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}\n\nSchedule 1\n\nDENOMINATIONS\n\n7 x 500,000  3,500,000\n20 x 50,000  1,000,000\n`,
      good: `${TEXT}\n\nSchedule 1\n\nDENOMINATIONS\n\n7 x 500,000  3,500,000\n10 x 50,000  500,000\n`,
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Reserve means 1,000 shares');
const CAPITAL =
  'The authorized capital stock consists of 50,000,000 shares of common stock, of which 40,000,000 shares are outstanding.';

/** Shares promised that are more than are left of those authorised. */
export const sharesBeyondAuthorized = defineDiagnostic<{
  readonly shareClass: string;
  readonly authorized: string;
  readonly outstanding: string;
  readonly left: string;
  readonly promised: readonly string[];
  readonly sum: string;
}>({
  code: 'shares-beyond-authorized',
  severity: 'information',
  message: ({ shareClass, authorized, outstanding, left, promised, sum }) => {
    const last = promised.at(-1) ?? '';
    const told =
      promised.length === 1
        ? last
        : `${promised.slice(0, -1).join(', ')} and ${last}, together ${sum}`;
    return `Of ${authorized} authorized shares of ${shareClass}, ${outstanding} are outstanding, which leaves ${left}; beside them the prose tells of ${told}.`;
  },
  why: () =>
    'If all that is told of comes to be issued, there are not as many shares. A promise or a reserve that needs more than are authorized cannot be performed until the shareholders vote for more.',
  help: () =>
    'Say which of them exclude one another, or that the number authorized will be raised, and by when.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${CAPITAL} The lender is promised 12,000,000 shares of common stock.\n`,
      good: `${CAPITAL} The lender is promised 2,000,000 shares of common stock.\n`,
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Reserve means 1,000 shares');

/** Shares promised of a class that is not among those authorised. */
export const classNotAuthorized = defineDiagnostic<{
  readonly shareClass: string;
  readonly counts: readonly string[];
  /** The classes that are authorised. */
  readonly listed: readonly string[];
}>({
  code: 'class-not-authorized',
  severity: 'information',
  message: ({ shareClass, counts, listed }) =>
    `The prose speaks of ${counts.join(' and ')} shares of ${shareClass}, and lists as authorized only ${listed.join(' and ')}.`,
  why: () =>
    'A company can issue only shares of a class that its charter has. A promise of another waits for an amendment, which needs a vote.',
  help: () =>
    'Add the class to those authorized, or make its authorization a condition of the promise.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The authorized capital stock consists of 50,000,000 shares of common stock. A lender may take 350,000 shares of preferred stock.\n',
      good: 'The authorized capital stock consists of 50,000,000 shares of common stock and 500,000 shares of preferred stock. A lender may take 350,000 shares of preferred stock.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Smallest Lot means 1 share');

/** A sentence that leaves a fraction out and rounds it up. */
export const roundingVerbsConflict = defineDiagnostic<{
  readonly down: string;
  readonly up: string;
}>({
  code: 'rounding-verbs-conflict',
  severity: 'information',
  message: ({ down, up }) =>
    `One sentence says of a fraction that it is “${down}”, and gives the “${up}”.`,
  why: () =>
    'What is left out rounds down, what is made the next whole number rounds up; one share lies between the two, each time.',
  help: () => 'Keep one of the two verbs, and write `rounded up` or `rounded down` in the file.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'A fractional share is disregarded and the number of shares is the next higher number.\n',
      good: 'A fractional share is rounded up, so that the number of shares is the next higher number.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Something that is no event where an event that happened is meant. */
export const notAnEvent = defineDiagnostic<{ readonly found: string }>({
  code: 'not-an-event',
  severity: 'error',
  message: ({ found }) => `This is ${found}, not an event that happened.`,
  why: () => 'Only an event has a date and fields of its own.',
  help: () => 'Name an event: `the last Issuance`, or `the Issuance` in a rule upon it.',
  examples: {
    bad: exampleFile('blank Start : date', 'Started means the date of Start'),
    good: exampleFile('blank Start : date', 'Started means Start'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A calendar that is not declared. */
export const unknownCalendar = defineDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'unknown-calendar',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is not a calendar of this contract.`,
  why: () => 'Days of a calendar can be counted only where the contract says which days it has.',
  help: ({ name, nearest }) =>
    nearestOr(nearest, `Declare it in the heading: \`calendar ${name} follows NYSE\`.`),
  examples: {
    bad: exampleFile('Deadline means 5 Business Days after January 2, 2026'),
    good: exampleFile('Deadline means 5 Trading Days after January 2, 2026'),
  },
});

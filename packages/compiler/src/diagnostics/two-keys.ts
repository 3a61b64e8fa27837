import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An obligation kept for each event and for each date of a schedule. */
export const twoKeys = defineDiagnostic<{ readonly name: string }>({
  code: 'two-keys',
  severity: 'error',
  message: ({ name }) =>
    `\`${name}\` is kept for each event and for each date: one of them must say how many there are.`,
  why: () => 'Each duty is known by one thing that brings it about.',
  help: () => 'Leave out one of the two, or give the date of each event after `due`.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'event Sale',
      'event Review',
      'obligation Fee',
      '  for each Sale',
      '  Company pays $100 to Holder',
      '  due on each Review',
    ),
    good: exampleFile(
      'party Holder',
      'event Review',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on each Review',
    ),
  },
});

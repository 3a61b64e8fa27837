import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A condition that is not yes or no. */
export const wrongTypeCondition = defineDiagnostic<{ readonly found: string }>({
  code: 'wrong-type-condition',
  severity: 'error',
  message: ({ found }) => `A condition must be yes or no; this is ${found}.`,
  why: () => 'A number or a date is neither true nor false.',
  help: () => 'Compare it with something: `… is more than $0`.',
  examples: {
    bad: exampleFile('blank Principal : money', 'Fee means if Principal then $1 otherwise $2'),
    good: exampleFile(
      'blank Principal : money',
      'Fee means if Principal is more than $0 then $1 otherwise $2',
    ),
  },
});

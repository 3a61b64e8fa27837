import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A term kept for each occurrence, read where no occurrence is in scope. */
export const missingKey = defineDiagnostic<{ readonly name: string; readonly event: string }>({
  code: 'missing-key',
  severity: 'error',
  message: ({ name, event }) =>
    `\`${name}\` has a value for each \`${event}\`, and here it is not clear which is meant.`,
  why: () => 'Each occurrence has its own value; there is no single one.',
  help: ({ name, event }) =>
    `Write \`${name} of the last ${event}\`, or use it in a rule upon \`${event}\` or in a \`for each ${event}\`.`,
  examples: {
    bad: exampleFile(
      'event Issuance',
      '  Paid : money',
      'Fee for each Issuance means 10% of Paid',
      'Total means Fee',
    ),
    good: exampleFile(
      'event Issuance',
      '  Paid : money',
      'Fee for each Issuance means 10% of Paid',
      'Total means the sum of Fee for each Issuance',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A field and what it may go up to are of two kinds. */
export const upToWrongType = defineDiagnostic<{
  readonly field: string;
  readonly wanted: string;
  readonly found: string;
}>({
  code: 'up-to-wrong-type',
  severity: 'error',
  message: ({ field, wanted, found }) => `\`${field}\` is ${wanted}, and this is ${found}.`,
  why: () => 'What is used is held against the most that may be used: both must be of one kind.',
  help: ({ wanted }) =>
    `Write an amount that is ${wanted}, or name another field before \`up to\`.`,
  examples: {
    bad: exampleFile(
      'event Notice of Conversion by Company',
      '  Principal Converted : money',
      'right Conversion',
      '  Company may convert Principal Converted up to 100 shares by Notice of Conversion',
    ),
    good: exampleFile(
      'event Notice of Conversion by Company',
      '  Principal Converted : money',
      'right Conversion',
      '  Company may convert Principal Converted up to $100 by Notice of Conversion',
    ),
  },
});

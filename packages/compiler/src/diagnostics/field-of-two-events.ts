import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const GRANTS_AND_SALES = [
  'event Grant',
  '  Size : number',
  'event Sale',
  '  Size : number',
  'Dilution for each Grant starts at 0',
  'upon Sale',
];

/** A field that two events have, read by its bare name where both are at hand. */
export const fieldOfTwoEvents = defineDiagnostic<{
  readonly field: string;
  /** The event whose field is read. */
  readonly of: string;
  /** The event upon which the rule stands. */
  readonly upon: string;
}>({
  code: 'field-of-two-events',
  severity: 'warning',
  message: ({ field, of, upon }) =>
    `\`${field}\` is that of each \`${of}\` here, and the \`${upon}\` has one too.`,
  why: ({ of, upon }) =>
    `What is written for each \`${of}\` reads the fields of that \`${of}\` first. A reader may think of the \`${upon}\` upon which it is written.`,
  help: ({ field, of, upon }) =>
    `Say which is meant: \`${field} of the ${upon}\`, or \`${field} of the ${of}\`.`,
  examples: {
    bad: exampleFile(...GRANTS_AND_SALES, '  increase Dilution for each Grant by Size'),
    good: exampleFile(
      ...GRANTS_AND_SALES,
      '  increase Dilution for each Grant by Size of the Sale',
    ),
  },
});

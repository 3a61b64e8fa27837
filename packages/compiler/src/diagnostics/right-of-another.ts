import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const LINES = [
  'party Holder',
  'event Notice of Conversion by Holder',
  '  Converted : money',
  'Principal starts at $100',
  'upon Notice of Conversion',
  '  reduce Principal by Converted',
];

/** A right is used by an event that is reported by somebody else. */
export const rightOfAnother = defineDiagnostic<{
  readonly event: string;
  readonly holder: string;
  readonly by: readonly string[];
}>({
  code: 'right-of-another',
  severity: 'error',
  message: ({ event, holder, by }) =>
    by.length === 0
      ? `${holder} has the right, and it is not said whose \`${event}\` is.`
      : `${holder} has the right, and \`${event}\` is by ${by.join(' or ')}.`,
  why: () =>
    'A right is used by its holder. An event of another party would use it up, or would be held against a window that is not theirs.',
  help: ({ event, holder }) =>
    `Write \`event ${event} by ${holder}\`, or give the right to whoever uses it.`,
  examples: {
    bad: exampleFile(
      ...LINES,
      'right Conversion',
      '  Company may convert by Notice of Conversion from January 5, 2026 until June 1, 2026',
    ),
    good: exampleFile(
      ...LINES,
      'right Conversion',
      '  Holder may convert by Notice of Conversion from January 5, 2026 until June 1, 2026',
    ),
  },
});

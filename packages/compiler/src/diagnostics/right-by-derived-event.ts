import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A right is used by an event that comes about by itself. */
export const rightByDerivedEvent = defineDiagnostic<{ readonly event: string }>({
  code: 'right-by-derived-event',
  severity: 'error',
  message: ({ event }) =>
    `\`${event}\` comes about by itself, so that nobody can use a right by it.`,
  why: () =>
    'To use a right is an act of its holder, which is reported. What the contract itself brings about is nobody’s choice.',
  help: () => 'Declare an event by the holder, such as a notice, and use the right by that.',
  examples: {
    bad: exampleFile(
      'fact Closing Price : price, each Trading Day',
      'event High Price occurs when Closing Price is more than $5 per share',
      'right Conversion',
      '  Company may convert by High Price from January 5, 2026 until June 1, 2026',
    ),
    good: exampleFile(
      'event Notice of Conversion by Company',
      'right Conversion',
      '  Company may convert by Notice of Conversion from January 5, 2026 until June 1, 2026',
      'Is Converted means there is a Notice of Conversion',
    ),
  },
});

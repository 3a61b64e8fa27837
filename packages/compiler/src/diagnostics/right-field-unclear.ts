import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** It is not clear which field of its event a right measures. */
export const rightFieldUnclear = defineDiagnostic<{
  readonly event: string;
  readonly wanted: string;
  readonly fields: readonly string[];
}>({
  code: 'right-field-unclear',
  severity: 'error',
  message: ({ event, wanted, fields }) =>
    fields.length === 0
      ? `The event \`${event}\` has no field that is ${wanted}.`
      : `Several fields of \`${event}\` are ${wanted}: ${fields.map((field) => `\`${field}\``).join(', ')}.`,
  why: () =>
    'A right is held against what the event says of its use. Which of its fields that is must not be guessed.',
  help: ({ event, wanted, fields }) =>
    fields.length === 0
      ? `Add a field that is ${wanted} below \`event ${event}\`.`
      : `Name it before \`up to\`, as in \`may convert ${fields[0] ?? 'Amount'} up to …\`; of times of day keep one.`,
  examples: {
    bad: exampleFile(
      'event Notice of Conversion by Company',
      '  Principal Converted, Interest Converted : money',
      'right Conversion',
      '  Company may convert up to $100 by Notice of Conversion',
      'Principal Used means the sum of Principal Converted for each Notice of Conversion',
      'Interest Used means the sum of Interest Converted for each Notice of Conversion',
    ),
    good: exampleFile(
      'event Notice of Conversion by Company',
      '  Principal Converted, Interest Converted : money',
      'right Conversion',
      '  Company may convert Principal Converted up to $100 by Notice of Conversion',
      'Interest Used means the sum of Interest Converted for each Notice of Conversion',
    ),
  },
});

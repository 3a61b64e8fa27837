import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A field that the event does not have. */
export const unknownField = defineDiagnostic<{
  readonly name: string;
  readonly event: string;
  readonly nearest: string | null;
}>({
  code: 'unknown-field',
  severity: 'error',
  message: ({ name, event }) => `The event \`${event}\` has no field \`${name}\`.`,
  why: () => 'What an event records is listed below it; nothing else can be read from it.',
  help: ({ name, event, nearest }) =>
    nearestOr(nearest, `Add \`${name} : …\` below \`event ${event}\`.`),
  examples: {
    bad: exampleFile(
      'event Issuance',
      '  New Price : price',
      'Latest Price means Now Price of the last Issuance',
    ),
    good: exampleFile(
      'event Issuance',
      '  New Price : price',
      'Latest Price means New Price of the last Issuance',
    ),
  },
});

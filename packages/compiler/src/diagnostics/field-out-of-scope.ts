import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A field of an event, read where no occurrence of that event is in hand. */
export const fieldOutOfScope = defineDiagnostic<{
  readonly name: string;
  readonly event: string;
}>({
  code: 'field-out-of-scope',
  severity: 'error',
  message: ({ name, event }) =>
    `\`${name}\` is a field of the event \`${event}\`, and no \`${event}\` is in hand here.`,
  why: () =>
    'Each occurrence of an event has a value of its own in its fields, so it must be clear which one is meant.',
  help: ({ name, event }) =>
    `Read it in a rule upon \`${event}\`, in a statistic \`for each ${event}\`, or write \`${name} of the last ${event}\`.`,
  examples: {
    bad: exampleFile('event Issuance', '  New Price : price', 'Latest Price means New Price'),
    good: exampleFile(
      'event Issuance',
      '  New Price : price',
      'Latest Price means New Price of the last Issuance',
    ),
  },
});

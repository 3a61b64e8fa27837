import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A field of an event that nothing reads. */
export const unusedField = defineDiagnostic<{ readonly name: string; readonly event: string }>({
  code: 'unused-field',
  severity: 'information',
  message: ({ name, event }) => `Nothing reads the field \`${name}\` of \`${event}\`.`,
  why: () => 'It is recorded with the event and changes no result.',
  help: () => 'Use it, or keep it as a record of what happened.',
  examples: {
    bad: exampleFile('event Issuance', '  Size : number', 'Issued means there is an Issuance'),
    good: exampleFile(
      'event Issuance',
      '  Size : number',
      'Issued means there is an Issuance where Size is more than 1',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `it` where no event stands before it. */
export const itWithoutEvent = defineDiagnostic<Record<string, never>>({
  code: 'it-without-event',
  severity: 'error',
  message: () => 'There is no event here for `it` to stand for.',
  why: () => '`it` is the event before `followed by`, and nothing else.',
  help: () => 'Name the event: `the Issuance`, `the last Issuance`.',
  examples: {
    bad: exampleFile('event Notice', 'Late means there is a Notice within 5 days after it'),
    good: exampleFile(
      'event Notice',
      'event Cure',
      'Late means there is a Notice not followed by a Cure within 5 days after it',
    ),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A `with` line for something that the other document does not leave open. */
export const useFillsNothing = defineDiagnostic<{
  readonly name: string;
  readonly path: string;
  readonly nearest: string | null;
}>({
  code: 'use-fills-nothing',
  severity: 'error',
  message: ({ name, path }) => `"${path}" leaves nothing open that is called \`${name}\`.`,
  why: () =>
    'A `with` line fills a blank, a fact or an undefined term of the other document, or says which event, party, share class or calendar is meant by one of its own. What that document settles itself cannot be changed from outside.',
  help: ({ nearest }) =>
    nearest === null
      ? 'Name one of its blanks, facts, undefined terms, events, parties, share classes or calendars.'
      : `Did you mean \`${nearest}\`?`,
  examples: {
    bad: exampleDeal(
      ['use "cap.terms" as First', '  with Capp is $100'],
      'Limit means First Half Cap',
    ),
    good: exampleDeal(
      ['use "cap.terms" as First', '  with Cap is $100'],
      'Limit means First Half Cap',
    ),
  },
});

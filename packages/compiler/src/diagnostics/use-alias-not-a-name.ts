import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

/** A value where the name of an event, party, share class or calendar is wanted. */
export const useAliasNotAName = defineDiagnostic<{ readonly name: string }>({
  code: 'use-alias-not-a-name',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is someone or something, and not a value.`,
  why: () =>
    'An event, party, share class or calendar of another document can only stand for one that this document declares.',
  help: () => 'Write the name of the one that is meant.',
  examples: {
    bad: exampleDeal(
      ['use "cap.terms" as First', '  with Waiver is $100'],
      'Limit means First Half Cap',
    ),
    good: exampleDeal(
      ['use "cap.terms" as First', '  with Waiver is Consent'],
      'event Consent',
      'Limit means First Half Cap',
    ),
  },
});

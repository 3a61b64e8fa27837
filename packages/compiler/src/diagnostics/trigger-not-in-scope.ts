import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** `the Issuance` where no one occurrence is meant. */
export const triggerNotInScope = defineDiagnostic<{ readonly event: string }>({
  code: 'trigger-not-in-scope',
  severity: 'error',
  message: ({ event }) => `It is not clear which \`${event}\` is meant.`,
  why: () =>
    '`the` and an event is the occurrence that set off the rule, that keys the declaration, or the row of a `for each`; here there is none.',
  help: ({ event }) =>
    `Write \`the last ${event}\` or \`the first ${event}\`, or keep the term for each occurrence: \`X for each ${event} means …\`.`,
  examples: {
    bad: exampleFile('event Issuance', 'Issued On means the date of the Issuance'),
    good: exampleFile('event Issuance', 'Issued On means the date of the last Issuance'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An event that nothing reads. */
export const unusedEvent = defineDiagnostic<{ readonly name: string }>({
  code: 'unused-event',
  severity: 'warning',
  message: ({ name }) =>
    `Nothing happens upon the event \`${name}\`, and nothing asks whether it happened.`,
  why: () => 'An event that nothing reads changes no result: a rule may be missing.',
  help: () => 'Write a rule `upon` it, or leave it out.',
  examples: {
    bad: exampleFile('event Issuance', 'Cap means $100'),
    good: exampleFile('event Issuance', 'Issued means there is an Issuance'),
  },
});

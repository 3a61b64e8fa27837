import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An event that nothing reads. */
export const unusedEvent = defineDiagnostic<{
  readonly name: string;
  readonly isTable: boolean;
}>({
  code: 'unused-event',
  severity: 'warning',
  message: ({ name, isTable }) =>
    isTable
      ? `Nothing reads the table \`${name}\`.`
      : `Nothing happens upon the event \`${name}\`, and nothing asks whether it happened.`,
  why: ({ isTable }) =>
    isTable
      ? 'A table that nothing reads changes no result: what looks its figures up may be missing.'
      : 'An event that nothing reads changes no result: a rule may be missing.',
  help: ({ isTable }) =>
    isTable ? 'Look its rows up, or leave it out.' : 'Write a rule `upon` it, or leave it out.',
  examples: {
    bad: exampleFile('event Issuance', 'Cap means $100'),
    good: exampleFile('event Issuance', 'Issued means there is an Issuance'),
  },
});

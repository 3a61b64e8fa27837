import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A party that is not declared. */
export const unknownParty = defineDiagnostic<{
  readonly name: string;
  readonly nearest: string | null;
}>({
  code: 'unknown-party',
  severity: 'error',
  message: ({ name }) => `There is no party \`${name}\`.`,
  why: () => 'Whose act an event is must be clear.',
  help: ({ name, nearest }) => nearestOr(nearest, `Declare it in the heading: \`party ${name}\`.`),
  examples: {
    bad: exampleFile('event Notice by Holder', 'Noticed means there is a Notice'),
    good: exampleFile('event Notice by Company', 'Noticed means there is a Notice'),
  },
});

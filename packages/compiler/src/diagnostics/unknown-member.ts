import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';
import { nearestOr } from './nearest-words.ts';

/** A name that is not among the members of the type it is compared with. */
export const unknownMember = defineDiagnostic<{
  readonly name: string;
  readonly members: readonly string[];
  readonly nearest: string | null;
}>({
  code: 'unknown-member',
  severity: 'error',
  message: ({ name, members }) =>
    `\`${name}\` is not one of ${members.map((member) => `\`${member}\``).join(', ')}.`,
  why: () =>
    'A choice that does not exist can never apply, so a condition on it would silently never hold.',
  help: ({ nearest }) =>
    nearestOr(
      nearest,
      'Write one of the choices, or add this one to the list where the type is declared.',
    ),
  examples: {
    bad: exampleFile('fact Kind : one of Pro Rata, Other', 'Is Other means Kind is Othr'),
    good: exampleFile('fact Kind : one of Pro Rata, Other', 'Is Other means Kind is Other'),
  },
});

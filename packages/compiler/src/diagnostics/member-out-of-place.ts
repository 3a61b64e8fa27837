import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A member of a `one of` type where nothing has that type. */
export const memberOutOfPlace = defineDiagnostic<{ readonly name: string }>({
  code: 'member-out-of-place',
  severity: 'error',
  message: ({ name }) =>
    `\`${name}\` is one of the choices of another Term, and means nothing by itself here.`,
  why: () => 'The names in `one of …` belong to what has that type; elsewhere they are no values.',
  help: ({ name }) =>
    `Compare it with the Term that has it as a choice: \`Kind is ${name}\`. Of several choices behind \`either\`, commas stand between them and \`or\` before the last alone.`,
  examples: {
    bad: exampleFile(
      'fact Kind : one of Pro Rata, Other',
      'Copy means Other',
      'Is Other means Kind is Other',
    ),
    good: exampleFile('fact Kind : one of Pro Rata, Other', 'Is Other means Kind is Other'),
  },
});

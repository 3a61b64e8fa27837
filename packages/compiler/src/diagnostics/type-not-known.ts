import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A definition from which no type can be told. */
export const typeNotKnown = defineDiagnostic<{ readonly name: string }>({
  code: 'type-not-known',
  severity: 'error',
  message: ({ name }) => `It cannot be told what kind of value \`${name}\` is.`,
  why: () => 'A term has a unit even where it has no value, so that what uses it can be checked.',
  help: ({ name }) => `State it: \`${name} : money means …\`.`,
  examples: {
    bad: exampleFile('Damages means not computable "left to a court"'),
    good: exampleFile('Damages : money means not computable "left to a court"'),
  },
});

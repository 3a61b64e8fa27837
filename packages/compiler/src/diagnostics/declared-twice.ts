import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A name that is declared a second time in the same name space. */
export const declaredTwice = defineDiagnostic<{ readonly name: string }>({
  code: 'declared-twice',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is declared twice.`,
  why: () =>
    'A contract has one name space: a Term that means two things leaves every figure that uses it in doubt.',
  help: () => `Give one of the two another name, or join them into one declaration.`,
  examples: {
    bad: exampleFile('Cap means $100', 'Cap means $200'),
    good: exampleFile('Cap means $100', 'Second Cap means $200'),
  },
});

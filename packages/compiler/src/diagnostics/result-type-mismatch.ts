import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A definition whose body has another type than is written. */
export const resultTypeMismatch = defineDiagnostic<{
  readonly name: string;
  readonly written: string;
  readonly found: string;
}>({
  code: 'result-type-mismatch',
  severity: 'error',
  message: ({ name, written, found }) =>
    `\`${name}\` is said to be ${written}, but this is ${found}.`,
  why: () => 'What is written and what is computed must agree, or one of them is a slip.',
  help: () => 'Mend the formula, or the type before `means`.',
  examples: {
    bad: exampleFile('blank Principal : money', 'Fee : money means Principal / $2'),
    good: exampleFile('blank Principal : money', 'Fee : number means Principal / $2'),
  },
});

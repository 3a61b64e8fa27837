import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An argument of another type than the parameter. */
export const wrongArgument = defineDiagnostic<{
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}>({
  code: 'wrong-argument',
  severity: 'error',
  message: ({ name, expected, found }) => `\`${name}\` takes ${expected}; this is ${found}.`,
  why: () => 'Units are checked so that dollars, shares and prices never mix by accident.',
  help: () => 'Give it a value of that kind.',
  examples: {
    bad: exampleFile(
      'Share for Portion (money) means 10% of Portion',
      'Fee means Share for 5 shares',
    ),
    good: exampleFile('Share for Portion (money) means 10% of Portion', 'Fee means Share for $5'),
  },
});

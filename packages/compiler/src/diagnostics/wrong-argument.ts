import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An argument of another type than the parameter. */
export const wrongArgument = defineDiagnostic<{
  readonly name: string;
  readonly expected: string;
  readonly found: string;
  /** One that it could be given; null where any value of that kind would do. */
  readonly instead: string | null;
}>({
  code: 'wrong-argument',
  severity: 'error',
  message: ({ name, expected, found }) => `\`${name}\` takes ${expected}; this is ${found}.`,
  why: () => 'Units are checked so that dollars, shares and prices never mix by accident.',
  help: ({ instead }) =>
    instead === null
      ? 'Give it a value of that kind.'
      : `Write \`${instead}\`; by their names in quotes rows and events are spoken of in scenarios alone.`,
  examples: {
    bad: exampleFile(
      'Share for Portion (money) means 10% of Portion',
      'Fee means Share for 5 shares',
    ),
    good: exampleFile('Share for Portion (money) means 10% of Portion', 'Fee means Share for $5'),
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A definition with a parameter, read without an argument. */
export const missingArgument = defineDiagnostic<{
  readonly name: string;
  readonly parameter: string;
}>({
  code: 'missing-argument',
  severity: 'error',
  message: ({ name, parameter }) =>
    `\`${name}\` depends on its \`${parameter}\`, which is not given here.`,
  why: () => 'The definition has no value until it is said for what.',
  help: ({ name }) => `Write \`${name} for …\`.`,
  examples: {
    bad: exampleFile('Share for Portion (money) means 10% of Portion', 'Fee means Share'),
    good: exampleFile('Share for Portion (money) means 10% of Portion', 'Fee means Share for $100'),
  },
});

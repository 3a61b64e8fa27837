import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const TERMS = [
  'blank Principal Amount : money',
  'Fee means 1% of Principal Amount',
  'Late Fee means 2% of Principal Amount',
  '',
];
const EXPECT = [
  'scenario "the fees"',
  '  given Principal Amount is $100',
  '  expect on January 5, 2026',
  '    Fee is $1',
];

/** A definition that nothing reads and no scenario expects. */
export const definitionNotProved = defineDiagnostic<{ readonly name: string }>({
  code: 'definition-not-proved',
  severity: 'information',
  message: ({ name }) => `Nothing reads \`${name}\`, and no scenario expects a value of it.`,
  why: () =>
    'A result of the contract is rightly read by nothing else in it. But then only a scenario can show that it comes out right.',
  help: ({ name }) =>
    `Add a line for \`${name}\` under an \`expect\`, or leave the definition out.`,
  examples: {
    bad: exampleFile(...TERMS, ...EXPECT),
    good: exampleFile(...TERMS, ...EXPECT, '    Late Fee is $2'),
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** Lines of cells given for something that is no table. */
export const inputNotATable = defineInputDiagnostic<{
  readonly name: string;
  readonly what: string;
}>({
  code: 'input-not-a-table',
  message: ({ name, what }) => `\`${name}\` is ${what}, and has no rows of cells.`,
  why: () => 'Only a table has columns into which cells could go.',
  help: ({ name }) => `Write \`${name} is …\` with its value.`,
  examples: {
    bad: exampleScenario(
      'given Principal Amount',
      '  | $500,000 |',
      'expect on March 9, 2006',
      '  Principal Amount is $500,000',
    ),
    good: exampleScenario(
      'given Principal Amount is $500,000',
      'expect on March 9, 2006',
      '  Principal Amount is $500,000',
    ),
  },
});

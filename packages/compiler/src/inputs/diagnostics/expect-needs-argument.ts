import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** An expectation that leaves out what the term is worked out for. */
export const expectNeedsArgument = defineInputDiagnostic<{
  readonly name: string;
  readonly parameter: string;
  readonly type: string;
}>({
  code: 'expect-needs-argument',
  message: ({ name, parameter }) =>
    `\`${name}\` is worked out for a \`${parameter}\`, and none is given.`,
  why: () => 'The term has as many values as there are amounts to work it out for.',
  help: ({ name, type }) => `Write \`${name} for …\` with ${type}.`,
  examples: {
    bad: exampleScenario('expect on March 9, 2006', '  Conversion Shares is 500,000 shares'),
    good: exampleScenario(
      'expect on March 9, 2006',
      '  Conversion Shares for $110,000 is 500,000 shares',
    ),
  },
});

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** An expectation of a term that has a value for each of several, which does not say for which. */
export const expectNeedsKey = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
}>({
  code: 'expect-needs-key',
  message: ({ name, event }) =>
    `\`${name}\` has a value for each \`${event}\`, and this does not say for which.`,
  why: () => 'An expectation compares one value with one value.',
  help: ({ name, event }) =>
    `Write \`${name} for "…"\`, with the name that the ${event} is told with in quotes.`,
  examples: {
    bad: exampleScenario(
      'on March 8, 2006 Issuance "march"',
      'expect on March 9, 2006',
      '  Net Proceeds is undetermined',
    ),
    good: exampleScenario(
      'on March 8, 2006 Issuance "march"',
      'expect on March 9, 2006',
      '  Net Proceeds for "march" is undetermined',
    ),
  },
});

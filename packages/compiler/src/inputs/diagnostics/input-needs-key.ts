import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { exampleScenario } from './example-contract.ts';

/** A fact that has a value for each of several, given without saying for which. */
export const inputNeedsKey = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
}>({
  code: 'input-needs-key',
  message: ({ name, event }) =>
    `\`${name}\` has a value for each \`${event}\`, and this does not say for which.`,
  why: () => "Without saying of which it speaks, a value could be taken for another's.",
  help: ({ name }) =>
    `Write \`${name} for "…" is …\`, with the name of the event or row in quotes; in a JSON file, an object with a key for each.`,
  examples: {
    bad: exampleScenario(
      'given Fee Paid is $100',
      'on March 8, 2006 Issuance "march"',
      'expect on March 9, 2006',
      '  Conversion Price is undetermined',
    ),
    good: exampleScenario(
      'given Fee Paid for "march" is $100',
      'on March 8, 2006 Issuance "march"',
      'expect on March 9, 2006',
      '  Conversion Price is undetermined',
    ),
  },
});

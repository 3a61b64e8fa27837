import { defineDiagnostic } from '@termsheet/dsl';
import { exampleTemplate } from './example-template.ts';

/** An opening brace without the closing one in its line. */
export const templateBraceOpen = defineDiagnostic<Record<string, never>>({
  code: 'template-brace-open',
  severity: 'error',
  message: () => 'This brace is not closed in its line.',
  why: () =>
    'What stands between braces is filled from the contract. Without the closing one nobody can tell where that ends, and the words would be certified as they stand.',
  help: () =>
    'Close it with `}` in the same line. A brace that is meant as such has a backslash before it.',
  examples: {
    bad: exampleTemplate('The price is {Conversion Price.'),
    good: exampleTemplate('The price is {Conversion Price}.'),
  },
});

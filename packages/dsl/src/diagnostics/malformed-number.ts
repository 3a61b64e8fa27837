import { defineDiagnostic } from './diagnostic-kind.ts';

/** `1,2`, `12,34,567`, `5th`: figures run together with something else. */
export const malformedNumber = defineDiagnostic<{ readonly image: string }>({
  code: 'malformed-number',
  severity: 'error',
  message: ({ image }) => `\`${image}\` is not a number.`,
  why: () =>
    'A comma inside a number separates thousands, so exactly three digits follow it; letters never run on from a figure.',
  help: () =>
    'Write 2,500,000 or 2500000 for one number, and a space after the comma between two: 1, 2 and 3.',
  examples: {
    bad: 'clause §1 "Price"\n  Conversion Price starts at $25,00\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $25.00\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** A number with more digits than any contract writes. */
export const numberTooLong = defineDiagnostic<{ readonly length: number; readonly limit: number }>({
  code: 'number-too-long',
  severity: 'error',
  message: ({ length }) => `This number has ${length.toLocaleString('en-US')} characters.`,
  why: () =>
    'Figures are kept exactly, digit by digit; one as long as this is a slip of the pen or of a program.',
  help: ({ limit }) => `Write the number with at most ${limit} characters.`,
  examples: {
    bad: `clause §1 "Price"\n  Conversion Price starts at $0.${'3'.repeat(120)}\n`,
    good: 'clause §1 "Price"\n  Conversion Price starts at $0.33\n',
  },
});

import { defineDiagnostic } from './diagnostic-kind.ts';

/** A file beyond four million characters. */
export const sourceTooLong = defineDiagnostic<{ readonly limit: number }>({
  code: 'source-too-long',
  severity: 'error',
  message: ({ limit }) =>
    `The file is longer than ${limit / 1_000_000} million characters and was not read.`,
  why: () =>
    'A file of this length is not the encoding of one contract; most likely it is another file.',
  help: () => 'Check that this is the file you meant.',
  examples: {
    bad: `clause §1 "Price"\n${'// remark\n'.repeat(410_000)}`,
    good: 'clause §1 "Price"\n// remark\n',
  },
});

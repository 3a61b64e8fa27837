import { defineDiagnostic } from './diagnostic-kind.ts';

/** A name first on its line that nothing defines. */
export const nameWithoutMeans = defineDiagnostic<{
  readonly name: string;
  /** The word of the language that the name begins with in capitals. */
  readonly keyword: string | null;
}>({
  code: 'name-without-means',
  severity: 'error',
  message: ({ name, keyword }) =>
    keyword === null
      ? `The line begins with the name \`${name}\` but does not say what it means.`
      : `The line begins with \`${name}\`, which reads as a name; the word \`${keyword}\` is lower case.`,
  why: () =>
    'A name at the start of a line is being defined, and its `means`, `starts at` or `:` stands on the same line.',
  help: ({ name, keyword }) =>
    keyword === null
      ? `Write \`${name} means …\`, or join the line to the one above with an operator. Words of the prose follow a > at the start of their line.`
      : `Write \`${keyword}\` in lower case.`,
  examples: {
    bad: 'clause §1 "Price"\n  Cap means $5\n  Conversion Price\n',
    good: 'clause §1 "Price"\n  Cap means $5\n  Conversion Price starts at $5\n',
  },
});

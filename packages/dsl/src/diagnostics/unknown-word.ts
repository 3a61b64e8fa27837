import { defineDiagnostic } from './diagnostic-kind.ts';

/** A lower-case word that is not one of the language's. */
export const unknownWord = defineDiagnostic<{
  readonly word: string;
  readonly suggestion: string | null;
  /** What is wanted where the word stands; null where anything might be. */
  readonly expected: string | null;
}>({
  code: 'unknown-word',
  severity: 'error',
  message: ({ word, suggestion }) =>
    suggestion === null
      ? `\`${word}\` is not a word of the language.`
      : `\`${word}\` is not a word of the language; \`${suggestion}\` is.`,
  why: () =>
    'The words of the language are lower case and few. Names of the contract are capitalised, or stand in backquotes.',
  help: ({ word, suggestion, expected }) => {
    if (suggestion !== null) return `Write \`${suggestion}\`.`;
    const wanted = expected === null ? '' : `Write ${expected} here. `;
    return `${wanted}If \`${word}\` belongs to a name, put the whole name in backquotes; words of the prose follow a > at the start of their line, and remarks follow //.`;
  },
  examples: {
    bad: 'clause §1 "Splits"\n  event Stock Split\n  upon Stock Split\n    reduse Conversion Price to $5\n',
    good: 'clause §1 "Splits"\n  event Stock Split\n  upon Stock Split\n    reduce Conversion Price to $5\n',
  },
});

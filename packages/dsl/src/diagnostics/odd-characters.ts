import { defineDiagnostic } from './diagnostic-kind.ts';

/** Characters that mean nothing in the language. */
export const oddCharacters = defineDiagnostic<{
  /** The characters, made visible. */
  readonly characters: string;
  readonly advice: string;
}>({
  code: 'odd-characters',
  severity: 'error',
  message: ({ characters }) => `${characters} has no meaning here.`,
  why: () =>
    'The language is made of words, names, figures and a few signs: + - * / ( ) , : § " and backquotes. Anything else is most likely a slip, or came along from a word processor.',
  help: ({ advice }) => advice,
  examples: {
    bad: 'clause §1 "Price"\n  Conversion Price starts at $5;\n',
    good: 'clause §1 "Price"\n  Conversion Price starts at $5\n',
  },
});

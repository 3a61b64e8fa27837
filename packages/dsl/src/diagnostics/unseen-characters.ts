import { defineDiagnostic } from './diagnostic-kind.ts';

/** Characters that are not seen, and make something else seen than what is written. */
export const unseenCharacters = defineDiagnostic<{
  /** The first of them, as `U+202E`. */
  readonly character: string;
}>({
  code: 'unseen-characters',
  severity: 'error',
  message: ({ character }) => `Here stands a character that nobody sees, ${character}.`,
  why: () =>
    'Such characters turn the order in which a line is shown, or make one name of two that look alike: a reader would sign what the file does not say.',
  help: () => 'Leave it out. It may have come along with words that were copied.',
  examples: {
    bad: 'clause §1 "Price"\n  `Cap\u200b` means $5\n',
    good: 'clause §1 "Price"\n  `Cap` means $5\n',
  },
});

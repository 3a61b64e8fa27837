import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Escrow Shares means 7,500,000 shares');

/** A number that the prose writes in words and in figures, which differ. */
export const wordsAndFiguresDiffer = defineDiagnostic<{
  readonly text: string;
  readonly words: string;
}>({
  code: 'words-and-figures-differ',
  severity: 'information',
  message: ({ text, words }) => `“${text}” says two numbers: the words are ${words}.`,
  why: () =>
    'Where words and figures differ, words commonly prevail, so that the figures which everybody reads may not be what was agreed.',
  help: () => 'Encode the number that is meant, and say so in a comment.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'certificates for Seven and a Half (7,500,000) shares\n',
      good: 'certificates for Seven and a Half Million (7,500,000) shares\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Price means $5');

/** Places that the prose leaves blank, and that nothing in the file fills. */
export const proseBlanksNotFilled = defineDiagnostic<{
  /** Each with the words about it. */
  readonly blanks: readonly string[];
  readonly more: number;
  /** The names in the file that fill others. */
  readonly filled: readonly string[];
}>({
  code: 'prose-blanks-not-filled',
  severity: 'information',
  message: ({ blanks, more, filled }) =>
    `The prose leaves blank, and nothing in the file fills: ${blanks.join(', ')}${more > 0 ? `, and ${more} more` : ''}.${filled.length === 0 ? '' : ` Other blanks are filled by ${filled.map((name) => `\`${name}\``).join(', ')}.`}`,
  why: () =>
    'What was to stand there was agreed or forgotten; the text does not say which. An amount, a day or a number that rests on it is not known.',
  help: () =>
    'Fill it in from the signed copy; or declare a `blank` with the name of what it stands for, so that each scenario must say it.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The company pays $[ ] for each share.\n',
      good: 'The company pays $5 for each share.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Price means $5');

/** Words that are nearly the name of an institution or a statute, or a settled phrase. */
export const proseNameMisspelt = defineDiagnostic<{
  readonly words: string;
  readonly known: string;
}>({
  code: 'prose-name-misspelt',
  severity: 'information',
  message: ({ words, known }) => `The prose writes “${words}”, which is nearly “${known}”.`,
  why: () =>
    'Nothing is known by these words: they were miswritten, or a name was changed together with a party’s when the text was made from another. Other places may have been changed with it.',
  help: ({ known }) => `Write “${known}”, and look for other traces of the same change.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'This note is sold under the Trust Indentured Act of 1939.\n',
      good: 'This note is sold under the Trust Indenture Act of 1939.\n',
    },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Guaranty means $5');
const TEXT = '"Guaranty" means a promise in the form of Exhibit A. ';
const EXHIBITS = '\n\n1. END. That is all.\n\nExhibit A\n\nI promise.\n\nExhibit B\n\nI vow.\n';

/** An instrument whose form or terms the prose puts into two exhibits. */
export const proseTwoForms = defineDiagnostic<{
  readonly name: string;
  readonly forms: readonly { readonly exhibit: string; readonly part: string }[];
}>({
  code: 'prose-two-forms',
  severity: 'information',
  message: ({ name, forms }) =>
    `The prose gives “${name}” the form or the terms of ${forms.map(({ exhibit, part }) => `${exhibit} (${part})`).join(' and of ')}.`,
  why: () =>
    'Two papers then state the rights under one instrument. Where they differ in a price, a date or a limit, nobody can say which of them was delivered.',
  help: () => 'Name one exhibit in both places; encode the instrument from the one that you take.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}The Guaranty shall have the terms set forth in Exhibit B.${EXHIBITS}`,
      good: `${TEXT}The Guaranty shall have the terms set forth in Exhibit A.${EXHIBITS}`,
    },
  },
});

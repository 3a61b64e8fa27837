import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Closing Date means January 5, 2026');
const TEXT = 'The price is paid on the Closing Date';

/** Terms whose meaning the prose leaves to documents that are not at hand. */
export const proseMeaningElsewhere = defineDiagnostic<{
  /** `Closing Date (in the Purchase Agreement)`. */
  readonly documents: readonly string[];
  readonly count: number;
}>({
  code: 'prose-meaning-elsewhere',
  severity: 'information',
  message: ({ documents, count }) =>
    `The meaning of ${count === 1 ? 'a Term is in a document that is' : `${count} Terms is in documents that are`} not here: ${documents.join('; ')}.`,
  why: () =>
    'What rests on them cannot be worked out from this text, and changes where the other document is amended.',
  help: () =>
    'Read the meaning there; declare it as `blank` or `fact` where it is not known, and say in a comment where it comes from.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT} (as defined in the Purchase Agreement).\n`,
      good: `${TEXT}. The "Closing Date" means January 5, 2026.\n`,
    },
  },
});

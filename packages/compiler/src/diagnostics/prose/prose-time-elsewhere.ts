import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Price means $5');

/** A time that the prose leaves to another document. */
export const proseTimeElsewhere = defineDiagnostic<{
  readonly words: string;
  readonly document: string;
}>({
  code: 'prose-time-elsewhere',
  severity: 'information',
  message: ({ words, document }) => `“${words}” leaves the time to ${document}, which is not here.`,
  why: () =>
    'What follows from the lapse of that time follows here, and nobody can tell from this text when it lapses. It moves, too, when the other document is amended.',
  help: () =>
    'State the time here, or declare it as a `blank` to be filled in from the other document.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'A statement is filed under the Rights Agreement within the time periods set forth therein.\n',
      good: 'A statement is filed under the Rights Agreement within thirty days.\n',
    },
  },
});

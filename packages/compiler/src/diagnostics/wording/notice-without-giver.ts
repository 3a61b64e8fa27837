import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cure Period means 30');

/** Days counted from a notice of which nobody is said to give it. */
export const noticeWithoutGiver = defineDiagnostic<{ readonly words: string }>({
  code: 'notice-without-giver',
  severity: 'information',
  message: ({ words }) => `“${words}” does not say who gives the notice, or to whom.`,
  why: () =>
    'The days run from the notice. If it may come from anybody, an announcement or a letter of a stranger starts them; if it must come from one party, they have not begun until that party writes.',
  help: () => 'Write `notice by … to …`; in the file, make it an event with its party.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'The suspension is cured within thirty (30) days of the notice thereof.\n',
      good: 'The suspension is cured within thirty (30) days of the notice thereof by the Holder to the Company.\n',
    },
  },
});

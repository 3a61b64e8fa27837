import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A right to answer what was received, for which there is no last day. */
export const answerWithoutDeadline = defineDiagnostic<{ readonly words: string }>({
  code: 'answer-without-deadline',
  severity: 'information',
  message: ({ words }) => `“${words}”: nothing says until when.`,
  why: () =>
    'Until the right is used or lapses the result is not final, and nothing makes it lapse. Whoever has it can hold up the payment that waits for it.',
  help: () => 'Write `within … days after receipt`, and what holds if the right is not used.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'After receipt of the determination the Company shall have the right to select a second appraiser.\n',
      good: 'Within ten days after receipt of the determination the Company shall have the right to select a second appraiser.\n',
    },
  },
});

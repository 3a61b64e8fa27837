import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const HEADINGS = '1.1 PRICE. The price is fixed.\n\n1.2 CAP. The cap is subject to ';

/** A reference of the prose to a part of itself that it does not have. */
export const proseSectionMissing = defineDiagnostic<{
  readonly reference: string;
}>({
  code: 'prose-section-missing',
  severity: 'information',
  message: ({ reference }) => `The prose refers to ${reference}, and has no such part.`,
  why: () =>
    'What a wrong reference points to has to be guessed. It is often left over from another form, or from before sections were renumbered.',
  help: () => 'Read what was meant, and say in a comment how you read it.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: `${HEADINGS}Section 1.3.\n`, good: `${HEADINGS}Section 1.1.\n` },
  },
});

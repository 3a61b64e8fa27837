import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** The two branches of an `if` have different types. */
export const branchesDiffer = defineDiagnostic<{ readonly left: string; readonly right: string }>({
  code: 'branches-differ',
  severity: 'error',
  message: ({ left, right }) => `After \`then\` stands ${left}, after \`otherwise\` ${right}.`,
  why: () => 'A term has one unit, whichever branch applies.',
  help: () => 'Bring both branches to one unit.',
  examples: {
    bad: exampleFile('fact Listed : yes/no', 'Fee means if Listed then $100 otherwise 5%'),
    good: exampleFile('fact Listed : yes/no', 'Fee means if Listed then $100 otherwise $5'),
  },
});

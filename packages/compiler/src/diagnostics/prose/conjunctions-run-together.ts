import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (word: string): string =>
  `1.1 EVENTS. The price is cut if the Company (i) pays a dividend ${word} (ii) buys its shares.\n`;

/** Two conjunctions where one must have been meant. */
export const conjunctionsRunTogether = defineDiagnostic<{ readonly words: string }>({
  code: 'conjunctions-run-together',
  severity: 'information',
  message: ({ words }) => `The prose joins two limbs by “${words}”.`,
  why: () =>
    'With “and” both limbs are needed; with “or” one is enough. The words allow either, and they decide whether the rule applies.',
  help: () => 'Write both as readings and choose one, with the reason.',
  examples: { bad: FILE, good: FILE, prose: { bad: text('and or'), good: text('or') } },
});

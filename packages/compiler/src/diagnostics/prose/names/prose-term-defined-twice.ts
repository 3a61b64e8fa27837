import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Base Price means $5');
const TEXT = '1.1 PRICE. The price is $5 (the "Base Price").\n\n1.2 TERMS. ';

/** A Term to which the prose gives a meaning in two places. */
export const proseTermDefinedTwice = defineDiagnostic<{
  readonly term: string;
  /** Where it is defined; with the document that is said to define it, if one is. */
  readonly places: readonly { readonly part: string; readonly document: string | null }[];
}>({
  code: 'prose-term-defined-twice',
  severity: 'information',
  message: ({ term, places }) =>
    `The prose gives “${term}” a meaning twice: ${places.map(inWords).join(', and ')}.`,
  why: () =>
    'What is said of the Term holds for one meaning here and for the other there, and the prose does not say which of them prevails.',
  help: () =>
    'Define it once, and refer to that place from the other; encode the meaning that you take, and say in a comment which.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}"Base Price" means the last sale price. The Base Price is paid in cash.\n`,
      good: `${TEXT}The Base Price is paid in cash.\n`,
    },
  },
});

function inWords({ part, document }: { part: string; document: string | null }): string {
  return document === null ? part : `${part}, from ${document}`;
}

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (first: string, second: string): string =>
  `1.1 CUTS. The price is cut:\n\n(a) if the Company pays a dividend of (${first}) cash or (${second}) goods; and\n\n(b) if it says so.\n`;

/** A list inside an item that is labelled as the item itself is. */
export const labelsNestedAlike = defineDiagnostic<{
  readonly outer: string;
  readonly inner: string;
}>({
  code: 'labels-nested-alike',
  severity: 'information',
  message: ({ outer, inner }) => `Inside item ${outer} a list begins with ${inner} again.`,
  why: ({ inner }) =>
    `A reference to “clause ${inner}” can mean the item or the limb inside it, and a sum or a condition depends on which.`,
  help: () => 'Cite such a limb by both labels, and say in a comment which you took.',
  examples: { bad: FILE, good: FILE, prose: { bad: text('a', 'b'), good: text('i', 'ii') } },
});

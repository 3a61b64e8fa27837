import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const list = (second: string): string =>
  `1.1 EVENTS. The note is due if:\n\n(a) the Company does not pay;\n\n(b) the Company is wound up;${second}\n\n(c) the Company stops trading; or\n\n(d) the Company says so.\n`;

/** A list whose conjunction stands before more than its last item. */
export const listJoinedEarly = defineDiagnostic<{
  readonly labels: readonly string[];
  readonly last: string;
}>({
  code: 'list-joined-early',
  severity: 'information',
  message: ({ labels, last }) =>
    `A list puts its “and” or “or” after ${labels.join(' and after ')}; the last item is ${last}.`,
  why: () =>
    'A list is joined once, before its last item. Where it is joined earlier, an item was added later, or what follows was not meant as an item: it may not belong with the others.',
  help: ({ last }) => `Read whether ${last} is an item like the others, and say in a comment how.`,
  examples: { bad: FILE, good: FILE, prose: { bad: list(' or'), good: list('') } },
});

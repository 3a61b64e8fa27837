import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile(
  'fact Event of Default : yes/no',
  'Due means if Event of Default then $100 otherwise $0',
);
const text = (before: string): string =>
  `1.1 EVENTS. If any of these events (each, an event of default, or “Event of Default”) occurs:\n\n(a) the Company does not pay;\n\n(b) the Company is wound up under the law of the place where it has its seat;${before}then, upon any Event of Default, the note is due.\n`;

/** What follows from every item of a list, and stands inside its last. */
export const consequenceInLastItem = defineDiagnostic<{
  readonly label: string;
  /** What the list calls its items. */
  readonly name: string;
}>({
  code: 'consequence-in-last-item',
  severity: 'information',
  message: ({ label, name }) =>
    `What follows from any ${name} stands inside ${label}, the last of the list of them.`,
  why: ({ label }) =>
    `Read by its grammar, the consequence belongs to ${label} alone, and the other items of the list have none.`,
  help: () => 'Encode the consequence for every item, if that is meant, and say so in a comment.',
  examples: { bad: FILE, good: FILE, prose: { bad: text(' '), good: text('\n\n') } },
});

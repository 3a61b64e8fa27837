import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const LEAD = 'So long as the note is held, the Company shall not';
const text = (lead: string): string =>
  `1.1 DEBT. ${LEAD} borrow.\n\n1.2 LIENS. ${LEAD} pledge its assets.\n\n1.3 SALES. ${LEAD} sell its works.\n\n1.4 DEALS. ${lead} deal with its officers.\n`;

/** The one covenant of a list that does not say how long it lasts. */
export const covenantWithoutTerm = defineDiagnostic<{
  readonly section: string;
  readonly count: number;
  /** How the others begin. */
  readonly words: string;
}>({
  code: 'covenant-without-term',
  severity: 'information',
  message: ({ section, count, words }) =>
    `${section} does not say how long it lasts; the ${count} provisions beside it all begin “${words} …”.`,
  why: () =>
    'Beside provisions that end with the debt, one without an end can be read to bind for ever, or to end as they do.',
  help: () => 'Write both as readings and choose one, with the reason.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('The Company shall not'), good: text(LEAD) },
  },
});

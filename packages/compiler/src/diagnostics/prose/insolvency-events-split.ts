import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const EVENTS = [
  'the Company does not pay;',
  'the Company does not deliver;',
  'the Company makes an assignment for the benefit of creditors;',
  'bankruptcy proceedings are begun against the Company; or',
  'the Company stops trading.',
];
const text = (some: string, others: string): string =>
  `1.1 EVENTS. These are events of default:\n\n${EVENTS.map((event, index) => `(${index + 1}) ${event}`).join('\n\n')}\n\nUpon an event in clauses ${others} the holder may call the note. Upon an event in clauses ${some} it is due.\n`;

/** Events of insolvency of one list that have two consequences by their numbers. */
export const insolvencyEventsSplit = defineDiagnostic<{
  /** In the smaller group, and in the other. */
  readonly here: readonly string[];
  readonly there: readonly string[];
  /** What else the smaller group names. */
  readonly others: readonly string[];
  readonly group: readonly string[];
  readonly isShifted: boolean;
}>({
  code: 'insolvency-events-split',
  severity: 'information',
  message: ({ here, there, others, group }) => {
    const split = `The prose treats ${inWords(group)} of a list apart: ${inWords(here)} ${here.length > 1 ? 'are events' : 'is an event'} of insolvency, and so ${there.length > 1 ? 'are' : 'is'} ${inWords(there)}, which ${there.length > 1 ? 'stand' : 'stands'} with the rest`;
    return others.length === 0
      ? `${split}.`
      : `${split}; ${inWords(others)} ${others.length > 1 ? 'are' : 'is'} of another kind.`;
  },
  why: ({ isShifted }) =>
    isShifted
      ? 'Were each number one higher, the group would be exactly the events of insolvency: the list was renumbered and its references were not. As they stand, an event that was never meant has the gravest consequence, and a bankruptcy has not.'
      : 'Financings accelerate every event of insolvency alike, since nobody can be given notice in time. A group that has one of them and not another is commonly a stale number.',
  help: ({ group }) =>
    `Write two readings, one with ${inWords(group)} as printed and one by the kind of event, and choose one.`,
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('2 and 3', '1, 4 and 5'), good: text('3 and 4', '1, 2 and 5') },
  },
});

function inWords(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length > 1 ? `${labels.slice(0, -1).join(', ')} and ${last}` : last;
}

import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { shown } from './wording.ts';

const CONTRACT = `contract "Example Note"
  currency USD
  in effect from January 1, 2006

clause §1 "Sales"
  event Sale
    Paid : money
  event Reversal
    Reversed : Sale
  Refunded means the sum of Paid of the Reversed for each Reversal
`;

/** An event that speaks of one told after it. */
export const inputLaterEvent = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
  readonly key: string;
}>({
  code: 'input-later-event',
  message: ({ name, event, key }) =>
    `\`${name}\` speaks of the \`${event}\` “${shown(key)}”, which is told only after it.`,
  why: () => 'An event can undo or continue only what has happened by then.',
  help: () => 'Tell the events in the order in which they happened.',
  examples: {
    contract: CONTRACT,
    bad: '{ "events": [{ "on": "2006-03-08", "event": "Reversal", "Reversed": "first" }, { "on": "2006-03-09", "event": "Sale", "id": "first", "Paid": "5" }] }',
    good: '{ "events": [{ "on": "2006-03-08", "event": "Sale", "id": "first", "Paid": "5" }, { "on": "2006-03-09", "event": "Reversal", "Reversed": "first" }] }',
  },
});

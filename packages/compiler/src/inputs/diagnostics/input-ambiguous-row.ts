import { defineInputDiagnostic } from './define-input-diagnostic.ts';
import { shown } from './wording.ts';

const CONTRACT = `contract "Example Note"
  currency USD
  in effect from January 1, 2006

clause §1 "Notes"
  table Note
    | Holder : text | Size : money |
    | "A"           |          100 |
    | "A"           |          200 |
  fact Surrendered for each Note : yes/no
  Total means the sum of Size for each Note where Surrendered is yes
`;

/** A row that is spoken of by a name that several have. */
export const inputAmbiguousRow = defineInputDiagnostic<{
  readonly name: string;
  readonly event: string;
  readonly key: string;
}>({
  code: 'input-ambiguous-row',
  message: ({ name, event, key }) =>
    `\`${name}\` speaks of the row “${shown(key)}”, and \`${event}\` has more than one of that name.`,
  why: () => 'Which of them is meant, nothing says.',
  help: () => 'Give each row a name of its own in the first column of names of its table.',
  examples: {
    contract: CONTRACT,
    bad: '{ "facts": { "Surrendered": { "A": "yes" } } }',
    good: '{}',
  },
});

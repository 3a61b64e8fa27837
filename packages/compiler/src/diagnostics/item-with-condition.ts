import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A condition of an item of a list that takes all its items. */
export const itemWithCondition = defineDiagnostic<{
  readonly list: string;
  /** How the item says it by itself. */
  readonly instead: string;
}>({
  code: 'item-with-condition',
  severity: 'error',
  message: ({ list }) => `\`${list}\` takes every item, whatever the condition of one says.`,
  why: () =>
    'Only `whichever of these applies` and `the first available of` choose among their items, and they ' +
    'take one alone.',
  help: ({ instead }) =>
    `Say it within the item: ${instead}. If one item alone is meant, open the list with \`whichever of these applies\`.`,
  examples: {
    bad: exampleFile(
      'fact Listed : yes/no',
      'fact Costs : money',
      'Fee means the sum of',
      '  (a) $100',
      '  (b) Costs, if Listed',
    ),
    good: exampleFile(
      'fact Listed : yes/no',
      'fact Costs : money',
      'Fee means the sum of',
      '  (a) $100',
      '  (b) if Listed then Costs otherwise $0',
    ),
  },
});

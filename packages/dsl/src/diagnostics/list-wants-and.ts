import { defineDiagnostic } from './diagnostic-kind.ts';

/** `A, B, C` or `A and B and C` where the law writes `A, B and C`. */
export const listWantsAnd = defineDiagnostic<{ readonly word: 'and' | 'or' }>({
  code: 'list-wants-and',
  severity: 'error',
  message: ({ word }) => `A list in one line reads \`A, B ${word} C\`.`,
  why: ({ word }) =>
    `Commas between the items and one \`${word}\` before the last show where the list ends; without them a reader cannot tell what belongs to it.`,
  help: ({ word }) =>
    `Separate the items with commas and write \`${word}\` before the last, or give them labels on lines of their own.`,
  examples: {
    bad: 'clause §1 "Total"\n  Total means the sum of $1, $2, $3\n',
    good: 'clause §1 "Total"\n  Total means the sum of $1, $2 and $3\n',
  },
});

import { defineDiagnostic } from '@termsheet/dsl';

/** An event that stands for one of another document without having all its fields. */
export const useEventLacksField = defineDiagnostic<{
  readonly field: string;
  readonly event: string;
  readonly other: string;
}>({
  code: 'use-event-lacks-field',
  severity: 'error',
  message: ({ field, event, other }) =>
    `\`${event}\` has no field \`${field}\`, which \`${other}\` has.`,
  why: () => 'The other document reads that field of every such event.',
  help: ({ field, event }) => `Give \`${event}\` the field \`${field}\`, of the same type.`,
  examples: {
    bad: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "notice.terms" as First',
      '  with Notice is Letter',
      '',
      'clause §1 "Limit"',
      '  event Letter',
      '  Limit means First Total',
      '',
    ].join('\n'),
    good: [
      'contract "Example Note"',
      '  currency USD',
      '',
      'use "notice.terms" as First',
      '  with Notice is Letter',
      '',
      'clause §1 "Limit"',
      '  event Letter',
      '    Amount : money',
      '  Limit means First Total',
      '',
    ].join('\n'),
  },
});

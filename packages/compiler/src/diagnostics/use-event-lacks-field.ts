import { defineDiagnostic } from '@termsheet/dsl';
import { exampleDeal } from './example-file.ts';

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
    bad: exampleDeal(
      ['use "notice.terms" as First', '  with Notice is Letter'],
      'event Letter',
      'Limit means First Total',
    ),
    good: exampleDeal(
      ['use "notice.terms" as First', '  with Notice is Letter'],
      'event Letter',
      '  Amount : money',
      'Limit means First Total',
    ),
  },
});

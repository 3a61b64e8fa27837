import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const FEE = ['party Holder', 'obligation Fee', '  Company pays $100 to Holder'];

const REASONS = {
  past: 'The dates of its schedule are all before the contract is in effect.',
  none: 'Its date is always none.',
  'no dates': 'The schedule that it follows has no dates.',
};

/** A duty whose day cannot come. */
export const neverDue = defineDiagnostic<{
  readonly name: string;
  readonly because: 'past' | 'none' | 'no dates';
}>({
  code: 'never-due',
  severity: 'warning',
  message: ({ name }) => `The day on which \`${name}\` is due never comes.`,
  why: ({ because }) => `${REASONS[because]} So nothing falls due, whatever happens.`,
  help: () => 'Look at the dates here and in the heading.',
  examples: {
    bad: exampleFile('schedule Fee Date on March 3, 2025', ...FEE, '  due on each Fee Date'),
    good: exampleFile('schedule Fee Date on March 2, 2026', ...FEE, '  due on each Fee Date'),
  },
});

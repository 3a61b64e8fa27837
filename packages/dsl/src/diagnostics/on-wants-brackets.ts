import { defineDiagnostic } from './diagnostic-kind.ts';

/** `2 Business Days after A on B`: the last `on` may speak of either. */
export const onWantsBrackets = defineDiagnostic<Record<string, never>>({
  code: 'on-wants-brackets',
  severity: 'error',
  message: () => 'It is not clear what this `on` speaks of.',
  why: () =>
    'It may date the day that is counted from, or everything before it, and the two give different days.',
  help: () => 'Put brackets around what it speaks of: `2 Business Days after (B on C)`.',
  examples: {
    bad: 'clause §1 "Dates"\n  Due Date means 2 Business Days after Start Date on Closing Date\n',
    good: 'clause §1 "Dates"\n  Due Date means 2 Business Days after (Start Date on Closing Date)\n',
  },
});

import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');
const text = (days: string): string =>
  `1.1 CALL. The holder may call the note if trading of the shares on the exchange is suspended by the authority, and not restored within five (5) days.\n\n1.2 END. This deed ends if the authority has suspended trading of the shares on any exchange, and it is not restored within ${days} days.\n`;

/** An event that two parts of a contract tell of, with another period in each. */
export const oneEventTwoPeriods = defineDiagnostic<{
  /** What must not have happened: `reinstated`. */
  readonly what: string;
  readonly one: string;
  readonly two: string;
}>({
  code: 'one-event-two-periods',
  severity: 'information',
  message: ({ what, one, two }) =>
    `Two parts speak of much the same event that is not ${what}; the one gives it ${one}, the other ${two}.`,
  why: () =>
    'Between the two periods the event counts for the one part and not for the other. That may be meant; where both were to act on the same halt, it is a slip.',
  help: () =>
    'Encode each part with its own period, and say in a comment if they were to be alike.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: { bad: text('nine (9)'), good: text('five (5)') },
  },
});

import { defineDiagnostic } from '@termsheet/dsl';

const HEADING = 'contract "Example Note"\n  currency USD\n  in effect from January 1, 2026\n';
const CLAUSE = `
clause §1 "Notice"
  blank Record Date : date
  Notice Deadline means 30 days after Record Date
`;

/** A deadline in calendar days, in a contract that does not say what becomes of one on a closed day. */
export const deadlineRollNotStated = defineDiagnostic<{ readonly law: string | null }>({
  code: 'deadline-roll-not-stated',
  severity: 'information',
  message: () => 'The heading does not say what becomes of a deadline that ends on a closed day.',
  why: ({ law }) =>
    `A count of calendar days can end on a Sunday. Whether the deadline then stays there or moves to the next business day is for the contract, or the law it is under${law === null ? '' : ` (${law})`}, to say.`,
  help: () =>
    'Write `deadlines in days do not roll` in the heading, or `deadlines in days roll to the next …` with the calendar.',
  examples: {
    bad: `${HEADING}${CLAUSE}`,
    good: `${HEADING}  deadlines in days do not roll\n${CLAUSE}`,
  },
});

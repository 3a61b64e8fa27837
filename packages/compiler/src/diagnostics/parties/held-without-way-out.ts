import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';
import { namedTogether } from '../named-together.ts';

const ESCROW = [
  'party Buyer',
  'party Stakeholder',
  'event Approval, Refusal',
  'Deposit Held starts at $0',
  'obligation Deposit',
  '  Buyer pays $1,000 to Stakeholder',
  '  due on March 2, 2026',
  'upon performance of Deposit',
  '  increase Deposit Held by the amount paid',
  'obligation Release',
  '  for each Approval',
  '  Stakeholder pays $1,000 to Company',
  '  due 2 Trading Days after the Approval',
  'upon performance of Release',
  '  reduce Deposit Held by the amount paid',
  'obligation Refund',
];
const REFUND = ['upon performance of Refund', '  reduce Deposit Held by the amount paid'];

/** How many of what a way out waits for are named. */
const MAX_NAMED = 4;

/** What is held for others, with no way out that comes of itself or that anybody must open. */
export const heldWithoutWayOut = defineDiagnostic<{
  readonly holder: string;
  /** The balances. */
  readonly held: readonly string[];
  /** The events by which anything leaves them. */
  readonly waits: readonly string[];
}>({
  code: 'held-without-way-out',
  severity: 'information',
  message: ({ holder, held }) =>
    `What the ${holder} holds can stay with it for good: ${namedTogether(held)}.`,
  why: ({ waits }) =>
    `It leaves upon ${namedTogether(waits.slice(0, MAX_NAMED), Math.max(0, waits.length - MAX_NAMED))}, and each of these waits for something that nobody must bring about and that no date ends. If it never comes, nobody can ask for what is held.`,
  help: ({ holder }) =>
    `Say to whom the ${holder} gives what it holds on a last day, whatever has happened until then.`,
  examples: {
    bad: exampleFile(
      ...ESCROW,
      '  for each Refusal',
      '  Stakeholder pays $1,000 to Buyer',
      '  due 2 Trading Days after the Refusal',
      ...REFUND,
    ),
    good: exampleFile(
      ...ESCROW,
      '  Stakeholder pays $1,000 to Buyer',
      '  due on June 1, 2026',
      '  while there is no Approval and there is no Refusal',
      ...REFUND,
    ),
  },
});

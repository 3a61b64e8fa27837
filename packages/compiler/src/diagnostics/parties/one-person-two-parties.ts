import { defineDiagnostic } from '@termsheet/dsl';

function contract(agent: string): string {
  return [
    'contract "Example Note"',
    '  currency USD',
    '  in effect from January 1, 2026',
    'party Lender is "Northern Loan Fund LP"',
    `party Agent is "${agent}"`,
    'clause §1 "Fee"',
    '  obligation Fee',
    '    Lender pays $100 to Agent',
    '    due on March 2, 2026',
    '',
  ].join('\n');
}

/** Two parties of a contract that are one person. */
export const onePersonTwoParties = defineDiagnostic<{
  readonly one: string;
  readonly other: string;
  readonly person: string;
}>({
  code: 'one-person-two-parties',
  severity: 'information',
  message: ({ one, other, person }) => `\`${one}\` and \`${other}\` are one person: ${person}.`,
  why: () =>
    'Where the one is to check, hold or pay out what concerns the other, nobody stands between them. A notice from the one to the other proves nothing to anybody else.',
  help: () =>
    'Look whether the two parts can be in one hand. If one party has two names in this file for no reason, use one of them.',
  examples: { bad: contract('Northern Loan Fund, L.P.'), good: contract('Harbour Trust Company') },
});

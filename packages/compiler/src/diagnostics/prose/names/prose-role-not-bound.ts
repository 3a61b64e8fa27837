import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../../example-file.ts';

const FILE = exampleFile('Buyer Price means $5', 'Seller Price means $5', 'Shares Price means $5');
const TEXT =
  'The "Buyer" means a fund, the "Seller" means a bank, and the "Shares" means 100 shares. The Buyer buys the Shares of the Seller. ';

/** Words for a party by what it did, that no definition or sentence binds to one. */
export const proseRoleNotBound = defineDiagnostic<{ readonly roles: readonly string[] }>({
  code: 'prose-role-not-bound',
  severity: 'information',
  message: ({ roles }) =>
    `The prose gives rights or duties to ${roles.map((role) => `“the ${role}”`).join(', ')}, and does not say who that is.`,
  why: () =>
    'Where nobody, or each of them, brought the case about (a law changes, an exchange stops trading, both are in breach), nobody can be told to pay or be paid.',
  help: () =>
    'Name the party for each case, or define the role by what makes a party have it; encode each case with the party that you take.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: `${TEXT}After a default the defaulting party shall pay the price.\n`,
      good: `${TEXT}After a default by any party the defaulting party shall pay the price.\n`,
    },
  },
});

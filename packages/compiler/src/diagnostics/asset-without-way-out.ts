import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

const DEPOSIT = [
  'event Deposit',
  '  Amount : money',
  'Escrow Cash starts at $0',
  'upon Deposit',
  '  increase Escrow Cash by Amount',
];

/** A balance that only grows and that nothing reads. */
export const assetWithoutWayOut = defineDiagnostic<{ readonly state: string }>({
  code: 'asset-without-way-out',
  severity: 'information',
  message: ({ state }) => `Nothing ever leaves \`${state}\`, and nothing reads it.`,
  why: () =>
    'Rules put money or shares in and none takes them out. Either a rule for their release is missing, here or in the contract, or this is only a running total.',
  help: ({ state }) => `Write the rule by which \`${state}\` is paid out, or reduced to $0.`,
  examples: {
    bad: exampleFile(...DEPOSIT),
    good: exampleFile(
      ...DEPOSIT,
      'event Release',
      '  Part : money',
      'upon Release',
      '  reduce Escrow Cash by Part',
    ),
  },
});

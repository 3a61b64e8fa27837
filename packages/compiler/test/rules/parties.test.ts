import { compile } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';
import { codesAmong, findingsOf } from './in-duties-clause.ts';

const BREACH = `event Breach
  Breaching Party : party
`;
const DEFAULT = 'event Default occurs when ';
const DAMAGES = (when = ''): string =>
  `\nobligation Damages\n  for each Default${when}\n  Company pays Fee to Holder\n  due on demand`;
const BY_HOLDER = 'there is a Breach where Breaching Party is Holder';

describe('damages', () => {
  it.each([
    `${BREACH}${DEFAULT}${BY_HOLDER}${DAMAGES()}`,
    `${BREACH}${DEFAULT}${BY_HOLDER}${DAMAGES(' when Ratio is 2')}`,
    `${BREACH}Holder Is At Fault means ${BY_HOLDER}\n${DEFAULT}Ratio is 2 or Holder Is At Fault${DAMAGES()}`,
    `${BREACH}ambiguous Whose\n  reading "anybody's"\n  reading "the Company's"\n${DEFAULT}${BY_HOLDER}${DAMAGES(` when Whose is "anybody's" or Ratio is 2`)}`,
  ])('are owed to who brought them about: %s', (lines) => {
    expect(codesAmong(lines, 'owed-for-payees-act')).toHaveLength(1);
  });

  it.each([
    `${BREACH}${DEFAULT}there is a Breach where Breaching Party is Company${DAMAGES()}`,
    `${BREACH}${DEFAULT}there is a Breach where Breaching Party is not Holder${DAMAGES()}`,
    `${BREACH}${DEFAULT}Ratio is 2 and not (${BY_HOLDER})${DAMAGES()}`,
    `${BREACH}Is Hers means ${BY_HOLDER}\n${DEFAULT}${BY_HOLDER}${DAMAGES(' when Ratio is 2 and not Is Hers')}`,
    `${BREACH}Is Hers starts at no\nupon Breach when Breaching Party is Holder\n  set Is Hers to yes\n${DEFAULT}${BY_HOLDER}${DAMAGES(' when not Is Hers')}`,
  ])('are not: %s', (lines) => {
    expect(codesAmong(lines, 'owed-for-payees-act')).toEqual([]);
  });
});

function partiesNamed(...names: readonly string[]): readonly string[] {
  const parties = names.map((name, at) => `party Party ${'ABC'.charAt(at)}${name}`);
  const text = [
    'contract "Test"',
    '  currency USD',
    '  in effect from January 1, 2026',
    ...parties,
  ];
  return compile({ path: 'test.terms', text: [...text, ''].join('\n') })
    .diagnostics.map(({ code }) => code)
    .filter((code) => code === 'one-person-two-parties');
}

describe('parties', () => {
  it('are told of where two are one person', () => {
    expect(partiesNamed(' is "North & Co., Inc."', ' is "North & Co. Inc"')).toHaveLength(1);
    expect(partiesNamed(' is "North LLP"', ' is "South LLP"', ' is "NORTH LLP"')).toHaveLength(1);
  });

  it('are not where nobody says who they are, or they differ', () => {
    expect(partiesNamed('', '')).toEqual([]);
    expect(partiesNamed(' is "North LLP"', ' is "North LLC"')).toEqual([]);
  });
});

const HELD = `party Agent
Held starts at $0
obligation Deposit
  Holder pays Fee to Agent
  due on March 2, 2026
upon performance of Deposit
  increase Held by the amount paid
`;
function pays(duty: string): string {
  return `${HELD}obligation Refund\n${duty}\nupon performance of Refund\n  reduce Held by the amount paid\n`;
}
const REFUND = '  Agent pays Fee to Holder\n  due on ';

describe('what is held for others', () => {
  it.each([
    pays(`  for each Closing\n${REFUND}the date of the Closing`),
    pays(`${REFUND}the date of the first Closing`),
    pays(`  for each Order when Market is Open\n${REFUND}the date of the Order`),
    `unresolved Last Day : date "another document sets it"\n${pays(`${REFUND}Last Day`)}`,
    `upon Order\n  valid only if there is a Closing\n    otherwise "nothing has ended"\n${pays(`  for each Order\n${REFUND}the date of the Order`)}`,
    `event Failure occurs 5 days after each Closing\n${pays(`  for each Failure\n${REFUND}the date of the Failure`)}`,
  ])('can stay for good: %s', (lines) => {
    expect(codesAmong(lines, 'held-without-way-out')).toHaveLength(1);
  });

  it.each([
    pays(`${REFUND}June 1, 2026`),
    pays(`  for each Order\n${REFUND}the date of the Order`),
    pays('  Agent pays Fee to Holder\n  due on demand'),
    `obligation To Close\n  Company performs the Closing\n  due on June 1, 2026\n${pays(`  for each Closing\n${REFUND}the date of the Closing`)}`,
    `event Failure occurs when the date in question is after June 1, 2026 and there is no Closing\n${pays(`  for each Failure\n${REFUND}the date of the Failure`)}`,
    `schedule Month End on day 28 of each month\n${pays(`  for each Month End when Held is more than $5\n${REFUND}the date of the Month End`)}`,
  ])('leaves in the end: %s', (lines) => {
    expect(codesAmong(lines, 'held-without-way-out')).toEqual([]);
  });

  it('is told of once, with all that a party holds', () => {
    const lines = `${pays(`  for each Closing\n${REFUND}the date of the Closing`)}Shares Held starts at 5 shares
event Release by Agent
upon Release
  reduce Shares Held by 1 share, but not below 0 shares`;
    const found = findingsOf(lines).filter(({ code }) => code === 'held-without-way-out');
    expect(found.map(({ message }) => message)).toEqual([
      'What the Agent holds can stay with it for good: `Held` and `Shares Held`.',
    ]);
  });

  it('is no debt', () => {
    const lines =
      'obligation Repayment\n  for each Closing\n  Company pays Fee to Holder\n  due on the date of the Closing\nupon performance of Repayment\n  reduce Outstanding Principal by the amount paid';
    expect(codesAmong(lines, 'held-without-way-out')).toEqual([]);
  });
});

import { checkInvariants, type IrExpression } from '@termsheet/compiler';
import { describe, expect, it } from 'vitest';
import { compileClause } from '../in-clause.ts';

const DECLARED = `
blank Start : date
fact Last Sale : price, each Trading Day
fact Bank Rate : number, each Business Day
fact Rating : number
Typical Sale means the average of Last Sale over the 5 Trading Days before the date in question
event Issuance
  Paid : money
`;

function bodyOf(formula: string): IrExpression | undefined {
  const { ir } = compileClause(`${DECLARED}Result means ${formula}`);
  expect(ir === null ? [] : checkInvariants(ir)).toEqual([]);
  return ir?.definitions.find((definition) => definition.name === 'Result')?.body;
}

function domain(formula: string): unknown {
  const body = bodyOf(formula);
  return body?.kind === 'compare' ? body.domain : null;
}

describe('the days on which a statistic reads its operand', () => {
  const TRADING = 0;
  const BUSINESS = 1;
  it.each([
    ['the average of Last Sale over the 5 Business Days before Start', BUSINESS],
    ['the average of Rating over the 5 Trading Days before Start', TRADING],
    ['the average of Last Sale over the 5 days before Start', TRADING],
    ['the average of Last Sale from Start until the date in question', TRADING],
    ['the average of Typical Sale from Start until the date in question', TRADING],
    ['the average of Rating from Start until the date in question', null],
    ['the average of Last Sale * Bank Rate from Start until the date in question', null],
  ])('%s: %j', (formula, days) => {
    expect(bodyOf(formula)).toMatchObject({ kind: 'sample', days });
  });
});

describe('what a formula is lowered to', () => {
  it('reads an occurrence as a day where a day is needed', () => {
    expect(bodyOf('5 days after the last Issuance')).toMatchObject({
      kind: 'offset',
      anchor: { kind: 'date of', occurrence: { kind: 'pick event', which: 'last' } },
    });
  });

  it('compares dates as days, amounts as amounts and durations as durations', () => {
    expect(domain('Start is after January 1, 2026')).toBe('day');
    expect(domain('Start is January 1, 2026')).toBe('day');
    expect(domain('Rating is more than 0')).toBe('quantity');
    expect(domain('days from Start to January 1, 2027 is more than 5 days')).toBe('duration');
    expect(domain('there is an Issuance is yes')).toBe('identity');
  });

  it.each([
    ['9%', '0.09'],
    ['120%', '1.2'],
    ['0.5%', '0.005'],
    ['100%', '1'],
    ['9.9%', '0.099'],
    ['9.50% per annum', '0.095'],
  ])('%s is %s', (formula, value) => {
    expect(bodyOf(formula)).toEqual({ kind: 'constant', constant: { kind: 'figure', value } });
  });

  it.each([
    'check "few" for each Line where At is more than 5: Height is less than $10',
    'check "all" for each Line: Height is less than $10',
    'Here means Height of Line interpolated at 2 * Rating',
    'Part for each Line means allocate $5 pro rata by At + 1 among Line where (At is more than 1)',
  ])('places what stands in %s', (line) => {
    const table = 'table Line\n  | At : number | Height : money |\n  | 1 | $5 |\n  | 2 | $6 |\n';
    const { ir } = compileClause(`${DECLARED}${table}${line}`);
    expect(ir === null ? ['none'] : checkInvariants(ir)).toEqual([]);
  });

  it('makes a run of items a definition of its own, once', () => {
    const { ir } = compileClause(
      [
        'Total for P (money) means the sum of',
        '  (i) P',
        '  (ii) $2',
        '  (iii) $3',
        'Most means items (i) to (ii) of Total for $5',
        'Same means items (i) to (ii) of Total for $6',
      ].join('\n'),
    );
    expect(ir === null ? ['none'] : checkInvariants(ir)).toEqual([]);
    expect(ir?.definitions.map((definition) => definition.name)).toEqual([
      'Total',
      'Most',
      'Same',
      'items (i) to (ii) of Total',
    ]);
    expect(ir?.definitions[3]).toMatchObject({ locals: 1, parameter: { name: 'P' } });
  });

  it('splits a rule upon several events, each with its own fields', () => {
    const { ir } = compileClause(
      [
        'event Grant',
        '  Weight : number',
        '  Size : money',
        'event Sale',
        '  Size : money',
        'Balance starts at $0',
        'upon Grant or Sale',
        '  increase Balance by Size',
        'no adjustment of Balance under §1 when Size is more than $5',
        'no adjustment of Balance under §1 when Weight is more than 5',
        'no adjustment of Balance under §1 when Balance is more than $9',
      ].join('\n'),
    );
    expect(ir === null ? ['none'] : checkInvariants(ir)).toEqual([]);
    expect(ir?.rules.map((rule) => [rule.event, rule.writes[0]?.value])).toMatchObject([
      [0, { kind: 'field', event: 0, field: 1 }],
      [1, { kind: 'field', event: 1, field: 0 }],
    ]);
    expect(ir?.exceptions.map((exception) => exception.event)).toEqual([0, 1, 0, null]);
    expect(ir?.rules.map((rule) => rule.writes[0]?.exceptions)).toEqual([
      [0, 2, 3],
      [1, 3],
    ]);
  });

  it('keeps the words of a body without comments and line breaks', () => {
    const { ir } = compileClause('Total means $1 // one\n  + // two\n  $2');
    expect(ir?.sites[ir.definitions[0]?.site ?? -1]?.text).toBe('$1 + $2');
  });
});

import { describe, expect, it } from 'vitest';
import { compileClause } from '../in-clause.ts';

const EVENTS = [
  'event Split',
  '  Ratio : number',
  'event Sale',
  '  Cost : price of Common Stock',
  'event Bonus',
  '  Factor : number',
  'Price starts at $3 per share',
];

function foundIn(...rules: readonly string[]): readonly string[] {
  const { diagnostics } = compileClause([...EVENTS, ...rules].join('\n'));
  return diagnostics
    .filter(({ code }) => code === 'order-within-a-day')
    .map(({ message }) => message);
}

const SPLIT = ['upon Split', '  set Price to Price / Ratio'];

function later(condition: string, value: string): readonly string[] {
  return [
    'Due starts at $0 per share',
    `upon Sale ${condition} effective on the day after the date of the Sale`,
    `  increase Due by ${value}`,
  ];
}

describe('two events of one day', () => {
  it('give the same in either order where both scale', () => {
    expect(foundIn(...SPLIT, 'upon Bonus', '  set Price to Factor * (Price * 2)')).toEqual([]);
  });

  it('give the same where both take the lowest, or both add', () => {
    const lowest = ['upon Sale when Cost is less than Price', '  reduce Price to Cost'];
    expect(foundIn(...lowest, 'upon Bonus', '  reduce Price to $1 per share')).toEqual([]);
    const more = ['upon Split', '  increase Price by $1 per share'];
    expect(foundIn(...more, 'upon Bonus', '  reduce Price by $1 per share')).toEqual([]);
  });

  it('differ where the one scales and the other takes the lowest', () => {
    expect(foundIn(...SPLIT, 'upon Sale', '  reduce Price to Cost')).toEqual([
      'Where Split and Sale fall on one day, which comes first decides `Price`.',
    ]);
  });

  it('differ where the one reads, through other Terms, what the other writes', () => {
    const count = ['Shares Due starts at 0 shares', 'Due means $30 / Price'];
    const sale = ['upon Sale', '  increase Shares Due by Due'];
    expect(foundIn(...count, ...SPLIT, ...sale)).toEqual([
      'Where Split and Sale fall on one day, which comes first decides `Shares Due`.',
    ]);
  });

  it('cannot tie where the contract gives one of them a time of its own', () => {
    const opening = '  effective before opening on the day after the date of the';
    const split = ['upon Split', `${opening} Split`, '  set Price to Price / Ratio'];
    const sale = ['upon Sale', '  reduce Price to Cost'];
    expect(foundIn(...split, ...sale)).toEqual([]);
    expect(
      foundIn(...split, 'upon Sale', `${opening} Sale`, '  reduce Price to Cost'),
    ).toHaveLength(1);
  });

  it('tie in the test, which comes with the event, and not in the later effect', () => {
    expect(foundIn(...SPLIT, ...later('', 'Price'))).toEqual([]);
    expect(foundIn(...SPLIT, ...later('when Price is more than Cost', 'Cost'))).toHaveLength(1);
  });

  it('differ where a scale depends on what it scales', () => {
    const bonus = ['upon Bonus', '  set Price to Price * (Price / $1 per share)'];
    expect(foundIn(...SPLIT, ...bonus)).toHaveLength(1);
  });
});

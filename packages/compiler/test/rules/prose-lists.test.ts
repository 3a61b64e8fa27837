import { describe, expect, it } from 'vitest';
import { proseMessages } from './prose-messages.ts';

function list(items: readonly string[]): string {
  return `It ends upon any of these:\n\n${items.join('\n\n')}\n`;
}

function joinedEarly(...ends: readonly string[]): readonly string[] {
  return proseMessages(
    'list-joined-early',
    list(ends.map((end, index) => `${index + 1}. Act${end}`)),
  );
}

describe('the conjunction of a list', () => {
  it('stands before the last item, or before every one, or nowhere', () => {
    expect(joinedEarly(';', ';', '; or', '.')).toEqual([]);
    expect(joinedEarly('; or', '; or', '; or', '.')).toEqual([]);
    expect(joinedEarly(';', ';', ';', '.')).toEqual([]);
    expect(joinedEarly('.', '; or', '.', '.')).toEqual([]);
  });

  it('stands before more, or too early', () => {
    expect(joinedEarly(';', '; or', '; or', '.')).toEqual([
      'A list puts its “and” or “or” after 2 and after 3; the last item is 4.',
    ]);
    expect(joinedEarly(';', ', and', ';', '.')).toHaveLength(1);
  });

  it('is looked for through a page break, and in lists inside lists', () => {
    const inner =
      '(a) a deed that goes on over the foot of a page and is torn in two there by\n\n- 4 -\n\nits number;';
    const text = list([
      inner,
      '(i) one;',
      '(ii) two; and',
      '(iii) three; or',
      '(b) four;',
      '(c) five.',
    ]);
    expect(proseMessages('list-joined-early', text)).toEqual([
      'A list puts its “and” or “or” after a; the last item is c.',
    ]);
  });
});

const EVENTS = [
  'the Company fails to pay;',
  'the Company fails to register;',
  'the Company makes an assignment for the benefit of its creditors;',
  'a petition in bankruptcy is filed against the Company;',
  'a receiver is appointed for it or any part of its property;',
  'the shares are delisted.',
];

function split(some: string, rest: string): readonly string[] {
  const events = list(EVENTS.map((event, index) => `(${'abcdef'.charAt(index)}) ${event}`));
  const text = `${events}\nUnder clauses ${some} it is due; under clauses ${rest} it may be called.\n`;
  return proseMessages('insolvency-events-split', text);
}

describe('events of insolvency', () => {
  it('stand in one group', () => {
    expect(split('(c), (d) and (e)', '(a), (b) or (f)')).toEqual([]);
    expect(split('(c) through (e)', '(a), (b) or (f)')).toEqual([]);
    expect(split('(a) through (f)', '(a) through (f)')).toEqual([]);
    expect(split('(c) or (z)', '(d) or (e)')).toEqual([]);
  });

  it('stand in two', () => {
    expect(split('(b) through (d)', '(a), (e) or (f)')).toEqual([
      'The prose treats b, c and d of a list apart: c and d are events of insolvency, and so is e, which stands with the rest; b is of another kind.',
    ]);
    expect(split('(d), (e)', '(a), (b), (c) or (f)')).toHaveLength(1);
  });
});

function nestedIn(item: string): readonly string[] {
  return proseMessages('labels-nested-alike', list(['(a) first;', item]));
}

describe('labels inside an item', () => {
  it('are of another kind than its own', () => {
    expect(nestedIn('(b) cash, (i) paid or (ii) owed.')).toEqual([]);
    expect(nestedIn('(b) what clauses (a) and (b) above say.')).toEqual([]);
    expect(nestedIn('(b) cash, as in clause (a) or (b).')).toEqual([]);
    expect(nestedIn('(b) cash of (a) the Company and its holders alone.')).toEqual([]);
  });

  it('are of its own kind', () => {
    expect(nestedIn('(b) cash of (a) the Company and (b) its holders.')).toEqual([
      'Inside item (b) a list begins with (a) again.',
    ]);
  });
});

const LEAD = 'So long as any note is out, the Company shall not';

function withoutTerm(...bodies: readonly string[]): readonly string[] {
  const text = bodies.map((body, index) => `4.${index + 1} DEED. ${body} act.\n\n`).join('');
  return proseMessages('covenant-without-term', text);
}

describe('provisions side by side', () => {
  it('last alike', () => {
    expect(withoutTerm(LEAD, LEAD, LEAD, 'The Company shall not')).toHaveLength(1);
    expect(withoutTerm(LEAD, LEAD, LEAD, LEAD)).toEqual([]);
    expect(withoutTerm(LEAD, LEAD, 'The Company shall not')).toEqual([]);
    expect(withoutTerm(LEAD, LEAD, LEAD, 'Until it is paid, the Company shall not')).toEqual([]);
    expect(withoutTerm(LEAD, LEAD, 'It shall', 'The Company shall not')).toEqual([]);
  });
});

function consequences(last: string): number {
  const text = `If any of these events (each, a “Trigger”) occurs:\n\n(a) the Company fails to pay any sum when it is due; or\n\n(b) ${last}\n`;
  return proseMessages('consequence-in-last-item', text).length;
}

it('finds a consequence in the last item, not one that the item has of its own', () => {
  const act = 'the Company fails to deliver any share within five days after a demand';
  expect(consequences(`${act} then, upon such Trigger, the note is due.`)).toBe(1);
  expect(consequences(`${act} and, if it then fails to mend it, mends it no more.`)).toBe(0);
  expect(consequences(`${act}.\n\nThen, upon any Trigger, the note is due.`)).toBe(0);
});
